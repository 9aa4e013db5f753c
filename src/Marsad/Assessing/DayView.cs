using NodaTime;

namespace Marsad.Assessing;

/// <summary>What the record says of one day.</summary>
public static class DayView
{
    /// <summary>The incidents of that day, the tolls that run over it, who held which place, the figures told of it, and the sums of their claims. What is undated is said of no day.</summary>
    public static Findings On(Findings findings, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var claims = findings.Claims.Where(claim => IsOf(claim.When, day)).ToList();
        var incidents = findings.Incidents.Where(incident => IsOf(incident.When, day)).ToList();
        var ids = claims.Select(claim => claim.Id).ToHashSet();
        var tolls = findings.Tolls.Where(toll => toll.From <= day && (toll.AsOf ?? toll.From) >= day).ToList();
        var reports = claims.Concat(tolls.SelectMany(toll => toll.Claims)).Select(claim => claim.ReportId).ToHashSet();
        return findings with
        {
            Claims = claims,
            Incidents = incidents,
            RaidsWhenAsked = new Lazy<IReadOnlyList<RaidDossier>>(() => [.. findings.Raids.Where(raid => incidents.Exists(incident => incident.Incident.Id == raid.Incident))]),
            Sightings = [.. findings.Sightings.Where(sighting => sighting.Seen == day)],
            Tolls = tolls,
            SeriesWhenAsked = new Lazy<IReadOnlyList<TollSeries>>(() => [.. findings.Series.Where(series => series.From <= day && series.Points.Any(point => point.AsOf >= day))]),
            Control = [.. findings.Control.Where(interval => ControlView.Speaks(interval, day))],
            Figures = [.. findings.Figures.Where(figure => figure.Claims.Any(claim => ids.Contains(claim.Id)))],
            Audit = [.. findings.Audit.Where(finding => finding.Claims.Any(ids.Contains))],
            Documents = [.. findings.Documents.Where(document => reports.Contains(document.Report.Id))],
        };
    }

    // An open "since March" is told of no one day; a toll's own period says how far it reaches.
    private static bool IsOf(When? when, LocalDate day) => when?.Touches(day, day) == true;
}
