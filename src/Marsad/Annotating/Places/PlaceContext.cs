namespace Marsad.Annotating;

/// <summary>What is known of a story before its places are looked for.</summary>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of the countries that it, or the rest of its page, tells of.</param>
/// <param name="Dateline">Place of its dateline, as written.</param>
public sealed record PlaceContext(IReadOnlyList<string> Countries, string? Dateline = null)
{
    /// <summary>Nothing is known.</summary>
    public static PlaceContext None { get; } = new([]);
}
