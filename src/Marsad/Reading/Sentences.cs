namespace Marsad.Reading;

/// <summary>How lines begin and end.</summary>
internal static class Sentences
{
    private const string Closers = "\"'”’»)]";

    /// <summary>Whether the text ends in a full stop, question or exclamation mark, with or without quotation marks behind it.</summary>
    public static bool EndsOne(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(Closers).TrimEnd();
        return text.Length > 0 && ".!?…؟".Contains(text[^1]);
    }

    public static bool EndsOneOrColon(ReadOnlySpan<char> text) => EndsOne(text) || (text.Length > 0 && text[^1] is ':' or ';');

    public static bool BeginsLower(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\"'“‘«([");
        return text.Length > 0 && char.IsLower(text[0]);
    }

    /// <summary>Whether a line ends in a comma or a word that no sentence ends in.</summary>
    public static bool IsOpen(ReadOnlySpan<char> line)
    {
        if (line.Length == 0 || line[^1] == ',')
            return line.Length > 0;
        var last = LastWord(line);
        // "in a drive-by"
        var compound = last.Length < line.Length && line[^(last.Length + 1)] == '-';
        return !compound && (IsLower(last) || !HasLower(line)) && Furniture.Default.Has("open-end", last);
    }

    private static bool IsLower(ReadOnlySpan<char> word) => word.Length > 0 && char.IsLower(word[0]);

    private static bool HasLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }

    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..end];
    }

    public static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return text[start..];
    }

    /// <summary>Whether all words are capitalised ("Rana Example", "Deir ez-Zor"), up to four of them.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (++words > 4 || !char.IsUpper(word[0]) && !word.Contains('-') || word.IndexOfAnyExcept(NameSigns) >= 0 && !AllLetters(word))
                return false;
        }
        return words > 0;
    }

    private const string NameSigns = "-'’.";

    private static bool AllLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && !NameSigns.Contains(c))
                return false;
        }
        return true;
    }
}
