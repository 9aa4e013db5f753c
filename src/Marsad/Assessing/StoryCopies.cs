namespace Marsad.Assessing;

/// <summary>Finds stories that are copies of one another, edited or not: MinHash over runs of five words, looked up by bands, so that cost grows with the text and not with the pairs.</summary>
internal static class StoryCopies
{
    private const int ShingleWords = 5;
    private const int Bins = 64;
    private const int BinsPerBand = 3;
    private const int SharedBins = Bins * 4 / 10;

    /// <summary>A number for each story; copies share theirs.</summary>
    public static Dictionary<(ReportId Report, int Story), int> Of(IReadOnlyList<Document> documents)
    {
        var stories = documents
            .DistinctBy(d => d.Report.Id)
            .OrderBy(d => d.Report.Id)
            .SelectMany(d => d.Stories.Select(s => (Key: (d.Report.Id, s.Number), Sketch: Sketch(s.View.Text))))
            .ToList();
        var groups = new UnionFind(stories.Count);
        var bands = new Dictionary<(int Band, ulong Hash), int>();
        for (var i = 0; i < stories.Count; i++)
        {
            if (stories[i].Sketch is not { } sketch)
                continue;
            for (var band = 0; band + BinsPerBand <= Bins; band += BinsPerBand)
            {
                var hash = Mix(sketch[band] ^ Mix(sketch[band + 1] ^ Mix(sketch[band + 2])));
                if (!bands.TryAdd((band, hash), i) && bands[(band, hash)] is var first && groups.Find(first) != groups.Find(i) && AreCopies(stories[first].Sketch!, sketch))
                    groups.Union(first, i);
            }
        }
        var result = new Dictionary<(ReportId, int), int>();
        for (var i = 0; i < stories.Count; i++)
            result[stories[i].Key] = groups.Find(i);
        return result;
    }

    private static bool AreCopies(ulong[] a, ulong[] b)
    {
        var shared = 0;
        for (var i = 0; i < Bins; i++)
            shared += a[i] == b[i] ? 1 : 0;
        return shared >= SharedBins;
    }

    // One hash a shingle, its smallest kept in each bin; an empty bin borrows from the next full one. Null for a text of few words.
    private static ulong[]? Sketch(string text)
    {
        var bins = new ulong[Bins];
        Array.Fill(bins, ulong.MaxValue);
        Span<ulong> window = stackalloc ulong[ShingleWords];
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var word = 14695981039346656037UL;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
                word = (word ^ char.ToLowerInvariant(text[at])) * 1099511628211UL;
            window[words % ShingleWords] = word;
            if (++words < ShingleWords)
                continue;
            var shingle = 0UL;
            for (var i = 0; i < ShingleWords; i++)
                shingle = Mix(shingle ^ window[(words + i) % ShingleWords]);
            var bin = (int)(shingle % Bins);
            bins[bin] = Math.Min(bins[bin], shingle);
        }
        if (words < ShingleWords)
            return null;
        var sketch = new ulong[Bins];
        for (var i = 0; i < Bins; i++)
        {
            var from = i;
            while (bins[from] == ulong.MaxValue)
                from = (from + 1) % Bins;
            sketch[i] = Mix(bins[from] + (ulong)((from - i + Bins) % Bins));
        }
        return sketch;
    }

    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
