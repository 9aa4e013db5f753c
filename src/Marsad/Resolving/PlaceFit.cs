namespace Marsad.Resolving;

/// <summary>Weighs how two claims' places stand to each other. A place that is not told weighs nothing.</summary>
internal static class PlaceFit
{
    private const int MostCompared = 3;

    /// <summary>The best fit between the finest places of both.</summary>
    public static (string? Feature, double Weight) Weigh(Weights weights, Spot[] a, Spot[] b)
    {
        (string?, double Weight) best = (null, double.NegativeInfinity);
        for (var i = 0; i < Math.Min(a.Length, MostCompared); i++)
        {
            for (var j = 0; j < Math.Min(b.Length, MostCompared); j++)
            {
                var fit = Weigh(weights, a[i], b[j]);
                if (fit.Weight > best.Weight)
                    best = fit;
            }
        }
        return double.IsNegativeInfinity(best.Weight) ? default : best;
    }

    private static (string? Feature, double Weight) Weigh(Weights weights, Spot a, Spot b)
    {
        if (a.Place.Country is { } country && b.Place.Country is { } other && country != other)
            return ($"{country} is not {other}", weights.OtherCountry);
        if (a.IsSame(b))
            return ($"both in {a.Place.Name}", a.Level == SpotLevel.Point ? weights.SameSpot : weights.SameUnit[(int)a.Level]);
        if (a.Holds(b))
            return ($"{b.Place.Name} is in {a.Place.Name}", weights.InUnit[(int)a.Level]);
        if (b.Holds(a))
            return ($"{a.Place.Name} is in {b.Place.Name}", weights.InUnit[(int)b.Level]);
        if (a.Level == SpotLevel.Country || b.Level == SpotLevel.Country)
            return default;
        if (a.Level == b.Level && a.Level is SpotLevel.District or SpotLevel.Province)
            return ($"{a.Place.Name} is not {b.Place.Name}", weights.OtherArea);
        if (a.KmTo(b) is not { } between)
            return ($"{a.Place.Name} or {b.Place.Name}", weights.NamesDiffer);
        var km = Math.Max(0, between - Reach(a) - Reach(b));
        // Nobody knows where a desert or a region ends, so only what lies far from it is out of it.
        var fuzzy = a.Level == SpotLevel.Area || b.Level == SpotLevel.Area;
        var weight = km switch
        {
            > 30 and <= 100 when fuzzy => 0,
            > 100 and <= 300 when fuzzy => weights.ApartNear,
            <= 10 when a.Level == SpotLevel.Point && b.Level == SpotLevel.Point => weights.Within10Km,
            <= 30 => weights.Within30Km,
            <= 100 => weights.ApartNear,
            _ => weights.ApartFar,
        };
        return (Matcher.Text($"{a.Place.Name} and {b.Place.Name} lie {between:0} km apart"), weight);
    }

    private static double Reach(Spot spot) => spot.Place.RadiusKm ?? spot.Level switch
    {
        SpotLevel.Point => 0,
        SpotLevel.District => 15,
        SpotLevel.Province => 50,
        _ => 100,
    };
}
