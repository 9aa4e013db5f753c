namespace Marsad.Publishing;

/// <summary>Incidents of one point of a map.</summary>
/// <param name="Place">The place, as the first of them gives it.</param>
/// <param name="Incidents">The incidents; together the points hold every incident with a point once.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Label">Where its name has room; null where it has none.</param>
public sealed record MapPoint(Location Place, IReadOnlyList<Assessment> Incidents, double X, double Y, MapLabel? Label)
{
    private const double LetterWidth = 7.2;
    private const int LabelHeight = 13;

    private static readonly double[] Steps = [4, -9, 17, -22, 30];

    /// <summary>Of its dot; the more incidents, the larger.</summary>
    public double Radius => 4 + Math.Min(8, 2 * Math.Sqrt(Incidents.Count - 1));

    /// <summary>The place with the number of incidents, where there are several.</summary>
    public string Name => Incidents.Count > 1 ? $"{Place.Name} ({Incidents.Count})" : Place.Name;

    /// <summary>Lays incidents out on a map, the places of most incidents first. Those that are told of a whole country have no point.</summary>
    public static IReadOnlyList<MapPoint> Lay(IReadOnlyList<Assessment> incidents, out MapFrame frame)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        var groups = incidents
            .Where(incident => incident.Where.Count > 0 && incident.Where[0] is { Lat: not null, Lon: not null, Feature: not PlaceFeature.Country })
            .GroupBy(incident => (Lat: incident.Where[0].Lat!.Value, Lon: incident.Where[0].Lon!.Value))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Lat).ThenBy(group => group.Key.Lon)
            .ToList();
        frame = groups.Count == 0 ? new MapFrame(0, 0, 1, 1, 1, 1) : MapFrame.Around([.. groups.Select(group => group.Key)]);
        var taken = new List<(double X, double Y, double Width)>();
        var points = new List<MapPoint>();
        foreach (var group in groups)
        {
            var point = new MapPoint(group.First().Where[0], [.. group], frame.X(group.Key.Lon), frame.Y(group.Key.Lat), null);
            points.Add(point with { Label = Room(point, frame, taken) });
        }
        return points;
    }

    private static MapLabel? Room(MapPoint point, MapFrame frame, List<(double X, double Y, double Width)> taken)
    {
        var width = point.Name.Length * LetterWidth;
        var endsHere = point.X + point.Radius + 4 + width > frame.Width;
        var from = endsHere ? point.X - point.Radius - 4 - width : point.X + point.Radius + 4;
        foreach (var y in Steps.Select(step => point.Y + step))
        {
            if (taken.Any(other => Math.Abs(other.Y - y) < LabelHeight && other.X < from + width && from < other.X + other.Width))
                continue;
            taken.Add((from, y, width));
            return new MapLabel(endsHere ? from + width : from, y, endsHere);
        }
        return null;
    }
}

/// <summary>Where the name of a point stands.</summary>
/// <param name="X">Its beginning, or its end.</param>
/// <param name="Y">Its base line.</param>
/// <param name="EndsHere">Whether it ends at <paramref name="X"/>, to the left of the point.</param>
public sealed record MapLabel(double X, double Y, bool EndsHere);
