namespace Marsad.Resolving;

/// <summary>How the places of two claims stand to each other.</summary>
internal static class PlaceFit
{
    private const int MostCompared = 3;

    /// <summary>The best fit between the finest places of both.</summary>
    public static (PlaceLevel Level, Spot? A, Spot? B) Of(Weights weights, Telling a, Telling b)
    {
        (PlaceLevel Level, Spot? A, Spot? B) best = default;
        for (var i = 0; i < Math.Min(a.Spots.Length, MostCompared); i++)
        {
            for (var j = 0; j < Math.Min(b.Spots.Length, MostCompared); j++)
            {
                var level = Of(a.Spots[i], b.Spots[j]);
                if (level == PlaceLevel.SameSpot)
                    level = Shared(a.Crowds[i].Size > b.Crowds[j].Size ? a.Crowds[i].Size : b.Crowds[j].Size);
                if (best.A is null || weights.Of(Feature.Place, (int)level) > weights.Of(Feature.Place, (int)best.Level))
                    best = (level, a.Spots[i], b.Spots[j]);
            }
        }
        return best;
    }

    private static PlaceLevel Shared(CrowdSize stories) => stories switch { CrowdSize.Few => PlaceLevel.SameRareSpot, CrowdSize.Many => PlaceLevel.SameCommonSpot, _ => PlaceLevel.SameSpot };

    private static PlaceLevel Of(Spot a, Spot b)
    {
        if (a.Place.Country is { } country && b.Place.Country is { } other && country != other)
            return PlaceLevel.OtherCountry;
        if (a.IsSame(b))
        {
            return a.Level switch
            {
                SpotLevel.Point => PlaceLevel.SameSpot,
                SpotLevel.District => PlaceLevel.SameDistrict,
                SpotLevel.Province => PlaceLevel.SameProvince,
                SpotLevel.Area => PlaceLevel.SameArea,
                _ => PlaceLevel.SameCountry,
            };
        }
        if (a.Holds(b) || b.Holds(a))
        {
            return (a.Holds(b) ? a : b).Level switch
            {
                SpotLevel.District => PlaceLevel.InDistrict,
                SpotLevel.Province => PlaceLevel.InProvince,
                SpotLevel.Area => PlaceLevel.InArea,
                _ => PlaceLevel.SameCountry,
            };
        }
        if (a.Level == SpotLevel.Country || b.Level == SpotLevel.Country)
            return PlaceLevel.Untold;
        if (a.Level == b.Level && a.Level is SpotLevel.District or SpotLevel.Province)
            return PlaceLevel.OtherUnit;
        if (a.KmTo(b) is not { } between)
            return PlaceLevel.NamesDiffer;
        var km = Math.Max(0, between - Reach(a) - Reach(b));
        // Nobody knows where a desert or a region ends, so only what lies far from it is out of it.
        var fuzzy = a.Level == SpotLevel.Area || b.Level == SpotLevel.Area;
        return km switch
        {
            > 30 and <= 100 when fuzzy => PlaceLevel.NearArea,
            > 100 and <= 300 when fuzzy => PlaceLevel.ApartNear,
            <= 10 when a.Level == SpotLevel.Point && b.Level == SpotLevel.Point => PlaceLevel.Within10Km,
            <= 30 => PlaceLevel.Within30Km,
            <= 100 => PlaceLevel.ApartNear,
            _ => PlaceLevel.ApartFar,
        };
    }

    private static double Reach(Spot spot) => spot.Place.RadiusKm ?? spot.Level switch
    {
        SpotLevel.Point => 0,
        SpotLevel.District => 15,
        SpotLevel.Province => 50,
        _ => 100,
    };
}
