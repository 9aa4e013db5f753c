using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Takes the gradient of one direction of a layer from its outputs back to its weights and inputs.</summary>
internal sealed class RecurrentLearner(RecurrentPass pass)
{
    private readonly Gradient _input = new(pass.Weights.Input, sparse: false);
    private readonly Gradient _memory = new(pass.Weights.Memory, sparse: false);
    private readonly Gradient _bias = new(pass.Weights.Bias, sparse: false);
    private float[] _gates = [];
    private float[] _cells = [];

    public IEnumerable<Gradient> Gradients => [_input, _memory, _bias];

    /// <summary>Goes back through the batch that was read last.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="x">Its rows as they were read.</param>
    /// <param name="outputs">Gradient of the outputs, row by row; what later words say of earlier ones is added.</param>
    /// <param name="inputs">Gradient of the inputs, to be added to.</param>
    public void GoBack(Batch batch, ReadOnlySpan<float> x, Span<float> outputs, Span<float> inputs)
    {
        var (words, size, width) = (batch.Words, pass.Weights.Size, pass.Weights.Bias.Columns);
        Dense.Ensure(ref _gates, words * width);
        Dense.Ensure(ref _cells, words * size);
        _cells.AsSpan(0, words * size).Clear();
        for (var step = batch.Steps - 1; step >= 0; step--)
        {
            var (row, rows) = (batch.First[step], batch.Reading[step]);
            var before = step > 0 ? batch.First[step - 1] : 0;
            for (var i = 0; i < rows; i++)
            {
                var at = (row + i) * size;
                Recall(pass.Gates.Slice((row + i) * width, width), pass.Squashed.Slice(at, size), pass.CellsBefore.Slice(at, size), outputs.Slice(at, size),
                    _cells.AsSpan(at, size), _gates.AsSpan((row + i) * width, width));
                if (step > 0)
                    _cells.AsSpan(at, size).CopyTo(_cells.AsSpan((before + i) * size));
            }
            if (step > 0)
                Dense.AddProduct(rows, width, size, _gates.AsSpan(row * width), width, 1, _memory.Turned, outputs[(before * size)..]);
        }
        Dense.AddProduct(pass.Weights.Input.Rows, words, width, x, 1, pass.Weights.Input.Rows, _gates, _input.Sum);
        Dense.AddProduct(size, words, width, pass.OutputsBefore, 1, size, _gates, _memory.Sum);
        for (var i = 0; i < words; i++)
            Dense.Add(_gates.AsSpan(i * width, width), _bias.Sum);
        Dense.AddProduct(words, width, pass.Weights.Input.Rows, _gates, width, 1, _input.Turned, inputs);
    }

    /// <summary>From the gradients of output and memory to those of the gates; that of the memory before takes the memory's place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Recall(ReadOnlySpan<float> gates, ReadOnlySpan<float> squashed, ReadOnlySpan<float> cellsBefore, ReadOnlySpan<float> outputs, Span<float> cells, Span<float> toGates)
    {
        var size = cells.Length;
        for (var i = 0; i < size; i += Dense.Lane)
        {
            var forget = Vector512.Create(gates[i..]);
            var content = Vector512.Create(gates[(size + i)..]);
            var output = Vector512.Create(gates[(2 * size + i)..]);
            var small = Vector512.Create(squashed[i..]);
            var given = Vector512.Create(outputs[i..]);
            var one = Vector512<float>.One;
            var cell = Vector512.Create<float>(cells[i..]) + given * output * (one - small * small);
            (cell * (Vector512.Create(cellsBefore[i..]) - content) * forget * (one - forget)).CopyTo(toGates[i..]);
            (cell * (one - forget) * (one - content * content)).CopyTo(toGates[(size + i)..]);
            (given * small * output * (one - output)).CopyTo(toGates[(2 * size + i)..]);
            (cell * forget).CopyTo(cells[i..]);
        }
    }
}
