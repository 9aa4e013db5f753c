using System.Text;
using NodaTime;

namespace Marsad.Resolving;

/// <summary>The incidents of a record that grows. Whatever came in what order, they are those that all of it at once would give; a report or a judgement more costs what it touches, not what there is.</summary>
public sealed class Resolution
{
    private readonly Matcher _matcher;
    private readonly Tellings _tellings;
    private readonly Bonds _bonds;
    private readonly Clustering _clustering;
    private readonly Denials _denials;
    private readonly LikeClaims _likes = new();
    private readonly bool _grows;
    private bool _isWhole = true;
    private readonly Dictionary<(ReportId, int), LocalDate?> _dates = [];
    private readonly Dictionary<IncidentId, Incident> _incidents = [];
    private Rulings _rulings = new([]);

    /// <summary>An empty record.</summary>
    /// <param name="kinship">Which actors belong together.</param>
    public Resolution(Kinship? kinship = null)
        : this(kinship ?? Kinship.None, grows: true)
    {
    }

    private Resolution(Kinship kinship, bool grows)
    {
        _grows = grows;
        _matcher = new Matcher(Weights.Default, kinship);
        _tellings = new Tellings(_matcher.Weights);
        _bonds = new Bonds(_tellings.Meetings, _matcher);
        _clustering = new Clustering(_matcher, _bonds);
        _denials = new Denials(_matcher, _bonds, _tellings.Find);
    }

    private Resolution(Kinship kinship, JoinsReader reader, ReportId[] reports, Func<ReportId, ClaimId, Claim> claim, Func<ReportId, Document?> document)
    {
        _matcher = new Matcher(Weights.Default, kinship);
        _tellings = new Tellings(_matcher.Weights);
        _tellings.Read(reader, reports, claim, document);
        _bonds = new Bonds(_tellings.Meetings, _matcher);
        _bonds.Read(reader, _tellings.Numbered);
        _clustering = new Clustering(_matcher, _bonds);
        _clustering.Read(reader, _tellings.Numbered);
        _denials = new Denials(_matcher, _bonds, _tellings.Find);
        _denials.Read(reader, _tellings.Numbered);
        _likes.Read(reader, reports, claim);
        _rulings = new Rulings(Array.ConvertAll(reader.Texts(), judgement => ClaimJson.Read<Judgement>(Encoding.UTF8.GetBytes(judgement))));
        (_grows, _isWhole) = (true, false);
    }

    /// <summary>The incidents of a record that grows no more, so that what joined two claims can be reckoned when it is asked for.</summary>
    internal static IReadOnlyList<Incident> Once(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, Kinship kinship)
    {
        var resolution = new Resolution(kinship, grows: false);
        resolution.Judge(judgements);
        resolution.Add(claims, documents);
        return resolution.Incidents;
    }

    /// <summary>A record that was kept. Of what is in it no more is read than what more reports touch.</summary>
    /// <param name="stream">Where it was kept.</param>
    /// <param name="kinship">Which actors belong together.</param>
    /// <param name="reports">The reports by the numbers under which they were kept.</param>
    /// <param name="claim">Reads a claim of a report.</param>
    /// <param name="document">Reads a report.</param>
    internal static Resolution Read(Stream stream, Kinship kinship, ReportId[] reports, Func<ReportId, ClaimId, Claim> claim, Func<ReportId, Document?> document) =>
        new(kinship, new JoinsReader(stream), reports, claim, document);

    /// <summary>Keeps the record.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="reports">The numbers of the reports.</param>
    internal void Write(Stream stream, Dictionary<ReportId, int> reports)
    {
        var writer = new JoinsWriter(stream);
        _tellings.Write(writer, reports);
        _bonds.Write(writer);
        _clustering.Write(writer);
        _denials.Write(writer);
        _likes.Write(writer, reports);
        writer.Texts([.. _rulings.All.Select(ClaimJson.Write)]);
    }

    /// <summary>How many claims have been taken in.</summary>
    internal int Count => _tellings.All.Count + _likes.Count;

    /// <summary>All incidents and their like, by kind and id.</summary>
    public IReadOnlyList<Incident> Incidents
    {
        get
        {
            if (!_isWhole)
                Complete();
            return [.. _incidents.Values.OrderBy(incident => incident.Kind).ThenBy(incident => incident.Id)];
        }
    }

    /// <summary>An incident that is new or has changed since it was kept; null where there is none of that id.</summary>
    internal Incident? Find(IncidentId id) => _incidents.GetValueOrDefault(id);

    // What was kept is told when all of it is asked for.
    private void Complete()
    {
        var untold = Cores.Each([.. _clustering.Groups.Where(group => group.Incident is null)], group => group.Incident = Made(group, whenAsked: true));
        var alone = _tellings.All.Where(telling => !telling.Happened && (telling.Number < 0 || !_denials.IsPlaced(telling))).Select(telling => Made(ClaimKind.Incident, [telling.Claim], []));
        var likes = _likes.Groups.Select(group => Made(group.Claims[0].Kind, group.Claims, []));
        foreach (var incident in (Incident[])[.. untold, .. alone, .. likes])
            _incidents.TryAdd(incident.Id, incident);
        _isWhole = true;
    }

    /// <summary>Takes in more reports.</summary>
    /// <param name="claims">What they claim, in any order.</param>
    /// <param name="documents">The reports; their stories' dates bound claims without one.</param>
    /// <returns>The incidents that are new or may have changed.</returns>
    /// <exception cref="ArgumentException">A claim is there already.</exception>
    public IReadOnlyList<Incident> Add(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(documents);
        if (claims.FirstOrDefault(claim => _tellings.Find(claim.Id) is not null || _likes.Has(claim.Id)) is { } known)
            throw new ArgumentException($"{known.Id} is there already.", nameof(claims));
        foreach (var document in documents)
        {
            foreach (var story in document.Stories)
                _dates[(document.Report.Id, story.Number)] = story.Published;
        }
        var (numbers, remet) = (new HashSet<int>(), new HashSet<int>());
        var from = _tellings.Numbered.Count;
        List<Claim> incidents = [.. claims.Where(claim => claim.Kind == ClaimKind.Incident)];
        _tellings.Add(incidents, documents, _dates, numbers, remet);
        Telling[] added = [.. _tellings.Numbered.Skip(from)];
        _bonds.Add(added);
        _clustering.Add(added);
        _bonds.Renew(numbers, remet);
        var plans = incidents.Select(claim => _tellings.Find(claim.Id)!).Where(telling => telling.Number < 0);
        return Renew([.. numbers.Select(number => _tellings.Numbered[number]), .. plans], _likes.Add(claims.Where(claim => claim.Kind != ClaimKind.Incident), _dates));
    }

    /// <summary>Hears what persons judged.</summary>
    /// <param name="judgements">All judgements that hold, in the order of the ledger: of two on one pair the later holds, and "unsure" takes an earlier one back. Those of the machine are passed over.</param>
    /// <returns>The incidents that are new or may have changed.</returns>
    public IReadOnlyList<Incident> Judge(IReadOnlyList<Judgement> judgements)
    {
        var rulings = new Rulings(judgements);
        ClaimId[] touched = [.. rulings.Unlike(_rulings)];
        _rulings = rulings;
        return Renew([.. touched.Select(_tellings.Find).OfType<Telling>()], touched);
    }

    /// <summary>Weighs whether two claims tell of the same incident, with the reasons.</summary>
    internal Judgement Compare(ClaimId a, ClaimId b) => _matcher.Judge(_tellings.Find(a)!, _tellings.Find(b)!);

    private List<Incident> Renew(List<Telling> changed, IEnumerable<ClaimId> likes)
    {
        var (gone, come) = _clustering.Regroup(changed, _rulings, _tellings.Find);
        var (groups, alone) = (come.ToHashSet(), new List<Telling>());
        foreach (var telling in changed)
        {
            if (telling.Happened)
                continue;
            _incidents.Remove(IncidentId.Of(ClaimKind.Incident, telling.Claim.Id));
            var (before, now) = telling.Number < 0 ? (null, null) : _denials.Place(telling, _rulings);
            foreach (var denied in new[] { before, now }.OfType<Telling>())
                groups.Add(_clustering[denied]);
            if (now is null)
                alone.Add(telling);
        }
        foreach (var group in gone.Concat(groups))
        {
            if (group.Incident is { } incident)
                _incidents.Remove(incident.Id);
        }
        List<Incident> renewed = [.. Cores.Each(groups, group => group.Incident = Made(group, whenAsked: !_grows)), .. alone.Select(telling => Made(ClaimKind.Incident, [telling.Claim], []))];
        foreach (var (before, now) in _likes.Regroup(likes, _rulings))
        {
            foreach (var id in before)
                _incidents.Remove(id);
            renewed.AddRange(now.Select(claims => Made(claims[0].Kind, claims, [])));
        }
        foreach (var incident in renewed)
            _incidents.Add(incident.Id, incident);
        return renewed;
    }

    private Incident Made(Group group, bool whenAsked)
    {
        var matcher = _matcher;
        var denials = group.Members.SelectMany(member => _denials.Of(member).Select(denial => (Denied: member, Denial: denial))).ToList();
        return Made(
            ClaimKind.Incident,
            [.. group.Members.Select(member => member.Claim), .. denials.Select(p => p.Denial.Claim)],
            group.Links.Select(link => link.Ruling ?? matcher.Judge(link.A, link.B)).Concat(denials.Select(p => matcher.Judge(p.Denied, p.Denial))),
            whenAsked && group.Links.Length > 0);
    }

    // What a person judged of a claim is told with its incident, also where it keeps another claim out. What is reckoned later holds on to no more than it needs.
    private Incident Made(ClaimKind kind, List<Claim> claims, IEnumerable<Judgement> links, bool whenAsked = false)
    {
        var rulings = _rulings;
        claims.Sort((a, b) => a.Id.CompareTo(b.Id));
        return new Incident { Id = IncidentId.Of(kind, claims[0].Id), Kind = kind, Claims = claims, Judgements = whenAsked ? new AskedJudgements(Judgements) : Judgements() };

        IReadOnlyList<Judgement> Judgements() =>
            [.. links.Concat(claims.SelectMany(claim => rulings.Of(claim.Id))).Distinct().OrderBy(l => l.A).ThenBy(l => l.B).ThenBy(l => l.By, StringComparer.Ordinal)];
    }
}
