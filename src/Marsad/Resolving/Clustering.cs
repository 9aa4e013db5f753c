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
            if (index.TryGetValue(ruling.A, out var a) && index.TryGetValue(ruling.B, out var b) && _cluster[a] != _cluster[b] && !AreParted(a, b))
                Join(a, b, ruling);
        }
    }

    private void JoinByWeight()
    {
        var pairs = Blocking.Pairs(_tellings)
            .Where(p => !SameStory.TellsApart(_tellings[p.A].Claim, _tellings[p.B].Claim) && !_rulings.Parts(_tellings[p.A].Claim.Id, _tellings[p.B].Claim.Id))
            .Select(p => (p.A, p.B, Weight: _matcher.Weigh(_tellings[p.A], _tellings[p.B])))
            .Where(p => p.Weight >= _matcher.Weights.Same - _matcher.Weights.Margin)
            .OrderByDescending(p => p.Weight).ThenBy(p => p.A).ThenBy(p => p.B)
            .ToList();
        var adrift = new SortedDictionary<int, List<(int Other, double Weight)>>();
        foreach (var (a, b, weight) in pairs)
        {
            if (_tellings[a].Adrift || _tellings[b].Adrift)
            {
                Note(a, b, weight);
                Note(b, a, weight);
            }
            else if (weight >= _matcher.Weights.Same && _cluster[a] != _cluster[b] && MayJoin(a, b))
            {
                Join(a, b, _matcher.Judge(_tellings[a], _tellings[b]));
            }
        }
        // What names neither day nor place comes last, and only where one incident fits it clearly better than any other.
        foreach (var (a, b, weight) in pairs)
        {
            if (weight >= _matcher.Weights.Same && _cluster[a] != _cluster[b] && adrift.ContainsKey(a) | adrift.ContainsKey(b)
                && IsClear(a, b, weight) && IsClear(b, a, weight) && MayJoin(a, b))
                Join(a, b, _matcher.Judge(_tellings[a], _tellings[b]));
        }

        void Note(int one, int other, double weight)
        {
            if (!_tellings[one].Adrift)
                return;
            if (!adrift.TryGetValue(one, out var homes))
                adrift.Add(one, homes = []);
            homes.Add((other, weight));
        }

        // Two homes that fit each other are no choice to make.
        bool IsClear(int one, int other, double weight) =>
            !adrift.TryGetValue(one, out var homes)
            || homes.TrueForAll(home => _cluster[home.Other] == _cluster[other] || _cluster[home.Other] == _cluster[one] || home.Weight <= weight - _matcher.Weights.Margin
                || _matcher.Weigh(_tellings[home.Other], _tellings[other]) >= _matcher.Weights.Same);
    }

    // All pairs must be allowed; of large clusters eight members speak for the rest on how well the two fit.
    private bool MayJoin(int a, int b)
    {
        if (AreParted(a, b) || AreToldApart(a, b))
            return false;
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

    private bool AreParted(int a, int b) =>
        _rulings.PartsAny && Pairs(a, b).Any(p => _rulings.Parts(_tellings[p.A].Claim.Id, _tellings[p.B].Claim.Id));

    private bool AreToldApart(int a, int b)
    {
        var stories = _members[_cluster[a]].ToLookup(i => (_tellings[i].Claim.ReportId, _tellings[i].Claim.Story));
        return _members[_cluster[b]].Any(y => stories[(_tellings[y].Claim.ReportId, _tellings[y].Claim.Story)].Any(x => SameStory.TellsApart(_tellings[x].Claim, _tellings[y].Claim)));
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
