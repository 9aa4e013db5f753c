using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>What speaks for or against a sentence telling on of an event that its story has told of. The names are the keys of data/stories/retelling.yaml, in lower case with hyphens, where each is weighed and explained.</summary>
[Flags]
internal enum Clues : ulong
{
    None = 0,
    SameSentence = 1 << 0,
    LastTold = 1 << 1,
    Near = 1 << 2,
    Headline = 1 << 3,
    PointsBack = 1 << 4,
    PointsBackNext = 1 << 5,
    Another = 1 << 6,
    OtherForm = 1 << 7,
    OneOfSeveral = 1 << 8,
    OnlyHarm = 1 << 9,
    NothingNew = 1 << 10,
    OnlyOne = 1 << 11,
    SameType = 1 << 12,
    SameDate = 1 << 13,
    SamePlace = 1 << 14,
    SameDoer = 1 << 15,
    SameTarget = 1 << 16,
    SamePerson = 1 << 17,
    SameNumber = 1 << 18,
    SameNumbers = 1 << 19,
    AddsUp = 1 << 20,
    Next = 1 << 21,
    SetApart = 1 << 22,
    OtherDate = 1 << 23,
    OtherPlace = 1 << 24,
    OtherVictims = 1 << 25,
    InAddition = 1 << 26,
    OtherDoer = 1 << 27,
    NewDeed = 1 << 28,
    OfThose = 1 << 29,
    OwnAccount = 1 << 30,
}

/// <summary>Weighs whether a sentence tells on of an event that its story has told of.</summary>
internal static class Retelling
{
    public const string File = "data/stories/retelling.yaml";
    private static readonly Lexicon<SignWeights<Clues>> Shipped = new(() => new SignWeights<Clues>(RuleFile.Open(File), "clues"));

    /// <summary>What each clue weighs.</summary>
    public static SignWeights<Clues> Weights => Shipped.Value;

    /// <summary>What speaks for and against it, where nothing rules it out.</summary>
    /// <param name="known">The event told of.</param>
    /// <param name="draft">What the sentence tells.</param>
    /// <param name="last">Whether the story told of no event after that one.</param>
    /// <param name="only">Whether it has told of no other that the sentence's may be.</param>
    public static Clues Of(EventDraft known, EventDraft draft, bool last, bool only)
    {
        var gap = draft.First.Index - known.Words[^1].Sentence.Index;
        if (gap == 0)
            return Clues.SameSentence | When(last, Clues.LastTold);
        var agreement = Agreement(known, draft);
        var unplaced = draft.Dates.Count == 0 && draft.Places.Count == 0 && !draft.Plural;
        return agreement
            | When(last, Clues.LastTold)
            | When(gap <= 2, Clues.Near)
            | When(gap == 1 && draft.First.Part == known.Words[^1].Sentence.Part, Clues.Next)
            | When(IsUnderHeadline(known, draft), Clues.Headline)
            | When(draft.Definite && !IsFightBehindStrike(known, draft), Clues.PointsBack)
            | When(draft.Definite && last && gap == 1 && !IsFightBehindStrike(known, draft), Clues.PointsBackNext)
            | When(draft.Other, Clues.Another)
            | When(draft.HasEvent && !draft.Definite && Openers.SetsApart(draft.First), Clues.SetApart)
            | When(known.Forms.Count > 0 && draft.Forms.Count > 0 && !draft.Definite && !IsOfThose(known, draft) && !known.Forms.Overlaps(draft.Forms), Clues.OtherForm)
            | When(IsOfThose(known, draft), Clues.OfThose)
            // "the clashes" may be the one fight told right before
            | When(TellsSeveral(known) != TellsSeveral(draft) && known.HasEvent && draft.HasEvent && !IsOneRaid(known, draft, agreement) && !(gap == 1 && draft.Leading.Frame.Name is "clash" or "fight-noun"), Clues.OneOfSeveral)
            | When(!draft.HasEvent && !DoesAnew(known, draft) || TellsHow(known, draft), Clues.OnlyHarm)
            | When(unplaced && known.HasEvent, Clues.NothingNew)
            | When(unplaced && only, Clues.OnlyOne)
            | When(unplaced && (agreement & Clues.SameDoer) != Clues.None && draft.Harm.Count == 0 && draft.Sources.Exists(source => source.Owns), Clues.OwnAccount)
            | When(known.HasEvent && draft.HasEvent && known.Words.Exists(a => draft.Words.Exists(b => a.Hit.Trigger.Kind == TriggerKind.Incident && b.Hit.Trigger.Kind == TriggerKind.Incident && a.Hit.Trigger.Type == b.Hit.Trigger.Type)), Clues.SameType)
            | When(known.Doers.Count > 0 && draft.Doers.Count > 0 && (agreement & Clues.SameDoer) == Clues.None && !draft.Doers.Exists(PointsBack), Clues.OtherDoer)
            | When(agreement == Clues.None && IsWholeDeed(known, draft), Clues.NewDeed)
            | When(draft.Harm.Count > 0 && draft.Harm[0].Part == CountPart.Addition && known.Harm.Count > 0, Clues.InAddition)
            // Who was shot on Sunday may die on Monday, in a hospital elsewhere.
            | When(TellsDeed(draft) && OfOtherDate(known, draft), Clues.OtherDate)
            | When(TellsDeed(draft) && OfOtherPlace(known, draft), Clues.OtherPlace)
            | When(draft.HasEvent && !draft.Definite && OfOtherVictims(known, draft), Clues.OtherVictims);
    }

    /// <summary>What both say alike: when, where, who, whom, how many.</summary>
    public static Clues Agreement(EventDraft known, EventDraft draft)
    {
        var numbers = draft.Harm.Count(harm => harm.Stated && harm.Count.Number > 1 && known.Harm.Exists(h => h.Stated && h.Effect == harm.Effect && h.Count.Number == harm.Count.Number));
        return When(known.Dates.Exists(a => draft.Dates.Exists(b => a.When.From is not null && a.When.From == b.When.From && a.When.To == b.When.To)), Clues.SameDate)
            | When(known.Places.Exists(a => draft.Places.Exists(b => Nearness.Same(a.Location, b.Location))), Clues.SamePlace)
            | When(known.Doers.Exists(a => draft.Doers.Exists(b => EventDraft.OneSide(a, b))), Clues.SameDoer)
            | When(known.Targets.Exists(a => draft.Targets.Exists(b => EventDraft.SameParty(a, b))), Clues.SameTarget)
            | When(Victims.Shared(known, draft), Clues.SamePerson)
            | When(numbers == 1, Clues.SameNumber)
            | When(numbers > 1, Clues.SameNumbers)
            | When(AddsUp(known, draft), Clues.AddsUp);
    }

    /// <summary>"At least 17 were killed … Nine were killed on the spot and eight died in hospital": several numbers that make up a known one.</summary>
    public static bool AddsUp(EventDraft known, EventDraft draft) =>
        known.Harm.Exists(whole => whole is { Stated: true, PartOf: null, Count.Number: > 2 }
            && draft.Harm.FindAll(h => h.Effect == whole.Effect && h is { Stated: true, PartOf: null, Count.Number: > 0 }) is { Count: > 1 } parts && parts.Sum(h => h.Count.Number) == whole.Count.Number);

    /// <summary>"Three of the victims were beheaded": some of those told of, and nobody said to have done it anew.</summary>
    private static bool IsOfThose(EventDraft known, EventDraft draft) =>
        draft.Doers.Count == 0 && draft.Harm.Count > 0 && draft.Harm.TrueForAll(h => h.Part == CountPart.Part && known.Harm.Exists(k => k.Effect == h.Effect && k.Count.Number > h.Count.Number));

    /// <summary>"Troops killed eight of the gunmen": harm done by somebody named who did not do what is known.</summary>
    private static bool DoesAnew(EventDraft known, EventDraft draft) =>
        draft.Doers.Count > 0 && !draft.Doers.Exists(doer => PointsBack(doer) || known.Doers.Exists(d => EventDraft.OneSide(d, doer))) && known.Doers.Count + known.Targets.Count > 0;

    /// <summary>What the first paragraphs tell is mostly what the headline did.</summary>
    private static bool IsUnderHeadline(EventDraft known, EventDraft draft) => known.InTitle && draft.First.Part <= known.First.Part + 3;

    /// <summary>"Strike kills four … Four people were killed in air strikes": under a headline one raid is told as one strike and as several.</summary>
    private static bool IsOneRaid(EventDraft known, EventDraft draft, Clues agreement) =>
        IsUnderHeadline(known, draft) && (agreement & (Clues.SameDoer | Clues.SamePlace | Clues.SameNumber | Clues.SameNumbers)) != Clues.None && !OfOtherVictims(known, draft);

    /// <summary>"attacks"; bodies and deaths are of one attack as well.</summary>
    private static bool TellsSeveral(EventDraft told) =>
        told.Plural && told.Words.Exists(w => w.Hit.Trigger.Kind == TriggerKind.Incident && w.Sentence.Sentence[w.Hit.Word] is { Tag: not PartOfSpeech.Verb } word && (word.Features & Features.Plural) != 0);

    /// <summary>"The army attacked a base and killed 30": who did what to whom, with nothing that points back to what was told or agrees with it.</summary>
    public static bool IsNewDeed(EventDraft known, EventDraft draft) => IsWholeDeed(known, draft) && Agreement(known, draft) == Clues.None;

    private static bool IsWholeDeed(EventDraft known, EventDraft draft) =>
        !IsUnderHeadline(known, draft) && !draft.Definite && draft.Doers.Count > 0 && !draft.Harm.Exists(h => h.Part == CountPart.Addition) && !draft.Doers.Exists(PointsBack) && draft.Targets.Count + draft.Harm.Count + draft.Objects.Count > 0;

    /// <summary>"the attackers", "they".</summary>
    private static bool PointsBack(Filler doer) =>
        doer.Kind == FillerKind.Pronoun || doer.Actor is not { Id: not null } && Syntax.Child(doer.Sentence.Sentence, doer.Head, Relation.Det) is >= 0 and var article && WordList.Telling[doer.Sentence.Sentence[article].Lemma.ToLowerInvariant()] == "definite";

    /// <summary>Whether more is told than that people were harmed: what was done, how, or by whom.</summary>
    private static bool TellsDeed(EventDraft draft) => draft.HasEvent || draft.Forms.Count > 0 || draft.Doers.Count > 0;

    /// <summary>Both give a day in their own words, not in the same, and what is known of it does not make them one: "on 9 April" and "on Thursday" of a story without a date.</summary>
    private static bool OfOtherDate(EventDraft known, EventDraft draft) =>
        Days(known) is { Count: > 0 } one && Days(draft) is { Count: > 0 } other && !one.Exists(a => other.Exists(b => MayBe(a.When, b.When)));

    private static List<DateMention> Days(EventDraft told) =>
        told.DateFromContext ? [] : told.Dates.FindAll(d => d.Kind == DateKind.At && d.When.Text is not null && (d.When.From is not null || d.When.Weekday is not null || d.When.Text.Any(char.IsAsciiDigit)));

    private static bool MayBe(When a, When b) => a.From is not null && b.From is not null
        ? a.From <= b.To && b.From <= a.To
        : a.Weekday is not null && b.Weekday is not null ? a.Weekday == b.Weekday : string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>"the village of Dahab in eastern Hama", "the village of Rabiah in western Hama": both name a town besides the one that both lie by, and it is not the same.</summary>
    private static bool OfOtherPlace(EventDraft known, EventDraft draft)
    {
        var (one, other) = (Beside(known, draft), Beside(draft, known));
        return one.Exists(a => other.Exists(b => a.Location.Feature == b.Location.Feature || a.Location.Feature is null || b.Location.Feature is null)) && !one.Exists(a => other.Exists(b => IsWithin(a, b) || IsWithin(b, a) || a.Location.Lat is not null && b.Location.Lat is not null && Nearness.MayBeOne(a.Location, b.Location)));

        static List<PlaceMention> Beside(EventDraft told, EventDraft than)
        {
            if (told.PlaceFromContext)
                return [];
            var towns = told.Places.FindAll(place => place.Location.Feature is null or PlaceFeature.Settlement or PlaceFeature.Camp or PlaceFeature.Neighbourhood && !than.Places.Exists(p => Nearness.Same(p.Location, place.Location)));
            // "in Karam, Hama": a city that its province is called after says where the other town lies.
            return towns.Exists(place => !NamesProvince(place)) ? towns.FindAll(place => !NamesProvince(place)) : towns;
        }

        static bool NamesProvince(PlaceMention place) => place.Location is { Feature: PlaceFeature.Settlement, Within: [var province, ..] } && province == place.Location.Name;

        static bool IsWithin(PlaceMention place, PlaceMention other) => place.Location.Within.Contains(other.Location.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those who bear arms here, those who do not there: "three villagers", "30 militants".</summary>
    private static bool OfOtherVictims(EventDraft known, EventDraft draft) =>
        draft.Harm.Exists(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole } && known.Harm.Exists(k => k.Stated && k.Effect == h.Effect))
        && draft.Harm.TrueForAll(h => !HarmGroups.AreDoers(h.Of) && known.Harm.TrueForAll(k => k.Effect != h.Effect || k.Of is { } one && h.Of is { } other && HarmGroups.Armed(one) != HarmGroups.Armed(other)));

    /// <summary>"Fourteen were murdered … Three were beheaded": a number that names nobody, and a word that says how those died who were told of before.</summary>
    public static bool TellsHow(EventDraft known, EventDraft draft) =>
        draft.First.Index - known.Last.Index is > 0 and <= 2
        && draft.Words.Exists(d => d.Hit.Trigger.Form is not null && !known.Words.Exists(k => k.Hit.Trigger.Form == d.Hit.Trigger.Form))
        && draft.Harm.Count > 0 && draft.Harm.TrueForAll(h => h is { Stated: true, Of: null or { Kind: FillerKind.Number } } && known.Harm.Exists(k => k.Effect == h.Effect && k.Count.Number > h.Count.Number) && h.Count.Number != 0);

    /// <summary>"Jets struck a depot … the fighting in the port": a strike is no fight.</summary>
    private static bool IsFightBehindStrike(EventDraft known, EventDraft draft) =>
        draft.Leading.Frame.Name is "clash" or "fight-noun" && known.Leading.Type is "air-drone-strike" or "shelling-artillery-missile" or "remote-explosive-landmine-ied" or "suicide-bomb" && known.Words.TrueForAll(w => w.Hit.Trigger.Frame.Name is not ("clash" or "fight-noun"));

    private static Clues When(bool holds, Clues clue) => holds ? clue : Clues.None;
}
