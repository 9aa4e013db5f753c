namespace Marsad.Annotating;

/// <summary>Finds where a story calls something the most of its kind in a time: "the worst violence since", "one of the deadliest attacks in months". Without a time nothing is claimed that a record could answer.</summary>
public static class SuperlativeFinder
{
    /// <summary>What the stories of a report so call, in the order of the text.</summary>
    public static IReadOnlyList<Superlative> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Stories.Where(MayTell).SelectMany(story => new SuperlativeStory(document.Report.Id, story).Read())];
    }

    private static bool MayTell(Story story) => SuperlativeWords.English.Degrees.Any(degree => story.View.Text.Contains(degree.Words[^1], StringComparison.OrdinalIgnoreCase));
}
