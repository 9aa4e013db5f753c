using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>One direction of a recurrent layer, its weights cut to whole numbers.</summary>
/// <param name="weights">What was learned.</param>
/// <param name="bits">Bits behind the point in its input.</param>
/// <param name="reach">The greatest number of its input.</param>
internal sealed class IntegerLayer(RecurrentWeights weights, int bits, int reach)
{
    /// <summary>Bits behind the point in the output, which goes from -1 to 1.</summary>
    public const int OutputBits = 13;

    /// <summary>Width of the output.</summary>
    public int Size { get; } = weights.Size;

    /// <summary>From the input to the gates: forget, new content, output.</summary>
    public IntegerWeights Input { get; } = new(weights.Input, weights.Bias, bits, reach);

    /// <summary>From the output of the word before to the gates.</summary>
    public IntegerWeights Memory { get; } = new(weights.Memory, bias: null, OutputBits, 1 << OutputBits);

    /// <summary>From the gates of a word and what the memory adds to them to its output, and on to the memory's content.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Remember(ReadOnlySpan<int> gates, ReadOnlySpan<int> memory, Span<float> cells, Span<short> outputs)
    {
        float inputUnit = Unit(Input.Bits), memoryUnit = Unit(Memory.Bits);
        for (var i = 0; i < Size; i += Dense.Lane)
        {
            var forget = Dense.Sigmoid(Gate(gates[i..], memory[i..], inputUnit, memoryUnit));
            var content = Dense.Tanh(Gate(gates[(Size + i)..], memory[(Size + i)..], inputUnit, memoryUnit));
            var output = Dense.Sigmoid(Gate(gates[(2 * Size + i)..], memory[(2 * Size + i)..], inputUnit, memoryUnit));
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
    private static Vector512<float> Gate(ReadOnlySpan<int> input, ReadOnlySpan<int> memory, float inputUnit, float memoryUnit) =>
        Vector512.ConvertToSingle(Vector512.Create(input)) * inputUnit + Vector512.ConvertToSingle(Vector512.Create(memory)) * memoryUnit;
}
