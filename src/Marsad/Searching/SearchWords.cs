using Marsad.Text;

namespace Marsad.Searching;

/// <summary>Cuts text into the words that are sought: small letters without marks of any script, digits of any script as 0 to 9, Arabic words without their article.</summary>
internal static class SearchWords
{
    private const string Article = "ال";
    private const int LeastBehindArticle = 3;

    /// <summary>The words with where they stand. Apostrophes and vowel signs part no word.</summary>
    public static IEnumerable<(string Word, TextSpan Span)> Of(string text)
    {
        var word = new char[64];
        var (start, length) = (-1, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? Letter(text[i]) : ' ';
            if (letter == '\0' && start >= 0)
                continue;
            if (letter is not (' ' or '\0'))
            {
                start = start < 0 ? i : start;
                // Nobody seeks a word by what comes after so many letters.
                if (length < word.Length)
                    word[length++] = letter;
            }
            else if (start >= 0)
            {
                yield return (Bare(word.AsSpan(0, length)), new TextSpan(start, i));
                (start, length) = (-1, 0);
            }
        }
    }

    /// <summary>The words with a space between them.</summary>
    public static string Folded(string text) => string.Join(' ', Of(text).Select(one => one.Word));

    private static string Bare(ReadOnlySpan<char> word) =>
        (word.StartsWith(Article, StringComparison.Ordinal) && word.Length >= Article.Length + LeastBehindArticle ? word[Article.Length..] : word).ToString();

    private static char Letter(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
            return (char)(c | (c >= 'A' ? 0x20 : 0));
        if (char.IsDigit(c))
            return (char)('0' + (int)char.GetNumericValue(c));
        var plain = Folding.Base(c);
        // Other scripts than Latin and Arabic have no marks to take off here.
        return plain == '\0' ? plain : !char.IsLetter(c) ? ' ' : plain == ' ' ? char.ToLowerInvariant(c) : plain;
    }
}
