using System.Numerics;

namespace Marsad.Coding;

/// <summary>What each mark weighs: the numbers of data/stories/allusions.yaml, where each is explained.</summary>
internal sealed class AllusionWeights
{
    public const string File = "data/stories/allusions.yaml";
    private static readonly Lexicon<AllusionWeights> Shipped = new(() => new AllusionWeights(RuleFile.Open(File)));

    private readonly double[] _weights = new double[64];

    public AllusionWeights(RuleFile file)
    {
        Told = file.Number("odds", "told");
        foreach (var mark in Enum.GetValues<Marks>().Where(mark => mark != Marks.None))
            _weights[BitOperations.Log2((ulong)mark)] = file.Number("marks", RetellingWeights.Key(mark));
        file.AllAsked();
    }

    /// <summary>The weights that travel inside the library.</summary>
    public static AllusionWeights Default => Shipped.Value;

    /// <summary>From here a story tells of it.</summary>
    public double Told { get; }

    /// <summary>The sum of the marks' weights.</summary>
    public double Sum(Marks marks)
    {
        var sum = 0.0;
        for (var left = (ulong)marks; left != 0; left &= left - 1)
            sum += _weights[BitOperations.TrailingZeroCount(left)];
        return sum;
    }
}
