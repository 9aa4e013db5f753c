namespace Marsad.Coding;

/// <summary>What speaks for or against a sentence telling on of an event that its story has told of. The names are the keys of data/stories/retelling.yaml, in lower case with hyphens, where each is weighed and explained.</summary>
[Flags]
internal enum Clues : uint
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
}

/// <summary>Weighs whether a sentence tells on of an event that its story has told of.</summary>
internal static class Retelling
{
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
        var unplaced = draft.Dates.Count == 0 && draft.Places.Count == 0 && !draft.Plural;
        return Agreement(known, draft)
            | When(last, Clues.LastTold)
            | When(gap <= 2, Clues.Near)
            | When(known.InTitle && draft.First.Part <= known.First.Part + 3, Clues.Headline)
            | When(draft.Definite, Clues.PointsBack)
            | When(draft.Definite && last && gap == 1, Clues.PointsBackNext)
            | When(draft.Other, Clues.Another)
            | When(known.Forms.Count > 0 && draft.Forms.Count > 0 && !draft.Definite && !known.Forms.Overlaps(draft.Forms), Clues.OtherForm)
            // "the clashes" may be the one fight told right before
            | When(known.Plural != draft.Plural && known.HasEvent && draft.HasEvent && !(gap == 1 && draft.Leading.Frame.Name is "clash" or "fight-noun"), Clues.OneOfSeveral)
            | When(!draft.HasEvent || TellsHow(known, draft), Clues.OnlyHarm)
            | When(unplaced && known.HasEvent, Clues.NothingNew)
            | When(unplaced && only, Clues.OnlyOne)
            | When(known.HasEvent && draft.HasEvent && known.Words.Exists(a => draft.Words.Exists(b => a.Hit.Trigger.Type == b.Hit.Trigger.Type)), Clues.SameType);
    }

    /// <summary>What both say alike: when, where, who, whom, how many.</summary>
    public static Clues Agreement(EventDraft known, EventDraft draft)
    {
        var numbers = draft.Harm.Count(harm => harm.Stated && harm.Count.Number > 1 && known.Harm.Exists(h => h.Stated && h.Effect == harm.Effect && h.Count.Number == harm.Count.Number));
        return When(known.Dates.Exists(a => draft.Dates.Exists(b => a.When.From is not null && a.When.From == b.When.From && a.When.To == b.When.To)), Clues.SameDate)
            | When(known.Places.Exists(a => draft.Places.Exists(b => Nearness.Same(a.Location, b.Location))), Clues.SamePlace)
            | When(known.Doers.Exists(a => draft.Doers.Exists(b => EventDraft.SameParty(a, b))), Clues.SameDoer)
            | When(known.Targets.Exists(a => draft.Targets.Exists(b => EventDraft.SameParty(a, b))), Clues.SameTarget)
            | When(Victims.Shared(known, draft), Clues.SamePerson)
            | When(numbers == 1, Clues.SameNumber)
            | When(numbers > 1, Clues.SameNumbers);
    }

    /// <summary>"Fourteen were murdered … Three were beheaded": a number that names nobody, and a word that says how those died who were told of before.</summary>
    public static bool TellsHow(EventDraft known, EventDraft draft) =>
        draft.First.Index - known.Last.Index is > 0 and <= 2
        && draft.Words.Exists(d => d.Hit.Trigger.Form is not null && !known.Words.Exists(k => k.Hit.Trigger.Form == d.Hit.Trigger.Form))
        && draft.Harm.Count > 0 && draft.Harm.TrueForAll(h => h is { Stated: true, Of: null or { Kind: FillerKind.Number } } && known.Harm.Exists(k => k.Effect == h.Effect && k.Count.Number > h.Count.Number));

    private static Clues When(bool holds, Clues clue) => holds ? clue : Clues.None;
}
