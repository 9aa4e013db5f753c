namespace Marsad.Resolving;

/// <summary>Joins groups of claims, the surest first, as long as nothing in the two speaks against it; so a chain that contradicts itself breaks at its weakest link.</summary>
internal sealed class Joining(Matcher matcher, Rulings rulings)
{
    private const int MostSpokesmen = 8;

    private readonly Dictionary<Telling, Group> _groups = [];

    /// <summary>The groups that there are now.</summary>
    public IEnumerable<Group> Groups => _groups.Values.Distinct();

    public Group this[Telling telling] => _groups[telling];

    public void Add(Group group)
    {
        foreach (var member in group.Members)
            _groups[member] = group;
    }

    public bool Holds(Telling telling) => _groups.ContainsKey(telling);

    /// <summary>Joins what persons joined, unless what another said later stands against it.</summary>
    public void JoinByPersons()
    {
        var asked = _groups.Keys.ToDictionary(telling => telling.Claim.Id);
        var joins = asked.Keys.SelectMany(rulings.Of).Where(ruling => ruling.Verdict == Verdict.Same).ToHashSet();
        if (joins.Count == 0)
            return;
        foreach (var ruling in rulings.Joins.Where(joins.Contains))
        {
            if (asked.TryGetValue(ruling.A, out var a) && asked.TryGetValue(ruling.B, out var b) && _groups[a] != _groups[b] && !AreParted(_groups[a], _groups[b]))
                Join(new Link(a, b, ruling));
        }
    }

    /// <summary>Joins the groups of two claims, unless they are one or may not be.</summary>
    public bool TryJoin(Telling a, Telling b)
    {
        if (_groups[a] == _groups[b] || !MayJoin(_groups[a], _groups[b]))
            return false;
        Join(new Link(a, b));
        return true;
    }

    private void Join(Link link) => Add(Group.Join(_groups[link.A], _groups[link.B], link));

    // All pairs must be allowed; of large groups eight members speak for the rest on how well the two fit.
    private bool MayJoin(Group a, Group b)
    {
        if (AreParted(a, b) || AreToldApart(a, b))
            return false;
        double sum = 0;
        var count = 0;
        foreach (var x in a.Members.AsSpan(0, Math.Min(a.Members.Length, MostSpokesmen)))
        {
            foreach (var y in b.Members.AsSpan(0, Math.Min(b.Members.Length, MostSpokesmen)))
            {
                var weight = matcher.Weigh(x, y);
                if (weight < matcher.Weights.Impossible)
                    return false;
                sum += weight;
                count++;
            }
        }
        return sum / count >= matcher.Weights.Unsure;
    }

    private bool AreParted(Group a, Group b) =>
        rulings.PartsAny && a.Members.Any(x => b.Members.Any(y => rulings.Parts(x.Claim.Id, y.Claim.Id)));

    private static bool AreToldApart(Group a, Group b)
    {
        foreach (var x in a.Members)
        {
            foreach (var y in b.Members)
            {
                if (SameStory.TellsApart(x.Claim, y.Claim))
                    return true;
            }
        }
        return false;
    }
}
