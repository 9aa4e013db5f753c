namespace Marsad.Text;

/// <summary>Cuts text into the syntactic words of Universal Dependencies, as UD English EWT does ("do n't", "Assad 's", "well - known").</summary>
public static class Tokenizer
{
    private const int LongestChunk = 200; // Beyond this a run without white space is no text; it is cut so that every step stays linear.

    /// <summary>The words of a range of a text, in order.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<TextSpan>(range.Length / 5 + 1);
        Split(text, range, words);
        return words;
    }

    internal static void Split(string text, TextSpan range, List<TextSpan> words)
    {
        var at = range.Start;
        while (at < range.End)
        {
            if (IsGap(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < range.End && at - start < LongestChunk && !IsGap(text[at]))
                at++;
            if (at < range.End && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
                at++;
            Chunk(text, start, at, words);
        }
    }

    internal static bool IsGap(char c) => c <= ' ' || (c >= 0x7F && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' || char.IsControl(c)));

    /// <summary>One run without white space.</summary>
    private static void Chunk(string text, int start, int end, List<TextSpan> words)
    {
        if (IsPlain(text, start, end))
        {
            Word(text, start, end, words);
            return;
        }
        while (start < end && text[start] is '<' or '"' or '(' or '\u201C' or '[' && IsAddress(text.AsSpan(start + 1, end - start - 1)))
        {
            words.Add(new TextSpan(start, start + 1));
            start++;
        }
        if (IsAddress(text.AsSpan(start, end - start)))
        {
            var last = end;
            while (last > start + 1 && text[last - 1] is '.' or ',' or ')' or ';' or '"' or '>' or ']' or '\u201D' or '!' or '?')
                last--;
            words.Add(new TextSpan(start, last));
            start = last;
        }
        var at = start;
        while (at < end)
        {
            var next = TokenScanner.End(text, at, end);
            if (char.IsLetterOrDigit(text[at]))
                Word(text, at, next, words);
            else
                words.Add(new TextSpan(at, next));
            at = next;
        }
    }

    private static bool IsPlain(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!char.IsAsciiLetter(text[i]))
                return false;
        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 5)
            return false;
        if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        var sign = chunk.IndexOf('@');
        return sign > 0 && sign < chunk.Length - 3 && chunk[sign..].Contains('.') && char.IsLetterOrDigit(chunk[0]);
    }

    /// <summary>A word of letters, digits and inner marks: contractions and possessives are cut off.</summary>
    private static void Word(string text, int start, int end, List<TextSpan> words)
    {
        var length = end - start;
        var cut = length is >= 2 and <= 8 ? Contraction(text.AsSpan(start, length)) : length > 8 ? Clitic(text.AsSpan(start, length)) : 0;
        if (cut > 0 && cut < length)
        {
            words.Add(new TextSpan(start, start + cut));
            start += cut;
        }
        words.Add(new TextSpan(start, end));
    }

    private static int Contraction(ReadOnlySpan<char> word)
    {
        var clitic = Clitic(word);
        if (clitic > 0)
            return clitic;
        return TokenWords.English.Cut(word);
    }

    /// <summary>Length of what stands before 's, n't, 're …, or 0.</summary>
    private static int Clitic(ReadOnlySpan<char> word)
    {
        var n = word.Length;
        if (IsApostrophe(word[^2]))
            return (word[^1] | 0x20) switch
            {
                't' when n > 3 && (word[^3] | 0x20) == 'n' => n - 3,
                's' or 'm' or 'd' => n - 2,
                _ => 0,
            };
        if (n > 3 && IsApostrophe(word[^3]) && ((word[^2] | 0x20, word[^1] | 0x20) is ('r', 'e') or ('v', 'e') or ('l', 'l')))
            return n - 3;
        return 0;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '`' or '\u2018';
}
