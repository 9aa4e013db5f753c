using System.Runtime.InteropServices;

namespace Marsad.Language;

/// <summary>A matrix of learned numbers, row by row. In the file each keeps the upper half of its bits.</summary>
internal sealed class Weights(int rows, int columns)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float[] Values { get; } = new float[rows * columns];

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Draws the numbers from -range to range.</summary>
    public Weights Drawn(Random random, float range)
    {
        foreach (ref var value in Values.AsSpan())
            value = (float)(random.NextDouble() * 2 - 1) * range;
        return this;
    }

    /// <summary>A matrix with the columns of another beside its own.</summary>
    public Weights Beside(Weights other)
    {
        var both = new Weights(Rows, Columns + other.Columns);
        for (var row = 0; row < Rows; row++)
        {
            Row(row).CopyTo(both.Row(row));
            other.Row(row).CopyTo(both.Row(row)[Columns..]);
        }
        return both;
    }

    /// <summary>Writes the numbers.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Rows);
        writer.Write(Columns);
        foreach (var value in Values)
            writer.Write((ushort)((BitConverter.SingleToUInt32Bits(value) + 0x8000) >> 16));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Weights Read(BinaryReader reader)
    {
        var weights = new Weights(reader.ReadInt32(), reader.ReadInt32());
        var halves = new ushort[weights.Values.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        for (var i = 0; i < halves.Length; i++)
            weights.Values[i] = BitConverter.UInt32BitsToSingle((uint)halves[i] << 16);
        return weights;
    }
}
