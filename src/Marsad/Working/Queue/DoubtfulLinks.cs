using Marsad.Lexicons;
using Marsad.Resolving;

namespace Marsad.Working;

/// <summary>Finds accounts of which it is doubtful whether they tell of one thing: those that were joined with little to spare, and those that were left apart though they stand close.</summary>
internal static class DoubtfulLinks
{
    // Of a joined pair: below it a person would want to look.
    private const double Sure = 0.9;

    /// <summary>The judgements, by claims; what persons judged is no longer in doubt.</summary>
    public static IReadOnlyList<Judgement> Of(Findings findings, Func<ReportId, Document?> document, QueueRules rules)
    {
        var judged = findings.Incidents.SelectMany(incident => incident.Incident.Judgements).Where(judgement => !Resolver.IsMachine(judgement.By)).Select(judgement => (judgement.A, judgement.B)).ToHashSet();
        var joined = findings.Incidents.SelectMany(incident => incident.Incident.Judgements).Where(judgement => Resolver.IsMachine(judgement.By) && judgement.Verdict != Verdict.Different && judgement.Score < Sure);
        return [.. joined.Concat(Apart(findings, document, rules)).Where(judgement => !judged.Contains((judgement.A, judgement.B))).DistinctBy(judgement => (judgement.A, judgement.B)).OrderBy(judgement => judgement.A).ThenBy(judgement => judgement.B)];
    }

    // Only incidents of one place, on one day or the next, are set beside each other: of others the record as a whole is the better judge.
    private static IEnumerable<Judgement> Apart(Findings findings, Func<ReportId, Document?> document, QueueRules rules)
    {
        var byPlace = from incident in findings.Incidents
                      where incident.When is { From: not null } && incident.Where is [{ Id: not null, Feature: PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Building or PlaceFeature.Camp or PlaceFeature.District }, ..]
                      group incident by incident.Where[0].Id;
        var pairs = new List<(Claim A, Claim B)>();
        foreach (var place in byPlace.OrderBy(place => place.Key, StringComparer.Ordinal))
        {
            var days = place.ToLookup(incident => incident.When!.From!.Value);
            foreach (var day in days.Select(group => group.Key).Order())
            {
                Assessment[] near = [.. days[day], .. days[day.PlusDays(1)]];
                if (near.Length > rules.Crowd)
                    continue;
                for (var i = 0; i < days[day].Count(); i++)
                    for (var j = i + 1; j < near.Length; j++)
                        pairs.Add((near[i].Incident.Claims[0], near[j].Incident.Claims[0]));
            }
        }
        if (pairs.Count > rules.Pairs)
            pairs.RemoveRange(rules.Pairs, pairs.Count - rules.Pairs);
        if (pairs.Count == 0)
            yield break;
        var claims = pairs.SelectMany(pair => new[] { pair.A, pair.B }).DistinctBy(claim => claim.Id).ToList();
        var resolution = new Resolution(ActorKinship.Default);
        resolution.Add(claims, [.. claims.Select(claim => claim.ReportId).Distinct().Select(document).OfType<Document>()]);
        foreach (var (a, b) in pairs)
        {
            if (resolution.Compare(a.Id, b.Id) is { Verdict: not Verdict.Different } judgement)
                yield return judgement with { Verdict = Verdict.Unsure };
        }
    }
}
