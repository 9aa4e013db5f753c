using System.Collections.Frozen;

namespace Marsad.Publishing;

/// <summary>Keeps the few of a place from being found: where fewer incidents of a sensitive type are told of a place than the policy asks for, they are told of the unit around it, and so on upward until they are enough or have no place.</summary>
/// <remarks>
/// The incidents themselves are changed, after they were weighed and before anything is made of them: every table, choice, map, search and export counts the
/// same, and what is taken from a sum leaves none or as many as are enough. With the place go the words that would tell it, and the reports that hold them.
/// </remarks>
public static class SmallCounts
{
    /// <summary>The findings as strangers may see them.</summary>
    public static Findings Merge(Findings findings, PublicationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(policy);
        var where = findings.Incidents.Where(incident => policy.IsSensitive(incident)).ToDictionary(incident => incident.Incident.Id, incident => incident.Where.Count > 0 ? incident.Where[0] : null);
        var types = findings.Incidents.ToDictionary(incident => incident.Incident.Id, incident => incident.Type);
        var moved = new HashSet<IncidentId>();
        // The finest first, so that those of several places can be enough together.
        while (where.Where(pair => pair.Value is not null).GroupBy(pair => (types[pair.Key], Path(pair.Value!))).Where(cell => cell.Count() < policy.LeastOfSensitive).MaxBy(cell => cell.First().Value!.Within.Count) is { } few)
        {
            foreach (var (id, place) in few.ToList())
            {
                where[id] = Around(place!);
                moved.Add(id);
            }
        }
        return moved.Count == 0 ? findings : Show(findings, where.Where(pair => moved.Contains(pair.Key)).ToFrozenDictionary());
    }

    private static Findings Show(Findings findings, FrozenDictionary<IncidentId, Location?> where)
    {
        var claims = new Dictionary<ClaimId, Claim>();
        var reports = new HashSet<ReportId>();
        foreach (var incident in findings.Incidents.Where(incident => where.ContainsKey(incident.Incident.Id)))
        {
            foreach (var claim in incident.Incident.Claims)
            {
                reports.Add(claim.ReportId);
                claims[claim.Id] = Publication.Veiled(claim) with
                {
                    Where = where[incident.Incident.Id] is { } place ? [place] : [],
                    // What else its report tells, of which place, would lead back to this one.
                    ReportId = ReportId.Of(System.Text.Encoding.UTF8.GetBytes($"{incident.Incident.Id} {claim.ReportId}")),
                };
            }
        }
        return findings with
        {
            Documents = [.. findings.Documents.Where(document => !reports.Contains(document.Report.Id))],
            Claims = [.. findings.Claims.Select(Shown)],
            Incidents = [.. findings.Incidents.Select(incident => where.TryGetValue(incident.Incident.Id, out var place) ? Coarse(incident, place) : incident)],
            Audit = [.. findings.Audit.Where(finding => !finding.Claims.Any(claims.ContainsKey) && !finding.Terms.Any(term => reports.Contains(term.ReportId)))],
            RaidsWhenAsked = new Lazy<IReadOnlyList<RaidDossier>>(() => [.. findings.Raids.Where(raid => !where.ContainsKey(raid.Incident))]),
        };

        Claim Shown(Claim claim) => claims.GetValueOrDefault(claim.Id) ?? claim;

        Assessment Coarse(Assessment incident, Location? place)
        {
            var shown = incident.Incident.Claims.Select(Shown).ToList();
            return incident with
            {
                Incident = incident.Incident with { Claims = shown, Judgements = [] },
                Where = place is null ? [] : [place],
                When = incident.When is { } when ? when with { Text = null, Span = null } : null,
                Actors = [.. incident.Actors.Select(Publication.Veiled).DistinctBy(actor => (actor.Role, actor.Id, actor.Name))],
                Figures = [.. incident.Figures.Where(figure => figure.Group is null)],
                Traced = [],
                Disputed = [],
            };
        }
    }

    private static string Path(Location place) => string.Join('\n', [place.Name, .. place.Within, place.Country ?? ""]);

    // A unit that is known as what holds another has a name and no point.
    private static Location? Around(Location place) => place.Within.Count == 0 ? null : new Location { Name = place.Within[0], Within = [.. place.Within.Skip(1)], Country = place.Country };
}
