using System.Numerics;

namespace Marsad.Text;

/// <summary>The places of 64-bit keys in a list, in one array: a look-up mostly asks one place of the memory, where a dictionary asks two or three.</summary>
internal sealed class KeyTable
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <param name="keys">Keys, each once.</param>
    public KeyTable(ReadOnlySpan<ulong> keys)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2 + 2);
        _slots = new Slot[size];
        _shift = 64 - BitOperations.Log2(size);
        for (var i = 0; i < keys.Length; i++)
        {
            var at = First(keys[i]);
            while (_slots[at].Behind != 0)
                at = Next(at);
            _slots[at] = new Slot(keys[i], i + 1);
        }
    }

    /// <summary>A key and the place behind its own; 0 where the slot is free.</summary>
    private readonly record struct Slot(ulong Key, int Behind);

    /// <summary>The place of a key, or -1.</summary>
    public int Find(ulong key)
    {
        for (var at = First(key); ; at = Next(at))
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Key == key || slot.Behind == 0)
                return slot.Behind - 1;
        }
    }

    private int First(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> _shift);

    private int Next(int at) => at + 1 == _slots.Length ? 0 : at + 1;
}
