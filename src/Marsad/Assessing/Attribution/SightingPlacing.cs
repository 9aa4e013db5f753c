using NodaTime;

namespace Marsad.Assessing;

/// <summary>Tells which raid each sighting belongs to: the nearest in days, then in kilometres, within the window of data/attribution/rules.yaml.</summary>
internal static class SightingPlacing
{
    /// <summary>The sightings of each raid.</summary>
    public static ILookup<IncidentId, Sighting> Place(IEnumerable<Sighting> sightings, IReadOnlyList<Assessment> raids, RaidNumbers numbers) =>
        sightings.OrderBy(sighting => sighting.Id)
            .Select(sighting => (Sighting: sighting, Raid: Nearest(sighting, raids, numbers)))
            .Where(pair => pair.Raid is not null)
            .ToLookup(pair => pair.Raid!.Value, pair => pair.Sighting);

    private static IncidentId? Nearest(Sighting sighting, IReadOnlyList<Assessment> raids, RaidNumbers numbers) =>
        raids.Select(raid => (raid.Incident.Id, Days: Days(sighting.Seen, raid.When), Km: Kilometres(sighting.Where, raid)))
            .Where(raid => raid.Days <= numbers.SightingDays && raid.Km <= numbers.SightingKm)
            .OrderBy(raid => raid.Days).ThenBy(raid => raid.Km).ThenBy(raid => raid.Id)
            .Select(raid => (IncidentId?)raid.Id)
            .FirstOrDefault();

    // Days between the sighting and the nearest day that the raid may have been on.
    private static int? Days(LocalDate seen, When? when) => when?.From is not { } from ? null
        : seen < from ? Period.DaysBetween(seen, from)
        : (when.To ?? from) is var to && seen > to ? Period.DaysBetween(to, seen)
        : 0;

    private static double? Kilometres(Location seen, Assessment raid) =>
        raid.Where.Where(place => place is { Lat: not null, Lon: not null, Feature: not (PlaceFeature.Country or PlaceFeature.Province or PlaceFeature.Region) })
            .Select(place => (double?)Math.Max(0, Earth.Kilometres(seen.Lat!.Value, seen.Lon!.Value, place.Lat!.Value, place.Lon!.Value) - (place.RadiusKm ?? 0) - (seen.RadiusKm ?? 0)))
            .Min();
}
