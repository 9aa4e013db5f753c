namespace Marsad.Resolving;

/// <summary>Two claims of one story are two things, since a story's retellings were joined when it was coded; unless its words tie them, or they are rival counts of one thing by different sources.</summary>
internal static class SameStory
{
    /// <summary>Whether one story tells the two.</summary>
    public static bool IsOf(Claim a, Claim b) => a.Story == b.Story && a.ReportId == b.ReportId;

    /// <summary>Whether one story tells the two and tells them apart.</summary>
    public static bool TellsApart(Claim a, Claim b)
    {
        if (!IsOf(a, b))
            return false;
        return !Tied(a, b) && !Tied(b, a) && !AreRivalCounts(a, b);
    }

    private static bool Tied(Claim a, Claim b) =>
        a.Relation.Any(r => r.Claim == b.Id && r.Is is RelationKind.Restates or RelationKind.Supersedes or RelationKind.Contradicts);

    private static bool AreRivalCounts(Claim a, Claim b) =>
        a.Type == b.Type
        && Source(a) is { } x && Source(b) is { } y && x != y
        && a.When is { From: { } day } && b.When?.From == day && a.When.To == b.When.To
        && a.Where.Count > 0 && b.Where.Count > 0 && SamePlace(a.Where[0], b.Where[0])
        && a.Harm.Any(h => b.Harm.Any(o => o.Effect == h.Effect && o.Count.Number is not null && h.Count.Number is not null));

    private static bool SamePlace(Location a, Location b) => a.Id is not null && b.Id is not null ? a.Id == b.Id : Names.Fold(a.Name) == Names.Fold(b.Name);

    private static string? Source(Claim claim) => claim.Sources.Count > 0 ? claim.Sources[0].Id ?? Names.Fold(claim.Sources[0].Name) : null;
}
