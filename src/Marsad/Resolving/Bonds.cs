namespace Marsad.Resolving;

/// <summary>A claim that may be of the same incident, with the weight of all that speaks for it and against.</summary>
internal readonly record struct Bond(Telling Other, float Weight);

/// <summary>For each claim those that it may stand with: of all that it may meet, those that fit it well enough to matter.</summary>
internal sealed class Bonds(Meetings meetings, Matcher matcher)
{
    private readonly List<Telling> _tellings = [];
    private readonly List<Bond[]> _bonds = [];

    public Bond[] this[Telling telling] => _bonds[telling.Number];

    /// <summary>Takes in the bonds of claims that were kept.</summary>
    public void Read(JoinsReader reader, IReadOnlyList<Telling> tellings)
    {
        _tellings.AddRange(tellings);
        var (others, weights) = (reader.Lists<int>(), reader.Numbers<float>());
        for (var (number, at) = (0, 0); number < tellings.Count; number++)
        {
            var bonds = new Bond[others[number].Length];
            for (var i = 0; i < bonds.Length; i++)
                bonds[i] = new Bond(tellings[others[number][i]], weights[at++]);
            _bonds.Add(bonds);
        }
    }

    public void Write(JoinsWriter writer)
    {
        writer.Lists([.. _bonds.Select(bonds => Array.ConvertAll(bonds, bond => bond.Other.Number))]);
        writer.Numbers<float>([.. _bonds.SelectMany(bonds => bonds.Select(bond => bond.Weight))]);
    }

    public void Add(IReadOnlyList<Telling> tellings)
    {
        _tellings.AddRange(tellings);
        foreach (var _ in tellings)
            _bonds.Add([]);
    }

    /// <summary>Compares claims anew with all that they may meet.</summary>
    /// <param name="changed">The claims that are new or weigh otherwise than before. Those whose bonds are not what they were are added.</param>
    /// <param name="remet">The claims that may meet others than before, and are no others themselves.</param>
    public void Renew(HashSet<int> changed, HashSet<int> remet)
    {
        HashSet<int> numbers = [.. changed, .. remet];
        int[] own = [.. numbers.Order()];
        foreach (var number in own)
            meetings.LayOut(_tellings[number]);
        var fresh = Cores.Each(own, number => (Number: number, Bonds: Compared(_tellings[number], numbers)));
        var renewed = own.ToDictionary(number => number, _ => new List<Bond>());
        foreach (var number in own)
        {
            foreach (var bond in _bonds[number])
            {
                if (!numbers.Contains(bond.Other.Number))
                    Of(bond.Other.Number);
            }
        }
        foreach (var (number, bonds) in fresh)
        {
            foreach (var bond in bonds)
            {
                Of(number).Add(bond);
                Of(bond.Other.Number).Add(new Bond(_tellings[number], bond.Weight));
            }
        }
        foreach (var (number, bonds) in renewed)
        {
            if (bonds.Count != _bonds[number].Length || !_bonds[number].ToHashSet().SetEquals(bonds))
                changed.Add(number);
            _bonds[number] = [.. bonds];
        }

        List<Bond> Of(int number)
        {
            if (!renewed.TryGetValue(number, out var bonds))
                renewed.Add(number, bonds = [.. _bonds[number].Where(bond => !numbers.Contains(bond.Other.Number))]);
            return bonds;
        }
    }

    // A pair of which both are renewed is compared from its first.
    private Bond[] Compared(Telling telling, HashSet<int> renewed)
    {
        var near = new List<int>();
        meetings.Near(telling, near);
        var bonds = new List<Bond>();
        foreach (var number in near)
        {
            if (number < telling.Number && renewed.Contains(number))
                continue;
            var other = _tellings[number];
            if (!(telling.Happened || other.Happened) || SameStory.TellsApart(telling.Claim, other.Claim))
                continue;
            var weight = (float)matcher.Weigh(telling, other);
            if (weight >= Least(telling, other))
                bonds.Add(new Bond(other, weight));
        }
        return [.. bonds];
    }

    private double Least(Telling a, Telling b) => a.Happened && b.Happened && !a.Adrift && !b.Adrift ? matcher.Weights.Same : matcher.Weights.Unsure;
}
