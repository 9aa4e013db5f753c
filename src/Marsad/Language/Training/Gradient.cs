using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Gathers the gradient of weights and moves them by it (Adam, Kingma and Ba 2015).</summary>
/// <param name="weights">The weights to be learned.</param>
/// <param name="sparse">Whether few rows are used at a time: then only these are moved.</param>
internal sealed class Gradient(Weights weights, bool sparse)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.95f;

    private readonly float[] _sum = new float[weights.Values.Length];
    private readonly float[] _first = new float[weights.Values.Length];
    private readonly float[] _second = new float[weights.Values.Length];
    private readonly float[] _turned = new float[sparse ? 0 : weights.Values.Length];
    private readonly bool[] _isUsed = new bool[weights.Rows];
    private readonly List<int> _used = [];

    /// <summary>Sum of the gradient so far.</summary>
    public float[] Sum => _sum;

    /// <summary>The weights with rows and columns changed round, as they were at the last <see cref="Turn"/>.</summary>
    public float[] Turned => _turned;

    /// <summary>The gradient of a row of sparse weights, to be added to.</summary>
    public Span<float> Use(int row)
    {
        if (!_isUsed[row])
            _used.Add(row);
        _isUsed[row] = true;
        return _sum.AsSpan(row * weights.Columns, weights.Columns);
    }

    /// <summary>Notes the weights as they are in <see cref="Turned"/>.</summary>
    public void Turn()
    {
        for (var row = 0; row < weights.Rows; row++)
        {
            for (var column = 0; column < weights.Columns; column++)
                _turned[column * weights.Rows + row] = weights.Values[row * weights.Columns + column];
        }
    }

    /// <summary>Sum of the squares of the gradient.</summary>
    public double Squares()
    {
        var squares = 0.0;
        if (!sparse)
            return Squares(_sum);
        foreach (var row in _used)
            squares += Squares(_sum.AsSpan(row * weights.Columns, weights.Columns));
        return squares;
    }

    private static double Squares(ReadOnlySpan<float> numbers)
    {
        var squares = 0.0;
        foreach (var number in numbers)
            squares += number * number;
        return squares;
    }

    /// <summary>Moves the weights and clears the gradient.</summary>
    /// <param name="step">Number of this move, from 1.</param>
    /// <param name="rate">How far to go.</param>
    /// <param name="scale">Factor of the gradient.</param>
    public void Step(int step, float rate, float scale)
    {
        rate /= (float)(1 - Math.Pow(FirstDecay, step));
        var whole = (float)(1 - Math.Pow(SecondDecay, step));
        if (!sparse)
        {
            Move(0, _sum.Length, rate, whole, scale);
            Turn();
            return;
        }
        foreach (var row in _used)
        {
            Move(row * weights.Columns, weights.Columns, rate, whole, scale);
            _isUsed[row] = false;
        }
        _used.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(int from, int count, float rate, float whole, float scale)
    {
        Span<float> values = weights.Values.AsSpan(from, count), sum = _sum.AsSpan(from, count), first = _first.AsSpan(from, count), second = _second.AsSpan(from, count);
        for (var i = 0; i < count; i += Dense.Lane)
        {
            var gradient = Vector512.Create<float>(sum[i..]) * scale;
            var mean = Vector512.Create<float>(first[i..]) * FirstDecay + gradient * (1 - FirstDecay);
            var spread = Vector512.Create<float>(second[i..]) * SecondDecay + gradient * gradient * (1 - SecondDecay);
            mean.CopyTo(first[i..]);
            spread.CopyTo(second[i..]);
            (Vector512.Create<float>(values[i..]) - mean * rate / (Vector512.Sqrt(spread / whole) + Vector512.Create(1e-8f))).CopyTo(values[i..]);
        }
        sum.Clear();
    }
}
