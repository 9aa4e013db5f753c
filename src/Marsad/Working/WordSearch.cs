namespace Marsad.Working;

/// <summary>Finds words that a person typed in the text of a report, whatever its line ends.</summary>
public static class WordSearch
{
    /// <summary>Longest stretch of words that is looked for.</summary>
    public const int Longest = 500;

    /// <summary>Where the words stand, in order; a line end is as good as a space.</summary>
    public static IReadOnlyList<TextSpan> Find(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var found = new List<TextSpan>();
        if (words.Length is 0 or > Longest)
            return found;
        for (var start = text.IndexOf(words[0], StringComparison.Ordinal); start >= 0; start = text.IndexOf(words[0], start + 1))
        {
            if (End(text, start, words) is { } end)
                found.Add(new TextSpan(start, end));
        }
        return found;
    }

    private static int? End(string text, int at, string words)
    {
        foreach (var c in words)
        {
            if (at >= text.Length || (c == ' ' ? !char.IsWhiteSpace(text[at]) : text[at] != c))
                return null;
            at++;
            while (c == ' ' && at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }
        return at;
    }
}
