namespace Marsad;

/// <summary>Ground on a view of who is said to hold which place: what lies nearer to a place than to any other of the record, within a reach, on land. It is drawn to be looked at and is no claim: nobody said anything of that ground.</summary>
public sealed record ControlArea
{
    /// <summary>What the view is, for whoever sees the area without this comment.</summary>
    public required string Label { get; init; }

    /// <summary>How the place stood on the day.</summary>
    public required ControlStanding Standing { get; init; }

    /// <summary>Kilometres beyond which the place says nothing.</summary>
    public required double ReachKm { get; init; }

    /// <summary>Whether the ground was cut at the coast; where the outline knows no land there it is left whole.</summary>
    public required bool OnLand { get; init; }

    /// <summary>Polygons of rings, the outline first: longitude and latitude in degrees.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>>> Polygons { get; init; }
}
