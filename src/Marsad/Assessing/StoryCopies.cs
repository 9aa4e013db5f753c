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
    private const int Bins = 64;
    private const int FewestShared = 5;
    private const double ShareOfShorter = 0.24;
    private const double SureShare = 0.4;
    private const double SlightShare = 0.12;
    private const double ShareOfBrief = 0.9;
    private const int FewestRuns = 8;
    private const int ComparedNext = 12;
    private const int DaysOfCopying = 60;

    /// <summary>A number for each story; copies share theirs.</summary>
    public static Dictionary<(ReportId Report, int Story), int> Of(IReadOnlyList<Document> documents)
    {
        var stories = documents
            .DistinctBy(d => d.Report.Id)
            .OrderBy(d => d.Report.Id)
            .SelectMany(d => d.Stories.Select(s => (Key: (d.Report.Id, s.Number), Sketch: Sketch.Of(s.View.Text), Day: s.Published is null ? (int?)null : Context.Day(s.Published))))
            .ToList();
        var entries = new List<(ulong Run, int Bin, int Story)>();
        for (var i = 0; i < stories.Count; i++)
        {
            for (var bin = 0; stories[i].Sketch is { } sketch && bin < Bins; bin++)
                entries.Add((sketch.Least[bin], bin, i));
        }
        entries.Sort();
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
                    stories[entries[i].Story].Sketch!.Own &= ~(1UL << entries[i].Bin);
                for (var j = i + 1; !furniture && j < Math.Min(to, i + 1 + ComparedNext); j++)
                    pairs.Add((entries[i].Story, entries[j].Story));
            }
        }
        var groups = new UnionFind(stories.Count);
        foreach (var (a, b) in pairs.Order())
        {
            if (AreCopies(stories[a].Sketch!, stories[b].Sketch!))
                groups.Union(a, b);
        }
        var result = new Dictionary<(ReportId, int), int>();
        for (var i = 0; i < stories.Count; i++)
            result[stories[i].Key] = groups.Find(i);
        return result;
    }

    // Of two sets the part that both share is the like part of their least members; what a copy left out or added makes it small,
    // so it is reckoned as a part of the shorter one. Two briefs of one thing share half a sentence without either's being a copy.
    private static bool AreCopies(Sketch a, Sketch b)
    {
        var (shared, own) = (0, a.Own & b.Own);
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
        var runs = StoryRuns.Of(a.Text).ToHashSet();
        return StoryRuns.Of(b.Text).Distinct().Count(runs.Contains) >= needed * shorter;
    }

    /// <param name="Text">The story.</param>
    /// <param name="Least">The least hash of each bin.</param>
    /// <param name="Runs">How many runs of words the story has.</param>
    private sealed record Sketch(string Text, ulong[] Least, int Runs)
    {
        /// <summary>The bins that do not hold furniture, a bit for each.</summary>
        public ulong Own { get; set; } = ulong.MaxValue;

        // The smallest hash is kept in each bin; an empty bin borrows from the next full one. Null for a text of few words.
        public static Sketch? Of(string text)
        {
            var bins = new ulong[Bins];
            Array.Fill(bins, ulong.MaxValue);
            var runs = StoryRuns.Of(text);
            foreach (var run in runs)
                bins[run % Bins] = Math.Min(bins[run % Bins], run);
            if (runs.Count == 0)
                return null;
            var least = new ulong[Bins];
            for (var i = 0; i < Bins; i++)
            {
                var from = i;
                while (bins[from] == ulong.MaxValue)
                    from = (from + 1) % Bins;
                least[i] = StoryRuns.Mix(bins[from] + (ulong)((from - i + Bins) % Bins));
            }
            return new Sketch(text, least, runs.Count);
        }
    }
}
