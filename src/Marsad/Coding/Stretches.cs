using Marsad.Language;

namespace Marsad.Coding;

/// <summary>Cuts a text far longer than any report into stretches that are read as stories of their own: what is told of one incident is compared with what is told of all others, which for a book would never end.</summary>
internal static class Stretches
{
    /// <summary>Characters of the longest story that is read in one piece. Of six thousand articles six are longer.</summary>
    public const int Longest = 32_000;

    /// <summary>The story, or its stretches in order.</summary>
    public static IEnumerable<Story> Of(Story story)
    {
        if (story.View.Text.Length <= Longest)
        {
            yield return story;
            yield break;
        }
        var parts = new List<StoryPart>();
        var length = 0;
        foreach (var part in story.Parts.SelectMany(part => Cut(story.View.Text, part)))
        {
            if (length > 0 && length + part.Span.Length > Longest)
            {
                yield return Of(story, parts);
                parts.Clear();
                length = 0;
            }
            parts.Add(part);
            length += part.Span.Length;
        }
        yield return Of(story, parts);
    }

    private static Story Of(Story story, List<StoryPart> parts)
    {
        var span = parts.Count == 0 ? default : new TextSpan(parts[0].Span.Start, parts[^1].Span.End);
        return story with
        {
            View = story.View.Part(span),
            Parts = [.. parts.Select(part => part with { Span = new TextSpan(part.Span.Start - span.Start, part.Span.End - span.Start) })],
        };
    }

    /// <summary>The part, or where it is too long by itself, its sentences.</summary>
    private static IEnumerable<StoryPart> Cut(string text, StoryPart part) =>
        part.Span.Length <= Longest ? [part] : Analyzer.Split(text, [part.Span]).Select(sentence => part with { Span = sentence.Span });
}
