namespace Marsad.Working;

/// <summary>Cuts a report into what is coded at a time: a story, or, of a story longer than any article, a stretch of it.</summary>
/// <remarks>What a story says is weighed against all the rest of it, which takes more than twice the time for twice the words.</remarks>
internal static class Portions
{
    /// <summary>Characters: some ten thousand words.</summary>
    public const int Longest = 60_000;

    private const int Searched = 6_000;

    /// <summary>The portions in the order of their words, each a document with one story.</summary>
    public static IEnumerable<Document> Of(Document document)
    {
        foreach (var story in document.Stories)
            foreach (var stretch in Stretches(story))
                yield return document with { Stories = [stretch] };
    }

    /// <summary>The claims of a document from those of its portions: of a story's portions only the first can hold what it is about.</summary>
    public static IReadOnlyList<Claim> Join(IEnumerable<IReadOnlyList<Claim>> portions)
    {
        var claims = new List<Claim>();
        var about = new HashSet<int>();
        foreach (var claim in portions.SelectMany(portion => portion))
            claims.Add(claim.Main && !about.Add(claim.Story) ? claim with { Main = false } : claim);
        return claims;
    }

    private static IEnumerable<Story> Stretches(Story story)
    {
        if (story.View.Text.Length <= Longest)
        {
            yield return story;
            yield break;
        }
        var parts = new List<StoryPart>();
        foreach (var part in story.Parts.SelectMany(part => Cut(part, story.View.Text)))
        {
            if (parts.Count > 0 && part.Span.End - parts[0].Span.Start > Longest)
            {
                yield return Stretch(story, parts);
                parts.Clear();
            }
            parts.Add(part);
        }
        if (parts.Count > 0)
            yield return Stretch(story, parts);
    }

    private static Story Stretch(Story story, List<StoryPart> parts)
    {
        var span = new TextSpan(parts[0].Span.Start, parts[^1].Span.End);
        return story with
        {
            View = story.View.Part(span),
            Parts = [.. parts.Select(part => part with { Span = new TextSpan(part.Span.Start - span.Start, part.Span.End - span.Start) })],
        };
    }

    // A paragraph without end is cut where a sentence seems to end, or at least a word.
    private static IEnumerable<StoryPart> Cut(StoryPart part, string text)
    {
        var start = part.Span.Start;
        while (part.Span.End - start > Longest)
        {
            var window = text.AsSpan(start + Longest - Searched, Searched);
            var at = window.LastIndexOf(". ") is var stop && stop >= 0 ? stop + 2 : window.LastIndexOf(' ') + 1;
            var end = start + Longest - (at > 0 ? Searched - at : char.IsHighSurrogate(window[^1]) ? 1 : 0);
            yield return part with { Span = new TextSpan(start, end) };
            start = end;
        }
        yield return part with { Span = new TextSpan(start, part.Span.End) };
    }
}
