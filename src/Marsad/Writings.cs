namespace Marsad;

/// <summary>What reports write out beside their claims, for the audit to reckon again.</summary>
/// <param name="Tallies">Sums with their parts.</param>
/// <param name="Bearings">How far and in which direction places lie from one another.</param>
/// <param name="Shares">What somebody has of an area.</param>
public sealed record Writings(IReadOnlyList<Tally> Tallies, IReadOnlyList<Bearing> Bearings, IReadOnlyList<Share> Shares)
{
    /// <summary>Nothing is written out.</summary>
    public static Writings None { get; } = new([], [], []);
}
