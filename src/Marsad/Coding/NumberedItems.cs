using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads a bulletin that numbers what it tells: "1- Taiz: …", "2) Hodeidah: …". Each item is of its own; nothing told in one is told on in the next.</summary>
internal static class NumberedItems
{
    private const int Fewest = 3;
    private const int LongestHeading = 40;
    private const double FarKm = 150;

    /// <summary>The story, or where it is a bulletin what stands before its items, each item, and what stands behind them.</summary>
    /// <param name="story">The story.</param>
    /// <param name="hits">The words of each sentence that tell of something.</param>
    public static IReadOnlyList<AnnotatedStory> Sections(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits)
    {
        var starts = Starts(story);
        // The points of a communique argue, and go on from one to the next.
        if (starts.Count < Fewest || 3 * starts.Count(IsOfItsOwn) < 2 * starts.Count)
            return [story];
        // Where every other item is one paragraph, what stands behind the last one is not of it.
        var single = starts.Zip(starts.Skip(1)).All(pair => pair.Second == pair.First + 1);
        var parts = starts.Prepend(0).Append(single ? starts[^1] + 1 : story.Story.Parts.Count).Append(story.Story.Parts.Count).Distinct().ToList();
        return [.. parts.Zip(parts.Skip(1), (first, end) => story.OfParts(first, end)).Where(section => section.Sentences.Count > 0)];

        bool IsOfItsOwn(int part) =>
            story.OfParts(part, part + 1).Sentences is var item && item.Any(s => s.Places.Any(place => place.Location.Feature != PlaceFeature.Country))
            && item.Any(s => hits[s.Index].Exists(hit => hit.Trigger.Kind is TriggerKind.Incident or TriggerKind.Harm));
    }

    /// <summary>Gives the events of an item the place that heads it: "Taiz: a civilian was wounded in the Rawda quarter".</summary>
    public static void LendPlace(AnnotatedStory section, List<EventDraft> events)
    {
        if (Heading(section) is not { } heading)
            return;
        foreach (var draft in events)
        {
            // A quarter of the town bears the name of a far one.
            for (var i = 0; i < draft.Places.Count; i++)
            {
                if (heading.Location is { Lat: { } lat, Lon: { } lon } && draft.Places[i].Location is { Feature: PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Camp or PlaceFeature.Building, Lat: { } y, Lon: { } x } far && Earth.Kilometres(lat, lon, y, x) > FarKm)
                    draft.Places[i] = draft.Places[i] with { Location = new Location { Name = draft.Places[i].Name.In(section.Text), Relation = far.Relation, Text = far.Text, Span = far.Span } };
            }
            if (!draft.Places.Exists(place => Nearness.Same(place.Location, heading.Location) || place.Location.LiesIn(heading.Location)))
                draft.Places.Add(heading);
        }
    }

    /// <summary>The place right behind the number, with a colon or dash behind it; null where none heads the item.</summary>
    private static PlaceMention? Heading(AnnotatedStory section)
    {
        var first = section.Sentences[0];
        var part = section.Story.Parts[first.Part].Span;
        if (Number(section.Text.AsSpan(part.Start, part.Length), out var behind) == 0)
            return null;
        var from = part.Start + behind;
        return section.Sentences.TakeWhile(s => s.Part == first.Part).SelectMany(s => s.Places).FirstOrDefault(place => place.Span.Start >= from && place.Span.End <= from + LongestHeading
            && string.IsNullOrWhiteSpace(section.Text[from..place.Span.Start]) && section.Text.AsSpan(place.Span.End).TrimStart() is [':' or '-' or '–' or '—', ..]);
    }

    /// <summary>The parts that begin with 1, 2, 3 and so on.</summary>
    private static List<int> Starts(AnnotatedStory story)
    {
        var starts = new List<int>();
        for (var part = 0; part < story.Story.Parts.Count; part++)
        {
            var span = story.Story.Parts[part].Span;
            if (Number(story.Text.AsSpan(span.Start, span.Length), out _) == starts.Count + 1)
                starts.Add(part);
        }
        return starts;
    }

    /// <summary>The number that a text begins with as an item does ("3-", "3.", "(3)"), and where its words begin; 0 where it begins otherwise.</summary>
    private static int Number(ReadOnlySpan<char> text, out int behind)
    {
        var at = text is ['(', ..] ? 1 : 0;
        var digits = at;
        while (at < text.Length && at < digits + 2 && char.IsAsciiDigit(text[at]))
            at++;
        behind = at + 1;
        if (at == digits || !int.TryParse(text[digits..at], System.Globalization.CultureInfo.InvariantCulture, out var number))
            return 0;
        while (at < text.Length && text[at] == ' ')
            at++;
        behind = at + 1;
        return at + 1 < text.Length && text[at] is '-' or '.' or ')' or ':' or '–' or '—' or '/' && !char.IsAsciiDigit(text[at + 1]) ? number : 0;
    }
}
