namespace Marsad.Publishing;

/// <summary>Incidents of one point of a map.</summary>
/// <typeparam name="T">What stands for an incident: itself, or its number.</typeparam>
/// <param name="Place">The place, as the first of them gives it.</param>
/// <param name="Incidents">The incidents; together the points hold every incident with a point once.</param>
/// <param name="Radii">Kilometres within which their words put them, from the smallest.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Label">Where its name has room; null where it has none.</param>
public sealed record MapPoint<T>(Location Place, IReadOnlyList<T> Incidents, IReadOnlyList<double> Radii, double X, double Y, MapLabel? Label)
{
    /// <summary>Of its dot; the more incidents, the larger.</summary>
    public double Radius => 4 + Math.Min(8, 2 * Math.Sqrt(Incidents.Count - 1));

    /// <summary>Whether it stands for several places that lie too close to be drawn apart; <see cref="Place"/> is the one of most incidents.</summary>
    public bool IsCluster { get; init; }

    /// <summary>The place with the number of incidents, where there are several.</summary>
    public string Name => IsCluster ? $"{Place.Name} + ({Incidents.Count})" : Incidents.Count > 1 ? $"{Place.Name} ({Incidents.Count})" : Place.Name;
}

/// <summary>Lays incidents out on a map.</summary>
public static class MapPoint
{
    private const int MostPoints = 250;
    private const double FinestCell = 1.0 / 32;
    private const double LetterWidth = 7.2;
    private const int LabelHeight = 13;

    private static readonly double[] Steps = [4, -9, 17, -22, 30];

    /// <summary>Whether an incident has a point.</summary>
    public static bool IsPlaced(Assessment incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.Where is [var place, ..] && IsPoint(place);
    }

    /// <summary>Whether what happened at a place has a point. What is told of a whole country has none.</summary>
    public static bool IsPoint(Location place) => place is { Lat: not null, Lon: not null, Feature: not PlaceFeature.Country };

    /// <summary>Lays incidents out on a map, the places of most incidents first; where there are too many places, those close together share one.</summary>
    public static IReadOnlyList<MapPoint<Assessment>> Lay(IReadOnlyList<Assessment> incidents, out MapFrame frame) => Lay(incidents, incident => incident.Where.Count > 0 ? incident.Where[0] : null, out frame);

    /// <summary>Lays out what stands for incidents.</summary>
    /// <param name="incidents">The incidents.</param>
    /// <param name="placeOf">Tells the finest place of one; null for none.</param>
    /// <param name="frame">What the map holds.</param>
    public static IReadOnlyList<MapPoint<T>> Lay<T>(IReadOnlyList<T> incidents, Func<T, Location?> placeOf, out MapFrame frame)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        var points = new Dictionary<(double Lat, double Lon), Spot<T>>();
        foreach (var incident in incidents)
        {
            if (placeOf(incident) is not { Lat: { } lat, Lon: { } lon } place || !IsPoint(place))
                continue;
            if (!points.TryGetValue((lat, lon), out var spot))
                points.Add((lat, lon), spot = new Spot<T>(lat, lon, place, [], [], IsCluster: false));
            spot.Incidents.Add(incident);
            if (place.RadiusKm is > 0 and var radius && !spot.Radii.Contains(radius))
                spot.Radii.Add(radius);
        }
        List<Spot<T>> places = [.. points.Values];
        var cell = FinestCell;
        while (places.Count > MostPoints && places.Select(InCell).Distinct().Count() > MostPoints)
            cell *= 2;
        var groups = places.Count > MostPoints ? [.. places.GroupBy(InCell).Select(Together)] : places;
        groups = [.. groups.OrderByDescending(group => group.Incidents.Count).ThenBy(group => group.Lat).ThenBy(group => group.Lon)];
        frame = groups.Count == 0 ? new MapFrame(0, 0, 1, 1, 1, 1) : MapFrame.Around([.. groups.Select(group => (group.Lat, group.Lon))]);
        var taken = new List<(double X, double Y, double Width)>();
        var laid = new List<MapPoint<T>>();
        foreach (var group in groups)
        {
            var point = new MapPoint<T>(group.Place, group.Incidents, [.. group.Radii.Distinct().Order()], frame.X(group.Lon), frame.Y(group.Lat), null) { IsCluster = group.IsCluster };
            laid.Add(point with { Label = Room(point, frame, taken) });
        }
        return laid;

        (double, double) InCell(Spot<T> spot) => (Math.Floor(spot.Lat / cell), Math.Floor(spot.Lon / cell));
    }

    private static Spot<T> Together<T>(IEnumerable<Spot<T>> near)
    {
        var spots = near.OrderByDescending(spot => spot.Incidents.Count).ThenBy(spot => spot.Lat).ThenBy(spot => spot.Lon).ToList();
        return spots.Count == 1 ? spots[0] : spots[0] with { Incidents = [.. spots.SelectMany(spot => spot.Incidents)], Radii = [.. spots.SelectMany(spot => spot.Radii)], IsCluster = true };
    }

    private static MapLabel? Room<T>(MapPoint<T> point, MapFrame frame, List<(double X, double Y, double Width)> taken)
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

    private sealed record Spot<T>(double Lat, double Lon, Location Place, List<T> Incidents, List<double> Radii, bool IsCluster);
}

/// <summary>Where the name of a point stands.</summary>
/// <param name="X">Its beginning, or its end.</param>
/// <param name="Y">Its base line.</param>
/// <param name="EndsHere">Whether it ends at <paramref name="X"/>, to the left of the point.</param>
public sealed record MapLabel(double X, double Y, bool EndsHere);
