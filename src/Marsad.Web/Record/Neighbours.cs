namespace Marsad.Web;

/// <summary>Incidents near another in place and time.</summary>
internal static class Neighbours
{
    private const double FarthestKilometres = 60;
    private const int MostDays = 10;
    private const int Most = 10;

    /// <summary>The nearest, a day counting as much as six kilometres.</summary>
    public static IReadOnlyList<Assessment> Of(Assessment incident, Snapshot record)
    {
        var (all, places) = (record.Outlines.Incidents, record.Outlines.Names.Places);
        if (incident.When?.From is not { } from || incident.Where is not [{ Lat: { } lat, Lon: { } lon, Feature: not PlaceFeature.Country }, ..])
            return [];
        var (self, day) = (record.NumberOfIncident(incident.Incident.Id.Value), IncidentOutline.Number(from));
        return record.IncidentsOf((from number in Around(all, day)
                                   where number != self && all[number].Place >= 0
                                   let place = places[all[number].Place]
                                   where place is { Lat: not null, Lon: not null, Feature: not PlaceFeature.Country }
                                   let kilometres = Earth.Kilometres(lat, lon, place.Lat!.Value, place.Lon!.Value)
                                   where kilometres <= FarthestKilometres
                                   orderby kilometres + Math.Abs(all[number].From - day) * FarthestKilometres / MostDays, record.Outlines.IncidentIds[number]
                                   select number).Take(Most));
    }

    // The record's order is that of the days, what is undated last.
    private static IEnumerable<int> Around(IncidentOutline[] all, int day)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].From is var from && from != IncidentOutline.None && from < day - MostDays ? (middle + 1, high) : (low, middle);
        }
        for (var number = low; number < all.Length && all[number].From is var from && from != IncidentOutline.None && from <= day + MostDays; number++)
            yield return number;
    }
}
