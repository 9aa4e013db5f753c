namespace Marsad.Lexicons;

/// <summary>A town of the gazetteer.</summary>
/// <param name="Name">The usual English spelling.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Weight">Inhabitants; a capital counts as far more.</param>
/// <param name="Arabic">Its name in Arabic; null where it is not known.</param>
public readonly record struct Town(string Name, double Lat, double Lon, int Weight, string? Arabic = null);

/// <summary>The towns that a map may name so that its reader finds the way.</summary>
public static class TownList
{
    private const int WeightOfCapital = 10_000_000;

    /// <summary>All of them: the project's own settlements and those of GeoNames that are lived in.</summary>
    public static IEnumerable<Town> All =>
        Gazetteer.Settlements.Concat(Gazetteer.Added.Where(place => place.Feature == PlaceFeature.Settlement))
            .DistinctBy(place => place.Id)
            .Select(place => new Town(place.Name, place.Lat, place.Lon, place.Population + (place.IsCapital ? WeightOfCapital : 0), ArabicNames.OfPlace(place.Id)));
}
