using System.Collections.Frozen;

namespace Marsad.Text;

/// <summary>The words that the tokenizer must know, of <c>data/text/tokens.txt</c>.</summary>
internal sealed class TokenWords
{
    private TokenWords(Dictionary<string, List<string>> sections)
    {
        Inner = Set(sections, "inner");
        Outer = Set(sections, "outer");
        Hyphen = Set(sections, "hyphen");
        Numbered = Set(sections, "numbered");
        Units = Set(sections, "units");
        Ends = Set(sections, "ends");
        Openers = Set(sections, "openers");
        Split = sections["split"].ToFrozenDictionary(word => word.Replace("|", "", StringComparison.Ordinal), word => word.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static TokenWords English { get; } = Load("data/text/tokens.txt");

    /// <summary>Abbreviations behind which a sentence goes on.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inner { get; }

    /// <summary>Abbreviations that may end a sentence.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Outer { get; }

    /// <summary>First parts that keep their hyphen.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hyphen { get; }

    /// <summary>Abbreviations that are common words too, unless a number follows.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbered { get; }

    /// <summary>Last parts of the names of hosts and files.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends { get; }

    /// <summary>Units that are cut off the digits before them.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; }

    /// <summary>Words that, with a capital, begin a sentence behind an abbreviation.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers { get; }

    /// <summary>Words written as one, and the length of their first part.</summary>
    public FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Split { get; }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(Dictionary<string, List<string>> sections, string name) =>
        sections[name].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static TokenWords Load(string name)
    {
        using var stream = typeof(TokenWords).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? words = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            if (line.StartsWith('['))
                sections[line.Trim('[', ']')] = words = [];
            else
                words?.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return new TokenWords(sections);
    }
}
