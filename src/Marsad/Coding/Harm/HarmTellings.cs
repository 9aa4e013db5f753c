namespace Marsad.Coding;

/// <summary>Puts the numbers of a further sentence beside those that are known of an event: told again, told in detail, told in sum, or new.</summary>
internal static class HarmTellings
{
    /// <summary>Adds what a further sentence tells of the same event.</summary>
    public static void Add(List<HarmDraft> known, IReadOnlyList<HarmDraft> told)
    {
        // Numbers that stand beside each other in one sentence count different people.
        var summed = SummedHarm.Mark(known);
        var before = known.FindAll(h => !h.Detail);
        // "At least 26 were killed … At least seven soldiers and nineteen militiamen": what adds up to the whole is its parts.
        var parts = told.Where(h => h is { PartOf: null, Count.Number: > 0 }).GroupBy(h => h.Effect)
            .Where(g => g.Count() > 1 && before.Exists(h => IsSumOf(h, g))).SelectMany(g => g).ToHashSet();
        foreach (var part in parts)
            AddPart(known, before.Find(h => IsSumOf(h, parts.Where(p => p.Effect == part.Effect)))!, part);
        foreach (var item in told.Where(h => h.PartOf is null && !parts.Contains(h)))
        {
            var harm = IsOneOfNoneTold(before, item) ? item with { Part = CountPart.Whole } : item;
            // "none of the guards died" takes nothing from the dead
            if ((summed ? SummedHarm.Take(known, told, harm) : Victims.Fold(known, harm)) || harm.Count.Number == 0 && before.Exists(h => h.Effect == harm.Effect && h.Count.Number > 0))
                continue;
            if (AreAll(before, harm) || AreThose(before, harm) || Died(known, harm))
                continue;
            var whole = Others(before, told, harm) is { } again ? again : AddWhole(known, before, harm);
            foreach (var part in told.Where(p => ReferenceEquals(p.PartOf, harm)))
                AddPart(known, whole, part);
        }
    }

    /// <summary>"A child was killed … One of their students was shot on Sunday": one of many of whom no more were harmed, so that he may be the one told of.</summary>
    private static bool IsOneOfNoneTold(List<HarmDraft> before, HarmDraft harm) =>
        harm is { Part: CountPart.Part, Count: { Low: 1, Best: 1 } } && !before.Exists(h => h.Effect is Effect.Killed or Effect.Wounded && h.Count.Number is not 1);

    /// <summary>Whether a number of a group may count people of the other number: "people" women, "children" a son.</summary>
    public static bool MayHold(HarmDraft whole, HarmDraft part) =>
        whole.Effect == part.Effect && whole.Count.Number is { } total && part.Count.Number is { } number
        && number <= total && !(Victim.Of(part)?.Rank > total) && HarmGroups.MayHold(whole.Of, part.Of);

    private static bool IsSumOf(HarmDraft whole, IEnumerable<HarmDraft> parts) =>
        whole.PartOf is null && parts.First().Effect == whole.Effect && parts.Sum(p => p.Count.Number) == whole.Count.Number;

    /// <summary>"Both victims were taken to hospital", "the four were shot outside a bar", "all three are expected to survive": no others than those told of.</summary>
    private static bool AreAll(List<HarmDraft> before, HarmDraft harm)
    {
        if (harm is not { Effect: Effect.Wounded, Count.Number: > 1 and var number } || before.Exists(h => h.Effect == Effect.Wounded && h.PartOf is null && h.Count.Number > number))
            return false;
        var known = before.Where(h => h is { PartOf: null, Effect: Effect.Killed or Effect.Wounded });
        var all = known.Sum(h => h.Count.Number ?? 0);
        var hurt = known.Where(h => h.Effect == Effect.Wounded).Sum(h => h.Count.Number ?? 0);
        return (number == all || number == hurt) && before.Count > 1 && (harm.FateOpen || PointsBack(harm));
    }

    /// <summary>"A man shot his wife and then himself … Both died", "All three were pronounced dead": those told of one by one, who were wounded at first.</summary>
    private static bool Died(List<HarmDraft> known, HarmDraft harm)
    {
        if (harm is not { Effect: Effect.Killed, Count.Number: null or > 1 } || !PointsBack(harm) || harm.Count.Number is null && !IsAll(harm.Of!))
            return false;
        var all = known.FindAll(h => h is { PartOf: null, Effect: Effect.Killed or Effect.Wounded, Count.Number: > 0 });
        if (harm.Count.Number is { } number && all.Sum(h => h.Count.Number) != number || all.TrueForAll(h => h.Effect == Effect.Killed))
            return false;
        foreach (var hurt in all.Where(h => h.Effect == Effect.Wounded))
            known[known.IndexOf(hurt)] = hurt with { Effect = Effect.Killed, FateOpen = false };
        return true;
    }

    /// <summary>"all the victims", with no number.</summary>
    private static bool IsAll(Filler of)
    {
        var s = of.Sentence.Sentence;
        for (var c = s.FirstChild(of.Head); c >= 0 && c < of.Head; c = s.NextSibling(c))
        {
            if (s[c].Lemma.ToLowerInvariant() == "all")
                return (s[of.Head].Features & Features.Plural) != 0;
        }
        return false;
    }

    /// <summary>"Six priests were killed … the murder of the clergymen": several told of again by another word.</summary>
    private static bool AreThose(List<HarmDraft> before, HarmDraft harm) =>
        harm is { Part: CountPart.Whole, Count.Number: null or > 1, Of: { Actor.Id: null } of } && harm.Named.Count == 0 && PointsBack(harm) && (of.Sentence.Sentence[of.Head].Features & Features.Plural) != 0
        && before.Exists(h => h.Effect == harm.Effect && h.PartOf is null && h.Of is { Actor.Id: null } known && HarmGroups.Armed(known) == HarmGroups.Armed(of) && (known.Sentence.Sentence[known.Head].Features & Features.Plural) != 0
            && (harm.Count.Number is null || harm.Count.Number == h.Count.Number));

    private static bool PointsBack(HarmDraft harm) =>
        harm.Of is { } of && (of.Sentence.Form(of.Head).Equals("both", StringComparison.OrdinalIgnoreCase) || Syntax.Child(of.Sentence.Sentence, of.Head, Relation.Det) is >= 0 and var article && of.Sentence.Sentence[article].Lemma.ToLowerInvariant() is "the" or "both" or "all" or "these");

    /// <summary>"One dead, three hurt … A man died and three others were injured": others than the dead, and no more of the injured.</summary>
    private static HarmDraft? Others(List<HarmDraft> before, IReadOnlyList<HarmDraft> told, HarmDraft harm)
    {
        if (harm is not { Part: CountPart.Addition, Count.Number: > 1 })
            return null;
        var beside = told.Any(h => h.Effect != harm.Effect && h.Sentence == harm.Sentence && h.Span.Start < harm.Span.Start);
        var again = before.Find(h => h.Effect == harm.Effect && h.PartOf is null && h.Count.Number == harm.Count.Number && (beside || h.Part == CountPart.Addition || h.Sentence.Kind == PartKind.Title || IsTheRest(harm)));
        // "Four shot, 1 dead … A woman was killed and four others were injured": none of the four died.
        if (again is not null && beside && told.Any(h => h.Effect == Effect.Killed && h.Sentence == harm.Sentence))
            again.FateOpen = false;
        return again;
    }

    /// <summary>"The other three were listed in serious condition": those of whom the story has told.</summary>
    private static bool IsTheRest(HarmDraft harm) =>
        harm.Sentence.WordAt(harm.Span.Start) is var first && (harm.Sentence.Form(first).Equals("the", StringComparison.OrdinalIgnoreCase) || first > 0 && harm.Sentence.Form(first - 1).Equals("the", StringComparison.OrdinalIgnoreCase));

    private static HarmDraft AddWhole(List<HarmDraft> known, List<HarmDraft> before, HarmDraft harm)
    {
        var alike = before.FindAll(h => h.Effect == harm.Effect && !Victims.AreTwo(h, harm));
        if (harm.Part == CountPart.Addition || alike.Count == 0)
            return New(known, harm);
        // "Initially four rescuers were reported killed": what was thought before more was known adds to nobody.
        if (harm is { Stated: true, IsEarly: true } && alike.Find(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole } && (h.Count.Number >= harm.Count.Number || HarmDraft.SameGroup(h, harm) == false)) is { } later)
            return later;
        if (harm.Part != CountPart.Part && alike.Find(h => h.PartOf is null && HarmDraft.Retells(h, harm)) is { } same)
        {
            same.TellAgain(harm);
            return same;
        }
        if (alike.Find(h => h.PartOf is not null && HarmGroups.Alike(h.Of, harm.Of) && (harm.Count.Number ?? 0) <= (h.Count.Number ?? 0)) is { } part)
            return part.PartOf!;
        if (alike.FindAll(h => h.PartOf is null && MayHold(h, harm)).MaxBy(h => h.Count.Number) is { } whole)
        {
            AddPart(known, whole, harm);
            return whole;
        }
        var held = alike.FindAll(h => h.PartOf is null && MayHold(harm, h));
        New(known, harm);
        if (harm.Stated && held.Sum(h => h.Count.Number ?? 0) <= harm.Count.Number)
            held.ForEach(h => Hold(known, harm, h));
        return harm;
    }

    private static void AddPart(List<HarmDraft> known, HarmDraft whole, HarmDraft part)
    {
        var root = whole.PartOf ?? whole;
        if (known.Find(h => ReferenceEquals(h.PartOf, root) && HarmGroups.Alike(h.Of, part.Of)) is { } same)
        {
            if (HarmDraft.Retells(same, part))
                same.TellAgain(part);
            return;
        }
        part.PartOf = root;
        known.Add(part);
    }

    private static void Hold(List<HarmDraft> known, HarmDraft whole, HarmDraft part)
    {
        foreach (var inner in known.Where(h => ReferenceEquals(h.PartOf, part)))
            inner.PartOf = whole;
        part.PartOf = whole;
    }

    private static HarmDraft New(List<HarmDraft> known, HarmDraft harm)
    {
        known.Add(harm);
        return harm;
    }
}
