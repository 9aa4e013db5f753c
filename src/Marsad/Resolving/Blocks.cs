namespace Marsad.Resolving;

/// <summary>Lists of tellings under keys. What more tellings share than <see cref="Most"/> is too common to bring any two together, and the rest of them is not kept.</summary>
internal sealed class Blocks
{
    public const int Most = 120;

    private const int None = -1;
    private const int ChunkBits = 18;

    // An open table of the keys, and the tellings of each as a chain through chunks, which need not move when there are more.
    private Slot[] _slots = new Slot[1 << 12];
    private int _keys;
    private readonly List<(int Telling, int Next)[]> _chunks = [];
    private int _count;

    public Blocks()
    {
    }

    public Blocks(JoinsReader reader)
    {
        _slots = reader.Numbers<Slot>();
        _keys = _slots.Count(slot => slot.Count > 0);
        for (var left = _count = reader.Numbers<int>()[0]; left > 0; left -= 1 << ChunkBits)
            _chunks.Add(reader.Numbers<(int, int)>());
    }

    public void Write(JoinsWriter writer)
    {
        writer.Numbers<Slot>(_slots);
        writer.Numbers<int>([_count]);
        foreach (var chunk in _chunks)
            writer.Numbers<(int, int)>(chunk);
    }

    /// <summary>Puts a telling under a key; one that stands under several does so one after the other.</summary>
    /// <returns>Whether just now they have become too many.</returns>
    public bool Add(ulong key, int telling)
    {
        if ((_keys + 1) * 4L > _slots.Length * 3L)
            Grow();
        ref var slot = ref Find(key);
        if (slot.Count == 0)
        {
            slot = new Slot(key, None, 0);
            _keys++;
        }
        if (slot.Count > Most || (slot.Count > 0 && At(slot.Last).Telling == telling))
            return false;
        if (_count == _chunks.Count << ChunkBits)
            _chunks.Add(new (int, int)[1 << ChunkBits]);
        At(_count) = (telling, slot.Last);
        slot = new Slot(key, _count++, slot.Count + 1);
        return slot.Count > Most;
    }

    /// <summary>How many stand under a key; one more than <see cref="Most"/> stands for any number beyond.</summary>
    public int Count(ulong key) => Find(key).Count;

    /// <summary>Reads who stands under a key.</summary>
    public void Read(ulong key, List<int> tellings)
    {
        var slot = Find(key);
        for (var (at, left) = (slot.Last, slot.Count); left > 0; left--)
        {
            var (telling, next) = At(at);
            tellings.Add(telling);
            at = next;
        }
    }

    private ref (int Telling, int Next) At(int index) => ref _chunks[index >> ChunkBits][index & ((1 << ChunkBits) - 1)];

    private ref Slot Find(ulong key)
    {
        var at = (int)key & (_slots.Length - 1);
        while (_slots[at].Count > 0 && _slots[at].Key != key)
            at = (at + 1) & (_slots.Length - 1);
        return ref _slots[at];
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new Slot[before.Length * 2];
        foreach (var slot in before)
        {
            if (slot.Count > 0)
                Find(slot.Key) = slot;
        }
    }

    private readonly record struct Slot(ulong Key, int Last, int Count);
}
