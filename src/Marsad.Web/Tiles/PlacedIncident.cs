using Marsad.Publishing;

namespace Marsad.Web;

/// <summary>What a map needs of an incident that has a point, reckoned once: a tile adds up many.</summary>
/// <param name="Place">Where it was.</param>
/// <param name="From">Its first day, as a number.</param>
/// <param name="To">Its last.</param>
/// <param name="Across">From the west of the map, 0 to 1.</param>
/// <param name="Down">From its north, 0 to 1.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Low">Killed by the lowest number.</param>
/// <param name="High">Killed by the highest number.</param>
/// <param name="IsOpen">Whether the number has no upper end: "at least 40".</param>
/// <param name="WoundedLow">Wounded by the lowest number.</param>
/// <param name="WoundedHigh">Wounded by the highest number.</param>
/// <param name="IsWoundedOpen">Whether that number has no upper end.</param>
internal readonly record struct PlacedIncident(Location Place, int From, int To, double Across, double Down, string Kind, long Low, long High, bool IsOpen, long WoundedLow, long WoundedHigh, bool IsWoundedOpen)
{
    /// <summary>Whether an incident has a point.</summary>
    public static bool Has(Outlines outlines, in IncidentOutline incident) => incident.Place >= 0 && MapPoint.IsPoint(outlines.Names.Places[incident.Place]);

    /// <summary>Those of some incidents that have points.</summary>
    public static IReadOnlyList<PlacedIncident> Of(Outlines outlines, IEnumerable<int> numbers)
    {
        string[] kinds = [.. outlines.Names.Types.Select(type => IncidentKinds.Default.Of(type))];
        var untyped = IncidentKinds.Default.Of(null);
        return [.. numbers.Select(number => outlines.Incidents[number]).Where(incident => Has(outlines, incident)).Select(incident => Of(outlines.Names.Places[incident.Place], incident, incident.Type < 0 ? untyped : kinds[incident.Type]))];
    }

    private static PlacedIncident Of(Location place, IncidentOutline incident, string kind) => new(
        place,
        incident.From,
        incident.To,
        TileAddress.Across(place.Lon!.Value),
        TileAddress.Down(place.Lat!.Value),
        kind,
        Killed(incident).Low,
        Killed(incident).High,
        Killed(incident).IsOpen,
        incident.WoundedLow,
        incident.WoundedHigh,
        incident.IsWoundedOpen);

    /// <summary>The killed of an incident as they are added up: by the lowest and the highest number, and whether that has no upper end.</summary>
    public static (long Low, long High, bool IsOpen) Killed(in IncidentOutline incident) =>
        (First(incident.Low, incident.Best), First(incident.High, incident.Best, incident.Low), incident is { HasKilled: true, High: long.MinValue });

    private static long First(params ReadOnlySpan<long> bounds)
    {
        foreach (var bound in bounds)
        {
            if (bound != long.MinValue)
                return bound;
        }
        return 0;
    }
}
