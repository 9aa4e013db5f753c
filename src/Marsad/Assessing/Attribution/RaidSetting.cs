using NodaTime;

namespace Marsad.Assessing;

/// <summary>Where and when a raid was, as far as it bears on who could have flown it.</summary>
internal sealed record RaidSetting
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>First day that it may have been on.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last one.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Degrees north and east.</summary>
    public (double Lat, double Lon)? Point { get; init; }

    /// <summary>Folded names of the regions that hold the place.</summary>
    public IReadOnlySet<string> Regions { get; init; } = new HashSet<string>();

    /// <summary>Types and families of aircraft that were seen.</summary>
    public IReadOnlySet<string> Seen { get; init; } = new HashSet<string>();

    /// <summary>The setting of an incident.</summary>
    public static RaidSetting Of(Assessment raid)
    {
        var country = raid.Where.Select(place => place.Country).FirstOrDefault(code => code is not null);
        var point = raid.Where.FirstOrDefault(place => place is { Lat: not null, Lon: not null, Feature: not (PlaceFeature.Country or PlaceFeature.Region or PlaceFeature.Sea) });
        return new RaidSetting
        {
            Country = country,
            From = raid.When?.From,
            To = raid.When?.To ?? raid.When?.From,
            Point = point is { Lat: { } lat, Lon: { } lon } ? (lat, lon) : null,
            Regions = raid.Where.Where(place => place.Country == country)
                .SelectMany(place => place.Feature == PlaceFeature.Province ? [place.Name, .. place.Within] : place.Within)
                .Select(Names.Fold).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>The nearest base of a fleet, with its distance.</summary>
    public (AirBase Base, double Km)? Nearest(AirFleet fleet) =>
        Point is var (lat, lon) && fleet.Bases.Count > 0 ? fleet.Bases.Select(one => (one, Earth.Kilometres(lat, lon, one.Lat, one.Lon))).MinBy(pair => pair.Item2) : null;

    /// <summary>Whether the fleet can strike here and return, with an aircraft as was seen; null where that is not known.</summary>
    public bool? Reaches(AirFleet fleet)
    {
        if (Nearest(fleet) is not var (_, km))
            return null;
        var able = fleet.Types.Where(IsAsSeen).ToList();
        return able.Count == 0 ? null : able.Exists(one => km <= one.Type.RadiusKm || (fleet.Tankers && IsRefuelled(one)));
    }

    /// <summary>Whether the fleet has aircraft that fly what is called a raid: small drones and missiles alone are such where they were seen.</summary>
    public bool Flies(AirFleet fleet) => fleet.Types.Any(one => !one.Type.OnlyNamed || Seen.Contains(one.Type.Id) || one.Families.Any(Seen.Contains));

    // Missiles reach everywhere, and are counted only where they were seen.
    private bool IsAsSeen((Aircraft Type, IReadOnlyList<string> Families) one) =>
        Seen.Count == 0 ? !one.Type.OnlyNamed : Seen.Contains(one.Type.Id) || one.Families.Any(Seen.Contains);

    private static bool IsRefuelled((Aircraft Type, IReadOnlyList<string> Families) one) => one.Type.Id is "jet" or "gunship" || one.Families.Contains("jet");
}
