namespace Marsad.Text;

/// <summary>Finds where the token that begins at an offset ends, inside a run without white space.</summary>
internal static class TokenScanner
{
    public static int End(string text, int start, int end)
    {
        var c = text[start];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            return WordEnd(text, start, end);
        var next = start + 1 < end ? text[start + 1] : ' ';
        if (Tokenizer.IsApostrophe(c))
            return LooseClitic(text, start, end);
        if (c is '.' or ',' && char.IsDigit(next) && !(start > 0 && char.IsLetterOrDigit(text[start - 1])))
            return NumberEnd(text, start + 1, end);
        if (c is ':' or ';' && next is ')' or '(' or '-' or 'D' or 'P')
            return Smiley(text, start, end);
        if (c is '.' or '!' or '?' or '-' or '*' or '=' or '_' or '~' or '#' or '<' or '>' or '"' && next == c)
        {
            var at = start + 1;
            while (at < end && text[at] == c)
                at++;
            return c == '"' ? start + 1 : at;
        }
        if (c is '!' or '?' && next is '!' or '?')
            return start + 2;
        if (c is '#' or '@' && char.IsLetter(next))
            return WordEnd(text, start + 1, end);
        if (c == '+' && char.IsDigit(next) && start == 0)
            return NumberEnd(text, start + 1, end);
        return start + 1;
    }

    /// <summary>An apostrophe that opens 's or 're behind a token that was cut already, or stands alone.</summary>
    private static int LooseClitic(string text, int start, int end)
    {
        if (start + 1 < end && Tokenizer.IsApostrophe(text[start + 1]))
            return start + 2;
        var rest = text.AsSpan(start + 1, end - start - 1);
        var letters = 0;
        while (letters < rest.Length && letters < 4 && char.IsLetterOrDigit(rest[letters]))
            letters++;
        if (letters is 1 or 2 && start > 0 && !Tokenizer.IsGap(text[start - 1])
            && (rest[..letters].Equals("s", StringComparison.OrdinalIgnoreCase) || rest[..letters].Equals("re", StringComparison.OrdinalIgnoreCase) || rest[..letters].Equals("ll", StringComparison.OrdinalIgnoreCase) || rest[..letters].Equals("ve", StringComparison.OrdinalIgnoreCase) || rest[..letters].Equals("d", StringComparison.OrdinalIgnoreCase)))
            return start + 1 + letters;
        if (letters == 3 && char.IsDigit(rest[0]) && char.IsDigit(rest[1]) && (rest[2] | 0x20) == 's') // '90s
            return start + 4;
        return start + 1;
    }

    private static int Smiley(string text, int start, int end)
    {
        var at = start + 1;
        if (at < end && text[at] == '-')
            at++;
        return at < end && text[at] is ')' or '(' or 'D' or 'P' && (at + 1 == end || !char.IsLetterOrDigit(text[at + 1])) ? at + 1 : start + 1;
    }

    private static int NumberEnd(string text, int at, int end)
    {
        while (at < end && (char.IsDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < end && char.IsDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static int WordEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                // A sum and its unit, or two sentences run together: "2km", "Tuesday.The".
                if (at > start && char.IsDigit(text[at - 1]) && char.IsLetter(c) && Unit(text, start, at, end))
                    return at;
                at++;
                continue;
            }
            if (at == start || at + 1 > end || !Holds(text, start, at, end))
                break;
            at++;
        }
        return at == start ? start + 1 : at;
    }

    /// <summary>Whether the mark at an offset is a part of the word around it.</summary>
    private static bool Holds(string text, int start, int at, int end)
    {
        var c = text[at];
        var before = text[at - 1];
        var after = at + 1 < end ? text[at + 1] : ' ';
        var between = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (Tokenizer.IsApostrophe(c))
            return char.IsLetterOrDigit(before) && char.IsLetter(after) && c != '`';
        return c switch
        {
            '.' => Stop(text, start, at, end, before, after),
            ',' => char.IsDigit(before) && at + 3 < end && char.IsDigit(after) && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3]),
            ':' => char.IsDigit(before) && char.IsDigit(after),
            '/' => char.IsDigit(before) && char.IsDigit(after),
            '&' => between && at - start <= 3 && char.IsUpper(before) && char.IsUpper(after),
            '-' => between && Hyphen(text, start, at, after),
            _ => false,
        };
    }

    private static bool Stop(string text, int start, int at, int end, char before, char after)
    {
        if (char.IsDigit(before) && char.IsDigit(after))
            return true;
        var word = text.AsSpan(start, at + 1 - start);
        if (char.IsLetter(after))
        {
            // Letters with stops between them: U.S., a.m., Ph.D.
            return at - start == 1 || text[at - 2] == '.' || EndsName(text, at + 1, end);
        }
        if (word.Length <= 2 && char.IsUpper(word[0]))
            return IsInitial(text, start, end, at); // J. Smith
        if (word.Length > 2 && text[at - 2] == '.' && word.Length <= 12)
            return true;
        return word.Length <= 9 && char.IsLetter(before) && (TokenWords.English.Inner.Contains(word) || TokenWords.English.Outer.Contains(word)) && !Ambiguous(word, text, at);
    }

    /// <summary>Whether a run of letters up to the next mark ends the name of a host or a file ("example.com", "report.pdf").</summary>
    private static bool EndsName(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && stop - start < 5 && char.IsAsciiLetterLower(text[stop]))
            stop++;
        return (stop == end || !char.IsLetterOrDigit(text[stop])) && TokenWords.English.Ends.Contains(text.AsSpan(start, stop - start));
    }

    /// <summary>A single capital with a stop is an initial, unless it is the pronoun or the last thing of its paragraph.</summary>
    private static bool IsInitial(string text, int start, int end, int at)
    {
        if (text[start] == 'I' || at + 1 < end)
            return at + 1 < end && text[at + 1] == ',';
        return at + 2 < text.Length && text[at + 1] == ' ' && (char.IsUpper(text[at + 2]) || char.IsLower(text[at + 2]));
    }

    /// <summary>Abbreviations that are words too ("no.", "sat.", "sun.", "art.") count only before what they introduce.</summary>
    private static bool Ambiguous(ReadOnlySpan<char> word, string text, int at)
    {
        if (!TokenWords.English.Numbered.Contains(word))
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        return next >= text.Length || !char.IsDigit(text[next]);
    }

    private static bool Hyphen(string text, int start, int at, char after)
    {
        var first = text.AsSpan(start, at - start);
        if (char.IsDigit(first[0]))
            return char.IsDigit(after) && first.Length is 3 or 7 && at + 3 < text.Length && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3]); // telephone numbers
        if (first.Length <= 3 && char.IsDigit(after) && char.IsUpper(first[0]) && first[^1] is not '.')
            return true; // F-16, Su-24, MQ-9
        return first.Length <= 7 && TokenWords.English.Hyphen.Contains(first);
    }

    /// <summary>Whether digits are followed by a unit that is a word of its own ("5km", "10pm", "3m").</summary>
    private static bool Unit(string text, int start, int at, int end)
    {
        for (var i = start; i < at; i++)
            if (!char.IsDigit(text[i]) && text[i] is not ('.' or ',' or ':'))
                return false;
        var stop = at;
        while (stop < end && char.IsLetter(text[stop]))
            stop++;
        if (stop < end && char.IsDigit(text[stop]))
            return false;
        return TokenWords.English.Units.Contains(text.AsSpan(at, stop - at));
    }
}
