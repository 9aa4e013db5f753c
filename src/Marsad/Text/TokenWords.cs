using System.Collections.Frozen;

namespace Marsad.Text;

/// <summary>The words that the tokenizer must know, of <c>data/text/tokens.txt</c>.</summary>
internal sealed class TokenWords
{
    private const int Letters = 32; // the case of a letter is the bit above these
    private const int Longest = 31;
    private const string File = "data/text/tokens.txt";
    private static readonly string[] Names = ["inner", "outer", "hyphen", "numbered", "units", "ends", "openers", "split"];
    private static readonly Lexicon<TokenWords> Loaded = new(Load);

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
        foreach (var word in sections["split"])
            _joined[Outline(word[0], word[^1])] |= 1 << Math.Min(word.Replace("|", "", StringComparison.Ordinal).Length, Longest);
    }

    /// <summary>For a first and a last letter, the lengths of the words written as one that begin and end so: asked of every word of a text, before the words themselves are.</summary>
    private readonly int[] _joined = new int[Letters * Letters];

    /// <summary>Where a word written as one is cut, or 0 where it is none.</summary>
    public int Cut(ReadOnlySpan<char> word) =>
        (_joined[Outline(word[0], word[^1])] & (1 << Math.Min(word.Length, Longest))) != 0 && Split.TryGetValue(word, out var first) ? first : 0;

    private static int Outline(char first, char last) => ((first & (Letters - 1)) * Letters) + (last & (Letters - 1));

    public static TokenWords English => Loaded.Value;

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
    private FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Split { get; }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(Dictionary<string, List<string>> sections, string name) =>
        sections[name].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static TokenWords Load()
    {
        using var reader = DataFile.Open(File);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? words = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            var named = line.StartsWith('[');
            if (named && Array.IndexOf(Names, line.Trim('[', ']')) < 0)
                throw new LexiconException(File, number, $"'{line}' is no section; known are {string.Join(", ", Names)}");
            if (named)
                sections[line.Trim('[', ']')] = words = [];
            else if (words is null)
                throw new LexiconException(File, number, "a section in brackets was expected before the first word");
            else
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        foreach (var name in Names)
        {
            if (!sections.ContainsKey(name))
                throw new LexiconException(File, 0, $"the section '{name}' is missing");
        }
        return new TokenWords(sections);
    }
}
