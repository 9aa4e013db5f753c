using System.Runtime.CompilerServices;

namespace Marsad.Language;

/// <summary>Hashes of features: the same on every machine and in every run.</summary>
internal static class Mix
{
    /// <summary>Hash of a text.</summary>
    public static uint Text(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    /// <summary>Hash of a text with its letters lower-cased one by one.</summary>
    public static uint LowerText(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ (char.IsAscii(c) ? (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c))) * 16777619u;
        return hash;
    }

    /// <summary>Hash of a feature: its template and up to three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature(uint template, uint a, uint b = 0, uint c = 0)
    {
        var x = ((ulong)template * 0x9E3779B97F4A7C15UL) ^ a;
        x *= 0xBF58476D1CE4E5B9UL;
        x ^= x >> 29;
        x += b;
        x *= 0x94D049BB133111EBUL;
        x ^= x >> 31;
        x += c;
        x *= 0xD6E8FEB86659FD93UL;
        x ^= x >> 32;
        return x;
    }
}
