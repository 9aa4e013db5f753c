using System.Numerics;
using System.Runtime.InteropServices;

namespace Marsad.Language;

/// <summary>Weights of a trained model: a hash table from feature to a short row of (class, weight) pairs, in two flat arrays, so that a feature costs two reads of memory.</summary>
internal sealed class SparseWeights
{
    private const int Scale = 127;

    // Features of one decision.
    private const int Most = Parser.FeatureCount;

    private readonly ulong[] _slots;   // high half: that of the feature's hash, 0 where the slot is free; low half: first cell of the row
    private readonly ushort[] _cells;  // a row is its length, then for each class the class and its weight
    private readonly int _mask;

    private SparseWeights(ulong[] slots, ushort[] cells, int classCount)
    {
        _slots = slots;
        _cells = cells;
        _mask = slots.Length - 1;
        ClassCount = classCount;
    }

    public int ClassCount { get; }

    /// <summary>Number of weights, for the note on a model's size.</summary>
    public int Cells => _cells.Length - Used().Count();

    /// <summary>Adds up the scores of all classes.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        // First all slots, so that memory is waited for once and not once a feature.
        Span<ulong> first = stackalloc ulong[Most];
        first = first[..features.Length];
        for (var i = 0; i < features.Length; i++)
            first[i] = _slots[(int)features[i] & _mask];
        for (var i = 0; i < features.Length; i++)
        {
            var key = (uint)(features[i] >> 32) | 1;
            var found = first[i];
            for (var slot = (int)features[i] & _mask; (uint)(found >> 32) != key && found != 0; found = _slots[slot])
                slot = (slot + 1) & _mask;
            if (found == 0)
                continue;
            var start = (int)(uint)found;
            foreach (var cell in _cells.AsSpan(start + 1, _cells[start]))
                scores[cell >> 8] += (sbyte)cell;
        }
    }

    /// <summary>Whether the table has a row for the feature.</summary>
    public bool Has(ulong feature)
    {
        var key = (uint)(feature >> 32) | 1;
        for (var slot = (int)feature & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if ((uint)(_slots[slot] >> 32) == key)
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
        var table = new ulong[slots];
        var all = new List<ushort>();
        foreach (var (feature, row) in kept)
        {
            var slot = (int)feature & (slots - 1);
            while (table[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            table[slot] = Slot((uint)(feature >> 32) | 1, all.Count);
            all.Add((ushort)row.Count);
            foreach (var (@class, weight) in row)
                all.Add(Cell(@class, weight));
        }
        return new SparseWeights(table, [.. all], classCount);
    }

    /// <summary>Writes the table. Only used slots are written.</summary>
    public void Write(BinaryWriter writer)
    {
        var used = Used().ToArray();
        writer.Write(ClassCount);
        writer.Write(_slots.Length);
        writer.Write(used.Length);
        writer.Write(_cells.Length - used.Length);
        writer.Write(MemoryMarshal.AsBytes<int>(used));
        writer.Write(MemoryMarshal.AsBytes<uint>([.. used.Select(i => (uint)(_slots[i] >> 32))]));
        writer.Write(used.Select(i => (byte)_cells[Start(i)]).ToArray());
        // Rows are written in the order of their slots, so that starts need not be.
        writer.Write(used.SelectMany(Row).Select(cell => (byte)(cell >> 8)).ToArray());
        writer.Write(used.SelectMany(Row).Select(cell => (byte)cell).ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SparseWeights Read(BinaryReader reader)
    {
        var classCount = reader.ReadInt32();
        var slots = new ulong[reader.ReadInt32()];
        var used = new int[reader.ReadInt32()];
        var weights = reader.ReadInt32();
        var keys = new uint[used.Length];
        var counts = new byte[used.Length];
        var classes = new byte[weights];
        var values = new byte[weights];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(used.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        reader.BaseStream.ReadExactly(counts);
        reader.BaseStream.ReadExactly(classes);
        reader.BaseStream.ReadExactly(values);
        var cells = new ushort[weights + used.Length];
        var (cell, weight) = (0, 0);
        for (var i = 0; i < used.Length; i++)
        {
            slots[used[i]] = Slot(keys[i], cell);
            cells[cell++] = counts[i];
            for (var end = weight + counts[i]; weight < end; weight++)
                cells[cell++] = (ushort)((classes[weight] << 8) | values[weight]);
        }
        return new SparseWeights(slots, cells, classCount);
    }

    private static ulong Slot(uint key, int start) => ((ulong)key << 32) | (uint)start;

    private static ushort Cell(byte @class, sbyte weight) => (ushort)((@class << 8) | (byte)weight);

    private int Start(int slot) => (int)(uint)_slots[slot];

    private IEnumerable<int> Used() => Enumerable.Range(0, _slots.Length).Where(i => _slots[i] != 0);

    private IEnumerable<ushort> Row(int slot) => _cells.Skip(Start(slot) + 1).Take(_cells[Start(slot)]);
}
