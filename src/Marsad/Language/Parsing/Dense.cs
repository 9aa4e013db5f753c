using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Sums over rows of numbers, the same to the last bit on every machine: each cell is summed in order by itself, however many are reckoned at once.</summary>
internal static class Dense
{
    /// <summary>Widths of all rows are multiples of this.</summary>
    public const int Lane = 16;

    /// <summary>The next multiple of <see cref="Lane"/>.</summary>
    public static int Padded(int width) => (width + Lane - 1) / Lane * Lane;

    /// <summary>An array of at least so many cells, the given one where it will do.</summary>
    public static void Ensure<T>(ref T[] cells, int count)
    {
        if (cells.Length < count)
            cells = new T[count + count / 4];
    }

    /// <summary>Adds a row to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> row, Span<float> to)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var sum = ref MemoryMarshal.GetReference(to[..row.Length]);
        for (nuint i = 0; i + Lane <= (nuint)row.Length; i += Lane)
            (Vector512.LoadUnsafe(ref from, i) + Vector512.LoadUnsafe(ref sum, i)).StoreUnsafe(ref sum, i);
    }

    /// <summary>Puts the row into each of the given number of rows.</summary>
    public static void Repeat(ReadOnlySpan<float> row, int times, Span<float> to)
    {
        for (var i = 0; i < times; i++)
            row.CopyTo(to[(i * row.Length)..]);
    }

    /// <summary>The numbers below nothing become nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(Span<float> row)
    {
        for (var i = 0; i < row.Length; i += Lane)
            Vector512.Max(Vector512.Create<float>(row[i..]), Vector512<float>.Zero).CopyTo(row[i..]);
    }

    /// <summary>Adds the product of two matrices: to row i of c, over all j, row j of b as often as the cell of a at i times its row step plus j times its inner step says.</summary>
    /// <param name="rows">Rows of c.</param>
    /// <param name="inner">Rows of b.</param>
    /// <param name="columns">Width of b and c.</param>
    /// <param name="a">Left matrix.</param>
    /// <param name="rowStep">Cells of a from one row of c to the next.</param>
    /// <param name="innerStep">Cells of a from one row of b to the next.</param>
    /// <param name="b">Right matrix, row by row.</param>
    /// <param name="c">The sums, row by row.</param>
    public static unsafe void AddProduct(int rows, int inner, int columns, ReadOnlySpan<float> a, int rowStep, int innerStep, ReadOnlySpan<float> b, Span<float> c)
    {
        if (rows == 0 || inner == 0)
            return;
        // The blocks below read and write where these say that there are cells.
        _ = a[(rows - 1) * rowStep + (inner - 1) * innerStep];
        _ = b[inner * columns - 1];
        _ = c[rows * columns - 1];
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Lane, 0);
        fixed (float* left = a, right = b, sums = c)
        {
            var fours = rows & ~3;
            for (var m = 0; m < columns; m += 2 * Lane)
            {
                for (var i = 0; i < fours; i += 4)
                {
                    if (m + Lane < columns)
                        FourRows(inner, left + i * rowStep, rowStep, innerStep, right + m, columns, sums + i * columns + m);
                    else
                        FourNarrowRows(inner, left + i * rowStep, rowStep, innerStep, right + m, columns, sums + i * columns + m);
                }
            }
            for (var i = fours; i < rows; i++)
                OneRow(inner, left + i * rowStep, innerStep, right, columns, sums + i * columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FourRows(int inner, float* a, int rowStep, int innerStep, float* b, int columns, float* c)
    {
        float* a1 = a + rowStep, a2 = a1 + rowStep, a3 = a2 + rowStep;
        float* c1 = c + columns, c2 = c1 + columns, c3 = c2 + columns;
        Vector512<float> x00 = Vector512.Load(c), x01 = Vector512.Load(c + Lane), x10 = Vector512.Load(c1), x11 = Vector512.Load(c1 + Lane);
        Vector512<float> x20 = Vector512.Load(c2), x21 = Vector512.Load(c2 + Lane), x30 = Vector512.Load(c3), x31 = Vector512.Load(c3 + Lane);
        for (var j = 0; j < inner; j++)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + Lane);
            var factor = Vector512.Create(*a);
            x00 = Vector512.FusedMultiplyAdd(factor, b0, x00);
            x01 = Vector512.FusedMultiplyAdd(factor, b1, x01);
            factor = Vector512.Create(*a1);
            x10 = Vector512.FusedMultiplyAdd(factor, b0, x10);
            x11 = Vector512.FusedMultiplyAdd(factor, b1, x11);
            factor = Vector512.Create(*a2);
            x20 = Vector512.FusedMultiplyAdd(factor, b0, x20);
            x21 = Vector512.FusedMultiplyAdd(factor, b1, x21);
            factor = Vector512.Create(*a3);
            x30 = Vector512.FusedMultiplyAdd(factor, b0, x30);
            x31 = Vector512.FusedMultiplyAdd(factor, b1, x31);
            a += innerStep;
            a1 += innerStep;
            a2 += innerStep;
            a3 += innerStep;
            b += columns;
        }
        x00.Store(c);
        x01.Store(c + Lane);
        x10.Store(c1);
        x11.Store(c1 + Lane);
        x20.Store(c2);
        x21.Store(c2 + Lane);
        x30.Store(c3);
        x31.Store(c3 + Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FourNarrowRows(int inner, float* a, int rowStep, int innerStep, float* b, int columns, float* c)
    {
        float* a1 = a + rowStep, a2 = a1 + rowStep, a3 = a2 + rowStep;
        Vector512<float> x0 = Vector512.Load(c), x1 = Vector512.Load(c + columns), x2 = Vector512.Load(c + 2 * columns), x3 = Vector512.Load(c + 3 * columns);
        for (var j = 0; j < inner; j++)
        {
            var row = Vector512.Load(b + j * columns);
            x0 = Vector512.FusedMultiplyAdd(Vector512.Create(a[j * innerStep]), row, x0);
            x1 = Vector512.FusedMultiplyAdd(Vector512.Create(a1[j * innerStep]), row, x1);
            x2 = Vector512.FusedMultiplyAdd(Vector512.Create(a2[j * innerStep]), row, x2);
            x3 = Vector512.FusedMultiplyAdd(Vector512.Create(a3[j * innerStep]), row, x3);
        }
        x0.Store(c);
        x1.Store(c + columns);
        x2.Store(c + 2 * columns);
        x3.Store(c + 3 * columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void OneRow(int inner, float* a, int innerStep, float* b, int columns, float* c)
    {
        var m = 0;
        for (; m + 4 * Lane <= columns; m += 4 * Lane)
        {
            Vector512<float> x0 = Vector512.Load(c + m), x1 = Vector512.Load(c + m + Lane), x2 = Vector512.Load(c + m + 2 * Lane), x3 = Vector512.Load(c + m + 3 * Lane);
            var row = b + m;
            for (var j = 0; j < inner; j++, row += columns)
            {
                var factor = Vector512.Create(a[j * innerStep]);
                x0 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(row), x0);
                x1 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(row + Lane), x1);
                x2 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(row + 2 * Lane), x2);
                x3 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(row + 3 * Lane), x3);
            }
            x0.Store(c + m);
            x1.Store(c + m + Lane);
            x2.Store(c + m + 2 * Lane);
            x3.Store(c + m + 3 * Lane);
        }
        if (m == columns)
            return;
        // Of three sums some may be the same one; a sum alone would wait for itself at each step.
        int second = Math.Min(m + Lane, columns - Lane), third = Math.Min(m + 2 * Lane, columns - Lane);
        Vector512<float> y0 = Vector512.Load(c + m), y1 = Vector512.Load(c + second), y2 = Vector512.Load(c + third);
        for (var j = 0; j < inner; j++, b += columns)
        {
            var factor = Vector512.Create(a[j * innerStep]);
            y0 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(b + m), y0);
            y1 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(b + second), y1);
            y2 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(b + third), y2);
        }
        y0.Store(c + m);
        y1.Store(c + second);
        y2.Store(c + third);
    }

    /// <summary>Hyperbolic tangent, by a ratio of polynomials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-7.9f)), Vector512.Create(7.9f));
        var y = x * x;
        var p = Vector512.Create(-2.76076847742355e-16f) * y + Vector512.Create(2.00018790482477e-13f);
        p = p * y + Vector512.Create(-8.60467152213735e-11f);
        p = p * y + Vector512.Create(5.12229709037114e-08f);
        p = p * y + Vector512.Create(1.48572235717979e-05f);
        p = p * y + Vector512.Create(6.37261928875436e-04f);
        p = p * y + Vector512.Create(4.89352455891786e-03f);
        var q = Vector512.Create(1.19825839466702e-06f) * y + Vector512.Create(1.18534705686654e-04f);
        q = q * y + Vector512.Create(2.26843463243900e-03f);
        q = q * y + Vector512.Create(4.89352518554385e-03f);
        return x * p / q;
    }

    /// <summary>Logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Tanh(x * 0.5f) * 0.5f + Vector512.Create(0.5f);
}
