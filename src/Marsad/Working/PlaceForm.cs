using Marsad.Lexicons;

namespace Marsad.Working;

/// <summary>Finds the place that a person names.</summary>
internal static class PlaceForm
{
    private const int MostShown = 6;
    private const int Outweighs = 4;

    /// <summary>The place of a name, of a name with a unit that holds it ("Hamra, Homs"), or of a gazetteer's id behind it ("Hamra, geonames:173811").</summary>
    /// <param name="name">What the person wrote.</param>
    /// <param name="cause">Why there is none; null where there is one.</param>
    public static Location? Find(string name, out string? cause)
    {
        cause = null;
        var parts = Parts(name);
        var places = All(parts);
        if (places.Count == 0)
            cause = $"'{name}' is in no gazetteer; give its latitude and longitude";
        else if (parts.Length == 1 && places.Count > 1 && places[1].Population * Outweighs >= places[0].Population)
            cause = $"'{name}' is the name of several places; write one of: {string.Join("; ", places.Take(MostShown).Select(place => string.Join(", ", [parts[0], .. place.Within.Take(1), place.Id])))}";
        return cause is null ? Of(places[0]) : null;
    }

    /// <summary>The places that bear a name, the largest first.</summary>
    public static IReadOnlyList<Place> Candidates(string name, int most) => [.. All(Parts(name)).Take(most)];

    private static string[] Parts(string name) => name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<Place> All(string[] parts)
    {
        var found = new List<PlaceMatch>();
        if (parts.Length > 0)
            Gazetteer.Find(parts[0], found);
        return [.. found.Select(match => match.Place).DistinctBy(place => place.Id).Where(place => parts.Skip(1).All(part => place.Id == part || place.Country == part || place.Within.Any(unit => Names.Fold(unit) == Names.Fold(part))))
            .OrderByDescending(place => place.Population).ThenBy(place => place.Id, StringComparer.Ordinal)];
    }

    private static Location Of(Place place) => new()
    {
        Name = place.Name,
        Id = place.Id,
        Feature = place.Feature,
        Within = place.Within,
        Country = place.Country.Length > 0 ? place.Country : null,
        Lat = place.Lat,
        Lon = place.Lon,
        Relation = "in",
        // UCDP GED codebook, where_prec.
        Precision = place.Feature switch { PlaceFeature.Country => 6, PlaceFeature.Province => 4, PlaceFeature.District => 3, PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Camp => 1, PlaceFeature.Sea => 7, _ => 5 },
    };
}
