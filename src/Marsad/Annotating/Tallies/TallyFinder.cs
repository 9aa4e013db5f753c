namespace Marsad.Annotating;

/// <summary>
/// Finds the sums that a story writes out: a whole and, behind a colon, in brackets, in lines of their own or in the sentence that goes on
/// from it, its parts. Which number before a list is its whole is told by the arithmetic: the one that the parts add up to, else the one
/// that they come nearest to; a list that comes near none is no list of a whole.
/// </summary>
public static class TallyFinder
{
    /// <summary>The sums of all stories of a report, in the order of the text.</summary>
    public static IReadOnlyList<Tally> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Stories.SelectMany(story => new TallyStory(document.Report.Id, story).Read())];
    }
}
