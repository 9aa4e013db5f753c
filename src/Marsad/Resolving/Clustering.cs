namespace Marsad.Resolving;

/// <summary>Joins claims into incidents, the surest pair first. A join that would bring together what must stay apart is not made, so that a chain which contradicts itself breaks at its weakest link.</summary>
internal sealed class Clustering
{
    private const int MostSpokesmen = 8;
    private readonly IReadOnlyList<Telling> _tellings;
    private readonly Matcher _matcher;
    private readonly Rulings _rulings;
    private readonly int[] _cluster;
    private readonly List<int>[] _members;
    private readonly List<Judgement>[] _links;

    private Clustering(IReadOnlyList<Telling> tellings, Matcher matcher, Rulings rulings)
    {
        (_tellings, _matcher, _rulings) = (tellings, matcher, rulings);
        _cluster = [.. Enumerable.Range(0, tellings.Count)];
        _members = [.. _cluster.Select(i => new List<int> { i })];
        _links = [.. _cluster.Select(_ => new List<Judgement>())];
    }

    /// <summary>The clusters, each with the judgements that joined it.</summary>
    public static IEnumerable<(List<Claim> Claims, List<Judgement> Links)> Of(IReadOnlyList<Telling> tellings, Matcher matcher, Rulings rulings)
    {
        var clustering = new Clustering(tellings, matcher, rulings);
        clustering.JoinByPersons();
        clustering.JoinByWeight();
        return clustering._members
            .Select((members, i) => (members, i))
            .Where(c => c.members.Count > 0)
            .Select(c => (c.members.Select(i => tellings[i].Claim).ToList(), clustering._links[c.i]));
    }

    private void JoinByPersons()
    {
        var index = new Dictionary<ClaimId, int>();
        for (var i = 0; i < _tellings.Count; i++)
            index.Add(_tellings[i].Claim.Id, i);
        foreach (var ruling in _rulings.Joins)
        {
            if (index.TryGetValue(ruling.A, out var a) && index.TryGetValue(ruling.B, out var b) && _cluster[a] != _cluster[b]
                && !Pairs(a, b).Any(p => _rulings.Parts(_tellings[p.A].Claim.Id, _tellings[p.B].Claim.Id)))
                Join(a, b, ruling);
        }
    }

    private void JoinByWeight()
    {
        var pairs = Blocking.Pairs(_tellings)
            .Select(p => (p.A, p.B, Weight: _matcher.Weigh(_tellings[p.A], _tellings[p.B])))
            .Where(p => p.Weight >= _matcher.Weights.Same)
            .OrderByDescending(p => p.Weight).ThenBy(p => p.A).ThenBy(p => p.B)
            .ToList();
        foreach (var (a, b, _) in pairs)
        {
            if (_cluster[a] != _cluster[b] && MayJoin(a, b))
                Join(a, b, _matcher.Judge(_tellings[a], _tellings[b]));
        }
    }

    // All pairs must be allowed; of large clusters eight members speak for the rest on how well the two fit.
    private bool MayJoin(int a, int b)
    {
        foreach (var (x, y) in Pairs(a, b))
        {
            var (one, other) = (_tellings[x].Claim, _tellings[y].Claim);
            if (_rulings.Parts(one.Id, other.Id) || SameStory.TellsApart(one, other))
                return false;
        }
        double sum = 0;
        var count = 0;
        foreach (var x in _members[_cluster[a]].Take(MostSpokesmen))
        {
            foreach (var y in _members[_cluster[b]].Take(MostSpokesmen))
            {
                var weight = _matcher.Weigh(_tellings[x], _tellings[y]);
                if (weight < _matcher.Weights.Impossible)
                    return false;
                sum += weight;
                count++;
            }
        }
        return sum / count >= _matcher.Weights.Unsure;
    }

    private IEnumerable<(int A, int B)> Pairs(int a, int b) =>
        from x in _members[_cluster[a]] from y in _members[_cluster[b]] select (x, y);

    private void Join(int a, int b, Judgement link)
    {
        int keep = Math.Min(_cluster[a], _cluster[b]), drop = Math.Max(_cluster[a], _cluster[b]);
        _members[keep].AddRange(_members[drop]);
        _members[keep].Sort();
        _links[keep].AddRange(_links[drop]);
        _links[keep].Add(link);
        foreach (var i in _members[drop])
            _cluster[i] = keep;
        _members[drop] = [];
        _links[drop] = [];
    }
}
