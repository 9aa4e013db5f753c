using System.Numerics;
using System.Text;

namespace Marsad.Coding;

/// <summary>What each clue weighs: the numbers of data/stories/retelling.yaml, where each is explained.</summary>
internal sealed class RetellingWeights
{
    public const string File = "data/stories/retelling.yaml";
    private static readonly Lexicon<RetellingWeights> Shipped = new(() => new RetellingWeights(RuleFile.Open(File)));

    private readonly double[] _weights = new double[32];

    public RetellingWeights(RuleFile file)
    {
        Told = file.Number("odds", "told-on");
        foreach (var clue in Enum.GetValues<Clues>().Where(clue => clue != Clues.None))
            _weights[BitOperations.Log2((uint)clue)] = file.Number("clues", Key(clue));
        file.AllAsked();
    }

    /// <summary>The weights that travel inside the library.</summary>
    public static RetellingWeights Default => Shipped.Value;

    /// <summary>From here a sentence tells on of a known event.</summary>
    public double Told { get; }

    /// <summary>The sum of the clues' weights.</summary>
    public double Sum(Clues clues)
    {
        var sum = 0.0;
        for (var left = (uint)clues; left != 0; left &= left - 1)
            sum += _weights[BitOperations.TrailingZeroCount(left)];
        return sum;
    }

    /// <summary>Name of a clue in the file: "points-back".</summary>
    public static string Key(Enum clue)
    {
        var text = new StringBuilder();
        foreach (var letter in clue.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
