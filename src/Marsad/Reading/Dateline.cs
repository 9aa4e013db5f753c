namespace Marsad.Reading;

/// <summary>The head of a wire story: "BEIRUT, Feb 8 (AFP) -", "GAZA CITY, Gaza Strip (AP) —", "SAN SALVADOR, 15 JAN 90 (ACAN-EFE) -- [TEXT]", "BEIRUT:".</summary>
/// <param name="Length">Characters up to the story's first word.</param>
/// <param name="Place">The place with its region, as written; null where only the outlet is named: "(Border Post, May 13, 2025)".</param>
/// <param name="Date">The day; its year may be left out.</param>
/// <param name="IsFull">Whether an agency or a date stands with the place.</param>
internal sealed record Dateline(int Length, string? Place, (int? Year, int Month, int Day)? Date, bool IsFull)
{
    private const int Longest = 120;

    /// <summary>The head of a paragraph, or null where it has none.</summary>
    public static Dateline? Of(string paragraph)
    {
        if (paragraph.Length > 0 && paragraph[0] == '(')
            return InBrackets(paragraph);
        if (!FindSeparator(paragraph, out var head, out var after, out var separator))
            return null;
        var agency = false;
        var known = false;
        var segments = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= head; i++)
        {
            if (i < head && paragraph[i] is not (',' or '(' or ')'))
                continue;
            var segment = PageLines.Trim(paragraph, new TextSpan(start, i));
            if (segment.Length > 0 && i < head && paragraph[i] == ')')
            {
                agency = true;
                known |= IsAgency(paragraph.AsSpan(segment.Start, segment.Length));
            }
            else if (segment.Length > 1 || segment.Length == 1 && char.IsLetterOrDigit(paragraph[segment.Start])) // not the full stop of "(Mail of the Coast). -"
            {
                segments.Add(segment);
            }
            start = i + 1;
        }
        if (segments.Count == 0 || segments.Count > 5)
            return null;
        var place = segments[0];
        (int?, int, int)? date = null;
        for (var i = 1; i < segments.Count; i++)
        {
            var words = paragraph.AsSpan(segments[i].Start, segments[i].Length);
            if (DateReading.OfWords(words) is { } found)
                date = found;
            else if (DateReading.IsWeekday(words))
                continue;
            else if (date is { Item1: null } && words.Length == 4 && int.TryParse(words, out var year))
                date = (year, date.Value.Item2, date.Value.Item3);
            else if (char.IsUpper(words[0]) && words.Count(' ') <= 2 && separator != ':' && IsAgency(words))
                agency = known = true;
            else if (date is null && i == 1 && IsPlace(words))
                place = place.Union(segments[i]);
            else
                return null;
        }
        var name = paragraph.AsSpan(segments[0].Start, segments[0].Length);
        if (!IsPlace(name))
            return null;
        var capitals = IsCapitals(name);
        if (separator == ':' && (!capitals || IsCapitals(paragraph.AsSpan(after, Math.Min(60, paragraph.Length - after)))))
            return null;
        var accepted = date is not null || known || (capitals && agency)
            || (capitals && separator is ':' or '—' or '–' or '-' && name.Length > 3 && !Furniture.Default.Has("not-a-place", name) && !IsCapitals(paragraph.AsSpan(after, Math.Min(60, paragraph.Length - after))));
        return accepted && !Furniture.Default.Has("not-a-place", name) ? new Dateline(after, place.In(paragraph), date, date is not null || agency) : null;
    }

    /// <summary>An outlet and a whole date in brackets, with the story behind them.</summary>
    private static Dateline? InBrackets(string paragraph)
    {
        var close = paragraph.AsSpan(0, Math.Min(paragraph.Length, Longest)).IndexOf(')');
        if (close < 0 || close + 2 >= paragraph.Length || paragraph[close + 1] != ' ')
            return null;
        var inside = paragraph.AsSpan(1, close - 1);
        var comma = inside.IndexOf(',');
        // "May 13, 2025" holds a comma of its own.
        return comma > 0 && DateReading.OfWords(inside[(comma + 1)..].Trim()) is { Year: not null } date ? new Dateline(SkipTags(paragraph, close + 1), null, date, true) : null;
    }

    /// <summary>The sign that ends the head: a colon, a dash between blanks or behind a bracket, or a hyphen behind an agency's name.</summary>
    private static bool FindSeparator(string text, out int head, out int after, out char separator)
    {
        var depth = 0;
        separator = default;
        head = after = 0;
        if (text.Length == 0 || !char.IsUpper(text[0]))
            return false;
        for (var i = 0; i < Math.Min(text.Length, Longest); i++)
        {
            var c = text[i];
            if (c == '(')
                depth++;
            else if (c == ')')
                depth--;
            if (depth != 0 || c is not (':' or '-' or '—' or '–'))
                continue;
            var dashes = c == '-' && i + 1 < text.Length && text[i + 1] == '-';
            var between = i > 0 && (text[i - 1] is ')' || char.IsWhiteSpace(text[i - 1]));
            if (c == '-' && !dashes && !between && !IsAgency(Sentences.LastWord(text.AsSpan(0, i))))
                continue;
            separator = dashes ? '—' : c;
            head = i;
            after = SkipTags(text, i + (dashes ? 2 : 1));
            return after < text.Length;
        }
        return false;
    }

    /// <summary>Behind the blanks and tags such as "[TEXT]" or "[Communique] [Text]".</summary>
    private static int SkipTags(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '-' or '—' or '–')
            {
                at++;
                continue;
            }
            var end = text[at] == '[' ? text.AsSpan(at, Math.Min(60, text.Length - at)).IndexOf(']') : -1;
            if (end < 0)
                break;
            at += end + 1;
        }
        return at;
    }

    private static bool IsAgency(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny(" /-,."))
        {
            if (Furniture.Default.Has("credit", words[range]))
                return true;
        }
        return false;
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsLetter(c))
                letters++;
        }
        return letters >= 2;
    }

    private static bool IsPlace(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty)
                continue;
            if (++count > 5 || char.IsAsciiDigit(word[0]) || (!char.IsUpper(word[0]) && count == 1))
                return false;
            // "Port of Spain", "Deir ez-Zor": small words may stand inside, but not a clause.
            if (!char.IsUpper(word[0]) && word.Length > 3 && !word.Contains('-'))
                return false;
        }
        return count > 0;
    }
}
