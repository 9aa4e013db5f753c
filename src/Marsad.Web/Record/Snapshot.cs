using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Working;
using NodaTime;

namespace Marsad.Web;

/// <summary>What the ledger adds up to at one head, and where each thing of it is found. Pages, API and exports of one answer read from one snapshot, so their counts agree.</summary>
public sealed class Snapshot
{
    private const int RootDigits = 32;
    private const int ShortestBeginning = 4;
    private const string Reckoned = "reckoned: ";
    private const int MostEstimates = 500;

    private readonly Lazy<IReadOnlyDictionary<string, PlaceIndex.Entry>> _places;
    private readonly Lazy<IReadOnlyDictionary<string, ActorIndex.Entry>> _actors;
    private readonly Lazy<IReadOnlyDictionary<string, SourceIndex.Entry>> _sources;
    private readonly Lazy<Search> _search;
    private readonly KeptFile? _kept;
    private readonly ConcurrentDictionary<(LocalDate? From, LocalDate? To, string? Place), Lazy<MissingEstimate>> _missing = new();
    private readonly ConcurrentDictionary<string, Lazy<object>> _reckoned = new(StringComparer.Ordinal);

    /// <summary>A snapshot of what was reckoned just now.</summary>
    /// <param name="findings">What the ledger adds up to.</param>
    /// <param name="head">Its head.</param>
    /// <param name="view">Tells apart what different visitors see of one head.</param>
    public Snapshot(Findings findings, TreeHead head, string view = "")
        : this(OrdinaryCase.Of(findings), [.. findings.Documents.Select(ReportHead.Of)], head, view)
    {
    }

    /// <summary>A snapshot of findings as they are shown.</summary>
    /// <param name="shown">The findings, with names in ordinary case.</param>
    /// <param name="reports">What is to be known of their reports without their texts.</param>
    /// <param name="head">Head of the ledger.</param>
    /// <param name="view">Tells apart what different visitors see of one head.</param>
    internal Snapshot(Findings shown, IReadOnlyList<ReportHead> reports, TreeHead head, string view)
        : this(shown, reports, Outlines.Of(shown, reports), head, view, null, null)
    {
    }

    /// <summary>A snapshot of what was kept.</summary>
    /// <param name="kept">What was kept.</param>
    /// <param name="view">Tells apart what different visitors see of one head.</param>
    /// <param name="words">File of the words to search and the key that it bears.</param>
    internal Snapshot(KeptFindings kept, string view, (string File, string Key) words)
        : this(kept.Findings, kept.Reports, Outlines.Read(kept.Beside), kept.Head, view, words, kept.Beside)
    {
    }

    private Snapshot(Findings shown, IReadOnlyList<ReportHead> reports, Outlines outlines, TreeHead head, string view, (string File, string Key)? words, KeptFile? kept)
    {
        (Findings, Reports, Outlines, Head, _kept) = (shown, reports, outlines, head, kept);
        Tag = $"{head.Root[..Math.Min(head.Root.Length, RootDigits)]}{view}";
        Incidents = new Chosen<Assessment>(shown.Incidents, [.. Enumerable.Range(0, shown.Incidents.Count)]);
        _search = new(() => new Search(this, words?.File, words?.Key ?? ""));
        _places = new(() => PlaceIndex.Of(this));
        _actors = new(() => ActorIndex.Of(this));
        _sources = new(() => SourceIndex.Of(this));
    }

    public Findings Findings { get; }

    /// <summary>The reports without their texts, in the order of the findings.</summary>
    public IReadOnlyList<ReportHead> Reports { get; }

    /// <summary>What is asked of all incidents at once.</summary>
    internal Outlines Outlines { get; }

    public TreeHead Head { get; }

    /// <summary>Changes whenever what is shown may be another.</summary>
    public string Tag { get; }

    /// <summary>Whether something of it was found changed on the disk.</summary>
    internal bool IsSpoilt => _kept is { IsSpoilt: true };

    /// <summary>All incidents, in the record's order.</summary>
    public Chosen<Assessment> Incidents { get; }

    /// <summary>Places of incidents and control, by key.</summary>
    public IReadOnlyDictionary<string, PlaceIndex.Entry> Places => _places.Value;

    /// <summary>Actors of incidents, by key.</summary>
    public IReadOnlyDictionary<string, ActorIndex.Entry> Actors => _actors.Value;

    /// <summary>Outlets and those they cite, by key.</summary>
    public IReadOnlyDictionary<string, SourceIndex.Entry> Sources => _sources.Value;

    /// <summary>For each incident a digest of its JSON, by which is seen whether it is as it was.</summary>
    internal ulong[] Digests => Once(nameof(Digests), () => Findings.Incidents.Select(incident => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(RecordJson.Write(incident))))).ToArray());

    /// <summary>The incidents of those numbers.</summary>
    internal Chosen<Assessment> IncidentsOf(IEnumerable<int> numbers) => new(Findings.Incidents, [.. numbers]);

    public Assessment? Incident(string id) => NumberOfIncident(id) is >= 0 and var number ? Findings.Incidents[number] : null;

    /// <summary>The incident that a claim went into; null where it went into none.</summary>
    internal Assessment? IncidentOf(ClaimId claim) => NumberOfClaim(claim) is >= 0 and var number && Outlines.Claims[number].Incident is >= 0 and var incident ? Findings.Incidents[incident] : null;

    /// <summary>Number of an incident; below 0 for none.</summary>
    internal int NumberOfIncident(string id) => Outlines.IncidentNumbers.Find(id, number => Outlines.IncidentIds[number]);

    /// <summary>The dossier of a raid from the air; null where the incident was none.</summary>
    public RaidDossier? Raid(IncidentId id) => Raids.Find(id.Value, number => Findings.Raids[number].Incident.Value) is >= 0 and var number ? Findings.Raids[number] : null;

    public Toll? Toll(string id) => Once("tolls", () => Findings.Tolls.ToDictionary(toll => toll.Id.Value, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>The incident's or toll's id that begins so, as tables print it; null where none does, or several do.</summary>
    public string? Whole(string beginning)
    {
        if (beginning.Length < ShortestBeginning)
            return null;
        var ids = beginning[0] == 't' ? Findings.Tolls.Select(toll => toll.Id.Value) : Outlines.IncidentIds;
        return ids.Where(id => id.StartsWith(beginning, StringComparison.Ordinal)).Take(2).ToList() is [var whole] ? whole : null;
    }

    public Claim? Claim(ClaimId id) => NumberOfClaim(id) is >= 0 and var number ? Findings.Claims[number] : null;

    /// <summary>Number of a claim; below 0 for none.</summary>
    internal int NumberOfClaim(ClaimId id) => Outlines.ClaimNumbers.Find(id.Value, number => Findings.Claims[number].Id.Value);

    /// <summary>A report without its text.</summary>
    public ReportHead? Report(ReportId id) => NumberOfReport(id) is >= 0 and var number ? Reports[number] : null;

    /// <summary>The report of a claim of the record.</summary>
    internal ReportHead? ReportOf(Claim claim) => Outlines.ReportNumbers.Find(claim.ReportId.Value) is >= 0 and var number ? Reports[number] : null;

    /// <summary>Number of a report; below 0 for none.</summary>
    internal int NumberOfReport(ReportId id) => Outlines.ReportNumbers.Find(id.Value, number => Reports[number].Report.Id.Value);

    /// <summary>The story that makes a claim.</summary>
    public StoryHead? Story(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return ReportOf(claim)?.Stories.FirstOrDefault(story => story.Number == claim.Story);
    }

    /// <summary>A report with its text, which may have to be read from the disk.</summary>
    public Document? Document(ReportId id) => NumberOfReport(id) is >= 0 and var number ? Findings.Documents[number] : null;

    /// <summary>Reckons beforehand what the first reader of a page would wait for.</summary>
    internal void Warm()
    {
        _ = (Facets.Of(this), IncidentTallies.Of(this), Sources, Search, Outlines.IncidentsOfStories, IncidentOrder.All(this, "newest"), IncidentOrder.All(this, "killed"), IncidentOrder.All(this, "origins"));
        if (Reports.Count > TrendsOfRecord.MostReports)
            _ = (Trends, Missing);
    }

    /// <summary>Finds incidents, stories, places, actors and sources by words.</summary>
    internal Search Search => _search.Value;

    /// <summary>The claims of a report, in the order of its words.</summary>
    public IReadOnlyList<Claim> ClaimsOf(ReportId report) =>
        NumberOfReport(report) is >= 0 and var number ? [.. Outlines.ClaimsOfReports[number].ToArray().Select(claim => Findings.Claims[claim]).OrderBy(claim => claim.Spans[0]).ThenBy(claim => claim.Id)] : [];

    /// <summary>What is reckoned from the whole record, which is dear, is reckoned once for all pages of it.</summary>
    /// <param name="name">What it is; one name for one thing.</param>
    /// <param name="reckon">Reckons it.</param>
    internal T Once<T>(string name, Func<T> reckon)
        where T : class =>
        (T)_reckoned.GetOrAdd(name, static (name, asked) => new Lazy<object>(() => asked.Kept?.Has(Reckoned + name) == true ? asked.Kept.One<T>(Reckoned + name) : asked.Reckon()), (Kept: _kept, Reckon: reckon)).Value;

    /// <summary>Keeps what all incidents have to be read for.</summary>
    internal void Write(KeptWriter writer)
    {
        Outlines.Write(writer);
        writer.One(Reckoned + nameof(Raids), Raids);
        writer.One(Reckoned + nameof(Digests), Digests);
        foreach (var texts in Texts.Languages)
            writer.One(Reckoned + DrawnMap.Name(texts), DrawnMap.Of(new PageContext(this, texts, "/", default), Incidents));
        if (Reports.Count <= TrendsOfRecord.MostReports)
            return;
        writer.One(Reckoned + nameof(Trends), Trends);
        writer.One(Reckoned + nameof(Missing), Missing);
        writer.One(Reckoned + nameof(Lists), Lists);
    }

    // The dossiers by the incidents' ids.
    private IdTable Raids => Once(nameof(Raids), () => IdTable.Of(Findings.Raids.Select(raid => raid.Incident.Value)));

    /// <summary>What it says of trends.</summary>
    internal TrendsOfRecord Trends => Once(nameof(Trends), () => TrendsOfRecord.Of(this));

    /// <summary>How much of all no source may have told of.</summary>
    internal MissingEstimate Missing => Once(nameof(Missing), () => new MissingIncidents(Lists).Of(Enumerable.Range(0, Findings.Incidents.Count)));

    /// <summary>How much of the incidents of some days and a place no source may have told of. A thousand models may be compared for it, so the last estimates are kept.</summary>
    internal MissingEstimate MissingOf(LocalDate? from, LocalDate? to, string? place)
    {
        if (_missing.Count >= MostEstimates)
            _missing.Clear();
        return _missing.GetOrAdd((from, to, place), static (asked, record) => new(() => record.Estimate(asked.From, asked.To, asked.Place)), this).Value;
    }

    private MissingEstimate Estimate(LocalDate? from, LocalDate? to, string? place)
    {
        var isThere = place is null ? null : Array.ConvertAll([.. Outlines.Names.Places], new Converter<Location, bool>(Observatory.IsAt(place)));
        var (first, last) = (IncidentOutline.Number(from), to is null ? int.MaxValue : IncidentOutline.Number(to));
        return new MissingIncidents(Lists).Of(Enumerable.Range(0, Outlines.Incidents.Length).Where(IsAsked), from, to, place);

        bool IsAsked(int number)
        {
            ref readonly var incident = ref Outlines.Incidents[number];
            // It must be known to lie in the days.
            if ((from is not null || to is not null) && (incident.From == IncidentOutline.None || incident.From < first || (incident.To == IncidentOutline.None ? incident.From : incident.To) > last))
                return false;
            if (isThere is null)
                return true;
            foreach (var where in Outlines.Where[number])
            {
                if (isThere[where])
                    return true;
            }
            return false;
        }
    }

    // Which lists tell of each incident; all claims have to be read for it.
    private OriginLists Lists => Once(nameof(Lists), () => Observatory.OriginLists(Findings));

    /// <summary>Path of the page that a claim went into, without the first slash; null where it went into none.</summary>
    public string? Home(ClaimId claim) => Outlines.ClaimNumbers.Find(claim.Value) is >= 0 and var number
        ? Outlines.Claims[number] switch
        {
            { Toll: >= 0 and var toll } => "tolls/" + Findings.Tolls[toll].Id.Value,
            { Incident: >= 0 and var incident } => "incidents/" + Outlines.IncidentIds[incident],
            _ => null,
        }
        : null;
}
