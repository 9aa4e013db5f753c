using NodaTime;

namespace Marsad.Recording;

public sealed partial class Ledger
{
    /// <summary>The ledger as it stood at a moment.</summary>
    /// <exception cref="LedgerException">It never had so many entries, or not with that root.</exception>
    public PastLedger At(AsOf moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (moment.Head is { } head && head.Size > Count)
            throw new LedgerException(_store.Name, $"has {Count} entries, not {head.Size}.");
        var past = new Ledger(_store.Scratch(), _archive);
        try
        {
            var known = moment.Day is { } day ? DaysOfReports() : null;
            past.Together(() =>
            {
                if (known is null)
                    past.Repeat(Entries().TakeWhile(entry => entry.Position < moment.Head!.Size).Select(entry => (entry.Position, entry.Entry)));
                else
                    past.Repeat(Entries().Where(entry => IsKnown(entry.Entry, known, moment.Day!.Value)).Select(entry => (entry.Position, entry.Entry)));
            });
            if (moment is { HasRoot: true, Head: { } noted } && past.Root != noted.Root)
                throw new LedgerException(_store.Name, $"its first {noted.Size} entries have not the root {noted.Root}.");
            return new PastLedger(past, known?.Values.Count(first => first is null) ?? 0);
        }
        catch
        {
            past.Dispose();
            throw;
        }
    }

    // What an entry restores is told by its position, which is another where entries before it are left out.
    private void Repeat(IEnumerable<(long Position, Entry Entry)> entries)
    {
        var moved = new Dictionary<long, long>();
        var judged = new Dictionary<(ClaimId, ClaimId, string), int>();
        var reviews = new HashSet<ReviewId>();
        foreach (var (position, entry) in entries)
        {
            if (entry is LinkJudged { Judgement: var given })
                judged[(given.A, given.B, given.By)] = judged.GetValueOrDefault((given.A, given.B, given.By)) + 1;
            if (entry is JudgementUndone { Judgement: var taken } && judged.GetValueOrDefault((taken.A, taken.B, taken.By)) == 0)
                continue; // what was not known yet cannot be taken back
            if (entry is Reviewed { Review: var said })
                reviews.Add(said.Id);
            if (entry is ReviewUndone withdrawn && !reviews.Contains(withdrawn.Review))
                continue;
            moved[position] = _tree.Size;
            Append(entry is JudgementUndone { RestoredIn: { } restored } undone ? undone with { RestoredIn = moved.GetValueOrDefault(restored, restored) } : entry);
        }
    }

    // From which day each report is known; null where nothing tells.
    private Dictionary<ReportId, LocalDate?> DaysOfReports()
    {
        var fetched = new Dictionary<ReportId, LocalDate?>();
        var published = new Dictionary<ReportId, LocalDate?>();
        var told = new Dictionary<ReportId, LocalDate?>();
        foreach (var (_, entry) in Entries())
        {
            switch (entry)
            {
                case ReportReceived { Report: var report }:
                    Describe(report);
                    break;
                case ReportDescribed { Report: var report }:
                    Describe(report);
                    break;
                case DocumentRead read:
                    told[read.Report] = read.Stories.Max(story => story.Published);
                    break;
            }
        }
        return fetched.ToDictionary(pair => pair.Key, pair => pair.Value ?? Later(published[pair.Key], told.GetValueOrDefault(pair.Key)));

        void Describe(Report report)
        {
            fetched[report.Id] = report.Retrieved?.InUtc().Date;
            published[report.Id] = report.Published;
        }
    }

    private static LocalDate? Later(LocalDate? a, LocalDate? b) => a is null || b > a ? b : a;

    private static bool IsKnown(Entry entry, Dictionary<ReportId, LocalDate?> known, LocalDate day) => entry switch
    {
        ReportReceived { Report: var report } => known[report.Id] <= day,
        ReportDescribed { Report: var report } => known[report.Id] <= day,
        DocumentRead read => known[read.Report] <= day,
        ClaimsCoded coded => known[coded.Report] <= day,
        LinkJudged { Judgement: var judgement } => judgement.At is null || judgement.At.Value.InUtc().Date <= day,
        JudgementUndone undone => undone.At is null || undone.At.Value.InUtc().Date <= day,
        SightingReported { Sighting: var sighting } => sighting.Told <= day,
        Reviewed { Review: var review } => review.At.InUtc().Date <= day,
        ReviewUndone undone => undone.At is null || undone.At.Value.InUtc().Date <= day,
        _ => false,
    };
}
