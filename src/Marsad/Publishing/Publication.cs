using NodaTime;

namespace Marsad.Publishing;

/// <summary>The part of a record that strangers may see. It is cut from the incidents before they are weighed, so that no figure, grade or count betrays what was left out.</summary>
/// <param name="Incidents">Incidents, tolls and their like with the claims that are shown.</param>
/// <param name="Documents">The reports whose words are shown.</param>
public sealed record Publication(IReadOnlyList<Incident> Incidents, IReadOnlyList<Document> Documents)
{
    /// <summary>What stands for the name of a report that was sent.</summary>
    public const string Unnamed = "an unpublished report";

    /// <summary>Cuts it.</summary>
    /// <param name="incidents">What the whole record joins.</param>
    /// <param name="documents">All reports.</param>
    /// <param name="policy">What is shown.</param>
    /// <param name="today">Today.</param>
    public static Publication Of(IReadOnlyList<Incident> incidents, IReadOnlyList<Document> documents, PublicationPolicy policy, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(policy);
        var reports = documents.DistinctBy(document => document.Report.Id).ToDictionary(document => document.Report.Id);
        var shown = new List<Incident>();
        foreach (var incident in incidents)
        {
            var claims = new List<Claim>();
            foreach (var claim in incident.Claims)
            {
                // A claim whose report is not at hand is nobody's to show.
                if (!reports.TryGetValue(claim.ReportId, out var document))
                    continue;
                var told = document.Stories.FirstOrDefault(story => story.Number == claim.Story)?.Published;
                if (policy.IsDue(claim, document.Report, told, today))
                    claims.Add(PublicationPolicy.IsSent(document.Report) ? Veiled(claim, policy) : claim with { Review = WithoutNames(claim.Review) });
            }
            if (claims.Count == 0)
                continue;
            var open = claims.Where(claim => !PublicationPolicy.IsSent(reports[claim.ReportId].Report)).Select(claim => claim.Id).ToHashSet();
            shown.Add(incident with
            {
                Claims = claims,
                // Reasons name days, distances and words of both claims.
                Judgements = [.. incident.Judgements.Where(judgement => open.Contains(judgement.A) && open.Contains(judgement.B))],
            });
        }
        return new Publication(shown, [.. documents.Where(document => !PublicationPolicy.IsSent(document.Report))]);
    }

    /// <summary>A claim without what could lead to whoever sent it: no words, names or spans, no place finer than the policy allows, whole numbers of harm without parts.</summary>
    private static Claim Veiled(Claim claim, PublicationPolicy policy) => Veiled(claim) with { Where = Coarse(claim.Where, policy) };

    /// <summary>A claim with no words, names or spans.</summary>
    internal static Claim Veiled(Claim claim) => claim with
    {
        Report = Unnamed,
        When = claim.When is { } when ? when with { Text = null, Span = null } : null,
        Actors = [.. claim.Actors.Select(Veiled)],
        Objects = [.. claim.Objects.Select(thing => thing with { Text = thing.Type })],
        Harm = [.. claim.Harm.Where(harm => harm.PartOf is null).Select(harm => harm with { Of = null, People = [], Text = null, Span = null })],
        Relation = [],
        Sources = [.. claim.Sources.Where(source => source.Id is not null).Select(source => source with { Text = null, Span = null })],
        Quote = "",
        Review = null,
    };

    /// <summary>An actor by its name in the register, or by its class alone.</summary>
    internal static Participant Veiled(Participant actor) =>
        actor.Id is not null ? actor with { Text = null, Span = null } : actor with { Name = actor.Class is { } known ? Wording.Plain(known) : "unnamed", Text = null, Span = null };

    // Who works on the record is nobody else's business.
    private static ClaimReview? WithoutNames(ClaimReview? review) => review is null ? null : review with { By = [], Reviews = [] };

    // A finer place gives way to the smallest unit around it that may be shown; a unit known by name alone has no point.
    private static IReadOnlyList<Location> Coarse(IReadOnlyList<Location> where, PublicationPolicy policy)
    {
        var kept = where.Where(place => policy.Shows(place.Feature)).Select(place => place with { Relation = null, Text = null, Span = null }).ToList();
        if (kept.Count > 0 || where.Count == 0)
            return kept;
        return where[0].Within.Count > 0 ? [new Location { Name = where[0].Within[0], Within = [.. where[0].Within.Skip(1)], Country = where[0].Country }] : [];
    }
}
