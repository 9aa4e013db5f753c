using System.Globalization;

namespace Marsad.Web;

/// <summary>A part of the map, its edges included: degrees east and north.</summary>
internal readonly record struct MapBox(double West, double South, double East, double North)
{
    /// <summary>The box of "39.1,34.9,40.6,35.4", or null where the text is none.</summary>
    public static MapBox? Parse(string text)
    {
        Span<double> edges = stackalloc double[4];
        var at = 0;
        foreach (var part in text.AsSpan().Split(','))
        {
            if (at == 4 || !double.TryParse(text.AsSpan(part), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out edges[at++]))
                return null;
        }
        return at == 4 && edges[0] <= edges[2] && edges[1] <= edges[3] ? new MapBox(edges[0], edges[1], edges[2], edges[3]) : null;
    }

    public bool Holds(Location place) => place.Lon >= West && place.Lon <= East && place.Lat >= South && place.Lat <= North;
}
