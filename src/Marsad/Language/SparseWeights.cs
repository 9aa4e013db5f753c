using System.Numerics;
using System.Runtime.InteropServices;

namespace Marsad.Language;

/// <summary>Weights of a trained model: a hash table from feature to a short row of (class, weight) pairs, all in flat arrays that are read as they lie in the file.</summary>
internal sealed class SparseWeights
{
    private const int Scale = 127;

    private readonly uint[] _keys;    // high half of the feature's hash; 0 where the slot is free
    private readonly int[] _starts;   // first cell of the row; the count stands in _counts
    private readonly byte[] _counts;
    private readonly byte[] _classes;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    private SparseWeights(uint[] keys, int[] starts, byte[] counts, byte[] classes, sbyte[] weights, int classCount)
    {
        _keys = keys;
        _starts = starts;
        _counts = counts;
        _classes = classes;
        _weights = weights;
        _mask = keys.Length - 1;
        ClassCount = classCount;
    }

    public int ClassCount { get; }

    /// <summary>Number of cells, for the note on a model's size.</summary>
    public int Cells => _classes.Length;

    /// <summary>Adds up the scores of all classes.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var key = (uint)(feature >> 32) | 1;
            var slot = (int)feature & _mask;
            while (_keys[slot] != 0)
            {
                if (_keys[slot] == key)
                {
                    var start = _starts[slot];
                    var end = start + _counts[slot];
                    for (var i = start; i < end; i++)
                        scores[_classes[i]] += _weights[i];
                    break;
                }
                slot = (slot + 1) & _mask;
            }
        }
    }

    /// <summary>Whether the table has a row for the feature.</summary>
    public bool Has(ulong feature)
    {
        var key = (uint)(feature >> 32) | 1;
        for (var slot = (int)feature & _mask; _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
                return true;
        }
        return false;
    }

    /// <summary>Puts averaged weights into the table.</summary>
    public static SparseWeights From(List<(ulong Feature, (int Class, double Weight)[] Row)> rows, double greatest, float least, int classCount)
    {
        var clip = greatest * 0.5; // the few greatest weights are cut, so that small ones keep their steps
        var kept = new List<(ulong Feature, List<(byte Class, sbyte Weight)> Row)>();
        foreach (var (feature, row) in rows)
        {
            var cells = new List<(byte, sbyte)>();
            foreach (var (@class, weight) in row)
            {
                if (Math.Abs(weight) < greatest * least)
                    continue;
                var small = (sbyte)Math.Clamp((int)Math.Round(weight / clip * Scale), -Scale, Scale);
                if (small != 0)
                    cells.Add(((byte)@class, small));
            }
            if (cells.Count is > 0 and < 256)
                kept.Add((feature, cells));
        }
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)(kept.Count * 3 / 2 + 16));
        var keys = new uint[slots];
        var starts = new int[slots];
        var counts = new byte[slots];
        var classes = new List<byte>();
        var weights = new List<sbyte>();
        foreach (var (feature, row) in kept)
        {
            var slot = (int)feature & (slots - 1);
            while (keys[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            keys[slot] = (uint)(feature >> 32) | 1;
            starts[slot] = classes.Count;
            counts[slot] = (byte)row.Count;
            foreach (var (@class, weight) in row)
            {
                classes.Add(@class);
                weights.Add(weight);
            }
        }
        return new SparseWeights(keys, starts, counts, [.. classes], [.. weights], classCount);
    }

    /// <summary>Writes the table as it is read. Only used slots are written.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(ClassCount);
        writer.Write(_keys.Length);
        var used = Enumerable.Range(0, _keys.Length).Where(i => _keys[i] != 0).ToArray();
        writer.Write(used.Length);
        writer.Write(_classes.Length);
        writer.Write(MemoryMarshal.AsBytes<int>(used));
        writer.Write(MemoryMarshal.AsBytes<uint>([.. used.Select(i => _keys[i])]));
        writer.Write(used.Select(i => _counts[i]).ToArray());
        // Rows are written in the order of their slots, so that starts need not be.
        foreach (var i in used)
            writer.Write(_classes.AsSpan(_starts[i], _counts[i]));
        foreach (var i in used)
            writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan(_starts[i], _counts[i])));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SparseWeights Read(BinaryReader reader)
    {
        var classCount = reader.ReadInt32();
        var keys = new uint[reader.ReadInt32()];
        var used = new int[reader.ReadInt32()];
        var cells = reader.ReadInt32();
        var usedKeys = new uint[used.Length];
        var usedCounts = new byte[used.Length];
        var starts = new int[keys.Length];
        var counts = new byte[keys.Length];
        var classes = new byte[cells];
        var weights = new sbyte[cells];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(used.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(usedKeys.AsSpan()));
        reader.BaseStream.ReadExactly(usedCounts);
        reader.BaseStream.ReadExactly(classes);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        var start = 0;
        for (var i = 0; i < used.Length; i++)
        {
            keys[used[i]] = usedKeys[i];
            starts[used[i]] = start;
            counts[used[i]] = usedCounts[i];
            start += usedCounts[i];
        }
        return new SparseWeights(keys, starts, counts, classes, weights, classCount);
    }
}
