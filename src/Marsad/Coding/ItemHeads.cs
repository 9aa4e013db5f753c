namespace Marsad.Coding;

/// <summary>Reads what an item of a bulletin or a log begins with: its number ("3-"), its time ("0645 hrs -"), its place ("Taiz:").</summary>
internal static class ItemHeads
{
    private const int LongestHeading = 40;

    /// <summary>The place that heads a part of the story: at its beginning or right behind its number or time, with a colon or dash behind it, behind a time also a full stop or comma; null where none does.</summary>
    public static PlaceMention? Place(AnnotatedStory story, int part)
    {
        var span = story.Story.Parts[part].Span;
        var words = story.Text.AsSpan(span.Start, span.Length);
        var (numbered, timed) = (Number(words, out var behind) > 0, false);
        if (!numbered && !(timed = Time(words, out behind)))
            behind = 0;
        var from = span.Start + behind;
        foreach (var sentence in story.Sentences)
        {
            if (sentence.Part != part)
                continue;
            foreach (var place in sentence.Places)
            {
                if (place.Span.Start >= from && place.Span.End <= from + LongestHeading && string.IsNullOrWhiteSpace(story.Text[from..place.Span.Start])
                    && IsHead(story.Text.AsSpan(place.Span.End, span.End - place.Span.End), numbered, timed))
                    return place;
            }
        }
        return null;
    }

    /// <summary>The number that a text begins with as an item does ("3-", "3.", "(3)"), and where its words begin; 0 where it begins otherwise.</summary>
    public static int Number(ReadOnlySpan<char> text, out int behind)
    {
        var at = text is ['(', ..] ? 1 : 0;
        var digits = at;
        while (at < text.Length && at < digits + 2 && char.IsAsciiDigit(text[at]))
            at++;
        behind = at + 1;
        if (at == digits || !int.TryParse(text[digits..at], System.Globalization.CultureInfo.InvariantCulture, out var number))
            return 0;
        while (at < text.Length && text[at] == ' ')
            at++;
        behind = at + 1;
        return at + 1 < text.Length && text[at] is '-' or '.' or ')' or ':' or '–' or '—' or '/' && !char.IsAsciiDigit(text[at + 1]) ? number : 0;
    }

    /// <summary>Whether a part of the story is an entry of a log, which begins with a time of day.</summary>
    public static bool IsTimed(AnnotatedStory story, int part) => Time(story.Text.AsSpan(story.Story.Parts[part].Span.Start, story.Story.Parts[part].Span.Length), out _);

    /// <summary>Whether a text begins with a time of day as an entry of a log does ("0645 hrs -", "06:45 –"), and where its words begin.</summary>
    private static bool Time(ReadOnlySpan<char> text, out int behind)
    {
        var (at, digits) = (0, 0);
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ':' or '.'))
            digits += char.IsAsciiDigit(text[at++]) ? 1 : 0;
        var unit = text[at..].TrimStart(' ');
        at = text.Length - unit.Length;
        foreach (var hours in (ReadOnlySpan<string>)["hrs", "hours", "h"])
        {
            if (unit.StartsWith(hours, StringComparison.OrdinalIgnoreCase))
            {
                at += hours.Length;
                break;
            }
        }
        while (at < text.Length && text[at] == ' ')
            at++;
        behind = at + 1;
        return digits is 3 or 4 && at < text.Length && text[at] is '-' or '–' or '—' or ':';
    }

    private static bool IsHead(ReadOnlySpan<char> behind, bool numbered, bool timed)
    {
        behind = behind.TrimStart();
        if (behind is [':', ..] || behind is ['-' or '–' or '—', ..] && (numbered || timed))
            return true;
        if (timed)
            return behind is ['.' or ',', ..] || behind is [>= '0' and <= '9', ..];
        // "Karam community: …"
        var word = behind.IndexOf(' ') is var blank && blank < 0 ? behind : behind[..blank];
        return word is [.., ':'] && char.IsAsciiLetterLower(word[0]);
    }
}
