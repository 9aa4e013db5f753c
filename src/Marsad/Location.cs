namespace Marsad;

/// <summary>A place as a claim names it. A place that no gazetteer resolves keeps its words, without coordinates; no point is guessed.</summary>
public sealed record Location
{
    /// <summary>The gazetteer's name, or the words.</summary>
    public required string Name { get; init; }

    /// <summary>Id in the gazetteer: "geonames:173811", "marsad:mahkan".</summary>
    public string? Id { get; init; }

    /// <summary>Kind of place.</summary>
    public PlaceFeature? Feature { get; init; }

    /// <summary>Names of the units that hold it, inner to outer.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Lon { get; init; }

    /// <summary>How the event lies to the place: "in", "near", "north-of" … "between", "outside", "along", "towards"; "part-of" where the words tell of a part of it alone.</summary>
    public string? Relation { get; init; }

    /// <summary>Kilometres around the point within which the words put it.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>UCDP GED codebook, where_prec: 1 exact, 2 near, 3 second-level unit, 4 first-level unit, 5 linear or fuzzy feature, 6 country, 7 sea or air.</summary>
    public int? Precision { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>Where the words stand.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Whether it, or a unit that holds it, bears the name, as the gazetteer writes it.</summary>
    public bool LiesIn(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase) || Within.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is the area or lies in it. Two countries may have units of one name.</summary>
    public bool LiesIn(Location area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (Id is not null && Id == area.Id)
            return true;
        if (area.Feature == PlaceFeature.Country)
            return Country is not null && Country == area.Country;
        return (Country is null || area.Country is null || Country == area.Country) && LiesIn(area.Name);
    }
}

/// <summary>Kinds of places.</summary>
public enum PlaceFeature
{
#pragma warning disable CS1591
    Settlement, Neighbourhood, Building, Road, Camp, District, Province, Country, River, Desert, Mountain, Sea, Region,
#pragma warning restore CS1591
}
