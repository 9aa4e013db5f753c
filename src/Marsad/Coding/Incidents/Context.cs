namespace Marsad.Coding;

/// <summary>What the story as a whole lends its events: date and place of the sentences before, which one it is about, what it only recalls.</summary>
internal static class Context
{
    private const int Old = 21;
    private const int MostOthers = 1;

    /// <summary>Lends an event that says neither when nor where the date and place of the event told just before.</summary>
    /// <remarks>A sum over a period has its own; what is recalled of long ago, and what befell over a period, lend nothing.</remarks>
    public static void Lend(AnnotatedStory story, List<EventDraft> events)
    {
        var tolls = events.Where(e => Tolls.Is(story, e)).ToHashSet(ReferenceEqualityComparer.Instance);
        var recalled = events.Where(e => Background(story, e)).ToHashSet(ReferenceEqualityComparer.Instance);
        for (var i = 1; i < events.Count; i++)
        {
            var draft = events[i];
            if (draft.Certainty >= Certainty.Planned || tolls.Contains(draft) || draft.Former)
                continue;
            var before = events.Take(i).LastOrDefault(e => e.Certainty < Certainty.Planned && draft.First.Index - e.Words[^1].Sentence.Index is >= 0 and <= 2);
            if (before is null || tolls.Contains(before) || (recalled.Contains(before) && before.First.Part != draft.First.Part))
                continue;
            // Where a new paragraph begins with what another did, nobody says that it was there or then.
            if (draft.First.Part != before.Words[^1].Sentence.Part && (Retelling.IsNewDeed(before, draft) || draft.Leading.Type == "disrupted-weapons-use" && before.Leading.Type != draft.Leading.Type))
                continue;
            if (draft.Dates.Count == 0 && !(IncidentTypes.IsArrest(before) && !IncidentTypes.IsArrest(draft)) && before.Dates.Exists(d => d.When.From is not null || d.When.To is not null || d.When.Weekday is not null))
            {
                draft.Dates.AddRange(before.Dates);
                draft.DateFromContext = true;
            }
            // "Nine people have been kidnapped since Friday": what a new paragraph sums up was not all in the village told of before.
            var sums = draft.First.Part != before.Words[^1].Sentence.Part && !draft.DateFromContext && draft.Dates.Exists(d => d.Kind == DateKind.Since);
            if (draft.Places.Count == 0 && before.Places.Count > 0 && !draft.Other && !sums)
            {
                draft.Places.AddRange(before.Places);
                draft.PlaceFromContext = true;
            }
        }
    }

    /// <summary>The one incident that the story is about, or null.</summary>
    public static EventDraft? Main(AnnotatedStory story, List<EventDraft> events)
    {
        EventDraft? best = null;
        var most = 0.0;
        var lead = story.Sentences.FirstOrDefault(s => s.Kind == PartKind.Paragraph)?.Part ?? 0;
        foreach (var draft in events)
        {
            if (draft.Certainty >= Certainty.Planned || draft.RivalOf is not null || Background(story, draft) || Tolls.Is(story, draft) || !Worth(draft))
                continue;
            var score = draft.Words.Exists(w => w.Sentence.Kind == PartKind.Title) ? 3.0 : 0;
            if (draft.Words.Exists(w => w.Sentence.Part <= lead))
                score += 2;
            else if (draft.Words.Exists(w => w.Sentence.Part <= lead + 2))
                score += 1;
            if (draft.First.Part == lead && draft.Harm.Exists(h => h.Stated && h.Sentence == draft.First))
                score += 1; // the first sentence gives the story's own number
            score += Math.Log2(2 + draft.Harm.Where(h => h.Effect is Effect.Killed or Effect.Wounded && h.PartOf is null).Sum(h => (double)(h.Count.Number ?? 0))) * 0.6;
            score += Math.Min(2, draft.Words.Select(w => w.Sentence).Distinct().Count() * 0.25);
            if (IncidentTypes.IsArrest(draft) && events.Exists(e => !IncidentTypes.IsArrest(e) && e.Certainty < Certainty.Planned && e.Harm.Exists(h => h.Effect is Effect.Killed or Effect.Wounded)))
                score /= 3; // a story of an arrest is about the deed, where it tells whom that harmed
            if (score > most)
                (best, most) = (draft, score);
        }
        return best;
    }

    /// <summary>Lends a main incident without a date that of the first other event of its kind that may be told of the same place.</summary>
    public static void LendDate(AnnotatedStory story, List<EventDraft> events, EventDraft main)
    {
        if (main.Dates.Count > 0)
            return;
        var dated = events.Find(e => e.Dates.Count > 0 && e.Certainty < Certainty.Planned && !e.Other && !IncidentTypes.IsArrest(e) && !Background(story, e) && !Tolls.Is(story, e)
            && !Apart.Are(story, main, e));
        if (dated is null)
            return;
        main.Dates.AddRange(dated.Dates);
        main.DateFromContext = true;
    }

    /// <summary>Takes into the main incident what the story tells of it in words that do not tie it there: of the same kind, at no other place or time, of no other number.</summary>
    public static void Gather(AnnotatedStory story, List<EventDraft> events, EventDraft main)
    {
        // A story of many incidents tells each by itself.
        if (events.Count(e => e.HasEvent && e.Certainty < Certainty.Planned && !IncidentTypes.IsArrest(e) && !Background(story, e) && e.Places.Count > 0 && Apart.InPlace(main, e)) > MostOthers)
            return;
        for (var i = 0; i < events.Count; i++)
        {
            var draft = events[i];
            if (ReferenceEquals(draft, main) || draft.Certainty >= Certainty.Planned || draft.Other || draft.Plural || draft.Recalled || IncidentTypes.IsArrest(draft) != IncidentTypes.IsArrest(main))
                continue;
            if (Background(story, draft) || Tolls.Is(story, draft) || Tolls.Is(story, main) || (draft.Forms.Count > 0 && main.Forms.Count > 0 && !draft.Forms.Overlaps(main.Forms)) || Apart.Are(story, main, draft))
                continue;
            if (draft.Places.Count > 0 && main.Places.Count > 0 && draft.Dates.Count > 0 && main.Dates.Count > 0 && !Together(main, draft))
                continue;
            if (!(draft.Forms.Overlaps(["shooting", "stabbing"]) && draft.Forms.Overlaps(main.Forms)) && !(main.Forms.Overlaps(["shooting", "stabbing"]) && !draft.HasEvent) && !Victims.Shared(main, draft) && !IsCountOf(main, draft) && !TellsWhom(main, draft) && !draft.Harm.Exists(h => Apart.AreAll(main, h)))
                continue;
            main.Absorb(draft);
            events.RemoveAt(i--);
        }
    }

    /// <summary>Whether both are said to be at one place or on one day.</summary>
    private static bool Together(EventDraft main, EventDraft draft) =>
        main.Places.Exists(a => draft.Places.Exists(b => Nearness.Same(a.Location, b.Location))) || main.Dates.Exists(a => draft.Dates.Exists(b => a.When.From is not null && a.When.From == b.When.From));

    /// <summary>"A murder suspect appeared in court … He is accused of fatally shooting three people": the killing, of which the story's head tells nobody.</summary>
    private static bool TellsWhom(EventDraft main, EventDraft draft) =>
        main.Harm.Count == 0 && main.Words.TrueForAll(w => w.Hit.Trigger.Effect == Effect.Killed && w.Sentence.Sentence[w.Hit.Word].Tag != PartOfSpeech.Verb)
        && draft.Harm.Exists(h => h is { Effect: Effect.Killed, Part: CountPart.Whole, Count.Number: > 0 });

    /// <summary>"At least ten were killed … The ministry put the number of dead at 14": another's count of those that the story gives a least number of.</summary>
    private static bool IsCountOf(EventDraft main, EventDraft draft) =>
        !draft.HasEvent && draft.Places.Count == 0 && draft.Harm.Count > 0
        && draft.Harm.TrueForAll(told => told.PartOf is not null || told is { Stated: true, Part: CountPart.Whole } && main.Harm.Exists(known => known is { Stated: true, PartOf: null, Count: { Low: not null, High: null } }
            && known.Effect == told.Effect && told.Count.Number >= known.Count.Number && HarmDraft.Retells(known, told)));

    /// <summary>Whether the story only recalls the event: it lies well before the story's date, and the story is not that of somebody's arrest or trial for it.</summary>
    public static bool Background(AnnotatedStory story, EventDraft draft)
    {
        if ((story.Published ?? story.LatestBefore(draft.First)) is not { } published || draft.DateFromContext)
            return false;
        // Who died of his wounds in these days is the news.
        if (draft.Deaths.Exists(d => d.When.To is { } died && died.PlusDays(Old) >= published))
            return false;
        // A day goes before the "recent months" that it is told with.
        var last = (draft.Dates.Find(d => d is { Kind: DateKind.At, When: { To: not null, Precision: 1 } }) ?? draft.Dates.Find(d => d.When.To is not null))?.When.To;
        return last is { } to && to.PlusDays(Old) < published && !Aftermath.Pursues(story, draft);
    }

    /// <summary>"Their attacks on civilians", "murdering peasants is a crime": a kind of deed and not one, where neither day nor place nor number is told.</summary>
    private static bool General(EventDraft draft) =>
        !draft.Harm.Exists(h => h.Named.Count > 0 || IsNamed(h.Of)) && (draft.DateFromContext || draft.Dates.Count == 0) && (draft.PlaceFromContext || draft.Places.Count == 0)
        && draft.Words.TrueForAll(w => w.Sentence.Sentence[w.Hit.Word] is var word
            && (word.Tag is PartOfSpeech.Noun ? (word.Features & Features.Plural) != 0 : (word.Features & (Features.Gerund | Features.Infinitive)) != 0 && Syntax.Child(w.Sentence.Sentence, w.Hit.Word, Relation.Aux) < 0));

    /// <summary>"the murder of Ana Ruiz", "of justice Ana Ruiz": one person, by name.</summary>
    public static bool IsNamed(Filler? victim) =>
        victim is { Sort: "person", Implied: 1 } or { Actor.Form: ActorForm.Person } && victim.Sentence.Sentence is var s && (s[victim.Head].Tag == PartOfSpeech.Propn || Titles.NameOf(s, victim.Head) >= 0);

    /// <summary>Whether enough is said to make a claim: who, whom, what harm, or where and when.</summary>
    public static bool Worth(EventDraft draft)
    {
        if (draft.Certainty == Certainty.Hypothetical)
            return false;
        if (draft.Certainty == Certainty.Planned)
            return draft.HasEvent && draft.Doers.Exists(d => d.Actor is not null) && (draft.Targets.Count > 0 || draft.Places.Count > 0 || draft.Harm.Exists(h => h.Of is not null));
        if (draft.Harm.Exists(h => h.Stated && h.Count.Number != 0) || draft.Sources.Exists(s => s.Stance == Stance.ClaimsResponsibility))
            return true;
        if (General(draft) || (draft.Recalled && draft.Words.TrueForAll(w => w.Sentence == draft.First)))
            return false;
        var said = draft.Harm.Exists(h => h.Of is not null) ? 1 : 0;
        if (!draft.HasEvent && said == 0)
            return false;
        // "the murder of Judge Ana Ruiz": who was killed tells which deed it was.
        said += draft.Harm.Exists(h => h.Named.Count > 0 || IsNamed(h.Of)) ? 1 : 0;
        said += draft.Doers.Count + draft.Targets.Count + draft.Objects.Count;
        said += draft.HasEvent && (draft.Weapons.Count > 0 || draft.Forms.Contains("shooting")) && draft.Doers.Count + draft.Objects.Count > 0 ? 1 : 0;
        said += !draft.PlaceFromContext && draft.Places.Count > 0 ? 1 : 0;
        said += !draft.DateFromContext && draft.Dates.Count > 0 ? 1 : 0;
        return said >= 2;
    }
}
