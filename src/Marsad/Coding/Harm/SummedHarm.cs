namespace Marsad.Coding;

/// <summary>Reckons with the sentence in which a story sums up its dead and its wounded ("One dead, three hurt"): whoever is told of one by one behind it is one of those, whatever becomes of him.</summary>
internal static class SummedHarm
{
    /// <summary>Marks the sum, where what is known of the event holds one.</summary>
    public static bool Mark(List<HarmDraft> known)
    {
        if (known.Exists(h => h.Summed))
            return true;
        foreach (var first in known)
        {
            var beside = known.FindAll(h => h.Sentence == first.Sentence && h is { PartOf: null, Detail: false, Count.Number: > 0, Effect: Effect.Killed or Effect.Wounded });
            if (!beside.Exists(h => h.Effect == Effect.Killed) || !beside.Exists(h => h.Effect == Effect.Wounded) || !(first.Sentence.Kind == PartKind.Title || beside.Exists(IsCounted)))
                continue;
            beside.ForEach(h => h.Summed = true);
            return true;
        }
        return false;
    }

    /// <summary>Puts the sum told again to itself, and what is told of one person to those told of one by one; false where the item is neither.</summary>
    public static bool Take(List<HarmDraft> known, IReadOnlyList<HarmDraft> told, HarmDraft harm)
    {
        if (harm.Effect is not (Effect.Killed or Effect.Wounded) || Victim.Of(harm) is not { } victim)
            return false;
        var again = told.Any(h => h.Sentence == harm.Sentence && h.Effect is Effect.Killed or Effect.Wounded && h.Effect != harm.Effect && (h.Stated || harm.Stated));
        if (again && known.Find(h => h is { Summed: true, PartOf: null, Count.Number: 1 } && h.Effect == harm.Effect) is { } sum)
        {
            Describe(sum, harm);
            return true;
        }
        var best = -1;
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (known[i].Detail && Victims.MayBeOne(known[i], harm, victim) && (best < 0 || Victims.Likeness(known[i], harm, victim) > Victims.Likeness(known[best], harm, victim)))
                best = i;
        }
        if (best >= 0)
            Victims.Retell(known, best, harm);
        else if (!victim.Pronoun)
            known.Add(harm with { Detail = true });
        return true;
    }

    /// <summary>Counts those told of one by one among the sum.</summary>
    public static void Settle(List<HarmDraft> harm)
    {
        if (Whole(harm, Effect.Killed) is not { } dead || Whole(harm, Effect.Wounded) is not { } hurt)
            return;
        var details = harm.FindAll(h => h is { Detail: true, PartOf: null });
        foreach (var detail in details)
        {
            var whole = harm.Find(h => h is { Summed: true, PartOf: null } && h.Effect == detail.Effect && Victim.Of(h) is { } known && known.MayBe(Victim.Of(detail)!)) ?? (detail.Effect == Effect.Killed ? dead : hurt);
            var told = whole.Count.Number == 1 ? whole : harm.Find(h => ReferenceEquals(h.PartOf, whole) && h.Part == CountPart.Part && HarmGroups.Alike(h.Of, detail.Of));
            if (told is not null)
            {
                Describe(told, detail);
                harm.Remove(detail);
            }
            else
            {
                detail.PartOf = whole;
            }
        }
    }

    /// <summary>Lets one of whom only the number was known be the person told of.</summary>
    private static void Describe(HarmDraft whole, HarmDraft detail)
    {
        if (detail.Of is not { } person)
            return;
        if (whole.Of is null || HarmGroups.General(whole.Of))
            whole.Of = person;
        else
            whole.Named.Add(person);
    }

    private static bool IsCounted(HarmDraft harm) => harm.Stated || harm.Part == CountPart.Addition || Victim.Of(harm) is { Other: true };

    private static HarmDraft? Whole(List<HarmDraft> harm, Effect effect) => harm.FindAll(h => h.Summed && h.Effect == effect && h.PartOf is null).MaxBy(h => h.Count.Number);
}
