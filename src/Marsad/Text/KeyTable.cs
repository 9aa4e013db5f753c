using System.Numerics;

namespace Marsad.Text;

/// <summary>Numbers by 64-bit keys, in one array: a look-up mostly asks one place of the memory, where a dictionary asks two or three.</summary>
internal sealed class KeyTable
{
    private readonly (ulong Key, int Behind)[] _slots; // the number behind that of the key; 0 where the slot is free
    private readonly int _shift;

    /// <param name="numbers">Keys, each once, with numbers from 0 on.</param>
    public KeyTable(IReadOnlyCollection<KeyValuePair<ulong, int>> numbers)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)numbers.Count * 2 + 2);
        _slots = new (ulong, int)[size];
        _shift = 64 - BitOperations.Log2(size);
        foreach (var (key, number) in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            var at = First(key);
            while (_slots[at].Behind != 0)
                at = Next(at);
            _slots[at] = (key, number + 1);
        }
    }

    /// <summary>The number of a key, or -1.</summary>
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
