namespace Marsad.Resolving;

/// <summary>
/// Joins claims into incidents. First those that name day and place, then what is adrift, each by itself where one group fits it clearly better than
/// any other, last what is adrift and found no such home. What becomes of a claim hangs on those it is bound to and on nothing else, so a claim more,
/// or a judgement, touches only its neighbourhood.
/// </summary>
internal sealed class Clustering(Matcher matcher, Bonds bonds)
{
    private readonly List<Telling> _tellings = [];
    private readonly List<Group?> _settled = [];
    private readonly List<Group?> _whole = [];
    private Rulings _rulings = new([]);

    /// <summary>All groups.</summary>
    public IEnumerable<Group> Groups => _whole.OfType<Group>().Distinct();

    /// <summary>Takes in the groups of claims that were kept.</summary>
    public void Read(JoinsReader reader, IReadOnlyList<Telling> tellings)
    {
        var (settled, whole) = KeptGroups.Read(reader, tellings);
        _tellings.AddRange(tellings);
        _settled.AddRange(settled);
        _whole.AddRange(whole);
    }

    public void Write(JoinsWriter writer) => KeptGroups.Write(writer, _settled, _whole);

    /// <summary>The group that a claim is in.</summary>
    public Group this[Telling telling] => _whole[telling.Number]!;

    public void Add(IReadOnlyList<Telling> tellings)
    {
        _tellings.AddRange(tellings);
        foreach (var _ in tellings)
        {
            _settled.Add(null);
            _whole.Add(null);
        }
    }

    /// <summary>Groups anew what hangs on claims that have changed.</summary>
    /// <returns>The groups that are no more, and those that are in their place.</returns>
    public (HashSet<Group> Gone, List<Group> Come) Regroup(IEnumerable<Telling> changed, Rulings rulings, Func<ClaimId, Telling?> find)
    {
        _rulings = rulings;
        var components = Components(changed.Where(telling => telling.Happened), telling => Bound(telling, find));
        var groups = Cores.Each(components, Settle).SelectMany(settled => settled).ToList();
        var (homes, adrift) = Court(components, groups);

        var come = Cores.Each(homes, Welcome).ToList();
        var homeless = adrift.Concat(adrift.SelectMany(Beside)).Where(group => !group.IsHome).Distinct().Select(group => group.Members[0]);
        come.AddRange(Cores.Each(Components(homeless, HomelessBeside), Gather).SelectMany(gathered => gathered));

        var gone = new HashSet<Group>();
        foreach (var group in come)
        {
            foreach (var member in group.Members)
            {
                if (_whole[member.Number] is { } before)
                    gone.Add(before);
                _whole[member.Number] = group;
            }
        }
        return (gone, come);
    }

    private List<List<Telling>> Components(IEnumerable<Telling> from, Func<Telling, IEnumerable<Telling>> next)
    {
        var seen = new bool[_tellings.Count];
        var components = new List<List<Telling>>();
        foreach (var start in from)
        {
            if (seen[start.Number])
                continue;
            seen[start.Number] = true;
            var component = new List<Telling> { start };
            for (var at = 0; at < component.Count; at++)
            {
                foreach (var other in next(component[at]))
                {
                    if (seen[other.Number])
                        continue;
                    seen[other.Number] = true;
                    component.Add(other);
                }
            }
            components.Add(component);
        }
        return components;
    }

    // Those that a claim may be joined with before anything that is adrift is.
    private IEnumerable<Telling> Bound(Telling telling, Func<ClaimId, Telling?> find)
    {
        foreach (var ruling in _rulings.Of(telling.Claim.Id))
        {
            if (ruling.Verdict == Verdict.Same && find(ruling.A == telling.Claim.Id ? ruling.B : ruling.A) is { Happened: true } other)
                yield return other;
        }
        if (telling.Adrift)
            yield break;
        foreach (var bond in bonds[telling])
        {
            if (bond.Other is { Happened: true, Adrift: false } && bond.Weight >= matcher.Weights.Same)
                yield return bond.Other;
        }
    }

    private List<Group> Settle(List<Telling> component)
    {
        if (component.Count == 1)
            return [new Group(component[0])];
        var joining = new Joining(matcher, _rulings);
        foreach (var telling in component)
            joining.Add(new Group(telling));
        joining.JoinByPersons();
        foreach (var (a, bond) in Surest(component.Where(telling => !telling.Adrift), other => !other.Adrift && joining.Holds(other)))
            joining.TryJoin(a, bond.Other);
        return [.. joining.Groups];
    }

    // Each bond once, from the smaller claim id, the surest first.
    private IEnumerable<(Telling Telling, Bond Bond)> Surest(IEnumerable<Telling> tellings, Func<Telling, bool> with)
    {
        var all = new List<(Telling Telling, Bond Bond)>();
        foreach (var telling in tellings)
        {
            foreach (var bond in bonds[telling])
            {
                if (bond.Weight >= matcher.Weights.Same && bond.Other.Happened && telling.Claim.Id.CompareTo(bond.Other.Claim.Id) < 0 && with(bond.Other) && !_rulings.Parts(telling.Claim.Id, bond.Other.Claim.Id))
                    all.Add((telling, bond));
            }
        }
        return all.OrderByDescending(p => p.Bond.Weight).ThenBy(p => p.Telling.Claim.Id).ThenBy(p => p.Bond.Other.Claim.Id);
    }

    // Finds the home of each group that is adrift and hangs on what was settled anew.
    private (HashSet<Group> Homes, List<Group> Adrift) Court(List<List<Telling>> components, List<Group> groups)
    {
        var (homes, adrift) = (new HashSet<Group>(), new HashSet<Group>());
        foreach (var group in groups)
        {
            foreach (var member in group.Members)
            {
                if (_settled[member.Number]?.Suit is { } left && left.Home.Suitors.Remove(_settled[member.Number]!))
                    homes.Add(left.Home);
                _settled[member.Number] = group;
            }
            (group.Adrift ? adrift : homes).Add(group);
        }
        foreach (var telling in components.SelectMany(component => component))
        {
            foreach (var bond in bonds[telling])
            {
                if (bond.Other.Happened && _settled[bond.Other.Number] is { Adrift: true } group)
                    adrift.Add(group);
            }
        }
        homes.RemoveWhere(home => _settled[home.Members[0].Number] != home);
        var suits = Cores.Each(adrift, group => (Group: group, Suit: Best(group)));
        foreach (var (group, suit) in suits)
        {
            if (group.Suit is { } left && left.Home.Suitors.Remove(group) && _settled[left.Home.Members[0].Number] == left.Home)
                homes.Add(left.Home);
            (group.Suit, group.IsHome) = (suit, false);
            if (suit is null)
                continue;
            suit.Home.Suitors.Add(group);
            homes.Add(suit.Home);
        }
        return (homes, [.. adrift.Concat(homes.SelectMany(home => home.Suitors)).Distinct()]);
    }

    // The settled group that fits best, if it is likelier than all others together and than none of them. Two that fit each other are no choice to make.
    private Suit? Best(Group adrift)
    {
        var suits = new List<(Suit Suit, double Weight)>();
        foreach (var homes in adrift.Members.SelectMany(member => bonds[member].Select(bond => (Member: member, Bond: bond))).Where(p => IsHome(p.Bond.Other)).GroupBy(p => _settled[p.Bond.Other.Number]!))
        {
            var (member, bond) = homes.OrderByDescending(p => p.Bond.Weight).ThenBy(p => p.Member.Claim.Id).ThenBy(p => p.Bond.Other.Claim.Id).First();
            if (!_rulings.Parts(member.Claim.Id, bond.Other.Claim.Id))
                suits.Add((new Suit(homes.Key, new Link(member, bond.Other), bond.Weight), matcher.Weigh(member, homes.Key.Members)));
        }
        if (suits.Count == 0)
            return null;
        var best = suits.OrderByDescending(p => p.Weight).ThenByDescending(p => p.Suit.Weight).ThenBy(p => p.Suit.Home.Members[0].Claim.Id).First();
        var rivals = suits.Where(p => p.Suit.Home != best.Suit.Home && matcher.Weigh(p.Suit.Link.B, best.Suit.Link.B) < matcher.Weights.Same);
        return Math.Pow(2, best.Weight) >= Math.Pow(2, matcher.Weights.Home) + rivals.Select(p => Math.Pow(2, p.Weight)).Order().Sum() ? best.Suit : null;

        bool IsHome(Telling other) => other.Happened && _settled[other.Number] is { Adrift: false };
    }

    // Two homes that fit each other are no choice to make.
    private bool IsClear(Group group, Telling home, float weight, Func<Telling, bool> isOfBoth)
    {
        foreach (var member in group.Members)
        {
            foreach (var bond in bonds[member])
            {
                if (bond.Other.Happened && bond.Weight > weight - matcher.Weights.Margin && Array.IndexOf(group.Members, bond.Other) < 0 && !isOfBoth(bond.Other) && matcher.Weigh(bond.Other, home) < matcher.Weights.Same)
                    return false;
            }
        }
        return true;
    }

    // Takes in those that want to come, the best fit first.
    private Group Welcome(Group home)
    {
        if (home.Suitors.Count == 0)
            return home;
        var joining = new Joining(matcher, _rulings);
        joining.Add(home);
        foreach (var suitor in home.Suitors.OrderByDescending(suitor => suitor.Suit!.Weight).ThenBy(suitor => suitor.Members[0].Claim.Id))
        {
            joining.Add(suitor);
            suitor.IsHome = joining.TryJoin(suitor.Suit!.Link.A, suitor.Suit.Link.B);
        }
        return joining[home.Members[0]];
    }

    private IEnumerable<Group> Beside(Group group) => group.Members.SelectMany(HomelessBeside).Select(telling => _settled[telling.Number]!);

    private IEnumerable<Telling> HomelessBeside(Telling telling)
    {
        foreach (var member in _settled[telling.Number]!.Members)
        {
            if (member != telling)
                yield return member;
        }
        foreach (var bond in bonds[telling])
        {
            if (bond.Weight >= matcher.Weights.Same && bond.Other.Happened && _settled[bond.Other.Number] is { Adrift: true, IsHome: false })
                yield return bond.Other;
        }
    }

    // What is adrift and has no home may stand with its like.
    private List<Group> Gather(List<Telling> component)
    {
        var joining = new Joining(matcher, _rulings);
        foreach (var group in component.Select(telling => _settled[telling.Number]!).Distinct())
            joining.Add(group);
        foreach (var (a, bond) in Surest(component, joining.Holds))
        {
            var (one, other) = (joining[a], joining[bond.Other]);
            if (IsClear(one, bond.Other, bond.Weight, z => Array.IndexOf(other.Members, z) >= 0) && IsClear(other, a, bond.Weight, z => Array.IndexOf(one.Members, z) >= 0))
                joining.TryJoin(a, bond.Other);
        }
        return [.. joining.Groups];
    }
}
