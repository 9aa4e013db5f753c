using System.Collections.Concurrent;

namespace Marsad.Resolving;

/// <summary>How large the unit is that a place names.</summary>
internal enum SpotLevel
{
    Point,
    District,
    Province,
    Area,
    Country,
}

/// <summary>A claim's place, made ready for comparing.</summary>
internal sealed class Spot
{
    public Spot(Location place)
    {
        Place = place;
        Name = Names.Fold(place.Name);
        Within = [.. place.Within.Select(Names.Fold)];
        Level = place.Feature switch
        {
            PlaceFeature.Country => SpotLevel.Country,
            PlaceFeature.Province => SpotLevel.Province,
            PlaceFeature.District => SpotLevel.District,
            PlaceFeature.Desert or PlaceFeature.Mountain or PlaceFeature.Sea or PlaceFeature.Region or PlaceFeature.River => SpotLevel.Area,
            null => place.Precision switch { 6 => SpotLevel.Country, 4 => SpotLevel.Province, 3 => SpotLevel.District, 5 or 7 => SpotLevel.Area, _ => SpotLevel.Point },
            _ => SpotLevel.Point,
        };
        Alone = [this];
    }

    public Location Place { get; }

    /// <summary>The places of the many claims that name it and no other.</summary>
    public Spot[] Alone { get; }
    public string Name { get; }
    public string[] Within { get; }

    /// <summary>The province that it is or lies in; null where none is named.</summary>
    public string? Province => Level == SpotLevel.Province ? Name : Within.Length > 1 ? Within[^2] : null;
    public SpotLevel Level { get; }
    public bool HasPoint => Place is { Lat: not null, Lon: not null };

    /// <summary>What tells it from others: the id, else the name.</summary>
    public string Key => Place.Id ?? Name;

    /// <summary>Whether both name one thing.</summary>
    public bool IsSame(Spot other) => this == other || (Place.Id is { } id && other.Place.Id is { } otherId ? id == otherId : Name == other.Name && Level == other.Level);

    /// <summary>Whether this unit holds the other place.</summary>
    public bool Holds(Spot other)
    {
        if (Level == SpotLevel.Point || other.Level >= Level && Level != SpotLevel.Area)
            return false;
        if (Level == SpotLevel.Country && Place.Country is { } country)
            return country == other.Place.Country;
        return Array.IndexOf(other.Within, Name) >= 0 || (Level == SpotLevel.Area && Place.RadiusKm is { } radius && KmTo(other) is { } km && km <= radius);
    }

    /// <summary>Kilometres between the points, or null where one has none.</summary>
    public double? KmTo(Spot other) =>
        Place is { Lat: { } lat, Lon: { } lon } && other.Place is { Lat: { } otherLat, Lon: { } otherLon } ? Earth.Kilometres(lat, lon, otherLat, otherLon) : null;
}

/// <summary>The places of all claims. Claims that name one place share one spot.</summary>
internal sealed class Atlas : IEqualityComparer<Location>
{
    private readonly ConcurrentDictionary<Location, Spot> _spots;

    public Atlas() => _spots = new(this);

    /// <summary>The places of a claim at their finest: what only holds another of them says nothing of its own.</summary>
    public Spot[] Of(Claim claim)
    {
        if (claim.Where.Count == 0)
            return [];
        if (claim.Where.Count == 1)
            return Of(claim.Where[0]).Alone;
        var all = claim.Where.Select(Of).ToArray();
        var finest = all.Where(spot => !all.Any(other => other != spot && spot.Holds(other))).ToArray();
        return finest.Length > 0 ? finest : all;
    }

    private Spot Of(Location place) => _spots.GetOrAdd(place, static place => new Spot(place));

    // The words and how the event lies to the place do not matter here.
    bool IEqualityComparer<Location>.Equals(Location? a, Location? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null
            && a.Name == b.Name && a.Id == b.Id && a.Feature == b.Feature && a.Country == b.Country
            && a.Lat == b.Lat && a.Lon == b.Lon && a.RadiusKm == b.RadiusKm && a.Precision == b.Precision
            && a.Within.SequenceEqual(b.Within));

    int IEqualityComparer<Location>.GetHashCode(Location place) => HashCode.Combine(place.Name, place.Id, place.Lat, place.Lon, place.Precision);
}
