using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads a bulletin that numbers what it tells, "1- Taiz: …", "2) Hodeidah: …", or heads it with places: "Taiz: …". Each item is of its own; nothing told in one is told on in the next.</summary>
internal static class BulletinItems
{
    private const int Fewest = 3;
    private const double FarKm = 150;

    /// <summary>The story, or where it is a bulletin what stands before its items, each item, and what stands behind them.</summary>
    /// <param name="story">The story.</param>
    /// <param name="hits">The words of each sentence that tell of something.</param>
    public static IReadOnlyList<AnnotatedStory> Sections(AnnotatedStory story, IReadOnlyList<List<TriggerFinder.Hit>> hits)
    {
        var starts = Starts(story);
        if (!IsBulletin(starts) && !IsBulletin(starts = Headed(story)))
            return [story];
        // Where every other item is one paragraph, what stands behind the last one is not of it.
        var single = starts.Zip(starts.Skip(1)).All(pair => pair.Second == pair.First + 1);
        var parts = starts.Prepend(0).Append(single ? starts[^1] + 1 : story.Story.Parts.Count).Append(story.Story.Parts.Count).Distinct().ToList();
        return [.. parts.Zip(parts.Skip(1), (first, end) => story.OfParts(first, end)).Where(section => section.Sentences.Count > 0)];

        // The points of a communique argue, and go on from one to the next.
        bool IsBulletin(List<int> items) => items.Count >= Fewest && 3 * items.Count(IsOfItsOwn) >= 2 * items.Count;

        bool IsOfItsOwn(int part) =>
            story.OfParts(part, part + 1).Sentences is var item && item.Any(s => s.Places.Any(place => place.Location.Feature != PlaceFeature.Country))
            && item.Any(s => hits[s.Index].Exists(hit => hit.Trigger.Kind is TriggerKind.Incident or TriggerKind.Harm));
    }

    /// <summary>Gives the events of an item the place that heads it: "Taiz: a civilian was wounded in the Rawda quarter".</summary>
    public static void LendPlace(AnnotatedStory section, List<EventDraft> events)
    {
        if (ItemHeads.Place(section, section.Sentences[0].Part) is not { } heading)
            return;
        foreach (var draft in events)
        {
            // A quarter of the town bears the name of a far one.
            for (var i = 0; i < draft.Places.Count; i++)
            {
                if (heading.Location is { Feature: not (PlaceFeature.Country or PlaceFeature.Province), Lat: { } lat, Lon: { } lon } && draft.Places[i].Location is { Feature: PlaceFeature.Settlement or PlaceFeature.Neighbourhood or PlaceFeature.Camp or PlaceFeature.Building, Lat: { } y, Lon: { } x } far && Earth.Kilometres(lat, lon, y, x) > FarKm)
                    draft.Places[i] = draft.Places[i] with { Location = new Location { Name = draft.Places[i].Name.In(section.Text), Relation = far.Relation, Text = far.Text, Span = far.Span } };
            }
            if (!draft.Places.Exists(place => Nearness.Same(place.Location, heading.Location) || place.Location.LiesIn(heading.Location)))
            {
                draft.Places.Add(heading);
                if (section.Sentences.FirstOrDefault(s => s.Span.Contains(heading.Span)) is { } head && !draft.Words.Exists(w => w.Sentence == head))
                    draft.Further.Add(head);
            }
        }
    }

    /// <summary>The parts that begin with 1, 2, 3 and so on.</summary>
    private static List<int> Starts(AnnotatedStory story)
    {
        var starts = new List<int>();
        for (var part = 0; part < story.Story.Parts.Count; part++)
        {
            var span = story.Story.Parts[part].Span;
            if (ItemHeads.Number(story.Text.AsSpan(span.Start, span.Length), out _) == starts.Count + 1)
                starts.Add(part);
        }
        return starts;
    }

    /// <summary>The parts that begin with a place and a colon or as an entry of a log; none where two bear one place, as where messages tell on of one event.</summary>
    private static List<int> Headed(AnnotatedStory story)
    {
        var starts = new List<int>();
        var places = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var part = 0; part < story.Story.Parts.Count; part++)
        {
            var heading = story.Story.Parts[part].Kind == PartKind.Paragraph ? ItemHeads.Place(story, part) : null;
            if (heading is not null && !places.Add(heading.Location.Name))
                return [];
            if (heading is not null || ItemHeads.IsTimed(story, part))
                starts.Add(part);
        }
        return places.Count * 3 >= starts.Count * 2 ? starts : [];
    }
}
