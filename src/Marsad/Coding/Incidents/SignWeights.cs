using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Marsad.Coding;

/// <summary>What each of a set of signs weighs, and from which sum on they decide: the numbers of a file of data/stories, where each is explained.</summary>
/// <typeparam name="TSign">The signs, flags of 64 bits; 0 is none.</typeparam>
internal sealed class SignWeights<TSign>
    where TSign : struct, Enum
{
    private readonly double[] _weights = new double[64];

    /// <summary>Reads the numbers.</summary>
    /// <param name="file">Holds "odds: told" and a number for every sign.</param>
    /// <param name="section">The file's name for the signs.</param>
    public SignWeights(RuleFile file, string section)
    {
        Told = file.Number("odds", "told");
        foreach (var sign in Enum.GetValues<TSign>().Where(sign => Bits(sign) != 0))
            _weights[BitOperations.Log2(Bits(sign))] = file.Number(section, Key(sign));
        file.AllAsked();
    }

    /// <summary>From here the story tells it.</summary>
    public double Told { get; }

    /// <summary>The sum of the weights of the signs that hold.</summary>
    public double Sum(TSign signs)
    {
        var sum = 0.0;
        for (var left = Bits(signs); left != 0; left &= left - 1)
            sum += _weights[BitOperations.TrailingZeroCount(left)];
        return sum;
    }

    /// <summary>Name of a sign in the file: "points-back".</summary>
    public static string Key(TSign sign) => JsonNamingPolicy.KebabCaseLower.ConvertName(sign.ToString());

    private static ulong Bits(TSign signs) => Unsafe.BitCast<TSign, ulong>(signs);
}
