namespace Marsad.Coding;

/// <summary>Reads lists that a monitor sets under a sum: "Since January 312 have been killed: • 23 civilians • 217 soldiers".</summary>
internal static class ListItems
{
    /// <summary>The sentence that a list stands under, of one of its items; null where the sentence is no item.</summary>
    public static AnnotatedSentence? Heading(AnnotatedStory story, AnnotatedSentence item)
    {
        var at = item.Index;
        while (at >= 0 && IsItem(story, at))
            at--;
        return at >= 0 && at < item.Index ? story.Sentences[at] : null;
    }

    // The view of a story leaves the bullets out, its source has them.
    private static bool IsItem(AnnotatedStory story, int at)
    {
        var first = story.Sentences[at];
        while (first.Index > 0 && story.Sentences[first.Index - 1].Part == first.Part)
            first = story.Sentences[first.Index - 1];
        var before = story.Document.Text.AsSpan(0, story.Story.View.ToSource(first.Span).Start).TrimEnd(' ');
        return before is [.., '•' or '▪' or '◦' or '*' or '-' or '–'];
    }
}
