namespace Marsad.Coding;

/// <summary>Tells persons who were harmed from each other through a story: one told of twice counts once, and who was wounded and then died counts among the dead.</summary>
internal static class Victims
{
    /// <summary>Puts what is told of one person to what is known of him; false where the item counts a group or is the first word of somebody.</summary>
    public static bool Fold(List<HarmDraft> known, HarmDraft harm)
    {
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (MayTellOf(known[i].Effect, harm.Effect) && SameWords(known[i], harm))
            {
                Retell(known, i, harm);
                return true;
            }
        }
        if (Victim.Of(harm) is not { } victim)
            return false;
        var best = -1;
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (MayTellOf(known[i].Effect, harm.Effect) && MayBeOne(known[i], harm, victim) && IsSaid(known[i], harm, victim) && (best < 0 || Likeness(known[i], harm, victim) > Likeness(known[best], harm, victim)))
                best = i;
        }
        if (best >= 0)
        {
            Retell(known, best, harm);
            return true;
        }
        // "He was shot" where only groups are known says nothing of how many.
        return victim.Pronoun && known.Exists(h => MayTellOf(h.Effect, harm.Effect) && h.Count.Number > 1);
    }

    /// <summary>Whether an item may be of the person that another tells of.</summary>
    public static bool MayBeOne(HarmDraft known, HarmDraft harm, Victim victim) =>
        Victim.Of(known) is { } before && before.MayBe(victim)
        && (known.Sentence != harm.Sentence && !(victim.Indefinite && known.Again == harm.Sentence && !SameNoun(known, harm)) || victim.Pronoun || before.Pronoun || victim.Name.Count > 0); // "a man and a woman", "one man was shot when another man": two persons of one sentence are two

    private static bool SameNoun(HarmDraft a, HarmDraft b) => a.Of is { } x && b.Of is { } y && x.Sentence.Sentence[x.Head].Lemma == y.Sentence.Sentence[y.Head].Lemma;

    /// <summary>How much speaks for two items that may be of one person: his name, his age, how it ended, and that nobody else is told of between.</summary>
    public static int Likeness(HarmDraft known, HarmDraft harm, Victim victim)
    {
        if (Victim.Of(known) is not { } before)
            return 0;
        var likeness = 0;
        if (before.Name.Count > 0 && victim.Name.Count > 0)
            likeness += 8;
        if (before.Age is not null && before.Age == victim.Age)
            likeness += 8;
        if (SameNoun(known, harm))
            likeness += 2;
        if (victim.Pronoun && harm.Sentence.Index - known.Sentence.Index is 0 or 1)
            likeness += 4;
        if (known.Effect == harm.Effect)
            likeness += 2;
        else if (known.Effect == Effect.Wounded ? known.FateOpen : harm.FateOpen)
            likeness += 1;
        return likeness + (before.Sex is not null && before.Sex == victim.Sex ? 1 : 0);
    }

    /// <summary>Who was wounded may be told of as killed, who was abducted only as abducted.</summary>
    private static bool MayTellOf(Effect known, Effect effect) =>
        effect is Effect.Killed or Effect.Wounded ? known is Effect.Killed or Effect.Wounded : known == effect;

    /// <summary>Of several who were abducted or arrested only a name tells which of them is meant.</summary>
    private static bool IsSaid(HarmDraft known, HarmDraft harm, Victim victim) =>
        harm.Effect is Effect.Killed or Effect.Wounded || victim.Pronoun || victim.Name.Count > 0 && Victim.Of(known) is { Name.Count: > 0 };

    /// <summary>Whether both are of one person each, whom <see cref="Fold"/> has told apart.</summary>
    public static bool AreTwo(HarmDraft a, HarmDraft b) => Victim.Of(a) is not null && Victim.Of(b) is not null;

    /// <summary>Whether both tell of a person of one name or age.</summary>
    public static bool Shared(EventDraft known, EventDraft draft)
    {
        foreach (var victim in draft.Harm.Select(Victim.Of))
        {
            if (victim is not null && !victim.Other && known.Harm.Exists(h => Victim.Of(h) is { } before && before.MayBe(victim) && (!victim.Indefinite || victim.SharesNameOrAge(before))))
                return true;
        }
        return false;
    }

    /// <summary>Whether the telling is of a death that came days after the wounds.</summary>
    public static bool DiedLater(EventDraft known, EventDraft draft) =>
        !draft.HasEvent && draft.Harm.Exists(h => h.Effect == Effect.Killed) && Shared(known, draft);

    /// <summary>Reckons groups and single persons together: those told one by one are parts of a group told before, and the dead of "three people were shot" are not among the wounded.</summary>
    public static void Settle(List<HarmDraft> harm)
    {
        SummedHarm.Settle(harm);
        foreach (var effect in new[] { Effect.Killed, Effect.Wounded })
            SettleGroup(harm, effect);
        var open = harm.Where(h => h is { FateOpen: true, PartOf: null } && h.Count.Number > 1).MaxBy(h => h.Count.Number);
        if (open is null)
            return;
        var dead = harm.Where(h => h.Effect == Effect.Killed && h.PartOf is null && (h.Sentence != open.Sentence || h.Span.Start > open.Span.Start || Shots.IsMultiple(open))).Sum(h => h.Count.Number ?? 0);
        if (dead == 0 || dead > open.Count.Number || open.Part == CountPart.Addition)
            return;
        var index = harm.IndexOf(open);
        if (dead == open.Count.Number)
        {
            harm.RemoveAll(h => h == open || ReferenceEquals(h.PartOf, open));
            return;
        }
        harm[index] = open with { Count = new Count(open.Count.Low - dead, open.Count.Best - dead, open.Count.High - dead) };
        foreach (var part in harm.Where(h => ReferenceEquals(h.PartOf, open)))
            part.PartOf = harm[index];
    }

    /// <summary>Counts those told of in other sentences among the people of the sentence that counts most: "four guards", "three men and a woman".</summary>
    private static void SettleGroup(List<HarmDraft> harm, Effect effect)
    {
        var counted = harm.FindAll(h => h.Effect == effect && h.PartOf is null && h.Part != CountPart.Part && h.Count.Number > 0);
        if (counted.Where(h => h.Stated && h.Count.Number > 1).MaxBy(h => h.Count.Number) is not { } group)
            return;
        // "Three men and a woman were shot": who stands beside them where the story begins to count is of those whom it tells on of.
        var most = counted.MinBy(h => h.Sentence.Index)!.Sentence == group.Sentence ? counted.FindAll(h => h.Sentence == group.Sentence) : [group];
        var total = most.Sum(h => h.Count.Number);
        var later = counted.FindAll(h => h.Sentence != group.Sentence && !(h.DiedSince && h.Sentence.Index > group.Sentence.Index) && h.Count.Number < total && most.Exists(told => MayBeOf(told, h)));
        // "another man", "seven others" are of the group where the rest of it is told as well, else they are more.
        var rest = group.Sentence.Kind == PartKind.Title || group.Summed || harm.Exists(h => h.PartOf == group && h.Sentence != group.Sentence);
        later.RemoveAll(h => Further(h) && !rest && later.TrueForAll(Further) && !IsRest(group, h));
        later.RemoveAll(h => StandsBeside(group, h));
        if (later.Sum(h => h.Count.Number) > total && later.Exists(Further))
            return;
        foreach (var part in later)
            part.PartOf = most.Find(told => told.Count.Number > part.Count.Number && MayBeOf(told, part)) ?? group;
    }

    private static bool MayBeOf(HarmDraft group, HarmDraft harm) =>
        HarmDraft.SameGroup(group, harm) != false || harm.Of is { } of && HarmGroups.IsAge(of);

    /// <summary>"the six priests and two women", where six priests were told of before: who is joined to all of them is none of them.</summary>
    private static bool StandsBeside(HarmDraft group, HarmDraft harm) =>
        harm.Of is { } of && of.Sentence.Sentence is var s && s[of.Head] is { Relation: Relation.Conj, Head: >= 0 and var first } && Phrases.CountOf(of.Sentence, first)?.Count.Number == group.Count.Number;

    /// <summary>"The two other farmers"; "twelve people, including him … him and eleven more": the rest of those counted.</summary>
    private static bool IsRest(HarmDraft group, HarmDraft harm)
    {
        var r = harm.Sentence;
        var before = r.WordAt(harm.Span.Start) - 1;
        return before >= 0 && r.Sentence[before].Tag == PartOfSpeech.Det && r.Sentence[before].Lemma == "the" || harm.Count.Number > 1 && harm.Count.Number + 1 == group.Count.Number;
    }

    private static bool Further(HarmDraft harm) => harm.Part == CountPart.Addition || Victim.Of(harm) is { Other: true };

    private static bool SameWords(HarmDraft a, HarmDraft b) =>
        a.Sentence == b.Sentence && a.Of is not null && b.Of is not null && a.Of.Head == b.Of.Head && a.Of.Sentence == b.Of.Sentence
        && !(a.Stated && b.Stated && !a.Span.Overlaps(b.Span)); // "killed one man and wounded one other"

    /// <summary>The graver fate stands, and the words that say more of the person.</summary>
    public static void Retell(List<HarmDraft> known, int index, HarmDraft harm)
    {
        var old = known[index];
        var richer = old.Of is null or { Kind: FillerKind.Pronoun } ? harm : old;
        richer.Named.AddRange((richer == old ? harm : old).Named.Where(name => !richer.Named.Exists(said => EventDraft.SameParty(said, name))).ToList());
        var poorer = richer == old ? harm : old;
        // "A woman was killed … Ana Ruiz was shot at her home": the name is hers.
        if (Context.IsNamed(poorer.Of) && richer.Of is not null && Victim.Of(richer) is { } named && (named.Name.Count == 0 ? !Context.IsNamed(richer.Of) : named.Name.Count < Victim.Of(poorer)?.Name.Count))
            richer.Named.Add(poorer.Of!);
        var died = old.Effect == Effect.Killed || harm.Effect == Effect.Killed;
        known[index] = richer with { Again = harm.Sentence, Detail = old.Detail, Summed = old.Summed, Effect = died ? Effect.Killed : old.Effect, FateOpen = old.FateOpen && harm.FateOpen, PartOf = died == (old.Effect == Effect.Killed) ? old.PartOf : null };
        foreach (var part in known.Where(h => ReferenceEquals(h.PartOf, old)))
            part.PartOf = known[index];
    }
}
