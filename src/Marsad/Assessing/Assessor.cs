namespace Marsad.Assessing;

/// <summary>Weighs what the claims add up to. A pure function of the incidents and reports, whatever their order.</summary>
public static class Assessor
{
    /// <summary>Assesses the whole record.</summary>
    /// <param name="incidents">What the resolver made; every claim stands in one of them.</param>
    /// <param name="documents">The reports that the claims come from.</param>
    /// <param name="kinship">Which actors belong together.</param>
    /// <param name="written">What the reports write out beside their claims.</param>
    /// <param name="rules">By whose rules rival numbers become figures.</param>
    /// <param name="raids">What bears on whose aircraft flew raids; without it no dossier is made.</param>
    public static Findings Assess(IReadOnlyList<Incident> incidents, IReadOnlyList<Document> documents, Kinship? kinship = null, Writings? written = null, FigureRules rules = FigureRules.Marsad, RaidWritings? raids = null) =>
        Assess(incidents, documents, new Context(documents, kinship ?? Kinship.None, rules), written, raids);

    /// <summary>The same.</summary>
    /// <param name="incidents">What the resolver made.</param>
    /// <param name="documents">The reports.</param>
    /// <param name="context">What is known of them.</param>
    /// <param name="written">What they write out beside their claims.</param>
    /// <param name="raids">What bears on whose aircraft flew raids.</param>
    /// <param name="told">The reports whose incidents are weighed; all where none are given.</param>
    internal static Findings Assess(IReadOnlyList<Incident> incidents, IReadOnlyList<Document> documents, Context context, Writings? written, RaidWritings? raids, IReadOnlySet<ReportId>? told = null)
    {
        var claims = incidents.SelectMany(i => i.Claims).DistinctBy(c => c.Id).OrderBy(c => c.Id).ToList();
        var assessments = incidents.Where(i => i.Kind == ClaimKind.Incident && (told is null || i.Claims.Any(c => told.Contains(c.ReportId)))).Select(i => Weighing.Of(context, i)).OfType<Assessment>()
            .OrderBy(a => a.When?.From is null).ThenBy(a => a.When?.From).ThenBy(a => a.Incident.Id)
            .ToList();
        var audit = Audit.Of(context, claims, written ?? Writings.None);
        return new Findings
        {
            Documents = [.. documents.DistinctBy(d => d.Report.Id).OrderBy(d => d.Report.Id)],
            Claims = claims,
            Incidents = assessments,
            Tolls = [.. incidents.Where(i => i.Kind == ClaimKind.Toll).Select(i => Tolls.Of(context, i, audit)).OfType<Toll>().OrderBy(t => t.From is null).ThenBy(t => t.From).ThenBy(t => t.AsOf).ThenBy(t => t.Id)],
            SeriesWhenAsked = new Lazy<IReadOnlyList<TollSeries>>(() => new SeriesBuilding(context, assessments, (written ?? Writings.None).Tallies).Of([.. claims.Where(c => c.Kind == ClaimKind.Toll && Context.Happened(c))])),
            RaidsWhenAsked = raids is null ? null : new Lazy<IReadOnlyList<RaidDossier>>(() => new RaidDossiers(context, documents, raids.Lore(), claims, raids.Marks(), raids.Sightings).Of(assessments)),
            Sightings = raids is null ? [] : [.. raids.Sightings.OrderBy(s => s.Seen).ThenBy(s => s.Id)],
            Control = ControlTimeline.Of(context, claims),
            Figures = [.. incidents.Where(i => i.Kind == ClaimKind.Figure).Select(Reported).OfType<ReportedFigure>().OrderBy(f => f.Type, StringComparer.Ordinal).ThenBy(f => f.Id)],
            Audit = audit,
        };
    }

    // Claims of one figure agree in type, subject, place and number, so any of them can speak for all.
    private static ReportedFigure? Reported(Incident figure)
    {
        var claims = figure.Claims.Where(Context.Happened).ToList();
        return claims.FirstOrDefault(c => c is { Type: not null, Count: not null }) is not { } claim ? null : new ReportedFigure
        {
            Id = figure.Id,
            Type = claim.Type!,
            Subject = claim.Actors.FirstOrDefault(a => a.Role == Role.Subject) is { } subject ? subject with { Span = null, Text = null } : null,
            Where = [.. claim.Where.Select(p => p with { Span = null, Text = null })],
            Count = claim.Count!.Value,
            Unit = claim.Unit,
            Claims = claims,
        };
    }
}
