namespace Marsad.Lexicons;

/// <summary>A place of the gazetteer.</summary>
internal sealed class Place
{
    /// <summary>"geonames:173811", "marsad:sy-mahkan", "iso:SY".</summary>
    public required string Id { get; init; }

    /// <summary>The usual English spelling.</summary>
    public required string Name { get; init; }

    /// <summary>Kind.</summary>
    public required PlaceFeature Feature { get; init; }

    /// <summary>ISO 3166-1 alpha-2; empty for what lies in no one country.</summary>
    public required string Country { get; init; }

    /// <summary>Names of the units that hold it, inner to outer, the country last.</summary>
    public required IReadOnlyList<string> Within { get; init; }

    /// <summary>Degrees north.</summary>
    public required double Lat { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Lon { get; init; }

    /// <summary>How far the point may be off, in km, where the project entered it by hand; 0 of GeoNames' own.</summary>
    public double ErrorKm { get; init; }

    /// <summary>Inhabitants, or 0 where not known.</summary>
    public int Population { get; init; }

    /// <summary>Whether it is the capital of its country.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether people of the project entered it by hand.</summary>
    public bool IsAddition { get; init; }
}

/// <summary>A place that bears a name.</summary>
/// <param name="Place">The place.</param>
/// <param name="Plain">Whether the spelling is one of its own and not only one that folds to it.</param>
/// <param name="Own">Whether it is the name that is shown, or one that the project entered; the rest are of all languages and times (Philadelphia for Amman).</param>
internal readonly record struct PlaceMatch(Place Place, bool Plain, bool Own);
