using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Reads batches with one direction of a layer. What it reckons on the way is kept for the learner, row by row.</summary>
internal sealed class RecurrentPass(RecurrentWeights weights)
{
    private float[] _gates = [];
    private float[] _cells = [];
    private float[] _cellsBefore = [];
    private float[] _squashed = [];
    private float[] _outputsBefore = [];
    private float[] _outputs = [];

    public RecurrentWeights Weights { get; } = weights;

    /// <summary>The three gates one behind the other.</summary>
    public ReadOnlySpan<float> Gates => _gates;

    /// <summary>Content of the memory before the word.</summary>
    public ReadOnlySpan<float> CellsBefore => _cellsBefore;

    /// <summary>Hyperbolic tangent of the memory's content.</summary>
    public ReadOnlySpan<float> Squashed => _squashed;

    /// <summary>Output of the word before.</summary>
    public ReadOnlySpan<float> OutputsBefore => _outputsBefore;

    /// <summary>Reads the rows of x; gives the rows of the output.</summary>
    public ReadOnlySpan<float> Read(Batch batch, ReadOnlySpan<float> x)
    {
        var (words, size, width) = (batch.Words, Weights.Size, Weights.Bias.Columns);
        Dense.Ensure(ref _gates, words * width);
        Dense.Ensure(ref _cells, words * size);
        Dense.Ensure(ref _cellsBefore, words * size);
        Dense.Ensure(ref _squashed, words * size);
        Dense.Ensure(ref _outputsBefore, words * size);
        Dense.Ensure(ref _outputs, words * size);
        Dense.Repeat(Weights.Bias.Values, words, _gates);
        Dense.AddProduct(words, Weights.Input.Rows, width, x, Weights.Input.Rows, 1, Weights.Input.Values, _gates);
        for (var step = 0; step < batch.Steps; step++)
        {
            var (row, rows) = (batch.First[step], batch.Reading[step]);
            var outputsBefore = _outputsBefore.AsSpan(row * size, rows * size);
            var cellsBefore = _cellsBefore.AsSpan(row * size, rows * size);
            if (step == 0)
            {
                outputsBefore.Clear();
                cellsBefore.Clear();
            }
            else
            {
                _outputs.AsSpan(batch.First[step - 1] * size, rows * size).CopyTo(outputsBefore);
                _cells.AsSpan(batch.First[step - 1] * size, rows * size).CopyTo(cellsBefore);
                Dense.AddProduct(rows, size, width, outputsBefore, size, 1, Weights.Memory.Values, _gates.AsSpan(row * width));
            }
            for (var i = row; i < row + rows; i++)
                Remember(_gates.AsSpan(i * width, width), _cellsBefore.AsSpan(i * size, size), _cells.AsSpan(i * size, size), _squashed.AsSpan(i * size, size), _outputs.AsSpan(i * size, size));
        }
        return _outputs.AsSpan(0, words * size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Remember(Span<float> gates, ReadOnlySpan<float> before, Span<float> cells, Span<float> squashed, Span<float> outputs)
    {
        var size = cells.Length;
        for (var i = 0; i < size; i += Dense.Lane)
        {
            var forget = Dense.Sigmoid(Vector512.Create<float>(gates[i..]));
            var content = Dense.Tanh(Vector512.Create<float>(gates[(size + i)..]));
            var output = Dense.Sigmoid(Vector512.Create<float>(gates[(2 * size + i)..]));
            var cell = forget * (Vector512.Create(before[i..]) - content) + content;
            var small = Dense.Tanh(cell);
            forget.CopyTo(gates[i..]);
            content.CopyTo(gates[(size + i)..]);
            output.CopyTo(gates[(2 * size + i)..]);
            cell.CopyTo(cells[i..]);
            small.CopyTo(squashed[i..]);
            (output * small).CopyTo(outputs[i..]);
        }
    }
}
