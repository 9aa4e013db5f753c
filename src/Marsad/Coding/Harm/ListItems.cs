namespace Marsad.Coding;

/// <summary>Reads lists that a monitor sets under a sum: "Since January 312 have been killed: • 23 civilians • 217 soldiers".</summary>
internal static class ListItems
{
    /// <summary>The sentence that a list stands under, of one of its items; null where the sentence is no item.</summary>
    public static AnnotatedSentence? Heading(AnnotatedStory story, AnnotatedSentence item)
    {
        var at = item.Index;
        while (story.SentenceAt(at) is { } before && IsItem(story, before))
            at--;
        return at < item.Index ? story.SentenceAt(at) : null;
    }

    // The view of a story leaves the bullets out, its source has them.
    private static bool IsItem(AnnotatedStory story, AnnotatedSentence first)
    {
        while (story.SentenceAt(first.Index - 1) is { } above && above.Part == first.Part)
            first = above;
        var before = story.Document.Text.AsSpan(0, story.Story.View.ToSource(first.Span).Start).TrimEnd(' ');
        return before is [.., '•' or '▪' or '◦' or '*' or '-' or '–'];
    }
}
