using NodaTime;

namespace Marsad.Web;

/// <summary>Incidents near another in place and time.</summary>
internal static class Neighbours
{
    private const double FarthestKilometres = 60;
    private const int MostDays = 10;
    private const int Most = 10;

    // The record's order is that of the days, what is undated last.
    private static IEnumerable<Assessment> Around(IReadOnlyList<Assessment> all, LocalDate day)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].When?.From < day.PlusDays(-MostDays) ? (middle + 1, high) : (low, middle);
        }
        return all.Skip(low).TakeWhile(other => other.When?.From <= day.PlusDays(MostDays));
    }

    /// <summary>The nearest, a day counting as much as six kilometres.</summary>
    public static IReadOnlyList<Assessment> Of(Assessment incident, IReadOnlyList<Assessment> all)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (incident.When?.From is not { } day || incident.Where is not [{ Lat: { } lat, Lon: { } lon, Feature: not PlaceFeature.Country }, ..])
            return [];
        return
        [
            .. (from other in Around(all, day)
               where other.Incident.Id != incident.Incident.Id && other.When?.From is not null && other.Where is [{ Lat: not null, Lon: not null, Feature: not PlaceFeature.Country }, ..]
               let days = Math.Abs(Period.DaysBetween(day, other.When!.From!.Value))
               where days <= MostDays
               let kilometres = Earth.Kilometres(lat, lon, other.Where[0].Lat!.Value, other.Where[0].Lon!.Value)
               where kilometres <= FarthestKilometres
               orderby kilometres + days * FarthestKilometres / MostDays, other.Incident.Id
               select other).Take(Most),
        ];
    }
}
