using Marsad.Annotating;

namespace Marsad.Coding;

/// <summary>What rules out that two tellings of a story are of one event.</summary>
internal static class Apart
{
    /// <summary>Whether something said of both cannot be of one event.</summary>
    public static bool Are(AnnotatedStory story, EventDraft known, EventDraft draft) =>
        BesidesNumbers(story, known, draft) || InNumbers(known, draft) || Boasts(known, draft) || Boasts(draft, known);

    /// <summary>Whether something but the numbers told of both cannot be of one event.</summary>
    public static bool BesidesNumbers(AnnotatedStory story, EventDraft known, EventDraft draft) =>
        known.Former || draft.Former
        || InCertainty(known, draft)
        || !IncidentTypes.Compatible(known, draft) || IncidentTypes.Aftermath(known, draft)
        // An operation or an accord is told on in its own words; the dead of the next sentence are not its.
        || !draft.HasEvent && known.Leading.Type is "change-to-group-activity" or "agreement" or "headquarters-or-base-established"
        || InPeriod(story, known, draft)
        || InTime(known, draft) || InPlace(known, draft)
        || InDoers(known, draft) || StrikesBack(known, draft);

    /// <summary>Whether both are told at places that cannot be one.</summary>
    public static bool InPlace(EventDraft known, EventDraft draft)
    {
        // A name without a point may lie anywhere: where both have a town with one, that decides.
        var (a, b) = (known.Places.FindAll(IsTown), draft.Places.FindAll(IsTown));
        if (a.Count == 0 || b.Count == 0)
            (a, b) = (known.Places, draft.Places);
        return a.Count > 0 && b.Count > 0 && !a.Exists(x => b.Exists(y => Nearness.MayBeOne(x.Location, y.Location)));

        static bool IsTown(PlaceMention place) => place.Location is { Lat: not null, Feature: PlaceFeature.Settlement or PlaceFeature.Camp or PlaceFeature.District or PlaceFeature.Province };
    }

    /// <summary>What did not happen, or has not yet, is not what did.</summary>
    private static bool InCertainty(EventDraft known, EventDraft draft) =>
        (known.Certainty >= Certainty.Denied || draft.Certainty >= Certainty.Denied)
        && (known.Certainty != draft.Certainty || (!draft.Definite && (Retelling.Agreement(known, draft) & ~Clues.SamePerson) == Clues.None));

    /// <summary>A sum over a period is no incident, and no sum over another: "819 soldiers throughout 2020 … it lost 507 men over the same year".</summary>
    private static bool InPeriod(AnnotatedStory story, EventDraft known, EventDraft draft)
    {
        if (known.Harm.Count == 0 || draft.Harm.Count == 0)
            return false;
        var (isSum, isAlso) = (Tolls.Is(story, known), Tolls.Is(story, draft));
        if (!draft.Harm.TrueForAll(h => h.Part == CountPart.Part) && isSum != isAlso)
            return true;
        return isSum && isAlso && Whole(known) is { } one && Whole(draft) is { } other
            && known.Dates.Count > 0 && draft.Dates.Count > 0 && !draft.DateFromContext && one.Effect == other.Effect && !one.Count.AgreesWith(other.Count);

        static HarmDraft? Whole(EventDraft told) => told.Harm.Find(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole });
    }

    private static bool InTime(EventDraft known, EventDraft draft) =>
        (known.Day ?? (draft.Definite ? null : known.DayBefore)) is { } a && draft.Day is { } b && (a.From > b.To || b.From > a.To) && !(b.From > a.To && Victims.DiedLater(known, draft))
        || OfOtherDays(known, draft) || Deathbeds.Part(known, draft);

    /// <summary>"On 11 June 2023 …", "On 7 June …": both give a day in numbers, not the same, and of one of them nobody knows the year.</summary>
    private static bool OfOtherDays(EventDraft known, EventDraft draft)
    {
        return Day(known) is { Known: var resolved, Words: { } one } && Day(draft) is { Known: var also, Words: { } other } && !(resolved && also) && !one.IsSubsetOf(other) && !other.IsSubsetOf(one);

        // "7" and "June" of "On 7 June 2023".
        static (bool Known, HashSet<string>? Words) Day(EventDraft told) =>
            !told.DateFromContext && told.Dates.Find(d => d is { Kind: DateKind.At, When.Text: { } text } && text.AsSpan().ContainsAnyInRange('0', '9')) is { When: { Text: { } words, From: var from } }
                ? (from is not null, [.. words.Split(' ', ',').Where(word => word.Length is > 0 and < 4 && char.IsAsciiDigit(word[0]) || DateFinder.NamesDayOrMonth(word))])
                : default;
    }

    private static bool InDoers(EventDraft known, EventDraft draft) =>
        Named(known.Doers) is { Count: > 0 } one && Named(draft.Doers) is { Count: > 0 } other && !one.Overlaps(other) && !one.Overlaps(Named(draft.Targets))
        && !known.Doers.Exists(a => draft.Doers.Exists(b => EventDraft.OneSide(a, b)));

    /// <summary>"A bomb killed nine soldiers … troops killed five militants": those whom a weapon from afar hit do their own killing at another time.</summary>
    private static bool StrikesBack(EventDraft known, EventDraft draft) =>
        draft.Harm.Exists(h => h.Stated) && known.Leading.Type is "remote-explosive-landmine-ied" or "suicide-bomb" or "air-drone-strike" or "shelling-artillery-missile"
        && Named(draft.Doers) is { Count: > 0 } doers && !doers.Overlaps(Named(known.Doers)) && (doers.Overlaps(Named(known.Targets)) || known.Harm.Exists(h => h.Of?.Actor?.Id is { } id && doers.Contains(id)));

    private static bool InNumbers(EventDraft known, EventDraft draft)
    {
        if (Retelling.AddsUp(known, draft))
            return false;
        var manner = Retelling.TellsHow(known, draft);
        return draft.Harm.Exists(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole } && !AreAll(known, h) && known.Harm.Exists(k => Against(k, h, manner)))
            || (draft.Harm.Count > 0 && draft.Harm[0].Part == CountPart.Addition && draft.Places.Count + draft.Dates.Count > 0 && known.Harm.Exists(k => k.Effect == draft.Harm[0].Effect));
    }

    /// <summary>"One was killed and three wounded … Four men were shot": all of them, whatever became of each.</summary>
    public static bool AreAll(EventDraft known, HarmDraft harm) =>
        harm.FateOpen && known.Harm.Where(h => h is { PartOf: null, Effect: Effect.Killed or Effect.Wounded }).Sum(h => h.Count.Number ?? 0) == harm.Count.Number;

    /// <summary>Whether two numbers for the same people cannot both be right, nor one be part of the other.</summary>
    private static bool Against(HarmDraft known, HarmDraft harm, bool manner)
    {
        if (known.Effect != harm.Effect || !known.Stated || known.PartOf is not null || known.Count.AgreesWith(harm.Count))
            return false;
        // "Three others were wounded … A 23-year-old man was shot in the neck": a person told of by name or age may be one of them.
        if (known.Count.Number > 1 && Victim.Of(harm) is { } person && (person.Age is not null || person.Name.Count > 0))
            return false;
        // "Fourteen were murdered … Three were beheaded": another word tells how some of them died.
        if (manner && harm.Of is null or { Kind: FillerKind.Number } && harm.Count.Number < known.Count.Number)
            return false;
        return HarmDraft.SameGroup(known, harm) switch
        {
            true => true,
            false => false,
            // "two women", told on as "eight people", are among them; "two people" and "eight people" are rival numbers.
            null => (harm.Count.Number ?? 0) > (known.Count.Number ?? 0) ? known.Of is null || HarmGroups.General(known.Of) : harm.Of is null or { Kind: FillerKind.Number },
        };
    }

    /// <summary>"The army said 19 villagers were killed … The group said it had killed 60 soldiers": what one side says of the other's fighters is not added to what others say.</summary>
    private static bool Boasts(EventDraft boast, EventDraft other) =>
        boast.Sources.Count > 0 && other.Sources.Count > 0 && !boast.Sources.Exists(a => other.Sources.Exists(b => EventDraft.SameParty(a.Who, b.Who)))
        && boast.Harm.Exists(h => h is { Stated: true, PartOf: null, Effect: Effect.Killed or Effect.Wounded } && IsOfFoe(boast, h)
            && other.Harm.Exists(o => o is { Stated: true, PartOf: null } && o.Effect == h.Effect && o.Count.Number != h.Count.Number));

    private static bool IsOfFoe(EventDraft told, HarmDraft harm) =>
        Of(told, harm) is { } of && HarmGroups.Armed(of)
        && told.Sources.TrueForAll(source => source.Who.Actor is { } side && (Classes.Armed(side.Class) || side.Class == ActorClass.Government) && (side.Id is null || side.Id != of.Actor?.Id) && (side.Country is null || side.Country != of.Actor?.Country));

    // "struck a hotel housing mercenaries, killing up to 60 of them": those whom it aimed at.
    private static Filler? Of(EventDraft told, HarmDraft harm) =>
        harm.Of is null or { Kind: FillerKind.Number or FillerKind.Pronoun } ? told.Targets.Find(HarmGroups.Armed) : harm.Of;

    private static HashSet<string> Named(List<Filler> parties) =>
        [.. parties.Where(p => p.Actor is { Id: not null }).Select(p => p.Actor!.Id!)];
}
