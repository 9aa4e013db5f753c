namespace Marsad.Reading;

/// <summary>Decides how two lines read together. Knows which words the page uses, so that no dictionary is needed.</summary>
internal sealed class LineEnds
{
    private readonly Page _page;
    private readonly Lazy<HashSet<string>> _words;

    public LineEnds(Page page)
    {
        _page = page;
        _words = new Lazy<HashSet<string>>(() => WordsInside(_page));
    }

    /// <summary>Whether a line ends in a hyphen behind a letter or digit.</summary>
    public static bool IsHyphenated(ReadOnlySpan<char> line) =>
        line.Length >= 2 && line[^1] is '-' or '‐' or '\u00ad' && char.IsLetterOrDigit(line[^2]);

    /// <summary>What stands between the lines, and how many characters are cut off the first one's end.</summary>
    public string Join(ReadOnlySpan<char> line, ReadOnlySpan<char> next, out int cut)
    {
        cut = 0;
        if (!IsHyphenated(line))
            return " ";
        cut = line[^1] == '\u00ad' || !KeepsHyphen(line[..^1], next) ? 1 : 0;
        return "";
    }

    /// <summary>A drop capital joins the word behind it, unless it is a word itself ("A", "I") and so is what follows.</summary>
    public string DropCapitalJoin(char capital, ReadOnlySpan<char> next)
    {
        var word = Sentences.FirstWord(next);
        return capital is 'A' or 'I' or 'O' && word.Length > 1 && Knows(word) && !Knows(string.Concat([capital], word)) ? " " : "";
    }

    private bool KeepsHyphen(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var first = Sentences.LastWord(line);
        var second = Sentences.FirstWord(next);
        // "Al-/Sukhna", "15-/year", "UN-/backed": names, numbers and initials keep their hyphen.
        if (second.Length == 0 || !char.IsLower(second[0]) || char.IsDigit(first[^1]) || IsInitials(first))
            return true;
        // "state-of-/the-art": a word that has hyphens already keeps this one too; an article ("al-Qarya-/tayn") is no such word.
        var before = line[..^first.Length];
        if (before.EndsWith("-", StringComparison.Ordinal) && Sentences.LastWord(before[..^1]).Length > 2)
            return true;
        if (Knows(string.Concat(first, second)))
            return false;
        if (Knows(string.Concat(first, "-", second)))
            return true;
        var furniture = Furniture.Default;
        return furniture.Has("hyphen-first", first) || (first.Length >= 3 && furniture.Has("hyphen-second", second));
    }

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return word.Length >= 2;
    }

    private bool Knows(ReadOnlySpan<char> word) => _words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The words of the page that no line end cuts, with and without their hyphens.</summary>
    private static HashSet<string> WordsInside(Page page)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var cut = false;
        foreach (var line in page.Lines)
        {
            var text = page.Text.AsSpan(line.Span.Start, line.Span.Length);
            foreach (var range in text.SplitAny(" \t.,;:!?\"“”‘’'()[]/"))
            {
                var word = text[range];
                if (!cut && !word.IsEmpty && word.Length < 40 && word[^1] != '-')
                    lookup.Add(word);
                cut &= word.IsEmpty;
            }
            cut = IsHyphenated(text) || (text.Length == 1 && char.IsUpper(text[0]));
        }
        return words;
    }
}
