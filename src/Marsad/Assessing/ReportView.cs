namespace Marsad.Assessing;

/// <summary>What the record says of the things that some reports tell of.</summary>
public static class ReportView
{
    /// <summary>The incidents, tolls, stretches of control, figures and sums that rest on the reports, each with all that others say of it.</summary>
    public static Findings Of(Findings findings, IReadOnlySet<ReportId> reports)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(reports);
        var own = findings.Claims.Where(claim => reports.Contains(claim.ReportId)).Select(claim => claim.Id).ToHashSet();
        var incidents = findings.Incidents.Where(incident => IsTold(incident.Incident.Claims)).ToList();
        var (tolls, figures) = (findings.Tolls.Where(toll => IsTold(toll.Claims)).ToList(), findings.Figures.Where(figure => IsTold(figure.Claims)).ToList());
        var control = findings.Control.Where(interval => interval.Claims.Concat(interval.Against).Any(own.Contains)).ToList();
        var claims = incidents.SelectMany(incident => incident.Incident.Claims).Concat(tolls.SelectMany(toll => toll.Claims)).Concat(figures.SelectMany(figure => figure.Claims)).Select(claim => claim.Id)
            .Concat(control.SelectMany(interval => interval.Claims.Concat(interval.Against))).Concat(own).ToHashSet();
        var told = findings.Claims.Where(claim => claims.Contains(claim.Id)).ToList();
        var all = told.Select(claim => claim.ReportId).ToHashSet();
        return findings with
        {
            Claims = told,
            Incidents = incidents,
            RaidsWhenAsked = new Lazy<IReadOnlyList<RaidDossier>>(() => [.. findings.Raids.Where(raid => incidents.Exists(incident => incident.Incident.Id == raid.Incident))]),
            Tolls = tolls,
            Control = control,
            Figures = figures,
            Audit = [.. findings.Audit.Where(finding => finding.Claims.Any(own.Contains))],
            Documents = [.. findings.Documents.Where(document => all.Contains(document.Report.Id))],
        };

        bool IsTold(IReadOnlyList<Claim> claims) => claims.Any(claim => reports.Contains(claim.ReportId));
    }
}
