using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Both directions of a recurrent layer, their weights cut to whole numbers.</summary>
/// <param name="forth">What was learned of reading from the beginning.</param>
/// <param name="back">What was learned of reading from the end.</param>
/// <param name="bits">Bits behind the point in its input.</param>
/// <param name="reach">The greatest number of its input.</param>
internal sealed class IntegerLayer(RecurrentWeights forth, RecurrentWeights back, int bits, int reach)
{
    /// <summary>Bits behind the point in the output, which goes from -1 to 1.</summary>
    public const int OutputBits = 13;

    /// <summary>The greatest number of the output.</summary>
    public const int OutputReach = 1 << OutputBits;

    /// <summary>Width of the output of a direction.</summary>
    public int Size { get; } = forth.Size;

    /// <summary>Width of the gates of a direction: forget, new content, output.</summary>
    public int Gates { get; } = forth.Bias.Columns;

    /// <summary>From the input to the gates forth, and those back beside them.</summary>
    public IntegerWeights Input { get; } = new(forth.Input.Beside(back.Input), forth.Bias.Beside(back.Bias), bits, reach);

    /// <summary>From the output of the word before to the gates forth.</summary>
    public IntegerWeights Forth { get; } = new(forth.Memory, bias: null, OutputBits, OutputReach);

    /// <summary>From the output of the word behind to the gates back.</summary>
    public IntegerWeights Back { get; } = new(back.Memory, bias: null, OutputBits, OutputReach);

    /// <summary>From the gates of a word and what the memory adds to them to its output, and on to the memory's content.</summary>
    /// <param name="gates">Gates by the word's input.</param>
    /// <param name="memory">What the memory adds.</param>
    /// <param name="memoryBits">Bits behind the point in that.</param>
    /// <param name="cells">The memory's content.</param>
    /// <param name="outputs">The output.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Remember(ReadOnlySpan<int> gates, ReadOnlySpan<int> memory, int memoryBits, Span<float> cells, Span<short> outputs)
    {
        float gateUnit = Unit(Input.Bits), memoryUnit = Unit(memoryBits);
        for (var i = 0; i < Size; i += Dense.Lane)
        {
            var forget = Dense.Sigmoid(Gate(gates[i..], memory[i..], gateUnit, memoryUnit));
            var content = Dense.Tanh(Gate(gates[(Size + i)..], memory[(Size + i)..], gateUnit, memoryUnit));
            var output = Dense.Sigmoid(Gate(gates[(2 * Size + i)..], memory[(2 * Size + i)..], gateUnit, memoryUnit));
            var cell = forget * (Vector512.Create<float>(cells[i..]) - content) + content;
            cell.CopyTo(cells[i..]);
            Whole(output * Dense.Tanh(cell), OutputBits).CopyTo(outputs[i..]);
        }
    }

    /// <summary>The nearest whole numbers, for numbers whose whole number is short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Whole(Vector512<float> numbers, int bits)
    {
        // Where a number has 23 bits before the point and none behind, adding rounds, and the lower bits are the whole number.
        var wholes = (numbers * (1 << bits) + Vector512.Create(1.5f * (1 << 23))).AsInt32();
        return Vector256.Narrow(wholes.GetLower(), wholes.GetUpper());
    }

    private static float Unit(int bits) => MathF.ScaleB(1, -bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gate(ReadOnlySpan<int> input, ReadOnlySpan<int> memory, float gateUnit, float memoryUnit) =>
        Vector512.ConvertToSingle(Vector512.Create(input)) * gateUnit + Vector512.ConvertToSingle(Vector512.Create(memory)) * memoryUnit;
}
