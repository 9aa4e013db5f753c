using Marsad.Assessing;
using Marsad.Publishing;

namespace Marsad.Web;

/// <summary>Incidents of one point of a map.</summary>
/// <param name="Place">The place, as the incidents give it.</param>
/// <param name="Incidents">The incidents; together the points hold every incident with a point once.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Label">Where its name has room; null where it has none.</param>
internal sealed record MapPoint(Location Place, IReadOnlyList<Assessment> Incidents, double X, double Y, (double X, double Y, bool Left)? Label)
{
    private const double LetterWidth = 7.2;
    private const int LabelHeight = 13;

    private static readonly double[] Steps = [4, -9, 17, -22, 30];

    public double Radius => 4 + Math.Min(8, 2 * Math.Sqrt(Incidents.Count - 1));

    public string Name => Incidents.Count > 1 ? $"{Place.Name} ({Incidents.Count})" : Place.Name;

    /// <summary>What happened there, for whoever points at it.</summary>
    public string Title(Texts texts) => $"{Place.Name}: {string.Join("; ", Incidents.Take(8).Select(incident => $"{texts.When(incident.When)} {texts.Plain(incident.Type)}".Trim()))}{(Incidents.Count > 8 ? " …" : "")}";

    /// <summary>Lays incidents out on a map. Those that are told of a whole country have no point.</summary>
    public static (IReadOnlyList<MapPoint> Points, MapFrame Frame) Lay(IReadOnlyList<Assessment> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        var groups = incidents
            .Where(incident => incident.Where is [{ Lat: not null, Lon: not null, Feature: not PlaceFeature.Country }, ..])
            .GroupBy(incident => (Lat: incident.Where[0].Lat!.Value, Lon: incident.Where[0].Lon!.Value))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Lat).ThenBy(group => group.Key.Lon)
            .ToList();
        if (groups.Count == 0)
            return ([], new MapFrame(0, 0, 1, 1, 1, 1));
        var frame = MapFrame.Around([.. groups.Select(group => group.Key)]);
        var taken = new List<(double X, double Y, double Width)>();
        var points = new List<MapPoint>();
        foreach (var group in groups)
        {
            var point = new MapPoint(group.First().Where[0], [.. group], frame.X(group.Key.Lon), frame.Y(group.Key.Lat), null);
            points.Add(point with { Label = Room(point, frame, taken) });
        }
        return (points, frame);
    }

    /// <summary>The land of a map, as a path of SVG.</summary>
    public static string Land(MapFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var rings = LandOutline.Within(Math.Max(-180, frame.West), Math.Max(-90, frame.North - frame.Height / frame.PerDegreeY), Math.Min(180, frame.West + frame.Width / frame.PerDegreeX), Math.Min(90, frame.North));
        return string.Concat(rings.Select(ring => $"M{string.Join('L', ring.Select(point => $"{Bars.Coordinate(frame.X(point.Lon))} {Bars.Coordinate(frame.Y(point.Lat))}"))}Z"));
    }

    private static (double, double, bool)? Room(MapPoint point, MapFrame frame, List<(double X, double Y, double Width)> taken)
    {
        var width = point.Name.Length * LetterWidth;
        var left = point.X + point.Radius + 4 + width > frame.Width;
        var from = left ? point.X - point.Radius - 4 - width : point.X + point.Radius + 4;
        foreach (var y in Steps.Select(step => point.Y + step))
        {
            if (taken.Any(other => Math.Abs(other.Y - y) < LabelHeight && other.X < from + width && from < other.X + other.Width))
                continue;
            taken.Add((from, y, width));
            return (left ? point.X - point.Radius - 4 : from, y, left);
        }
        return null;
    }
}
