using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Language;

/// <summary>Weights of a trained model: a hash table from feature to a short row of (class, weight) pairs, all in flat arrays that are read as they lie in the file.</summary>
internal sealed class SparseWeights
{
    private const int Scale = 127;

    private const int LongRow = 16; // cells of a row that is added up faster with all its empty ones

    private struct Slot
    {
        public ushort Key;  // from the high half of the feature's hash; 0 where the slot is free
        public ushort Long; // number of the long row, from 1; 0 where the row is short
        private readonly uint _row;

        public Slot(ushort key, int start, int count) => (Key, _row) = (key, checked((uint)start * 256 + (byte)count));

        /// <summary>First cell of the row.</summary>
        public readonly int Start => (int)(_row >> 8);

        public readonly int Count => (byte)_row;
    }

    private readonly Slot[] _slots;
    private readonly ushort[] _cells; // class in the low byte, weight in the high one
    private readonly short[] _longRows; // the weights of all classes, row by row
    private readonly int _mask;
    private readonly SlotFilter _filter;

    private SparseWeights(Slot[] slots, ushort[] cells, int classCount)
    {
        _slots = slots;
        _cells = cells;
        _mask = slots.Length - 1;
        _filter = Filter(slots);
        ClassCount = classCount;
        Width = (classCount + Vector512<short>.Count - 1) / Vector512<short>.Count * Vector512<short>.Count;
        var rows = 0;
        foreach (ref var slot in slots.AsSpan())
        {
            if (slot.Count >= LongRow && rows < ushort.MaxValue)
                slot.Long = (ushort)++rows;
        }
        _longRows = new short[rows * Width];
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (slot.Long != 0)
                Add(slot, _longRows.AsSpan((slot.Long - 1) * Width));
        }
    }

    public int ClassCount { get; }

    /// <summary>Room that scores of all classes need.</summary>
    public int Width { get; }

    /// <summary>Number of cells, for the note on a model's size.</summary>
    public int Cells => _cells.Length;

    /// <summary>Adds to the scores of all classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        // Features without weights are left out before the great table is asked.
        Span<ulong> found = stackalloc ulong[features.Length];
        var n = 0;
        foreach (var feature in features)
        {
            found[n] = feature;
            n += _filter.Passes(Key(feature), (int)feature & _mask);
        }
        ReadOnlySpan<ulong> known = found[..n];
        // All slots are fetched before the first is looked at, so that the memory answers many questions at once.
        Span<Slot> slots = stackalloc Slot[n];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = _slots[(int)known[i] & _mask];
        Span<int> longRows = stackalloc int[n];
        var count = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            ref var slot = ref slots[i];
            var key = Key(known[i]);
            for (var at = (int)known[i]; slot.Key != key && slot.Key != 0; slot = _slots[at & _mask])
                at++;
            if (slot.Long == 0)
                continue;
            longRows[count++] = (slot.Long - 1) * Width;
            slot = default;
        }
        for (var column = 0; column < Width; column += Vector512<short>.Count)
        {
            var sum = Vector512.Create<short>(scores[column..]);
            foreach (var row in longRows[..count])
                sum += Vector512.Create<short>(_longRows.AsSpan(row + column));
            sum.CopyTo(scores[column..]);
        }
        foreach (ref readonly var slot in slots)
            Add(slot, scores);
    }

    private void Add(in Slot slot, Span<short> scores)
    {
        foreach (var cell in _cells.AsSpan(slot.Start, slot.Count)) // a free slot has none
            scores[cell & 0xFF] += (sbyte)(cell >> 8);
    }

    /// <summary>Whether the table has weights for the feature.</summary>
    public bool Has(ulong feature)
    {
        var key = Key(feature);
        for (var at = (int)feature & _mask; _slots[at].Key != 0; at = (at + 1) & _mask)
        {
            if (_slots[at].Key == key)
                return _slots[at].Count > 0;
        }
        return false;
    }

    private static SlotFilter Filter(Slot[] slots)
    {
        var filter = new SlotFilter();
        var last = slots.Length - 1;
        while (slots[last].Key != 0) // a table has free slots, and rows that find none at its end go on at its start
            last--;
        var tail = last + 1; // first slot of the run at the end
        var run = 0;
        for (var at = 0; at <= last; at++)
        {
            if (slots[at].Key == 0)
            {
                run = at + 1;
                continue;
            }
            filter.Add(slots[at].Key, run, at);
            if (run == 0)
                filter.Add(slots[at].Key, tail, slots.Length - 1);
        }
        for (var at = tail; at < slots.Length; at++)
            filter.Add(slots[at].Key, tail, at);
        return filter;
    }

    private static ushort Key(ulong feature) => (ushort)(feature >> 48 | 1);

    /// <summary>Puts averaged weights into the table.</summary>
    public static SparseWeights From(List<(ulong Feature, (int Class, double Weight)[] Row)> rows, double greatest, float least, int classCount)
    {
        var clip = greatest * 0.5; // the few greatest weights are cut, so that small ones keep their steps
        var kept = new List<(ulong Feature, List<ushort> Row)>();
        foreach (var (feature, row) in rows)
        {
            var cells = new List<ushort>();
            foreach (var (@class, weight) in row)
            {
                if (Math.Abs(weight) < greatest * least)
                    continue;
                var small = (sbyte)Math.Clamp((int)Math.Round(weight / clip * Scale), -Scale, Scale);
                if (small != 0)
                    cells.Add((ushort)(@class | (byte)small << 8));
            }
            if (cells.Count > 0)
                kept.Add((feature, cells));
        }
        var slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(kept.Count * 3 / 2 + 16))];
        var rowsOfSlots = new List<ushort>?[slots.Length];
        foreach (var (feature, row) in kept)
        {
            var at = (int)feature & (slots.Length - 1);
            while (slots[at].Key != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = new Slot(Key(feature), 0, row.Count);
            rowsOfSlots[at] = row;
        }
        var start = 0; // rows lie in the order of their slots
        foreach (ref var slot in slots.AsSpan())
        {
            slot = new Slot(slot.Key, start, slot.Count);
            start += slot.Count;
        }
        return new SparseWeights(slots, [.. rowsOfSlots.OfType<List<ushort>>().SelectMany(r => r)], classCount);
    }

    /// <summary>The table without the weights of fewer than so many steps. A row left empty stays where the search for another row passes it.</summary>
    public SparseWeights Without(int least)
    {
        var slots = new Slot[_slots.Length];
        var cells = new List<ushort>();
        for (var at = 0; at < slots.Length; at++)
        {
            var start = cells.Count;
            foreach (var cell in _cells.AsSpan(_slots[at].Start, _slots[at].Count))
            {
                if (Math.Abs((int)(sbyte)(cell >> 8)) >= least)
                    cells.Add(cell);
            }
            slots[at] = new Slot(_slots[at].Key, start, cells.Count - start);
        }
        for (var at = slots.Length - 1; at >= 0; at--)
        {
            if (slots[at].Count == 0 && slots[(at + 1) & _mask].Key == 0)
                slots[at].Key = 0;
        }
        return new SparseWeights(slots, [.. cells], ClassCount);
    }

    /// <summary>Writes the table as it is read: of the used slots the distance from the one before, key and number of cells; then all cells.</summary>
    public void Write(BinaryWriter writer)
    {
        var steps = new List<byte>();
        var step = 0;
        foreach (var slot in _slots)
        {
            if (++step > byte.MaxValue)
                throw new InvalidOperationException("The table is too empty to be written.");
            if (slot.Key == 0)
                continue;
            steps.Add((byte)step);
            step = 0;
        }
        var used = _slots.Where(s => s.Key != 0).ToArray();
        writer.Write(ClassCount);
        writer.Write(_slots.Length);
        writer.Write(used.Length);
        writer.Write(_cells.Length);
        writer.Write(steps.ToArray());
        writer.Write(MemoryMarshal.AsBytes<ushort>([.. used.Select(s => s.Key)]));
        writer.Write(used.Select(s => checked((byte)s.Count)).ToArray());
        writer.Write(MemoryMarshal.AsBytes<ushort>(_cells));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SparseWeights Read(BinaryReader reader)
    {
        var classCount = reader.ReadInt32();
        var slots = new Slot[reader.ReadInt32()];
        var used = reader.ReadInt32();
        var cells = new ushort[reader.ReadInt32()];
        var steps = reader.ReadBytes(used);
        var keys = new ushort[used];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var counts = reader.ReadBytes(used);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(cells.AsSpan()));
        var (at, start) = (-1, 0);
        for (var i = 0; i < used; i++)
        {
            at += steps[i];
            slots[at] = new Slot(keys[i], start, counts[i]);
            start += counts[i];
        }
        return new SparseWeights(slots, cells, classCount);
    }
}
