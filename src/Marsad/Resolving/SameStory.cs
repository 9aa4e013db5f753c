namespace Marsad.Resolving;

/// <summary>
/// Two claims of one story are two things, since a story's retellings were joined when it was coded; unless its words tie them, they are rival counts of one
/// thing by different sources, or they tell of as many harmed by the same in one place at one time, as a headline and its lead do.
/// </summary>
internal static class SameStory
{
    private const int FewestCounted = 2;

    /// <summary>Whether one story tells the two.</summary>
    public static bool IsOf(Claim a, Claim b) => a.Story == b.Story && a.ReportId == b.ReportId;

    /// <summary>Whether one story tells the two and tells them apart.</summary>
    public static bool TellsApart(Claim a, Claim b)
    {
        if (!IsOf(a, b))
            return false;
        return !Tied(a, b) && !Tied(b, a) && !AreRivalCounts(a, b) && !CountTheSame(a, b);
    }

    private static bool Tied(Claim a, Claim b) =>
        a.Relation.Any(r => r.Claim == b.Id && r.Is is RelationKind.Restates or RelationKind.Supersedes or RelationKind.Contradicts);

    private static bool AreRivalCounts(Claim a, Claim b) =>
        a.Type == b.Type
        && Source(a) is { } x && Source(b) is { } y && x != y
        && a.When is { From: { } day } && b.When?.From == day && a.When.To == b.When.To
        && a.Where.Count > 0 && b.Where.Count > 0 && SamePlace(a.Where[0], b.Where[0])
        && a.Harm.Any(h => b.Harm.Any(o => o.Effect == h.Effect && o.Count.Number is not null && h.Count.Number is not null));

    // One who was harmed in a town may well be another than the one told of before.
    private static bool CountTheSame(Claim a, Claim b) =>
        (a.When?.From, a.When?.To, a.When?.Text) == (b.When?.From, b.When?.To, b.When?.Text)
        && a.Where.Count > 0 && b.Where.Count > 0 && SamePlace(a.Where[0], b.Where[0])
        && Doers(a) is var one && Doers(b) is var other && (one.Count == 0 || other.Count == 0 || one.Overlaps(other))
        && (Number(a, Effect.Killed), Number(b, Effect.Killed)) is var (killed, alsoKilled) && (Number(a, Effect.Wounded), Number(b, Effect.Wounded)) is var (wounded, alsoWounded)
        && (killed is null || alsoKilled is null || killed == alsoKilled) && (wounded is null || alsoWounded is null || wounded == alsoWounded)
        && ((killed >= FewestCounted && killed == alsoKilled) || (wounded >= FewestCounted && wounded == alsoWounded));

    private static HashSet<string> Doers(Claim claim) => [.. claim.Actors.Where(actor => actor.Role == Role.Perpetrator).Select(actor => actor.Id ?? Names.Fold(actor.Name))];

    private static long? Number(Claim claim, Effect effect) => TellingContent.TopLevel(claim, effect)?.Number;

    private static bool SamePlace(Location a, Location b) => a.Id is not null && b.Id is not null ? a.Id == b.Id : Names.Fold(a.Name) == Names.Fold(b.Name);

    private static string? Source(Claim claim) => claim.Sources.Count > 0 ? claim.Sources[0].Id ?? Names.Fold(claim.Sources[0].Name) : null;
}
