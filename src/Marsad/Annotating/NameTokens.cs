namespace Marsad.Annotating;

/// <summary>What stands between a word and the one before it.</summary>
internal enum NameGap : byte
{
    /// <summary>The beginning of the sentence, or a mark that ends a name.</summary>
    Break,

    /// <summary>White space.</summary>
    Space,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>A comma.</summary>
    Comma,
}

/// <summary>A word as the search for names sees it: hyphens part words, an apostrophe inside does not.</summary>
internal readonly record struct NameToken(int Start, int End, NameGap Gap, int Sentence, bool StartsSentence, bool Capital, bool AllCapitals, bool Number, bool Possessive);

/// <summary>Cuts sentences into the words that names are made of.</summary>
internal static class NameTokens
{
    public static NameToken[] Cut(string text, IReadOnlyList<TextSpan> sentences)
    {
        var tokens = new List<NameToken>(text.Length / 5);
        for (var s = 0; s < sentences.Count; s++)
            Cut(text, sentences[s], s, tokens);
        return [.. tokens];
    }

    private static void Cut(string text, TextSpan span, int sentence, List<NameToken> tokens)
    {
        var gap = NameGap.Break;
        var first = true;
        var at = span.Start;
        while (at < span.End)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                gap = Widen(gap, text, at, span.End);
                at++;
                continue;
            }
            var start = at;
            while (at < span.End && (char.IsLetterOrDigit(text[at]) || IsMark(text[at]) || IsInside(text, start, at, span.End)))
                at++;
            var end = at;
            var possessive = false;
            if (at < span.End && IsApostrophe(text[at]))
            {
                possessive = true;
                at += at + 1 < span.End && text[at + 1] is 's' or 'S' && (at + 2 >= span.End || !char.IsLetterOrDigit(text[at + 2])) ? 2 : 1;
            }
            tokens.Add(new NameToken(start, end, first ? NameGap.Break : gap, sentence, first, char.IsUpper(text[start]) || IsCaseless(text[start]), IsCapitals(text.AsSpan(start, end - start)), char.IsDigit(text[start]), possessive));
            first = false;
            gap = possessive ? NameGap.Break : NameGap.Hyphen;
            if (at < span.End && !IsHyphen(text[at]))
                gap = possessive ? NameGap.Break : NameGap.Space;
        }
    }

    private static NameGap Widen(NameGap gap, string text, int at, int end)
    {
        var mark = text[at];
        if (gap == NameGap.Break)
            return gap;
        if (mark is ' ' or '\t' or '\u00a0')
            return gap == NameGap.Hyphen && !IsBehindArticle(text, at) ? NameGap.Break : gap;
        if (mark is '\n' or '\r')
            return gap == NameGap.Comma || (at > 0 && text[at - 1] == '\n') || (at + 1 < end && text[at + 1] == '\n') ? NameGap.Break : gap == NameGap.Hyphen ? NameGap.Hyphen : NameGap.Space;
        if (IsHyphen(mark))
            return gap == NameGap.Hyphen && at > 0 && char.IsLetterOrDigit(text[at - 1]) ? NameGap.Hyphen : NameGap.Break;
        if (mark == ',')
            return gap == NameGap.Space ? NameGap.Comma : NameGap.Break;
        // "Abu ‘Anzah"
        if (IsApostrophe(mark) && at > 1 && text[at - 1] == ' ' && at + 1 < end && char.IsUpper(text[at + 1]) && PlaceWords.All.Particle.Has(WordBefore(text, at - 1)))
            return gap;
        if (mark == '.' && at > 1 && PlaceWords.All.Abbreviation.Has(WordBefore(text, at)))
            return gap;
        return NameGap.Break;
    }

    // "Al- Sukhna": a line ended in the name.
    private static bool IsBehindArticle(string text, int at) =>
        at > 2 && IsHyphen(text[at - 1]) && WordBefore(text, at - 1) is { Length: 2 or 3 } word && char.IsUpper(word[0]) && StoryWords.IsArticle(word);

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 4 && char.IsLetter(text[start - 1]))
            start--;
        return text.AsSpan(start, at - start);
    }

    private static bool IsInside(string text, int start, int at, int end)
    {
        if (at + 1 >= end || at == start)
            return false;
        // Sana'a, N'Djamena; not Syria's.
        if (IsApostrophe(text[at]))
            return char.IsLetter(text[at + 1]) && !(text[at + 1] is 's' or 'S' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2])));
        // U.S., D.C.
        return text[at] == '.' && (at - start == 1 || text[at - 2] == '.') && char.IsUpper(text[at - 1])
            && (char.IsUpper(text[at + 1]) && (at + 2 >= end || !char.IsLetter(text[at + 2])) || (at - start > 1 && text[at - 2] == '.' && !char.IsLetterOrDigit(text[at + 1])));
    }

    private static bool IsMark(char letter) => letter is >= '\u0300' and < '\u0370' or >= '\u064b' and <= '\u065f' or 'ʻ' or 'ʼ' or 'ʾ' or 'ʿ';

    private static bool IsApostrophe(char mark) => mark is '\'' or '’' or '‘' or '`';

    private static bool IsHyphen(char mark) => mark is '-' or '\u2010' or '\u2011';

    private static bool IsCaseless(char letter) => letter is >= '\u0600' and < '\u0700';

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
                return false;
        }
        return char.IsLetter(word[0]);
    }
}
