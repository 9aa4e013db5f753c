namespace Marsad.Resolving;

/// <summary>What persons have judged. Of several judgements on one pair the last holds; "unsure" takes back what was judged before and leaves the pair to the machine. The machine's own earlier judgements bind nobody: it judges anew.</summary>
internal sealed class Rulings
{
    private readonly HashSet<(ClaimId, ClaimId)> _apart;
    private readonly HashSet<(ClaimId, ClaimId)> _together;
    private readonly ILookup<ClaimId, Judgement> _of;

    public Rulings(IReadOnlyList<Judgement> judgements)
    {
        var last = new Dictionary<(ClaimId, ClaimId), (int Turn, Judgement Judgement)>();
        for (var turn = 0; turn < judgements.Count; turn++)
        {
            if (!Resolver.IsMachine(judgements[turn].By))
                last[Pair(judgements[turn].A, judgements[turn].B)] = (turn, judgements[turn]);
        }
        All = [.. last.Values.Where(v => v.Judgement.Verdict != Verdict.Unsure).OrderBy(v => v.Turn).Select(v => v.Judgement)];
        _apart = [.. last.Where(p => p.Value.Judgement.Verdict == Verdict.Different).Select(p => p.Key)];
        _together = [.. last.Where(p => p.Value.Judgement.Verdict == Verdict.Same).Select(p => p.Key)];
        // Where persons contradict one another by a chain, the later word is heard first.
        _of = All.SelectMany(ruling => new[] { (Claim: ruling.A, ruling), (Claim: ruling.B, ruling) }).ToLookup(p => p.Claim, p => p.ruling);
        Joins = [.. last.Values.Where(v => v.Judgement.Verdict == Verdict.Same).OrderByDescending(v => v.Turn).Select(v => v.Judgement)];
    }

    /// <summary>What was decided of pairs, in the order in which it was judged.</summary>
    public IReadOnlyList<Judgement> All { get; }

    /// <summary>Pairs that a person called the same, the latest first.</summary>
    public IReadOnlyList<Judgement> Joins { get; }

    /// <summary>What was decided of a claim.</summary>
    public IEnumerable<Judgement> Of(ClaimId claim) => _of[claim];

    /// <summary>The claims of which something else is decided than by other rulings.</summary>
    public IEnumerable<ClaimId> Unlike(Rulings other)
    {
        var common = All.Zip(other.All).TakeWhile(pair => pair.First == pair.Second).Count();
        return All.Skip(common).Concat(other.All.Skip(common)).SelectMany(ruling => new[] { ruling.A, ruling.B }).Distinct();
    }

    /// <summary>Whether any two were called different.</summary>
    public bool PartsAny => _apart.Count > 0;

    /// <summary>Whether a person called the two different.</summary>
    public bool Parts(ClaimId a, ClaimId b) => _apart.Contains(Pair(a, b));

    /// <summary>Whether a person called the two the same.</summary>
    public bool Joined(ClaimId a, ClaimId b) => _together.Contains(Pair(a, b));

    private static (ClaimId, ClaimId) Pair(ClaimId a, ClaimId b) => a.CompareTo(b) <= 0 ? (a, b) : (b, a);
}
