using System.Collections.Frozen;

namespace Marsad.Language;

/// <summary>The verbs of <c>data/text/irregular-verbs.txt</c>, many of which a treebank of web text never shows.</summary>
internal static class IrregularVerbs
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BaseForms = Load();

    /// <summary>The base form of an irregular form, or null.</summary>
    public static string? BaseForm(ReadOnlySpan<char> form) => BaseForms.TryGetValue(form, out var known) ? known : null;

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        using var stream = typeof(IrregularVerbs).Assembly.GetManifestResourceStream("data/text/irregular-verbs.txt")!;
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words.Skip(1))
                forms.TryAdd(form, words[0]);
        }
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
