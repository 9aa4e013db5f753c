namespace Marsad.Resolving;

/// <summary>Short numbers for names and words (FNV-1a), the same on every machine.</summary>
internal static class Fingerprint
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text) => Of(Basis, text);

    public static ulong Of(ulong start, ReadOnlySpan<char> text)
    {
        var hash = start;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    public static ulong Of(ulong start, long number) => (start ^ (ulong)number) * Prime;

    /// <summary>Spreads a number over all its bits, so that the lowest will do for finding it again.</summary>
    public static ulong Spread(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0xd6e8feb86659fd93;
        return hash ^ (hash >> 32);
    }
}
