using System.Collections.Concurrent;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Web;

/// <summary>What the ledger adds up to at one head, and where each thing of it is found. Pages, API and exports of one answer read from one snapshot, so their counts agree.</summary>
public sealed class Snapshot
{
    private const int RootDigits = 32;

    private readonly Dictionary<string, Assessment> _incidents;
    private readonly Dictionary<string, Toll> _tolls;
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly Dictionary<ReportId, int> _reports = [];
    private readonly Dictionary<ClaimId, string> _homes = [];
    private readonly Lazy<IReadOnlyDictionary<string, string>> _lines;
    private readonly Lazy<ILookup<ReportId, Claim>> _claimsOfReports;
    private readonly Lazy<IReadOnlyDictionary<string, PlaceIndex.Entry>> _places;
    private readonly Lazy<IReadOnlyDictionary<string, ActorIndex.Entry>> _actors;
    private readonly Lazy<IReadOnlyDictionary<string, SourceIndex.Entry>> _sources;
    private readonly Lazy<Search> _search;
    private readonly ConcurrentDictionary<string, Lazy<object>> _reckoned = new(StringComparer.Ordinal);

    /// <summary>A snapshot of what was reckoned just now.</summary>
    /// <param name="findings">What the ledger adds up to.</param>
    /// <param name="head">Its head.</param>
    /// <param name="view">Tells apart what different visitors see of one head.</param>
    public Snapshot(Findings findings, TreeHead head, string view = "")
        : this(OrdinaryCase.Of(findings), [.. findings.Documents.Select(ReportHead.Of)], head, view, null)
    {
    }

    /// <summary>A snapshot of findings as they are shown.</summary>
    /// <param name="shown">The findings, with names in ordinary case.</param>
    /// <param name="reports">What is to be known of their reports without their texts.</param>
    /// <param name="head">Head of the ledger.</param>
    /// <param name="view">Tells apart what different visitors see of one head.</param>
    /// <param name="words">File of the words to search and the key that it bears; null keeps them in memory.</param>
    internal Snapshot(Findings shown, IReadOnlyList<ReportHead> reports, TreeHead head, string view, (string File, string Key)? words)
    {
        (Findings, Reports, Head) = (shown, reports, head);
        Tag = $"{head.Root[..Math.Min(head.Root.Length, RootDigits)]}{view}";
        _search = new(() => new Search(this, words?.File, words?.Key ?? ""));
        _lines = new(() => Findings.Incidents.ToDictionary(incident => incident.Incident.Id.Value, RecordJson.Write, StringComparer.Ordinal));
        _claimsOfReports = new(() => Findings.Claims.ToLookup(claim => claim.ReportId));
        _incidents = Findings.Incidents.ToDictionary(incident => incident.Incident.Id.Value, StringComparer.Ordinal);
        _tolls = Findings.Tolls.ToDictionary(toll => toll.Id.Value, StringComparer.Ordinal);
        _claims = Findings.Claims.ToDictionary(claim => claim.Id);
        foreach (var (number, report) in reports.Index())
            _reports[report.Report.Id] = number;
        foreach (var incident in Findings.Incidents)
            foreach (var claim in incident.Incident.Claims)
                _homes[claim.Id] = "incidents/" + incident.Incident.Id.Value;
        foreach (var toll in Findings.Tolls)
            foreach (var claim in toll.Claims)
                _homes[claim.Id] = "tolls/" + toll.Id.Value;
        _places = new(() => PlaceIndex.Of(Findings));
        _actors = new(() => ActorIndex.Of(Findings));
        _sources = new(() => SourceIndex.Of(Findings, reports));
    }

    public Findings Findings { get; }

    /// <summary>The reports without their texts, in the order of the findings.</summary>
    public IReadOnlyList<ReportHead> Reports { get; }

    public TreeHead Head { get; }

    /// <summary>Changes whenever what is shown may be another.</summary>
    public string Tag { get; }

    /// <summary>Places of incidents and control, by key.</summary>
    public IReadOnlyDictionary<string, PlaceIndex.Entry> Places => _places.Value;

    /// <summary>Actors of incidents, by key.</summary>
    public IReadOnlyDictionary<string, ActorIndex.Entry> Actors => _actors.Value;

    /// <summary>Outlets and those they cite, by key.</summary>
    public IReadOnlyDictionary<string, SourceIndex.Entry> Sources => _sources.Value;

    /// <summary>The incidents as JSON, by id.</summary>
    public IReadOnlyDictionary<string, string> Lines => _lines.Value;

    public Assessment? Incident(string id) => _incidents.GetValueOrDefault(id);

    /// <summary>The dossier of a raid from the air; null where the incident was none.</summary>
    public RaidDossier? Raid(IncidentId id) => Once("raids", () => Findings.Raids.ToDictionary(raid => raid.Incident)).GetValueOrDefault(id);

    public Toll? Toll(string id) => _tolls.GetValueOrDefault(id);

    public Claim? Claim(ClaimId id) => _claims.GetValueOrDefault(id);

    /// <summary>A report without its text.</summary>
    public ReportHead? Report(ReportId id) => _reports.TryGetValue(id, out var number) ? Reports[number] : null;

    /// <summary>The story that makes a claim.</summary>
    public StoryHead? Story(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Report(claim.ReportId)?.Stories.FirstOrDefault(story => story.Number == claim.Story);
    }

    /// <summary>A report with its text, which may have to be read from the disk.</summary>
    public Document? Document(ReportId id) => _reports.TryGetValue(id, out var number) ? Findings.Documents[number] : null;

    /// <summary>Reckons beforehand what the first reader of a page would wait for.</summary>
    internal void Warm()
    {
        _ = (Facets.Of(this), Sources, Search, _claimsOfReports.Value, IncidentOrder.All(this, "newest"), IncidentOrder.All(this, "killed"), IncidentOrder.All(this, "origins"));
        if (Reports.Count > TrendsOfRecord.MostReports)
            _ = (TrendsOfRecord.Of(this), Missing);
    }

    /// <summary>Finds incidents, stories, places, actors and sources by words.</summary>
    internal Search Search => _search.Value;

    /// <summary>The claims of a report, in the order of its words.</summary>
    public IReadOnlyList<Claim> ClaimsOf(ReportId report) => [.. _claimsOfReports.Value[report].OrderBy(claim => claim.Spans[0]).ThenBy(claim => claim.Id)];

    /// <summary>What is reckoned from the whole record, which is dear, is reckoned once for all pages of it.</summary>
    /// <param name="name">What it is; one name for one thing.</param>
    /// <param name="reckon">Reckons it.</param>
    internal T Once<T>(string name, Func<T> reckon)
        where T : class =>
        (T)_reckoned.GetOrAdd(name, static (_, reckon) => new Lazy<object>(() => reckon()), reckon).Value;

    /// <summary>How much of all no source may have told of.</summary>
    internal MissingEstimate Missing => Once("missing", () => Observatory.Missing(Findings));

    /// <summary>Path of the page that a claim went into, without the first slash; null where it went into none.</summary>
    public string? Home(ClaimId claim) => _homes.GetValueOrDefault(claim);
}
