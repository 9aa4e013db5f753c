using System.Text;

namespace Marsad.Web;

/// <summary>A QR code (ISO/IEC 18004) of one size, version 6 with the least correction, which holds any address of one-time codes that there can be.</summary>
internal static class QrCode
{
    /// <summary>Squares of a side.</summary>
    public const int Size = 41;

    private const int Blocks = 2;
    private const int DataOfBlock = 68;
    private const int CorrectionOfBlock = 18;
    private const int Polynomial = 0x11D;
    private const int AlignmentCentre = 34;
    private const int Timing = 6;

    // Level L with mask 0, as the standard's table of formats has it.
    private const int Format = 0b111011111000100;

    /// <summary>Whether each square is dark, by row and column.</summary>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static bool[,] Of(string text)
    {
        var (dark, taken) = (new bool[Size, Size], new bool[Size, Size]);
        DrawPatterns(dark, taken);
        var bits = Interleaved(Data(Encoding.UTF8.GetBytes(text)));
        var next = 0;
        // Two columns at a time from the right, up and down by turns, past the column of the timing pattern.
        for (var right = Size - 1; right > 0; right -= 2)
        {
            if (right == Timing)
                right--;
            for (var step = 0; step < Size; step++)
            {
                for (var column = right; column > right - 2; column--)
                {
                    var row = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                    if (taken[row, column])
                        continue;
                    var bit = next < bits.Length * 8 && ((bits[next / 8] >> (7 - (next % 8))) & 1) == 1;
                    next++;
                    dark[row, column] = bit ^ ((row + column) % 2 == 0);
                }
            }
        }
        return dark;
    }

    /// <summary>The dark squares as the path of a drawing, a unit each.</summary>
    public static string Path(string text)
    {
        var dark = Of(text);
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (dark[row, column])
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }
        return path.ToString();
    }

    private static byte[] Data(byte[] text)
    {
        const int All = Blocks * DataOfBlock;
        if (text.Length > All - 2)
            throw new ArgumentException("The text is too long for a QR code of this size.", nameof(text));
        // Four bits say that bytes follow, eight how many; everything after is shifted by these four bits.
        var data = new byte[All];
        data[0] = (byte)(0x40 | (text.Length >> 4));
        data[1] = (byte)(text.Length << 4);
        for (var i = 0; i < text.Length; i++)
        {
            data[i + 1] |= (byte)(text[i] >> 4);
            data[i + 2] = (byte)(text[i] << 4);
        }
        for (var i = text.Length + 2; i < All; i++)
            data[i] = (i - text.Length) % 2 == 0 ? (byte)0xEC : (byte)0x11;
        return data;
    }

    private static byte[] Interleaved(byte[] data)
    {
        var corrections = Enumerable.Range(0, Blocks).Select(block => Correction(data.AsSpan(block * DataOfBlock, DataOfBlock))).ToArray();
        var all = new byte[Blocks * (DataOfBlock + CorrectionOfBlock)];
        for (var i = 0; i < DataOfBlock * Blocks; i++)
            all[i] = data[(i % Blocks * DataOfBlock) + (i / Blocks)];
        for (var i = 0; i < CorrectionOfBlock * Blocks; i++)
            all[(DataOfBlock * Blocks) + i] = corrections[i % Blocks][i / Blocks];
        return all;
    }

    // What is left when the data, as a polynomial, are divided by the one whose roots are the powers of two.
    private static byte[] Correction(ReadOnlySpan<byte> data)
    {
        var divisor = new byte[CorrectionOfBlock];
        divisor[^1] = 1;
        byte root = 1;
        for (var i = 0; i < CorrectionOfBlock; i++)
        {
            for (var j = 0; j < CorrectionOfBlock; j++)
                divisor[j] = (byte)(Times(divisor[j], root) ^ (j + 1 < CorrectionOfBlock ? divisor[j + 1] : 0));
            root = Times(root, 2);
        }
        var rest = new byte[CorrectionOfBlock];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var i = 0; i < CorrectionOfBlock; i++)
                rest[i] ^= Times(divisor[i], factor);
        }
        return rest;
    }

    private static byte Times(byte a, byte b)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
            product = (product << 1) ^ ((product >> 7) * Polynomial) ^ (((b >> i) & 1) * a);
        return (byte)product;
    }

    private static void DrawPatterns(bool[,] dark, bool[,] taken)
    {
        for (var i = 0; i < Size; i++)
        {
            Set(Timing, i, i % 2 == 0);
            Set(i, Timing, i % 2 == 0);
        }
        foreach (var (row, column) in (ReadOnlySpan<(int, int)>)[(3, 3), (3, Size - 4), (Size - 4, 3)])
            Square(row, column, reach: 4, ring => ring is not (2 or 4));
        Square(AlignmentCentre, AlignmentCentre, reach: 2, ring => ring != 1);
        for (var i = 0; i < 15; i++)
        {
            var bit = ((Format >> i) & 1) == 1;
            // Around the corner at the upper left, past the timing patterns, and once more at the ends of the other two.
            Set(i < 6 ? i : i < 8 ? i + 1 : 8, i < 8 ? 8 : i == 8 ? 7 : 14 - i, bit);
            Set(i < 8 ? 8 : Size - 15 + i, i < 8 ? Size - 1 - i : 8, bit);
        }
        Set(Size - 8, 8, true);

        void Square(int row, int column, int reach, Func<int, bool> isDark)
        {
            for (var r = row - reach; r <= row + reach; r++)
            {
                for (var c = column - reach; c <= column + reach; c++)
                {
                    if (r is >= 0 and < Size && c is >= 0 and < Size)
                        Set(r, c, isDark(Math.Max(Math.Abs(r - row), Math.Abs(c - column))));
                }
            }
        }

        void Set(int row, int column, bool isDark) => (dark[row, column], taken[row, column]) = (isDark, true);
    }
}
