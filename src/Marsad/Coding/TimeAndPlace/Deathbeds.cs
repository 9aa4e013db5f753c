namespace Marsad.Coding;

/// <summary>Tells the day on which somebody died of his wounds from the day on which he got them.</summary>
internal static class Deathbeds
{
    private const int Reach = 4;

    /// <summary>"Ana Ruiz died on Sunday", "was pronounced dead on Monday": whether the word says when one person died, in a sentence that tells of no deed but wounds.</summary>
    public static bool Dates(AnnotatedSentence r, int word, EventDraft draft)
    {
        var s = r.Sentence;
        var verb = s[word].Head;
        for (var steps = 0; verb >= 0 && s[verb].Tag != PartOfSpeech.Verb && steps < Reach; steps++)
        {
            // "died in Monday's shooting"
            if (draft.Words.Exists(w => w.Sentence == r && w.Hit.Word == verb))
                return false;
            verb = s[verb].Head;
        }
        if (verb < 0 || !(s[verb].Lemma == "pronounce" || draft.Words.Exists(w => w.Sentence == r && w.Hit.Word == verb && w.Hit.Trigger is { Effect: Effect.Killed, Frame.Name: "die" })))
            return false;
        return draft.Words.TrueForAll(w => w.Hit.Trigger is { Effect: Effect.Killed or Effect.Wounded, Form: null or "shooting" or "stabbing" })
            && draft.Harm.Exists(h => h.Effect == Effect.Killed) && draft.Harm.TrueForAll(h => h.Effect != Effect.Killed || Victim.Of(h) is not null);
    }

    /// <summary>Whether one tells of a death that cannot be of the other's deed: before it, or days behind it of nobody whom that hurt.</summary>
    public static bool Part(EventDraft known, EventDraft draft) => IsOfOther(known, draft) || IsOfOther(draft, known);

    private static bool IsOfOther(EventDraft death, EventDraft deed)
    {
        if (death.Day is not null || death.Deaths.Find(d => d.When is { From: not null, To: not null }) is not { When: { From: { } from, To: { } to } })
            return false;
        if (deed.Day is { } day)
            return to < day.From || from > day.To && !Victims.Shared(deed, death);
        return deed.Deaths.Find(d => d.When is { From: not null, To: not null }) is { When: { From: { } first, To: { } last } } && (to < first || from > last) && !Victims.Shared(deed, death);
    }

    /// <summary>"Two died in hospital", "Another died of his wounds": some of those whom the event told just before had wounded; true where it was told to that.</summary>
    public static bool TellsOn(List<EventDraft> events, EventDraft draft)
    {
        if (draft.HasEvent || draft.Other || draft.Places.Count > 0 || draft.Harm.FindAll(h => h.Effect == Effect.Killed) is not [{ PartOf: null, Count.Number: > 0 and var died } dead] || dead.Of is { } of && (HarmGroups.Named(of) || of.Actor is not null)
            || !draft.Words.Exists(w => w.Hit.Trigger.Frame.Name == "die" && (InHospital(w.Sentence.Sentence, w.Hit.Word) || Revisions.DiedOfWounds(dead)))
            || !draft.Words.TrueForAll(w => w.Hit.Trigger is { Frame.Name: "die" } or { Effect: Effect.Wounded, Tag: not PartOfSpeech.Verb }))
            return false;
        if (events.FindLast(e => e.Certainty < Certainty.Planned && draft.First.Index - e.Last.Index is > 0 and <= Reach && e.Harm.Exists(h => h is { Effect: Effect.Wounded, PartOf: null, Count.Number: var hurt } && hurt >= died)) is not { } known
            || known.Harm.Exists(h => h is { Effect: Effect.Wounded, FateOpen: true }) || known.Day is { } day && draft.Day is { } then && then.To < day.From)
            return false;
        // Where the number has risen, they are of it; "three died, three of them in hospital" adds nobody.
        var whole = known.Harm.Find(h => h is { Effect: Effect.Killed, PartOf: null, Stated: true } && h.Count.Number >= died && (known.Rose || h.Count.Number == died));
        known.Harm.Add(dead with { Part = CountPart.Addition, PartOf = whole, DiedSince = true });
        known.Words.AddRange(draft.Words);
        known.Deaths.AddRange(draft.Dates);
        known.Deaths.AddRange(draft.Deaths);
        known.Sources.AddRange(draft.Sources);
        return true;
    }

    private static bool InHospital(Sentence s, int verb)
    {
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Obl && Syntax.Preposition(s, c) is "in" or "at" or "on" && s[c].Lemma.ToLowerInvariant() is "hospital" or "clinic" or "infirmary" or "surgery" or "care" or "way" or "table")
                return true;
        }
        return false;
    }

    /// <summary>The day of the death is that of the deed where the story gives no other.</summary>
    public static void Settle(EventDraft draft)
    {
        if (draft.Dates.Count == 0)
            draft.Dates.AddRange(draft.Deaths);
    }
}
