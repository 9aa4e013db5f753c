namespace Marsad.Web;

/// <summary>The places that incidents and claims of control name.</summary>
public static class PlaceIndex
{
    /// <summary>A place with what is said to have happened there.</summary>
    public sealed record Entry(string Key, Location Place, IReadOnlyList<Assessment> Incidents, IReadOnlyList<ControlInterval> Control);

    /// <summary>Key of a place in addresses: its gazetteer's id, or its name where no gazetteer knows it.</summary>
    public static string Key(Location place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Id ?? Addresses.Named(place.Name);
    }

    public static IReadOnlyDictionary<string, Entry> Of(Findings findings)
    {
        // An incident stands at the finest place that it is told of; the others only hold it.
        var incidents = findings.Incidents.Where(incident => incident.Where.Count > 0).ToLookup(incident => Key(incident.Where[0]), StringComparer.Ordinal);
        var control = findings.Control.ToLookup(interval => Key(interval.Place), StringComparer.Ordinal);
        var places = findings.Control.Select(interval => interval.Place).Concat(findings.Incidents.Where(incident => incident.Where.Count > 0).Select(incident => incident.Where[0]));
        return places.DistinctBy(Key).Select(place => new Entry(Key(place), place, [.. incidents[Key(place)]], [.. control[Key(place)]]))
            .OrderBy(entry => entry.Place.Name, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }
}
