using System.Collections.Concurrent;
using Marsad.Annotating;
using Marsad.Assessing;
using Marsad.Coding;
using Marsad.Lexicons;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Resolving;
using NodaTime;

namespace Marsad.Working;

/// <summary>Joins the rooms of the house: reports are read, coded, recorded and resolved, and what they add up to is assessed.</summary>
/// <param name="stages">Reads and codes.</param>
public sealed class Observatory(Stages stages)
{
    private const int LargestBatch = 32;
    private const long LargestBatchBytes = 16 << 20;

    private RecordedIncidents? _incidents;

    // What is reckoned in a moment need not lie about.
    private const int FewClaims = 2000;

    /// <summary>Beside which file what was reckoned is kept for the next time; null where it is not.</summary>
    public string? Kept { get; init; }

    /// <summary>How many claims it has joined.</summary>
    public int Claims => _incidents?.Count ?? 0;

    /// <summary>Reads, codes and records the files, in the order given, and then records which claims are judged to tell of the same thing.</summary>
    /// <remarks>What is recorded when this stops, for whatever reason, stays recorded, and the same files run again go on from there to the same ledger.</remarks>
    /// <param name="ledger">Takes the entries.</param>
    /// <param name="files">The files.</param>
    /// <param name="told">Is told of each file when its fate is known.</param>
    /// <param name="progress">Is told, by any thread, how far the long reports under way are.</param>
    /// <param name="cancellation">Stops it; a report that was not done is begun anew by the next run.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="LedgerException">The ledger could not be written to.</exception>
    public void Record(Ledger ledger, IReadOnlyList<string> files, Action<CodedReport> told, IProgress<ReportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(told);
        var seen = new Dictionary<ReportId, (string File, Report Report)>();
        var lost = new ConcurrentDictionary<ReportId, string>();
        var batch = new List<CodedReport>();
        var bytes = 0L;
        try
        {
            foreach (var coded in stages.Code(files, document => IsCoded(ledger, document, lost), progress, cancellation))
            {
                told(coded with { CopyOf = CopyOf(coded, seen), Problems = [.. coded.Problems, .. Remarks(coded, seen, lost)] });
                // Copies of one file are one report, under the name that comes first.
                if (coded.Document is { } document && !seen.TryAdd(document.Report.Id, (coded.File, document.Report)))
                    continue;
                batch.Add(coded);
                bytes += coded.Received?.Bytes.Length ?? 0;
                if (batch.Count < LargestBatch && bytes < LargestBatchBytes)
                    continue;
                Append(ledger, batch);
                bytes = 0;
            }
        }
        finally
        {
            Append(ledger, batch);
        }
        cancellation.ThrowIfCancellationRequested();
        Judge(ledger);
    }

    /// <summary>Records one report that was read and coded. What its claims are judged to tell of is recorded by whoever records files next; it is reckoned anew whenever it is asked for.</summary>
    public static void Record(Ledger ledger, CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(coded);
        Append(ledger, [coded]);
    }

    /// <summary>What the record adds up to, as a pure function of the ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="rules">By whose rules rival numbers become figures.</param>
    /// <param name="audited">Whether the reports are read again for the sums that they write out.</param>
    /// <param name="kept">Beside which file lies what was kept of the record, so that it need not be reckoned anew; null where nothing is kept.</param>
    public static Findings Assess(Ledger ledger, FigureRules rules = FigureRules.Marsad, bool audited = true, string? kept = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Assess(new RecordedIncidents(ledger, kept), rules, audited, kept);
    }

    /// <summary>The same of a ledger that this observatory records: what it has joined already is not joined anew.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="told">The reports whose incidents are weighed, where the record is large; all where none are given.</param>
    public Findings AssessRecorded(Ledger ledger, IReadOnlySet<ReportId>? told = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Assess(_incidents?.Ledger == ledger ? _incidents : new RecordedIncidents(ledger, Kept), FigureRules.Marsad, audited: true, Kept, told);
    }

    private static Findings Assess(RecordedIncidents joined, FigureRules rules, bool audited, string? kept, IReadOnlySet<ReportId>? told = null)
    {
        var ledger = joined.Ledger;
        var documents = ledger.Documents();
        var corrected = new Corrections(ledger.Claims(), documents, ledger.Reviews());
        var incidents = joined.All(corrected.Claims);
        return Graded(Findings(), corrected) with { AdriftJudgements = TiedJudgements.Of(ledger).Adrift };

        Findings Findings()
        {
            if (kept is null || corrected.Claims.Count < FewClaims)
                return Assess(incidents, corrected.Claims, documents, ledger.Sightings(), rules, audited);
            joined.Keep();
            var traces = KeptTraces.Open(ledger, kept);
            traces.Take(documents);
            var context = new Assessing.Context(documents, ActorKinship.Default, rules, document => traces.Of(document).Stories);
            return Assessor.Assess(incidents, documents, context, audited ? traces.Written(documents) : Writings.None, Raids(corrected.Claims, documents, ledger.Sightings()), told);
        }
    }

    /// <summary>The claims of a ledger as persons left them.</summary>
    public static Corrections Corrected(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new Corrections(ledger.Claims(), ledger.Documents(), ledger.Reviews());
    }

    // Who works on the record, and what that person thinks, is nobody else's business.
    private static Judgement Unnamed(Judgement judgement) => IsMachine(judgement.By) ? judgement : judgement with { By = "a person", Why = null, At = null };

    // The grade that a person gave goes before the rule's; of several the last holds.
    private static Findings Graded(Findings findings, Corrections corrected, bool isPublic = false)
    {
        var graded = new Dictionary<ClaimId, Review>();
        var order = corrected.Reviews.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        foreach (var review in corrected.Reviews.Where(review => review.Kind == ReviewKind.Graded))
        {
            if (corrected.Today(review.Claims[0]) is { } claim)
                graded[claim] = review;
        }
        findings = isPublic ? findings : findings with { Reviews = corrected.Reviews, Adrift = corrected.Adrift };
        return graded.Count == 0 ? findings : findings with { Incidents = [.. findings.Incidents.Select(Grade)] };

        Assessment Grade(Assessment incident) =>
            incident.Incident.Claims.Select(claim => graded.GetValueOrDefault(claim.Id)).OfType<Review>().MaxBy(review => order[review.Id]) is { Grade: { } grade } review
                ? incident with { Grade = grade, GradeRule = $"Set by hand{(isPublic ? "" : ": " + review.Why)}; by the rules it would be {incident.Grade}, since {incident.GradeRule}", GradeChange = null }
                : incident;
    }

    /// <summary>What the part of the record adds up to that strangers may see. What is kept from them is in no figure, grade or count of it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="policy">What is shown.</param>
    /// <param name="today">Today.</param>
    public static Findings Publish(Ledger ledger, PublicationPolicy policy, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var documents = ledger.Documents();
        var corrected = new Corrections(ledger.Claims(), documents, ledger.Reviews());
        var withheld = corrected.Reviews.Where(review => review.Kind == ReviewKind.Withheld).SelectMany(review => review.Claims).Select(corrected.Today).ToHashSet();
        // What is withheld goes with all that is joined to it, whatever was joined since.
        var incidents = Resolver.Resolve(corrected.Claims, documents, TiedJudgements.Of(ledger).Held, ActorKinship.Default).Where(incident => !incident.Claims.Any(claim => withheld.Contains(claim.Id)))
            .Select(incident => incident with { Judgements = [.. incident.Judgements.Select(Unnamed)] }).ToList();
        var published = Publication.Of(incidents, documents, policy, today);
        var claims = published.Incidents.SelectMany(incident => incident.Claims).DistinctBy(claim => claim.Id).ToList();
        // Sightings are sent by people on the ground, and are not shown.
        var findings = Graded(Assessor.Assess(published.Incidents, published.Documents, ActorKinship.Default, Written(published.Documents), FigureRules.Marsad, new RaidWritings(() => AirRegister.Default.Lore, () => Marks(claims, published.Documents), [])), corrected, isPublic: true);
        return SmallCounts.Merge(findings, policy);
    }

    /// <summary>What claims add up to without a ledger.</summary>
    public static Findings Assess(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents) =>
        Assess(claims, documents, []);

    /// <summary>What claims and sightings add up to without a ledger.</summary>
    public static Findings Assess(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Sighting> sightings) =>
        Assess(claims, documents, [], sightings, FigureRules.Marsad, audited: true);

    private static Findings Assess(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, IReadOnlyList<Sighting> sightings, FigureRules rules, bool audited) =>
        Assess(Resolver.Resolve(claims, documents, judgements, ActorKinship.Default), claims, documents, sightings, rules, audited);

    private static Findings Assess(IReadOnlyList<Incident> incidents, IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Sighting> sightings, FigureRules rules, bool audited) =>
        Assessor.Assess(
            incidents,
            documents,
            ActorKinship.Default,
            audited ? Written(documents) : Writings.None,
            rules,
            Raids(claims, documents, sightings));

    private static RaidWritings Raids(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Sighting> sightings) =>
        new(() => AirRegister.Default.Lore, () => Marks(claims, documents), sightings);

    private static IReadOnlyList<RaidMark> Marks(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents)
    {
        var raids = claims.Where(AirRaids.Is).ToLookup(claim => claim.ReportId);
        return [.. documents.DistinctBy(document => document.Report.Id).Where(document => raids.Contains(document.Report.Id)).OrderBy(document => document.Report.Id)
            .SelectMany(document => RaidReader.Find(document, raids[document.Report.Id]))];
    }

    private static Writings Written(IReadOnlyList<Document> documents)
    {
        var reports = documents.DistinctBy(document => document.Report.Id).OrderBy(document => document.Report.Id).ToList();
        return new Writings([.. reports.SelectMany(TallyFinder.Find)], [.. reports.SelectMany(BearingFinder.Find)], [.. reports.SelectMany(ShareFinder.Find)]);
    }

    /// <summary>The weights of resolving as a record shows them: data/resolving/weights.yaml with other numbers, each with what it rests on.</summary>
    public static string Weights(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Resolver.Estimate(Corrected(ledger).Claims, ledger.Documents(), TiedJudgements.Of(ledger).Held, ActorKinship.Default);
    }

    /// <summary>What the record says to the superlatives that its reports assert: "the deadliest attack since March".</summary>
    public static IReadOnlyList<TrendAnswer> Trends(Findings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new TrendAnswers(findings, ActorKinship.Default).Of(findings.Documents.SelectMany(SuperlativeFinder.Find));
    }

    /// <summary>How many incidents no source may have told of, in some days and a place, however it is spelt.</summary>
    public static MissingEstimate Missing(Findings findings, LocalDate? from = null, LocalDate? to = null, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var isThere = place is null ? null : IsAt(place);
        var incidents = findings.Incidents.Index().Where(pair => MissingIncidents.IsOf(pair.Item.When?.From, pair.Item.When?.To, from, to) && (isThere is null || pair.Item.Where.Any(isThere))).Select(pair => pair.Index);
        return new MissingIncidents(OriginLists(findings)).Of(incidents, from, to, place);
    }

    /// <summary>Which independent lists tell of each incident.</summary>
    public static OriginLists OriginLists(Findings findings) => Assessing.OriginLists.Of(findings, ActorKinship.Default);

    /// <summary>Tells whether a place bears a name, however it is spelt, or lies in what bears it.</summary>
    public static Func<Location, bool> IsAt(string place)
    {
        var ids = Ids(place);
        var name = Names.Fold(place);
        return where => (where.Id is { } id && ids.Contains(id)) || (where.Country is { } country && ids.Contains("iso:" + country)) || where.Within.Append(where.Name).Any(unit => Names.Fold(unit) == name);
    }

    /// <summary>The stretches of places of that name, however it is spelt, or of that id.</summary>
    public static IReadOnlyList<ControlInterval> Control(IReadOnlyList<ControlInterval> timeline, string place)
    {
        var ids = Ids(place);
        return [.. timeline.Where(interval => Names.Fold(interval.Place.Name) == Names.Fold(place) || (interval.Place.Id is { } id && ids.Contains(id)))];
    }

    private static HashSet<string> Ids(string place)
    {
        var known = new List<PlaceMatch>();
        Gazetteer.Find(place, known);
        return known.Select(match => match.Place.Id).Append(place).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Weighs whether two claims of incidents tell of the same, with the reasons.</summary>
    public static Judgement Compare(Claim a, Claim b, IReadOnlyList<Document> documents) => Resolver.Compare(a, b, documents, ActorKinship.Default);

    /// <summary>Whether a judge of this name is this program, in any version.</summary>
    public static bool IsMachine(string judge) => Resolver.IsMachine(judge);

    private void Judge(Ledger ledger)
    {
        if (_incidents?.Ledger != ledger)
            _incidents = new RecordedIncidents(ledger, Kept);
        ledger.Judge(_incidents.Unjudged().SelectMany(incident => incident.Judgements).OrderBy(judgement => judgement.A).ThenBy(judgement => judgement.B));
        if (_incidents.Count >= FewClaims)
            _incidents.Keep();
    }

    private static void Append(Ledger ledger, List<CodedReport> batch)
    {
        if (batch.Count == 0)
            return;
        CodedReport[] together = [.. batch];
        batch.Clear();
        ledger.Together(() =>
        {
            foreach (var coded in together)
            {
                if (coded is { Received: { } received, Document: { } document })
                {
                    ledger.Receive(received.Bytes, document);
                    if (coded.Claims is { } claims)
                        ledger.Code(document.Report.Id, StoryCoder.Version, claims);
                    continue;
                }
                foreach (var problem in coded.Problems.Where(problem => problem.Fatal))
                    ledger.Fail(problem);
            }
        });
    }

    /// <summary>What the user should know of a file beside what was wrong in reading it.</summary>
    private static IEnumerable<ReadProblem> Remarks(CodedReport coded, Dictionary<ReportId, (string File, Report Report)> seen, ConcurrentDictionary<ReportId, string> lost)
    {
        if (coded.Document is not { Report: { } report })
            yield break;
        if (lost.TryRemove(report.Id, out var cause))
            yield return new ReadProblem(coded.File, null, $"Its copy {cause.TrimEnd('.')}; it is put back from this file.", Fatal: false);
        if (seen.TryGetValue(report.Id, out var first) && !IsToldAlike(first.Report, report))
            yield return new ReadProblem(coded.File, null, $"It holds the very bytes of {first.Report.Name}, which is told of another outlet, date or address; the two are one report, as {first.Report.Name} has it.", Fatal: false);
    }

    private static string? CopyOf(CodedReport coded, Dictionary<ReportId, (string File, Report Report)> seen) =>
        coded.Document is { Report: { } report } && seen.TryGetValue(report.Id, out var first) && IsToldAlike(first.Report, report) ? first.File : null;

    private static bool IsToldAlike(Report first, Report second) => first with { Name = second.Name } == second;

    private static bool IsCoded(Ledger ledger, Document document, ConcurrentDictionary<ReportId, string> lost)
    {
        if (!ledger.Has(document.Report.Id, StoryCoder.Version))
            return false;
        try
        {
            return ledger.Document(document.Report.Id) is { } known
                && known.Report == document.Report
                && known.Text == document.Text
                && Readings(known).AsSpan().SequenceEqual(Readings(document));
        }
        catch (LedgerException e) when (e.IsMendable)
        {
            // The archive has lost or changed the text. The bytes at hand are those that were received, so they go back.
            lost[document.Report.Id] = e.Cause;
            return false;
        }
    }

    private static byte[] Readings(Document document) => ClaimJson.WriteUtf8(document.Stories.Select(StoryReading.Of));
}
