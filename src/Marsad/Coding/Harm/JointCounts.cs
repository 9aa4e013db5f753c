using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads one number that is told of the dead and the wounded together: "Eight people were killed and wounded", "left more than 50 dead or injured".</summary>
internal static class JointCounts
{
    private const int FewestOfToll = 100;

    /// <summary>Leaves open how many of them died: at least one of either kind where both are said to be.</summary>
    public static void Part(AnnotatedSentence r, EventDraft draft)
    {
        var told = draft.Harm.FindAll(h => h.Sentence == r && h.Stated && h.PartOf is null && h.Effect is Effect.Killed or Effect.Wounded);
        if (told is not [{ Count: { Number: >= 2 and < FewestOfToll } count } both] || Joint(r, draft) is not { } joint)
            return;
        var each = joint is "or" ? new Count(null, null, count.High) : new Count(1, count.High is 2 ? 1 : null, count.High - 1);
        draft.Harm.RemoveAll(h => h.Sentence == r && h != both && !h.Stated && h.Effect is Effect.Killed or Effect.Wounded);
        draft.Harm[draft.Harm.IndexOf(both)] = both with { Effect = Effect.Killed, Count = each };
        draft.Harm.Add(both with { Effect = Effect.Wounded, Count = each });
    }

    /// <summary>The word between a word for death and one for wounds that stand side by side: "killed and wounded"; null where none do.</summary>
    private static string? Joint(AnnotatedSentence r, EventDraft draft)
    {
        foreach (var (_, one) in draft.Words.Where(w => w.Sentence == r && Tells(w.Hit.Trigger)))
        {
            if (one.Last + 2 < r.Sentence.Count && r.Sentence[one.Last + 1].Lemma.ToLowerInvariant() is "and" or "or"
                && draft.Words.Exists(w => w.Sentence == r && w.Hit.First == one.Last + 2 && Tells(w.Hit.Trigger) && w.Hit.Trigger.Effect != one.Trigger.Effect))
                return r.Sentence[one.Last + 1].Lemma.ToLowerInvariant();
        }
        return null;
    }

    // "Two were shot and killed": how they died is told, and not of others.
    private static bool Tells(Trigger trigger) => trigger is { Kind: TriggerKind.Harm, Form: null, Effect: Effect.Killed or Effect.Wounded } && !EventParts.LeavesFateOpen(trigger, trigger.Effect.Value);
}
