using NodaTime;

namespace Marsad.Resolving;

/// <summary>Finds the claims that tell of the same thing. The result depends on what is there, not on the order in which it came.</summary>
public static class Resolver
{
    internal const string MachineName = "marsad";
    internal const string Machine = MachineName + " 1.0";

    /// <summary>Joins the claims; every claim is in exactly one of the incidents, of its own kind. What is only planned, supposed or denied makes no incident that happened: a denial stands with what it denies, where that is found, the rest by itself.</summary>
    /// <param name="claims">The claims, in any order.</param>
    /// <param name="documents">The reports that they come from; their stories' dates bound claims without one.</param>
    /// <param name="judgements">What persons judged, in the order of the ledger: of two on one pair the later holds, and "unsure" takes an earlier one back.</param>
    /// <param name="kinship">Which actors belong together.</param>
    public static IReadOnlyList<Incident> Resolve(
        IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, Kinship? kinship = null)
    {
        var matcher = new Matcher(Weights.Default, kinship ?? Kinship.None);
        var rulings = new Rulings(judgements);
        var dates = Dates(documents);
        var incidents = new List<Incident>();
        var ofKind = InOrder(claims).ToLookup(c => c.Kind);

        var tellings = ofKind[ClaimKind.Incident].Select(c => new Telling(c, dates.GetValueOrDefault((c.ReportId, c.Story)), matcher.Weights)).ToLookup(t => Telling.Happened(t.Claim));
        var clusters = Clustering.Of([.. tellings[true]], matcher, rulings).ToList();
        Denials.Join(clusters, [.. tellings[false]], [.. tellings[true]], matcher, rulings);
        incidents.AddRange(clusters.Select(c => Made(ClaimKind.Incident, c.Claims, c.Links)));
        foreach (var kind in (ReadOnlySpan<ClaimKind>)[ClaimKind.Toll, ClaimKind.Control, ClaimKind.Figure, ClaimKind.Interaction])
            incidents.AddRange(LikeClaims.Group(ofKind[kind], dates, rulings).Select(group => Made(kind, group, [])));
        return [.. incidents.OrderBy(i => i.Kind).ThenBy(i => i.Id)];
    }

    /// <summary>Weighs whether two claims tell of the same incident, with the reasons.</summary>
    public static Judgement Compare(Claim a, Claim b, IReadOnlyList<Document> documents, Kinship? kinship = null)
    {
        var dates = Dates(documents);
        var matcher = new Matcher(Weights.Default, kinship ?? Kinship.None);
        return matcher.Judge(Made(a), Made(b));

        Telling Made(Claim claim) => new(claim, dates.GetValueOrDefault((claim.ReportId, claim.Story)), matcher.Weights);
    }

    private static Dictionary<(ReportId, int), LocalDate?> Dates(IReadOnlyList<Document> documents)
    {
        var dates = new Dictionary<(ReportId, int), LocalDate?>();
        foreach (var document in documents)
        {
            foreach (var story in document.Stories)
                dates[(document.Report.Id, story.Number)] = story.Published;
        }
        return dates;
    }

    // One claim may arrive twice; should two differ under one id, their JSON decides, not their order.
    private static IEnumerable<Claim> InOrder(IReadOnlyList<Claim> claims) =>
        claims.GroupBy(c => c.Id)
            .Select(g => g.Count() == 1 ? g.First() : g.MinBy(c => ClaimJson.Write(c), StringComparer.Ordinal)!)
            .OrderBy(c => c.Id);

    private static Incident Made(ClaimKind kind, List<Claim> claims, List<Judgement> links)
    {
        claims.Sort((a, b) => a.Id.CompareTo(b.Id));
        return new Incident
        {
            Id = IncidentId.Of(kind, claims[0].Id),
            Kind = kind,
            Claims = claims,
            Judgements = [.. links.OrderBy(l => l.A).ThenBy(l => l.B)],
        };
    }
}
