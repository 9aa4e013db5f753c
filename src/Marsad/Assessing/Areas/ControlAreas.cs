using System.Globalization;
using NetTopologySuite.Geometries;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Assessing;

/// <summary>
/// Draws the ground around places as a view: Voronoi cells, cut off at a reach and at the coast. Each cell is made on a plane around its own place, so that
/// distances are right at any latitude. Places of which no claim speaks on the day keep their ground too, so that no neighbour's claim spreads over them.
/// </summary>
public static class ControlAreas
{
    private const int Corners = 64;
    private const int Digits = 4;
    private const double KilometresInDegree = 111.2;
    private const double NextToPole = 89;

    /// <summary>The areas of a day, in the order of the timeline.</summary>
    public static IReadOnlyList<ControlArea> On(IEnumerable<ControlInterval> timeline, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var rules = ControlRules.Default;
        var label = rules.AreaLabel
            .Replace("{day}", LocalDatePattern.Iso.Format(day), StringComparison.Ordinal)
            .Replace("{reach}", rules.ReachKm.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{held}", rules.HeldDays.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var places = ControlView.On(timeline, day).Where(s => s.Place is { Lat: > -NextToPole and < NextToPole, Lon: not null } && IsPoint(s.Place)).ToList();
        return [.. places.Select(place => Area(rules, label, place, places))];
    }

    // Of a whole province or a part of a town no ground can be told.
    private static bool IsPoint(Location place) =>
        place.Relation is null or "in" && place.Feature is PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Camp or PlaceFeature.Building;

    private static ControlArea Area(ControlRules rules, string label, ControlStanding standing, List<ControlStanding> places)
    {
        var (lat, lon) = (standing.Place.Lat!.Value, standing.Place.Lon!.Value);
        var cell = Enumerable.Range(0, Corners).Select(n => (X: rules.ReachKm * Math.Cos(2 * Math.PI * n / Corners), Y: rules.ReachKm * Math.Sin(2 * Math.PI * n / Corners))).ToList();
        foreach (var other in places)
        {
            var (x, y) = Plane(lat, lon, other.Place.Lat!.Value, other.Place.Lon!.Value);
            if (x * x + y * y is > 0 and var far && far < 4 * rules.ReachKm * rules.ReachKm)
                cell = Nearer(cell, x, y);
        }
        var area = new Polygon(new LinearRing([.. cell.Append(cell[0]).Select(p => Degrees(lat, lon, p))]));
        var land = Land.Default.Of(area);
        return new ControlArea { Label = label, Standing = standing, ReachKm = rules.ReachKm, OnLand = land is not null, Polygons = Rings(land ?? area) };
    }

    // The part of a convex cell around the origin that is nearer to it than to a point.
    private static List<(double X, double Y)> Nearer(List<(double X, double Y)> cell, double x, double y)
    {
        var kept = new List<(double X, double Y)>(cell.Count + 1);
        for (var i = 0; i < cell.Count; i++)
        {
            var (here, next) = (cell[i], cell[(i + 1) % cell.Count]);
            var (beyond, nextBeyond) = (Beyond(here), Beyond(next));
            if (beyond <= 0)
                kept.Add(here);
            if (beyond < 0 != nextBeyond < 0 && beyond != 0 && nextBeyond != 0)
            {
                var share = beyond / (beyond - nextBeyond);
                kept.Add((here.X + share * (next.X - here.X), here.Y + share * (next.Y - here.Y)));
            }
        }
        return kept;

        double Beyond((double X, double Y) p) => p.X * x + p.Y * y - (x * x + y * y) / 2;
    }

    // Kilometres east and north.
    private static (double X, double Y) Plane(double lat, double lon, double otherLat, double otherLon)
    {
        var east = (otherLon - lon + 540) % 360 - 180;
        return (east * KilometresInDegree * Math.Cos(double.DegreesToRadians(lat)), (otherLat - lat) * KilometresInDegree);
    }

    private static Coordinate Degrees(double lat, double lon, (double X, double Y) p) =>
        new(lon + p.X / (KilometresInDegree * Math.Cos(double.DegreesToRadians(lat))), lat + p.Y / KilometresInDegree);

    private static List<IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>>> Rings(Geometry area) =>
        [.. Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).Cast<Polygon>().Select(polygon =>
            (IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>>)[Ring(polygon.ExteriorRing, outline: true), .. polygon.InteriorRings.Select(hole => Ring(hole, outline: false))])];

    // RFC 7946: outlines run against the clock, holes with it.
    private static IReadOnlyList<IReadOnlyList<double>> Ring(LineString ring, bool outline)
    {
        var points = NetTopologySuite.Algorithm.Orientation.IsCCW(ring.CoordinateSequence) == outline ? ring.Coordinates : [.. ring.Coordinates.Reverse()];
        return [.. points.Select(p => (IReadOnlyList<double>)[Math.Round(p.X, Digits), Math.Round(p.Y, Digits)])];
    }
}
