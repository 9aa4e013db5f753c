using Marsad.Publishing;

namespace Marsad.Web;

/// <summary>What a map needs of an incident that has a point, reckoned once: a tile adds up many.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Across">From the west of the map, 0 to 1.</param>
/// <param name="Down">From its north, 0 to 1.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Low">Killed by the lowest number.</param>
/// <param name="High">Killed by the highest number.</param>
/// <param name="IsOpen">Whether the number has no upper end: "at least 40".</param>
internal readonly record struct PlacedIncident(Assessment Incident, double Across, double Down, string Kind, long Low, long High, bool IsOpen)
{
    public Location Place => Incident.Where[0];

    public static PlacedIncident Of(Assessment incident)
    {
        var place = incident.Where[0];
        var killed = incident.Figures.FirstOrDefault(figure => figure is { Effect: Effect.Killed, Group: null });
        return new PlacedIncident(
            incident,
            TileAddress.Across(place.Lon!.Value),
            TileAddress.Down(place.Lat!.Value),
            IncidentKinds.Default.Of(incident.Type),
            killed?.Low ?? killed?.Best ?? 0,
            killed?.High ?? killed?.Best ?? killed?.Low ?? 0,
            killed is { High: null });
    }
}
