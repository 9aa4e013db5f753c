using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Marsad.Assessing;

/// <summary>The land within a frame, for drawing beneath what is said to have happened on it.</summary>
public static class LandOutline
{
    /// <summary>Outlines and holes of the land between two meridians and two parallels, cut at them, each closed: degrees east and north. Empty at sea.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Within(double west, double south, double east, double north)
    {
        var frame = new Envelope(west, east, south, north);
        // Edge by edge, which an overlay of a continent with the frame takes many times longer for.
        var clipper = new RingClipper(frame);
        return
        [
            .. Land.Default.Near(frame).SelectMany(polygon => (LineString[])[polygon.ExteriorRing, .. polygon.InteriorRings])
                .Select(ring => frame.Contains(ring.EnvelopeInternal) ? ring.Coordinates : frame.Intersects(ring.EnvelopeInternal) ? clipper.Clip(ring.Coordinates) : [])
                .Where(ring => ring.Length > 3 && Area.OfRing(ring) > 0)
                .Select(ring => ring.Select(point => (point.X, point.Y)).ToList()),
        ];
    }
}
