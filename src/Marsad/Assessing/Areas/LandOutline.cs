using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Marsad.Assessing;

/// <summary>The land within a frame, for drawing beneath what is said to have happened on it.</summary>
public static class LandOutline
{
    /// <summary>Outlines and holes of the land between two meridians and two parallels, cut at them, each closed: degrees east and north. Empty at sea.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Within(double west, double south, double east, double north)
    {
        var frame = new GeometryFactory().ToGeometry(new Envelope(west, east, south, north));
        if (Land.Default.Of(frame) is not { } land)
            return [];
        return [.. PolygonExtracter.GetPolygons(land).Cast<Polygon>().SelectMany(polygon => (LineString[])[polygon.ExteriorRing, .. polygon.InteriorRings]).Select(ring => ring.Coordinates.Select(point => (point.X, point.Y)).ToList())];
    }
}
