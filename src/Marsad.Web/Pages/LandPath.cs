using System.Globalization;
using System.Text;
using Marsad.Assessing;

namespace Marsad.Web.Pages;

/// <summary>The land of a part of the map as a path of SVG, with no more points than can be seen.</summary>
internal static class LandPath
{
    // In tenths of the picture's units; what lies closer together is one point.
    private const int Tenths = 10;
    private const int Seen = 8;

    /// <summary>The path; empty at sea.</summary>
    /// <param name="west">Left edge, in degrees.</param>
    /// <param name="south">Lower edge.</param>
    /// <param name="east">Right edge.</param>
    /// <param name="north">Upper edge.</param>
    /// <param name="x">Where a longitude lies in the picture.</param>
    /// <param name="y">Where a latitude lies.</param>
    public static string Of(double west, double south, double east, double north, Func<double, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        foreach (var ring in LandOutline.Within(Math.Max(west, -180), Math.Max(south, -90), Math.Min(east, 180), Math.Min(north, 90)))
        {
            var points = Thin(ring.Select(point => ((int)Math.Round(x(point.Lon) * Tenths), (int)Math.Round(y(point.Lat) * Tenths))));
            if (points.Count < 3)
                continue;
            path.Append('M').Append(Number(points[0].X)).Append(' ').Append(Number(points[0].Y)).Append('l');
            foreach (var (i, point) in points.Index().Skip(1))
            {
                var (across, down) = (point.X - points[i - 1].X, point.Y - points[i - 1].Y);
                path.Append(i > 1 && across >= 0 ? " " : "").Append(Number(across)).Append(down >= 0 ? " " : "").Append(Number(down));
            }
            path.Append('z');
        }
        return path.ToString();
    }

    private static List<(int X, int Y)> Thin(IEnumerable<(int X, int Y)> ring)
    {
        var kept = new List<(int X, int Y)>();
        foreach (var point in ring)
        {
            if (kept.Count == 0 || Math.Abs(point.X - kept[^1].X) + Math.Abs(point.Y - kept[^1].Y) >= Seen)
                kept.Add(point);
        }
        return kept;
    }

    private static string Number(int tenths) => ((double)tenths / Tenths).ToString("#.#;-#.#;0", CultureInfo.InvariantCulture);
}
