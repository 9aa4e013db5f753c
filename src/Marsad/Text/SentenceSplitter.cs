namespace Marsad.Text;

/// <summary>Cuts the words of a paragraph into sentences.</summary>
public static class SentenceSplitter
{
    private const int LongestSentence = 400; // Nobody writes longer ones; what looks like one is a list or noise, and the parser need not wade through it.

    /// <summary>For each sentence the index behind its last word.</summary>
    public static IReadOnlyList<int> Split(string text, IReadOnlyList<TextSpan> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var ends = new List<int>();
        var start = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && i + 1 - start < LongestSentence && !EndsAfter(text, words, i))
                continue;
            ends.Add(i + 1);
            start = i + 1;
        }
        return ends;
    }

    private static bool EndsAfter(string text, IReadOnlyList<TextSpan> words, int i)
    {
        var next = words[i + 1];
        if (BlankLine(text, words[i].End, next.Start) || IsBar(text, words, i))
            return true;
        var mark = i;
        while (mark > 0 && i - mark < 3 && IsCloser(text, words[mark]) && (words[mark - 1].End == words[mark].Start || text[words[mark].Start] is '"' or '\''))
            mark--;
        var word = words[mark];
        var last = text[word.End - 1];
        if (last is not ('.' or '!' or '?' or '\u2026') || (mark == i && IsCloser(text, next) && StandsClose(text, words, i + 1)))
            return false;
        if (mark == i && text[next.Start] is '.' or '!' or '?' or ',' or ';' or ':')
            return false;
        var abbreviation = word.Length > 1 && last == '.' && char.IsLetter(text[word.Start]);
        var begin = next;
        for (var skip = i + 1; skip + 1 < words.Count && skip < i + 3 && IsOpener(text[words[skip].Start]); skip++)
            begin = words[skip + 1];
        var first = text[begin.Start];
        if (abbreviation)
            return EndsAfterAbbreviation(text, word, begin, first);
        if (last is '.' && begin.Start == word.End && !char.IsUpper(first))
            return false; // no space and no capital: a file name or a slip
        return !char.IsLower(first) || (mark == i && last is ('!' or '?')); // "why? because", but not "Why?" he asked
    }

    /// <summary>"the U.S. The": an abbreviation ends a sentence only where a word follows that begins one.</summary>
    private static bool EndsAfterAbbreviation(string text, TextSpan word, TextSpan next, char first)
    {
        var form = text.AsSpan(word.Start, word.Length);
        if (word.Length == 2 || TokenWords.English.Inner.Contains(form) || !char.IsUpper(first))
            return false;
        return TokenWords.English.Openers.Contains(text.AsSpan(next.Start, next.Length));
    }

    // "Breaking | Shells fall on market": a bar or bullet with blanks around it stands between sentences, never in one.
    private static bool IsBar(string text, IReadOnlyList<TextSpan> words, int i) =>
        i > 0 && words[i].Length == 1 && text[words[i].Start] is '|' or '•' && words[i - 1].End < words[i].Start && words[i].End < words[i + 1].Start;

    private static bool IsOpener(char c) => c is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '`' or '-' or '\u2013' or '\u2014' or '*';

    private static bool IsCloser(string text, TextSpan word) =>
        word.Length <= 2 && text[word.Start] is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB';

    /// <summary>A straight quote closes where it follows without a space, or where a space stands behind it as well.</summary>
    private static bool StandsClose(string text, IReadOnlyList<TextSpan> words, int i)
    {
        if (words[i - 1].End == words[i].Start)
            return true;
        return text[words[i].Start] is not ('"' or '\'') || (i + 1 < words.Count && words[i].End < words[i + 1].Start);
    }

    private static bool BlankLine(string text, int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to; i++)
            if (text[i] == '\n' && ++lines == 2)
                return true;
        return false;
    }
}
