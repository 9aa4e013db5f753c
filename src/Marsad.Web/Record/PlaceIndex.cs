namespace Marsad.Web;

/// <summary>The places that incidents and claims of control name.</summary>
public static class PlaceIndex
{
    /// <summary>A place with what is said to have happened there.</summary>
    public sealed record Entry(string Key, Location Place, Chosen<Assessment> Incidents, IReadOnlyList<ControlInterval> Control);

    /// <summary>Key of a place in addresses: its gazetteer's id, or its name where no gazetteer knows it.</summary>
    public static string Key(Location place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Id ?? Addresses.Named(place.Name);
    }

    /// <summary>Name of the largest unit within a country that holds a place, or that it is: a province or governorate; null where none is known.</summary>
    public static string? Region(Location place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var country = place.Country is { } code ? Lexicons.Countries.ByCode(code)?.Name : null;
        return place.Within.LastOrDefault(unit => unit != country) ?? (place.Feature == PlaceFeature.Province ? place.Name : null);
    }

    internal static IReadOnlyDictionary<string, Entry> Of(Snapshot record)
    {
        var outlines = record.Outlines;
        var places = outlines.Names.Places;
        var keys = new Numbering<string>(StringComparer.Ordinal);
        int[] keyOf = [.. places.Select(place => keys[Key(place)])];
        // An incident stands at the finest place that it is told of; the others only hold it.
        var incidents = NumberLists.ByGroup(Array.ConvertAll(outlines.Incidents, incident => incident.Place < 0 ? -1 : keyOf[incident.Place]), keys.Things.Count);
        var control = NumberLists.ByGroup(Array.ConvertAll(outlines.ControlPlaces, place => keyOf[place]), keys.Things.Count);
        return outlines.ControlPlaces.Concat(outlines.Incidents.Select(incident => incident.Place).Where(place => place >= 0)).Distinct().DistinctBy(place => keyOf[place])
            .Select(place => new Entry(keys.Things[keyOf[place]], places[place], record.IncidentsOf(incidents[keyOf[place]].ToArray()), new Chosen<ControlInterval>(record.Findings.Control, control[keyOf[place]].ToArray())))
            .OrderBy(entry => entry.Place.Name, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }
}
