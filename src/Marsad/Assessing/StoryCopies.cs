using System.Numerics;

namespace Marsad.Assessing;

/// <summary>
/// Finds stories that are copies of one another, cut, reordered and edited up to about half: MinHash over runs of four words. Stories that share
/// the least run of a bin are compared, so that cost grows with the text and not with the pairs; where the sketches leave it open, run by run.
/// What stands in quotation marks is left out, since those who heard one man speak quote him alike. Runs that stories of several months
/// share are an outlet's furniture ("all rights reserved") and nobody's text.
/// </summary>
internal static class StoryCopies
{
    private const int FewestShared = 5;
    private const double ShareOfShorter = 0.24;
    private const double SureShare = 0.4;
    private const double SlightShare = 0.12;
    private const double ShareOfBrief = 0.9;
    private const int FewestRuns = 8;
    private const int ComparedNext = 12;
    private const int DaysOfCopying = 60;
    private const int BitsForRun = 16;

    /// <summary>A number for each story; copies share theirs.</summary>
    /// <param name="documents">The reports.</param>
    /// <param name="traces">What is known of a report's stories already.</param>
    public static Dictionary<(ReportId Report, int Story), int> Of(IReadOnlyList<Document> documents, Func<Document, IReadOnlyList<StoryTrace>>? traces = null)
    {
        var stories = documents
            .DistinctBy(d => d.Report.Id)
            .OrderBy(d => d.Report.Id)
            .SelectMany(d => d.Stories.Zip((traces ?? StoryTrace.Of)(d), (s, trace) => (Key: (d.Report.Id, s.Number), Text: trace.Sketch is null ? null : new Sketched(s, trace.Sketch), Day: s.Published is null ? (int?)null : Context.Day(s.Published))))
            .ToList();
        var entries = Shared([.. stories.Select(story => story.Text?.Sketch.Least)]);
        var pairs = new HashSet<(int, int)>();
        for (int from = 0, to; from < entries.Count; from = to)
        {
            for (to = from + 1; to < entries.Count && (entries[to].Run, entries[to].Bin) == (entries[from].Run, entries[from].Bin);)
                to++;
            var days = entries[from..to].Select(e => stories[e.Story].Day).Where(day => day is not null).ToList();
            var furniture = days.Count > 0 && days.Max() - days.Min() > DaysOfCopying;
            for (var i = from; i < to; i++)
            {
                if (furniture)
                    stories[entries[i].Story].Text!.Own &= ~(1UL << entries[i].Bin);
                for (var j = i + 1; !furniture && j < Math.Min(to, i + 1 + ComparedNext); j++)
                    pairs.Add((entries[i].Story, entries[j].Story));
            }
        }
        var groups = new UnionFind(stories.Count);
        foreach (var (a, b) in pairs.Order().AsParallel().AsOrdered().Where(pair => AreCopies(stories[pair.Item1].Text!, stories[pair.Item2].Text!)))
            groups.Union(a, b);
        var result = new Dictionary<(ReportId, int), int>();
        for (var i = 0; i < stories.Count; i++)
            result[stories[i].Key] = groups.Find(i);
        return result;
    }

    // The runs that may stand in several stories, in order. Most stand in one, which a map of bits tells at once.
    private static List<(ulong Run, int Bin, int Story)> Shared(ulong[]?[] stories)
    {
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, stories.Length * (long)StorySketch.Bins * BitsForRun));
        var (once, again) = (new ulong[bits / 64], new ulong[bits / 64]);
        foreach (var least in stories.OfType<ulong[]>())
        {
            foreach (var run in least)
            {
                var (at, bit) = ((run & (bits - 1)) / 64, 1UL << (int)(run % 64));
                again[at] |= once[at] & bit;
                once[at] |= bit;
            }
        }
        var entries = new List<(ulong Run, int Bin, int Story)>();
        for (var story = 0; story < stories.Length; story++)
        {
            for (var bin = 0; stories[story] is { } least && bin < StorySketch.Bins; bin++)
            {
                var run = least[bin];
                if ((again[(run & (bits - 1)) / 64] & (1UL << (int)(run % 64))) > 0)
                    entries.Add((run, bin, story));
            }
        }
        entries.Sort();
        return entries;
    }

    // Of two sets the part that both share is the like part of their least members; what a copy left out or added makes it small,
    // so it is reckoned as a part of the shorter one. Two briefs of one thing share half a sentence without either's being a copy.
    private static bool AreCopies(Sketched one, Sketched other)
    {
        var (a, b) = (one.Sketch, other.Sketch);
        var (shared, own) = (0, one.Own & other.Own);
        for (var bins = own; bins != 0; bins &= bins - 1)
        {
            var bin = BitOperations.TrailingZeroCount(bins);
            shared += a.Least[bin] == b.Least[bin] ? 1 : 0;
        }
        if (shared < FewestShared)
            return false;
        var likeness = (double)shared / BitOperations.PopCount(own);
        var shorter = Math.Min(a.Runs, b.Runs);
        var share = likeness / (1 + likeness) * (a.Runs + b.Runs) / shorter;
        var needed = Math.Clamp((double)FewestRuns / shorter, ShareOfShorter, ShareOfBrief);
        if (needed == ShareOfShorter && own == ulong.MaxValue && share is >= SureShare or < SlightShare)
            return share >= SureShare;
        if (own != ulong.MaxValue)
            return share >= needed;
        return CountShared(one.Runs.Value, other.Runs.Value) >= needed * shorter;
    }

    private static int CountShared(ulong[] a, ulong[] b)
    {
        var (count, i, j) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }

    private sealed record Sketched(Story Story, StorySketch Sketch)
    {
        /// <summary>The runs of its text, each once, in order.</summary>
        public Lazy<ulong[]> Runs { get; } = new(() => [.. StoryRuns.Of(Story.View.Text).Distinct().Order()]);

        /// <summary>The bins that do not hold furniture, a bit for each.</summary>
        public ulong Own { get; set; } = ulong.MaxValue;
    }
}
