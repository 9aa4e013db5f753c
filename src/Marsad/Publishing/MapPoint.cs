namespace Marsad.Publishing;

/// <summary>Incidents of one point of a map.</summary>
/// <param name="Place">The place, as the first of them gives it.</param>
/// <param name="Incidents">The incidents; together the points hold every incident with a point once.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Label">Where its name has room; null where it has none.</param>
public sealed record MapPoint(Location Place, IReadOnlyList<Assessment> Incidents, double X, double Y, MapLabel? Label)
{
    private const int MostPoints = 250;
    private const double FinestCell = 1.0 / 32;
    private const double LetterWidth = 7.2;
    private const int LabelHeight = 13;

    private static readonly double[] Steps = [4, -9, 17, -22, 30];

    /// <summary>Of its dot; the more incidents, the larger.</summary>
    public double Radius => 4 + Math.Min(8, 2 * Math.Sqrt(Incidents.Count - 1));

    /// <summary>Whether it stands for several places that lie too close to be drawn apart; <see cref="Place"/> is the one of most incidents.</summary>
    public bool IsCluster { get; init; }

    /// <summary>The place with the number of incidents, where there are several.</summary>
    public string Name => IsCluster ? $"{Place.Name} + ({Incidents.Count})" : Incidents.Count > 1 ? $"{Place.Name} ({Incidents.Count})" : Place.Name;

    /// <summary>Whether an incident has a point. One that is told of a whole country has none.</summary>
    public static bool IsPlaced(Assessment incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.Where is [{ Lat: not null, Lon: not null, Feature: not PlaceFeature.Country }, ..];
    }

    /// <summary>Lays incidents out on a map, the places of most incidents first; where there are too many places, those close together share one.</summary>
    public static IReadOnlyList<MapPoint> Lay(IReadOnlyList<Assessment> incidents, out MapFrame frame)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        var places = incidents
            .Where(IsPlaced)
            .GroupBy(incident => (Lat: incident.Where[0].Lat!.Value, Lon: incident.Where[0].Lon!.Value))
            .Select(group => new Spot(group.Key.Lat, group.Key.Lon, group.First().Where[0], [.. group], IsCluster: false))
            .ToList();
        var groups = places;
        for (var cell = FinestCell; groups.Count > MostPoints; cell *= 2)
            groups = [.. places.GroupBy(spot => (Math.Floor(spot.Lat / cell), Math.Floor(spot.Lon / cell))).Select(Together)];
        groups = [.. groups.OrderByDescending(group => group.Incidents.Count).ThenBy(group => group.Lat).ThenBy(group => group.Lon)];
        frame = groups.Count == 0 ? new MapFrame(0, 0, 1, 1, 1, 1) : MapFrame.Around([.. groups.Select(group => (group.Lat, group.Lon))]);
        var taken = new List<(double X, double Y, double Width)>();
        var points = new List<MapPoint>();
        foreach (var group in groups)
        {
            var point = new MapPoint(group.Place, group.Incidents, frame.X(group.Lon), frame.Y(group.Lat), null) { IsCluster = group.IsCluster };
            points.Add(point with { Label = Room(point, frame, taken) });
        }
        return points;
    }

    private static Spot Together(IEnumerable<Spot> near)
    {
        var spots = near.OrderByDescending(spot => spot.Incidents.Count).ThenBy(spot => spot.Lat).ThenBy(spot => spot.Lon).ToList();
        return spots.Count == 1 ? spots[0] : spots[0] with { Incidents = [.. spots.SelectMany(spot => spot.Incidents)], IsCluster = true };
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

    private sealed record Spot(double Lat, double Lon, Location Place, IReadOnlyList<Assessment> Incidents, bool IsCluster);
}

/// <summary>Where the name of a point stands.</summary>
/// <param name="X">Its beginning, or its end.</param>
/// <param name="Y">Its base line.</param>
/// <param name="EndsHere">Whether it ends at <paramref name="X"/>, to the left of the point.</param>
public sealed record MapLabel(double X, double Y, bool EndsHere);
