using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marsad.Language;

/// <summary>A matrix of weights cut to whole numbers of 16 bits. Whole numbers have the same sum in whatever order they are added, so that every machine may take its fastest way.</summary>
internal sealed class IntegerWeights
{
    private const int Lane = Dense.Lane;
    private const int MostBits = 15;

    private readonly short[] _pairs; // of two rows at a time the cells that stand below each other
    private readonly int[] _start;

    /// <param name="weights">The weights.</param>
    /// <param name="bias">What is added to each product; nothing where it is left out.</param>
    /// <param name="bits">Bits behind the point in the numbers that will be multiplied.</param>
    /// <param name="reach">The greatest of these numbers, as a whole number.</param>
    /// <param name="terms">How many products and rows of others will be added up.</param>
    /// <param name="others">Rows that will be added to products.</param>
    public IntegerWeights(Weights weights, Weights? bias, int bits, int reach, int terms = 1, params IReadOnlyList<Weights> others)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Rows % 2, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Columns % Lane, 0);
        (Rows, Columns) = (weights.Rows, weights.Columns);
        var own = MostBits;
        while (!Fits(weights, bias, own, bits, reach, terms) || others.Any(o => o.Values.Any(v => Math.Abs(Whole(v, own + bits)) * terms > int.MaxValue)))
            own--;
        Bits = own + bits;
        _pairs = new short[weights.Values.Length];
        for (var i = 0; i < _pairs.Length; i++)
        {
            var (row, column) = (i / Columns, i % Columns);
            _pairs[(row / 2 * Columns + column) * 2 + row % 2] = (short)Whole(weights.Values[i], own);
        }
        _start = bias is null ? new int[Columns] : Wholes(bias.Values);
    }

    private IntegerWeights(int rows, int columns, int bits, short[] pairs, int[] start) => (Rows, Columns, Bits, _pairs, _start) = (rows, columns, bits, pairs, start);

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Bits behind the point in the products.</summary>
    public int Bits { get; }

    /// <summary>Numbers as they are added to products.</summary>
    public int[] Wholes(ReadOnlySpan<float> numbers)
    {
        var wholes = new int[numbers.Length];
        for (var i = 0; i < wholes.Length; i++)
            wholes[i] = (int)Whole(numbers[i], Bits);
        return wholes;
    }

    /// <summary>Some of the columns, in blocks of a width; the numbers of the blocks say which.</summary>
    public IntegerWeights Blocks(int width, params ReadOnlySpan<int> numbers)
    {
        var columns = numbers.Length * width;
        var (pairs, start) = (new short[Rows * columns], new int[columns]);
        for (var i = 0; i < numbers.Length; i++)
        {
            _start.AsSpan(numbers[i] * width, width).CopyTo(start.AsSpan(i * width));
            for (var row = 0; row < Rows / 2; row++)
                _pairs.AsSpan(2 * (row * Columns + numbers[i] * width), 2 * width).CopyTo(pairs.AsSpan(2 * (row * columns + i * width)));
        }
        return new IntegerWeights(Rows, columns, Bits, pairs, start);
    }

    private static double Whole(float number, int bits) => Math.Round(number * Math.ScaleB(1, bits));

    /// <summary>Whether with so many bits behind the point no cell and no sum outgrows its width.</summary>
    private static bool Fits(Weights weights, Weights? bias, int own, int bits, int reach, int terms)
    {
        var sums = bias is null ? new double[weights.Columns] : Array.ConvertAll(bias.Values, value => Math.Abs(Whole(value, own + bits)));
        var scale = Math.ScaleB(1, own);
        for (var row = 0; row < weights.Rows; row++)
        {
            var cells = weights.Row(row);
            for (var column = 0; column < cells.Length; column++)
            {
                var cell = Math.Abs(Math.Round(cells[column] * scale));
                if (cell > short.MaxValue)
                    return false;
                sums[column] += cell * reach;
            }
        }
        return sums.Max() * terms <= int.MaxValue;
    }

    /// <summary>Products of rows with the matrix.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="a">The rows.</param>
    /// <param name="c">The products, row by row.</param>
    public unsafe void Product(int rows, ReadOnlySpan<short> a, Span<int> c)
    {
        // The blocks below read and write where these say that there are cells.
        a = a[..(rows * Rows)];
        c = c[..(rows * Columns)];
        fixed (short* left = a, right = _pairs)
        fixed (int* start = _start, products = c)
        {
            var fours = rows & ~3;
            var column = 0;
            for (; column + 3 * Lane <= Columns; column += 3 * Lane)
            {
                for (var row = 0; row < fours; row += 4)
                    FourRows(Rows, left + row * Rows, right + 2 * column, Columns, start + column, products + row * Columns + column);
            }
            for (; column < Columns; column += Lane)
            {
                for (var row = 0; row < fours; row += 4)
                    FourNarrowRows(Rows, left + row * Rows, right + 2 * column, Columns, start + column, products + row * Columns + column);
            }
            for (var row = fours; row < rows; row++)
                OneRow(Rows, left + row * Rows, right, Columns, start, products + row * Columns);
        }
    }

    /// <summary>The product of one row with the matrix, where most of the row is nothing.</summary>
    public unsafe void ProductOfFew(ReadOnlySpan<short> a, Span<int> c)
    {
        Span<int> pairs = stackalloc int[Rows / 2];
        var count = 0;
        var cells = MemoryMarshal.Cast<short, int>(a[..Rows]);
        for (var i = 0; i < cells.Length; i++)
        {
            pairs[count] = i;
            count += cells[i] == 0 ? 0 : 1;
        }
        c = c[..Columns];
        fixed (short* left = a, right = _pairs)
        fixed (int* chosen = pairs, start = _start, products = c)
            FewPairs(chosen, count, (int*)left, right, Columns, start, products);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FewPairs(int* chosen, int count, int* a, short* b, int columns, int* start, int* c)
    {
        for (var column = 0; column < columns; column += Lane)
        {
            var x = Vector512.Load(start + column);
            for (var i = 0; i < count; i++)
                x += Multiply(Vector512.Create(a[chosen[i]]).AsInt16(), Vector512.Load(b + 2 * (chosen[i] * columns + column)));
            x.Store(c + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FourRows(int inner, short* a, short* b, int columns, int* start, int* c)
    {
        short* a1 = a + inner, a2 = a1 + inner, a3 = a2 + inner;
        Vector512<int> x00 = Vector512.Load(start), x01 = Vector512.Load(start + Lane), x02 = Vector512.Load(start + 2 * Lane);
        Vector512<int> x10 = x00, x11 = x01, x12 = x02, x20 = x00, x21 = x01, x22 = x02, x30 = x00, x31 = x01, x32 = x02;
        for (var j = 0; j < inner; j += 2, b += 2 * columns)
        {
            Vector512<short> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 2 * Lane), b2 = Vector512.Load(b + 4 * Lane);
            var pair = Pair(a + j);
            x00 += Multiply(pair, b0);
            x01 += Multiply(pair, b1);
            x02 += Multiply(pair, b2);
            pair = Pair(a1 + j);
            x10 += Multiply(pair, b0);
            x11 += Multiply(pair, b1);
            x12 += Multiply(pair, b2);
            pair = Pair(a2 + j);
            x20 += Multiply(pair, b0);
            x21 += Multiply(pair, b1);
            x22 += Multiply(pair, b2);
            pair = Pair(a3 + j);
            x30 += Multiply(pair, b0);
            x31 += Multiply(pair, b1);
            x32 += Multiply(pair, b2);
        }
        Store(c, x00, x01, x02);
        Store(c + columns, x10, x11, x12);
        Store(c + 2 * columns, x20, x21, x22);
        Store(c + 3 * columns, x30, x31, x32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FourNarrowRows(int inner, short* a, short* b, int columns, int* start, int* c)
    {
        short* a1 = a + inner, a2 = a1 + inner, a3 = a2 + inner;
        Vector512<int> x0 = Vector512.Load(start), x1 = x0, x2 = x0, x3 = x0;
        for (var j = 0; j < inner; j += 2, b += 2 * columns)
        {
            var cells = Vector512.Load(b);
            x0 += Multiply(Pair(a + j), cells);
            x1 += Multiply(Pair(a1 + j), cells);
            x2 += Multiply(Pair(a2 + j), cells);
            x3 += Multiply(Pair(a3 + j), cells);
        }
        x0.Store(c);
        x1.Store(c + columns);
        x2.Store(c + 2 * columns);
        x3.Store(c + 3 * columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void OneRow(int inner, short* a, short* b, int columns, int* start, int* c)
    {
        var column = 0;
        for (; column + 3 * Lane <= columns; column += 3 * Lane)
        {
            Vector512<int> x0 = Vector512.Load(start + column), x1 = Vector512.Load(start + column + Lane), x2 = Vector512.Load(start + column + 2 * Lane);
            var cells = b + 2 * column;
            for (var j = 0; j < inner; j += 2, cells += 2 * columns)
            {
                var pair = Pair(a + j);
                x0 += Multiply(pair, Vector512.Load(cells));
                x1 += Multiply(pair, Vector512.Load(cells + 2 * Lane));
                x2 += Multiply(pair, Vector512.Load(cells + 4 * Lane));
            }
            Store(c + column, x0, x1, x2);
        }
        for (; column < columns; column += Lane)
        {
            var x = Vector512.Load(start + column);
            var cells = b + 2 * column;
            for (var j = 0; j < inner; j += 2, cells += 2 * columns)
                x += Multiply(Pair(a + j), Vector512.Load(cells));
            x.Store(c + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<short> Pair(short* a) => Vector512.Create(*(int*)a).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Store(int* to, Vector512<int> x0, Vector512<int> x1, Vector512<int> x2)
    {
        x0.Store(to);
        x1.Store(to + Lane);
        x2.Store(to + 2 * Lane);
    }

    /// <summary>Products of the numbers of two vectors, each added to that of its neighbour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> Multiply(Vector512<short> a, Vector512<short> b)
    {
        if (Avx512BW.IsSupported)
            return Avx512BW.MultiplyAddAdjacent(a, b);
        if (Avx2.IsSupported)
            return Vector512.Create(Avx2.MultiplyAddAdjacent(a.GetLower(), b.GetLower()), Avx2.MultiplyAddAdjacent(a.GetUpper(), b.GetUpper()));
        return MultiplyAnywhere(a, b);
    }

    /// <summary>The same on a machine that cannot do it at one stroke.</summary>
    internal static Vector512<int> MultiplyAnywhere(Vector512<short> a, Vector512<short> b)
    {
        var (left, right) = (a.AsInt32(), b.AsInt32());
        return ((left << 16) >> 16) * ((right << 16) >> 16) + (left >> 16) * (right >> 16);
    }
}
