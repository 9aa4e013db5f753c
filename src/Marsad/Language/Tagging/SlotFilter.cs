using System.Runtime.CompilerServices;

namespace Marsad.Language;

/// <summary>Says of most rows that are not in a hash table that they are not, by one bit each: half a megabyte that stays near the processor, where the table does not.</summary>
internal sealed class SlotFilter
{
    private const int Bits = 1 << 22;
    private const int Block = 8; // bits of a slot's number that are not looked at, since a row may lie a little behind its place

    private readonly ulong[] _bits = new ulong[Bits / 64];

    /// <summary>Lets a row pass that lies in a slot of the table and is searched from some slot of the unbroken run before it.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="run">First slot of the run.</param>
    /// <param name="slot">The row's slot, not before <paramref name="run"/>.</param>
    public void Add(ushort key, int run, int slot)
    {
        for (var block = run >> Block; block <= slot >> Block; block++)
        {
            var bit = Bit(key, block);
            _bits[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>1 where a row of this key may be found from this slot on, 0 where there is none for sure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Passes(ushort key, int slot)
    {
        var bit = Bit(key, slot >> Block);
        return (int)(_bits[bit >> 6] >> bit) & 1;
    }

    private static int Bit(ushort key, int block) => (key >> 1 << 7 ^ block * 0x9E37) & (Bits - 1);
}
