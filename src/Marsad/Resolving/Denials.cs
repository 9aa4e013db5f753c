namespace Marsad.Resolving;

/// <summary>Puts denials with what they deny. Plans and hypotheses stand by themselves.</summary>
internal static class Denials
{
    public static void Join(
        List<(List<Claim> Claims, List<Judgement> Links)> clusters, IReadOnlyList<Telling> unhappened, IReadOnlyList<Telling> happened, Matcher matcher, Rulings rulings)
    {
        var cluster = new Dictionary<ClaimId, int>();
        for (var i = 0; i < clusters.Count; i++)
        {
            foreach (var claim in clusters[i].Claims)
                cluster.Add(claim.Id, i);
        }
        var all = happened.Concat(unhappened).ToList();
        var denials = unhappened.Select((t, i) => (t, i)).Where(p => p.t.Claim.Certainty == Certainty.Denied).Select(p => p.i + happened.Count).ToHashSet();
        var candidates = Blocking.Pairs(all).Where(p => p.A < happened.Count && denials.Contains(p.B)).ToLookup(p => p.B, p => p.A);
        for (var i = happened.Count; i < all.Count; i++)
        {
            var best = denials.Contains(i) ? Denied(all[i], happened, candidates[i], matcher, rulings) : null;
            if (best is null)
            {
                clusters.Add(([all[i].Claim], []));
                continue;
            }
            var home = clusters[cluster[best.Claim.Id]];
            home.Claims.Add(all[i].Claim);
            home.Links.Add(matcher.Judge(best, all[i]));
        }
    }

    // What its own story says it contradicts, else what it fits best.
    private static Telling? Denied(Telling denial, IReadOnlyList<Telling> happened, IEnumerable<int> candidates, Matcher matcher, Rulings rulings)
    {
        var contradicted = denial.Claim.Relation.Where(r => r.Is == RelationKind.Contradicts).Select(r => r.Claim).ToHashSet();
        if (contradicted.Count > 0 && happened.FirstOrDefault(t => contradicted.Contains(t.Claim.Id)) is { } named)
            return named;
        return candidates
            .Where(i => !rulings.Parts(happened[i].Claim.Id, denial.Claim.Id) && !SameStory.TellsApart(happened[i].Claim, denial.Claim))
            .Select(i => (Telling: happened[i], Weight: matcher.Weigh(happened[i], denial)))
            .Where(c => c.Weight >= matcher.Weights.Unsure)
            .OrderByDescending(c => c.Weight).ThenBy(c => c.Telling.Claim.Id)
            .Select(c => c.Telling)
            .FirstOrDefault();
    }
}
