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

    /// <summary>The day of the death is that of the deed where the story gives no other.</summary>
    public static void Settle(EventDraft draft)
    {
        if (draft.Dates.Count == 0)
            draft.Dates.AddRange(draft.Deaths);
    }
}
