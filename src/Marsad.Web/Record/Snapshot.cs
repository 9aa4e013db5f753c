using System.Collections.Concurrent;
using Marsad.Publishing;
using Marsad.Recording;

namespace Marsad.Web;

/// <summary>What the ledger adds up to at one head, and where each thing of it is found. Pages, API and exports of one answer read from one snapshot, so their counts agree.</summary>
public sealed class Snapshot
{
    private const int RootDigits = 32;

    private readonly Dictionary<string, Assessment> _incidents;
    private readonly Dictionary<string, Toll> _tolls;
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly Dictionary<ReportId, Document> _documents;
    private readonly Dictionary<ClaimId, string> _homes = [];
    private readonly Lazy<IReadOnlyDictionary<string, string>> _lines;
    private readonly Lazy<ILookup<ReportId, Claim>> _claimsOfReports;
    private readonly ConcurrentDictionary<string, Lazy<object>> _reckoned = new(StringComparer.Ordinal);

    private readonly Lazy<Search> _search;

    /// <param name="findings">What the ledger adds up to.</param>
    /// <param name="head">Its head.</param>
    /// <param name="words">File of the words to search; null keeps them in memory.</param>
    /// <param name="view">Tells apart what different visitors see of one head.</param>
    public Snapshot(Findings findings, TreeHead head, string? words = null, string view = "")
    {
        Tag = $"{head.Root[..Math.Min(head.Root.Length, RootDigits)]}{view}";
        _search = new(() => new Search(this, words, $"{view} {head.Root}"));
        Findings = OrdinaryCase.Of(findings);
        Head = head;
        _lines = new(() => Findings.Incidents.ToDictionary(incident => incident.Incident.Id.Value, RecordJson.Write, StringComparer.Ordinal));
        _claimsOfReports = new(() => Findings.Claims.ToLookup(claim => claim.ReportId));
        _incidents = Findings.Incidents.ToDictionary(incident => incident.Incident.Id.Value, StringComparer.Ordinal);
        _tolls = Findings.Tolls.ToDictionary(toll => toll.Id.Value, StringComparer.Ordinal);
        _claims = Findings.Claims.ToDictionary(claim => claim.Id);
        _documents = Findings.Documents.ToDictionary(document => document.Report.Id);
        foreach (var incident in Findings.Incidents)
            foreach (var claim in incident.Incident.Claims)
                _homes[claim.Id] = "incidents/" + incident.Incident.Id.Value;
        foreach (var toll in Findings.Tolls)
            foreach (var claim in toll.Claims)
                _homes[claim.Id] = "tolls/" + toll.Id.Value;
        Places = PlaceIndex.Of(Findings);
        Actors = ActorIndex.Of(Findings);
        Sources = SourceIndex.Of(Findings);
    }

    public Findings Findings { get; }

    public TreeHead Head { get; }

    /// <summary>Changes whenever what is shown may be another.</summary>
    public string Tag { get; }

    /// <summary>Places of incidents and control, by key.</summary>
    public IReadOnlyDictionary<string, PlaceIndex.Entry> Places { get; }

    /// <summary>Actors of incidents, by key.</summary>
    public IReadOnlyDictionary<string, ActorIndex.Entry> Actors { get; }

    /// <summary>Outlets and those they cite, by key.</summary>
    public IReadOnlyDictionary<string, SourceIndex.Entry> Sources { get; }

    /// <summary>The incidents as JSON, by id.</summary>
    public IReadOnlyDictionary<string, string> Lines => _lines.Value;

    public Assessment? Incident(string id) => _incidents.GetValueOrDefault(id);

    public Toll? Toll(string id) => _tolls.GetValueOrDefault(id);

    public Claim? Claim(ClaimId id) => _claims.GetValueOrDefault(id);

    public Document? Document(ReportId id) => _documents.GetValueOrDefault(id);

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

    /// <summary>Path of the page that a claim went into, without the first slash; null where it went into none.</summary>
    public string? Home(ClaimId claim) => _homes.GetValueOrDefault(claim);
}
