using System.Collections.Concurrent;
using System.Text.Json;
using Marsad.Annotating;
using Marsad.Assessing;
using Marsad.Recording;

namespace Marsad.Working;

/// <summary>What the text of a report tells of its origin, and what sums it writes out.</summary>
/// <param name="Stories">The traces of its stories.</param>
/// <param name="Written">What it writes out.</param>
internal sealed record ReportTraces(IReadOnlyList<StoryTrace> Stories, Writings Written)
{
    public static ReportTraces Of(Document document) =>
        new(StoryTrace.Of(document), new Writings([.. TallyFinder.Find(document)], [.. BearingFinder.Find(document)], [.. ShareFinder.Find(document)]));
}

/// <summary>The traces of all reports of a ledger. They hang on nothing but the report, so those of reports that were read before are kept in a file. It is only a copy: whatever is wrong with it, they are found anew.</summary>
internal sealed class KeptTraces
{
    private static readonly string Key = $"{KeptFindings.Program} traces";

    private readonly Ledger _ledger;
    private readonly string _file;
    private readonly IReadOnlyDictionary<ReportId, long> _readIn;
    private readonly ConcurrentDictionary<ReportId, ReportTraces> _traces = [];
    private int _kept;

    private KeptTraces(Ledger ledger, string file) => (_ledger, _file, _readIn) = (ledger, file, ledger.ReadIn());

    /// <summary>Opens what was kept of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="kept">Beside which file it was kept.</param>
    public static KeptTraces Open(Ledger ledger, string kept)
    {
        var file = kept + ".traces";
        var traces = new KeptTraces(ledger, file);
        try
        {
            if (File.Exists(file) && KeptFile.Open(file) is { } found && found.Key == Key && ledger.Continues(found.One<TreeHead>("head")))
                traces.Read(found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            traces._traces.Clear();
        }
        traces._kept = traces._traces.Count;
        return traces;
    }

    /// <summary>The traces of a report.</summary>
    public ReportTraces Of(Document document) => _traces.GetOrAdd(document.Report.Id, static (_, document) => ReportTraces.Of(document), document);

    /// <summary>What the reports write out.</summary>
    public Writings Written(IReadOnlyList<Document> documents)
    {
        var reports = documents.DistinctBy(document => document.Report.Id).OrderBy(document => document.Report.Id).Select(document => Of(document).Written).ToList();
        return new Writings([.. reports.SelectMany(written => written.Tallies)], [.. reports.SelectMany(written => written.Bearings)], [.. reports.SelectMany(written => written.Shares)]);
    }

    /// <summary>Finds what is not known, on all cores, and keeps it; where the file cannot be written, nothing is kept.</summary>
    public void Take(IReadOnlyList<Document> documents)
    {
        Parallel.ForEach(documents.Where(document => !_traces.ContainsKey(document.Report.Id)), document => Of(document));
        if (_traces.Count == _kept)
            return;
        try
        {
            KeptWriter.Write(_file, Key, Write);
            _kept = _traces.Count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They are found again the next time.
        }
    }

    private void Write(KeptWriter writer)
    {
        var head = _ledger.Head;
        var all = _traces.Where(report => _readIn.ContainsKey(report.Key)).OrderBy(report => report.Key).ToList();
        StoryTrace[] stories = [.. all.SelectMany(report => report.Value.Stories)];
        writer.One("head", head);
        writer.Few("reports", [.. all.Select(report => report.Key)]);
        writer.Numbers<(long, long)>("read", [.. all.Select(report => (_readIn[report.Key], (long)report.Value.Stories.Count))]);
        writer.Numbers<(int, int)>("stories", [.. stories.Select(story => (story.Story, story.Sketch?.Runs ?? 0))]);
        writer.Numbers<ulong>("sketches", [.. stories.SelectMany(story => story.Sketch?.Least ?? [])]);
        writer.Few("credits", [.. stories.Index().Where(story => story.Item.Credits.Count > 0).Select(story => new KeptCredits(story.Index, story.Item.Credits))]);
        writer.Few("tallies", [.. all.SelectMany(report => report.Value.Written.Tallies)]);
        writer.Few("bearings", [.. all.SelectMany(report => report.Value.Written.Bearings)]);
        writer.Few("shares", [.. all.SelectMany(report => report.Value.Written.Shares)]);
    }

    private void Read(KeptFile kept)
    {
        var (reports, read, stories, sketches) = (kept.Few<ReportId>("reports"), kept.Numbers<(long In, long Stories)>("read"), kept.Numbers<(int Number, int Runs)>("stories"), kept.Numbers<ulong>("sketches"));
        var credits = kept.Few<KeptCredits>("credits").ToDictionary(credit => credit.Story, credit => credit.Agencies);
        var (tallies, bearings, shares) = (kept.Few<Tally>("tallies").ToLookup(tally => tally.Report), kept.Few<Bearing>("bearings").ToLookup(bearing => bearing.Report), kept.Few<Share>("shares").ToLookup(share => share.Report));
        var (story, sketch) = (0, 0);
        for (var number = 0; number < read.Length; number++)
        {
            var traces = new StoryTrace[read[number].Stories];
            for (var at = 0; at < traces.Length; at++, story++)
            {
                var least = stories[story].Runs > 0 ? sketches[sketch..(sketch += StorySketch.Bins)] : null;
                traces[at] = new StoryTrace(stories[story].Number, least is null ? null : new StorySketch(least, stories[story].Runs), credits.GetValueOrDefault(story, []));
            }
            // A report that was read anew since may hold other words.
            if (_readIn.TryGetValue(reports[number], out var readIn) && readIn == read[number].In)
                _traces[reports[number]] = new ReportTraces(traces, new Writings([.. tallies[reports[number]]], [.. bearings[reports[number]]], [.. shares[reports[number]]]));
        }
    }

    private sealed record KeptCredits(int Story, IReadOnlyList<string> Agencies);
}
