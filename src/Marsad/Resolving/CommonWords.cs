using System.Collections.Frozen;

namespace Marsad.Resolving;

/// <summary>How much a word tells by itself: the words of data/resolving/common-words.yaml little, all others much.</summary>
internal sealed class CommonWords
{
    private const int Classes = 8;
    private const double Rare = 9;
    private static readonly Lexicon<CommonWords> Shipped = new(() => new CommonWords(RuleFile.Open("data/resolving/common-words.yaml")));

    private readonly FrozenDictionary<string, double> _bits;

    public CommonWords(RuleFile file)
    {
        _bits = Enumerable.Range(0, Classes)
            .SelectMany(bits => file.Words("bits", $"{bits}").SelectMany(line => line.Split(' ')).Select(word => (word, bits)))
            .DistinctBy(entry => entry.word)
            .ToFrozenDictionary(entry => entry.word, entry => entry.bits + 0.5, StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The words that travel inside the library.</summary>
    public static CommonWords Default => Shipped.Value;

    public bool Has(string word) => _bits.ContainsKey(word);

    /// <summary>Logarithm (base 2) of in how few texts it stands.</summary>
    public double Bits(string word) => _bits.GetValueOrDefault(word, Rare);
}
