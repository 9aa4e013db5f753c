namespace Marsad.Coding;

/// <summary>Compares where two things are told to be.</summary>
internal static class Nearness
{
    /// <summary>Whether two names stand for one place.</summary>
    public static bool Same(Location a, Location b) => a.Id is not null ? a.Id == b.Id : string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two places may be one: the same, one within the other, near each other, or unknown to the gazetteer.</summary>
    public static bool MayBeOne(Location a, Location b)
    {
        if (Same(a, b) || a.Within.Contains(b.Name, StringComparer.OrdinalIgnoreCase) || b.Within.Contains(a.Name, StringComparer.OrdinalIgnoreCase))
            return true;
        if (a.Feature is PlaceFeature.Country && a.Country == b.Country || b.Feature is PlaceFeature.Country && a.Country == b.Country)
            return true;
        if (a.Feature is PlaceFeature.Building or PlaceFeature.Road || b.Feature is PlaceFeature.Building or PlaceFeature.Road)
            return a.Lat is null || b.Lat is null;
        // A name without a point may lie anywhere; two such names are two places.
        if (a.Lat is null != b.Lat is null)
            return true;
        if (a.Lat is not { } lat1 || a.Lon is not { } lon1 || b.Lat is not { } lat2 || b.Lon is not { } lon2)
            return false;
        var reach = Reach(a) + Reach(b);
        return Earth.Kilometres(lat1, lon1, lat2, lon2) <= reach;
    }

    /// <summary>Whether two places with coordinates lie no farther apart than so many kilometres.</summary>
    public static bool Within(Location a, Location b, double kilometres) =>
        a is { Lat: { } lat1, Lon: { } lon1 } && b is { Lat: { } lat2, Lon: { } lon2 } && Earth.Kilometres(lat1, lon1, lat2, lon2) <= kilometres;

    private static double Reach(Location place) => place.RadiusKm ?? place.Feature switch
    {
        PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Camp => 8,
        PlaceFeature.District => 25,
        PlaceFeature.Desert or PlaceFeature.River or PlaceFeature.Mountain or PlaceFeature.Region or PlaceFeature.Sea => 150,
        PlaceFeature.Province => 60,
        _ => 10,
    };
}
