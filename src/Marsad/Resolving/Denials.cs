namespace Marsad.Resolving;

/// <summary>Puts denials with what they deny.</summary>
internal sealed class Denials(Matcher matcher, Bonds bonds, Func<ClaimId, Telling?> find)
{
    private readonly Dictionary<Telling, Telling?> _denied = [];
    private readonly Dictionary<Telling, List<Telling>> _denials = [];

    /// <summary>Whether it is known what a denial denies.</summary>
    public bool IsPlaced(Telling denial) => _denied.GetValueOrDefault(denial) is not null;

    /// <summary>Takes in what was kept.</summary>
    public void Read(JoinsReader reader, IReadOnlyList<Telling> tellings)
    {
        foreach (var (denial, denied) in reader.Numbers<(int, int)>())
            Set(tellings[denial], denied < 0 ? null : tellings[denied]);
    }

    public void Write(JoinsWriter writer) =>
        writer.Numbers<(int, int)>([.. _denied.Select(pair => (pair.Key.Number, pair.Value?.Number ?? -1)).Order()]);

    /// <summary>The denials of a claim.</summary>
    public IReadOnlyList<Telling> Of(Telling claim) => _denials.GetValueOrDefault(claim) ?? [];

    /// <summary>Finds anew what a denial denies.</summary>
    /// <returns>What it denied before and what it does now; null where that is nothing known.</returns>
    public (Telling? Before, Telling? Now) Place(Telling denial, Rulings rulings)
    {
        var (before, now) = (_denied.GetValueOrDefault(denial), Contradicted(denial) ?? BestFit(denial, rulings));
        if (before is not null)
            _denials[before].Remove(denial);
        Set(denial, now);
        return (before, now);
    }

    private void Set(Telling denial, Telling? denied)
    {
        _denied[denial] = denied;
        if (denied is not null && !_denials.TryAdd(denied, [denial]))
            _denials[denied].Add(denial);
    }

    // What its own story says it contradicts.
    private Telling? Contradicted(Telling denial) =>
        denial.Claim.Relation.Where(relation => relation.Is == RelationKind.Contradicts).Select(relation => find(relation.Claim)).Where(telling => telling is { Happened: true }).MinBy(telling => telling!.Claim.Id);

    private Telling? BestFit(Telling denial, Rulings rulings) => bonds[denial]
        .Where(bond => bond.Other.Happened && bond.Weight >= matcher.Weights.Unsure && !rulings.Parts(bond.Other.Claim.Id, denial.Claim.Id))
        .OrderByDescending(bond => bond.Weight).ThenBy(bond => bond.Other.Claim.Id)
        .Select(bond => bond.Other)
        .FirstOrDefault();
}
