namespace Marsad.Assessing;

/// <summary>What of a story's text tells its origin.</summary>
/// <param name="Story">Number of the story on its page.</param>
/// <param name="Sketch">By what copies of it are found; null for a text of few words.</param>
/// <param name="Credits">Ids of the agencies that it says it was taken from.</param>
internal sealed record StoryTrace(int Story, StorySketch? Sketch, IReadOnlyList<string> Credits)
{
    /// <summary>The traces of a report's stories.</summary>
    public static IReadOnlyList<StoryTrace> Of(Document document) => [.. document.Stories.Select(story => new StoryTrace(story.Number, StorySketch.Of(story.View.Text), Assessing.Credits.Default.Of(story)))];
}

/// <summary>A sketch of a text: MinHash over its runs of words.</summary>
/// <param name="Least">The least hash of each bin.</param>
/// <param name="Runs">How many runs of words the text has.</param>
internal sealed record StorySketch(ulong[] Least, int Runs)
{
    public const int Bins = 64;

    // The smallest hash is kept in each bin; an empty bin borrows from the next full one. Null for a text of few words.
    public static StorySketch? Of(string text)
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
        return new StorySketch(least, runs.Count);
    }
}
