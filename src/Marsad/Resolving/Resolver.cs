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
        IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, Kinship? kinship = null) =>
        Resolution.Once(EachOnce(claims), EachOnce(documents), judgements, kinship ?? Kinship.None);

    /// <summary>Weighs whether two claims tell of the same incident, with the reasons.</summary>
    public static Judgement Compare(Claim a, Claim b, IReadOnlyList<Document> documents, Kinship? kinship = null)
    {
        var resolution = new Resolution(kinship);
        resolution.Add([a, b], EachOnce(documents));
        return resolution.Compare(a.Id, b.Id);
    }

    /// <summary>Estimates the weights from a record. The text is a file of weights as it stands in data/resolving, with a remark on what each number rests on; the same record gives the same bytes.</summary>
    public static string Estimate(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, Kinship? kinship = null) =>
        Estimation.Of(EachOnce(claims), EachOnce(documents), judgements, kinship ?? Kinship.None, DataFile.Read(Weights.File));

    // One claim may arrive twice; should two differ under one id, their JSON decides, not their order.
    internal static List<Claim> EachOnce(IReadOnlyList<Claim> claims)
    {
        var once = new Dictionary<ClaimId, Claim>(claims.Count);
        foreach (var claim in claims)
        {
            if (!once.TryAdd(claim.Id, claim) && string.CompareOrdinal(ClaimJson.Write(claim), ClaimJson.Write(once[claim.Id])) < 0)
                once[claim.Id] = claim;
        }
        return [.. once.Values];
    }

    internal static List<Document> EachOnce(IReadOnlyList<Document> documents) => [.. documents.DistinctBy(document => document.Report.Id)];

    internal static Dictionary<(ReportId, int), LocalDate?> Dates(IEnumerable<Document> documents) =>
        documents.SelectMany(document => document.Stories.Select(story => (Key: (document.Report.Id, story.Number), story.Published))).ToDictionary(p => p.Key, p => p.Published);
}
