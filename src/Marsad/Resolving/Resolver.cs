using NodaTime;

namespace Marsad.Resolving;

/// <summary>Finds the claims that tell of the same thing. The result depends on what is there, not on the order in which it came.</summary>
public static class Resolver
{
    internal const string MachineName = "marsad";
    internal const string Machine = MachineName + " 1.0";

    /// <summary>Whether a judge of this name is this program, in any version.</summary>
    public static bool IsMachine(string judge) => judge.StartsWith(MachineName + " ", StringComparison.Ordinal);

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

        var tellings = Tellings([.. ofKind[ClaimKind.Incident]], documents, dates, matcher.Weights).ToLookup(t => Telling.Happened(t.Claim));
        var clusters = Clustering.Of([.. tellings[true]], matcher, rulings).ToList();
        Denials.Join(clusters, [.. tellings[false]], [.. tellings[true]], matcher, rulings);
        incidents.AddRange(clusters.Select(c => Made(ClaimKind.Incident, c.Claims, c.Links)));
        foreach (var kind in (ReadOnlySpan<ClaimKind>)[ClaimKind.Toll, ClaimKind.Control, ClaimKind.Figure, ClaimKind.Interaction])
            incidents.AddRange(LikeClaims.Group(ofKind[kind], dates, rulings).Select(group => Made(kind, group, [])));
        return [.. WithRulings(incidents, rulings).OrderBy(i => i.Kind).ThenBy(i => i.Id)];
    }

    /// <summary>Weighs whether two claims tell of the same incident, with the reasons.</summary>
    public static Judgement Compare(Claim a, Claim b, IReadOnlyList<Document> documents, Kinship? kinship = null)
    {
        var matcher = new Matcher(Weights.Default, kinship ?? Kinship.None);
        Telling[] tellings = [.. Tellings([a, b], documents, matcher.Weights)];
        return matcher.Judge(tellings[0], tellings[1]);
    }

    /// <summary>Estimates the weights from a record. The text is a file of weights as it stands in data/resolving, with a remark on what each number rests on; the same record gives the same bytes.</summary>
    public static string Estimate(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, Kinship? kinship = null) =>
        Estimation.Of(claims, documents, judgements, kinship ?? Kinship.None, DataFile.Read(Weights.File));

    /// <summary>Claims made ready for being compared. The claim that a story is about speaks with the words of the whole story, the others with those of their own paragraphs.</summary>
    internal static IEnumerable<Telling> Tellings(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, Weights weights) => Tellings(claims, documents, Dates(documents), weights);

    private static IEnumerable<Telling> Tellings(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, Dictionary<(ReportId, int), LocalDate?> dates, Weights weights)
    {
        var vocabulary = new Vocabulary(documents, claims, CommonWords.Default);
        var heads = claims.Where(Telling.Happened).GroupBy(c => (c.ReportId, c.Story)).Select(story => Head([.. story]).Id).ToHashSet();
        var tellings = claims.Select(c => new Telling(c, dates.GetValueOrDefault((c.ReportId, c.Story)), weights, vocabulary.Of(c, heads.Contains(c.Id)))).ToList();
        foreach (var month in tellings.SelectMany(t => t.Spots.Select(s => (Telling: t, Spot: s))).GroupBy(p => (p.Spot.Place.Id ?? p.Spot.Name, (p.Telling.Told ?? p.Telling.First) / 32)))
        {
            var stories = month.Select(p => (p.Telling.Claim.ReportId, p.Telling.Claim.Story)).Distinct().Count();
            foreach (var (_, spot) in month)
                spot.Stories = stories;
        }
        return tellings;
    }

    // What the story is about: the claim marked so, else what harmed most, the earliest of equals.
    private static Claim Head(List<Claim> story) => story
        .OrderByDescending(c => c.Main).ThenBy(c => c.Background)
        .ThenByDescending(c => c.Harm.Where(h => h.PartOf is null).Sum(h => h.Count.Number ?? 0))
        .ThenBy(c => c.Spans.Count > 0 ? c.Spans[0].Start : 0).ThenBy(c => c.Id)
        .First();

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
    internal static IEnumerable<Claim> InOrder(IReadOnlyList<Claim> claims) =>
        claims.GroupBy(c => c.Id)
            .Select(g => g.Count() == 1 ? g.First() : g.MinBy(c => ClaimJson.Write(c), StringComparer.Ordinal)!)
            .OrderBy(c => c.Id);

    // What a person judged of a claim is told with its incident, also where it keeps another claim out.
    private static IEnumerable<Incident> WithRulings(List<Incident> incidents, Rulings rulings)
    {
        if (rulings.All.Count == 0)
            return incidents;
        var touching = rulings.All.SelectMany(ruling => new[] { (Claim: ruling.A, ruling), (Claim: ruling.B, ruling) }).ToLookup(p => p.Claim, p => p.ruling);
        return incidents.Select(incident => incident with
        {
            Judgements = [.. incident.Judgements.Concat(incident.Claims.SelectMany(c => touching[c.Id])).Distinct().OrderBy(l => l.A).ThenBy(l => l.B).ThenBy(l => l.By, StringComparer.Ordinal)],
        });
    }

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
