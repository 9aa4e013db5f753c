using Marsad.Text;

namespace Marsad.Language;

/// <summary>The verbs of <c>data/text/irregular-verbs.txt</c>, many of which a treebank of web text never shows.</summary>
internal static class IrregularVerbs
{
    private const string File = "data/text/irregular-verbs.txt";
    private static readonly Lexicon<WordTable<string>> Loaded = new(Load);

    /// <summary>The base form of an irregular form, or null.</summary>
    public static string? BaseForm(ReadOnlySpan<char> form) => Loaded.Value[form];

    private static WordTable<string> Load()
    {
        using var reader = DataFile.Open(File);
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var words = line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 1 || words.Any(word => !word.All(char.IsAsciiLetterLower)))
                throw new LexiconException(File, number, "a base form and its irregular forms in lower case were expected");
            foreach (var form in words.Skip(1))
                forms.TryAdd(form, words[0]);
        }
        return new WordTable<string>(forms);
    }
}
