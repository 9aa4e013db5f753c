namespace Marsad.Coding;

/// <summary>What shows whether words tell of one thing that happened, or allude to many or to one known from elsewhere. The names are the keys of data/stories/allusions.yaml, in lower case with hyphens, where each is weighed and explained.</summary>
[Flags]
internal enum Marks : ulong
{
    None = 0,
    Number = 1 << 0,
    Hundreds = 1 << 1,
    NobodyHarmed = 1 << 2,
    OneHarmed = 1 << 3,
    HarmUncounted = 1 << 4,
    VictimNamed = 1 << 5,
    Doer = 1 << 6,
    DoerIndefinite = 1 << 7,
    Thing = 1 << 8,
    Weapon = 1 << 9,
    Day = 1 << 10,
    Undated = 1 << 11,
    DateOfContext = 1 << 12,
    LongAgo = 1 << 13,
    SmallPlace = 1 << 14,
    PastVerb = 1 << 15,
    Passive = 1 << 16,
    Perfect = 1 << 17,
    GerundOrInfinitive = 1 << 18,
    Auxiliary = 1 << 19,
    PluralNoun = 1 << 20,
    MainClause = 1 << 21,
    Subject = 1 << 22,
    Object = 1 << 23,
    Joined = 1 << 24,
    FirstSentences = 1 << 25,
    Late = 1 << 26,
    ToldOften = 1 << 27,
    FirstPerson = 1 << 28,
    Quotation = 1 << 29,
    Source = 1 << 30,
    Alleged = 1ul << 31,
}

/// <summary>Tells what a story tells of from what it alludes to: "the attacks of recent years", "we remember the bombing of the capital", "those who murder and kidnap".</summary>
internal static class Allusions
{
    private const string File = "data/stories/allusions.yaml";
    private static readonly Lexicon<SignWeights<Marks>> Shipped = new(() => new SignWeights<Marks>(RuleFile.Open(File), "marks"));

    private const int Hundred = 100;
    private const int First = 3;
    private const int Late = 12;

    /// <summary>Whether the draft, being of violence, may be no more than an allusion.</summary>
    public static bool MayBe(AnnotatedStory story, EventDraft draft) =>
        draft.Certainty < Certainty.Planned && IncidentTypes.Of(draft).Plover?.StartsWith("ASSAULT", StringComparison.Ordinal) == true && !Tolls.Is(story, draft);

    /// <summary>Whether the story tells of what the draft holds.</summary>
    public static bool Tells(AnnotatedStory story, EventDraft draft)
    {
        if (!MayBe(story, draft))
            return true;
        var (weights, marks) = (Shipped.Value, Of(story, draft));
        // What happened on a day in a town is told, in whatever grammar.
        return marks.HasFlag(Marks.Day | Marks.SmallPlace) || weights.Sum(marks) >= weights.Told;
    }

    /// <summary>What shows it.</summary>
    public static Marks Of(AnnotatedStory story, EventDraft draft) =>
        When(draft.Harm.Exists(h => h.Stated && h.Count.Number > 0), Marks.Number)
        | When(draft.Harm.Exists(h => h.Stated && h.Count.Number >= Hundred), Marks.Hundreds)
        | When(draft.Unharmed.Count > 0 || draft.Harm.Exists(h => h.Count.Number == 0), Marks.NobodyHarmed)
        | When(draft.Harm.Exists(h => !h.Stated && h.Count.Number is not null), Marks.OneHarmed)
        | When(draft.Harm.Exists(h => h.Count.Number is null), Marks.HarmUncounted)
        | When(draft.Harm.Exists(h => h.Named.Count > 0 || Context.IsNamed(h.Of)), Marks.VictimNamed)
        | When(draft.Doers.Count > 0, Marks.Doer)
        | When(draft.Doers.Exists(IsIndefinite), Marks.DoerIndefinite)
        | When(draft.Objects.Count > 0, Marks.Thing)
        | When(draft.Weapons.Count > 0, Marks.Weapon)
        | When(!draft.DateFromContext && draft.Dates.Exists(IsDay), Marks.Day)
        | When(draft.Dates.Count == 0, Marks.Undated)
        | When(draft.DateFromContext, Marks.DateOfContext)
        | When(Context.Background(story, draft), Marks.LongAgo)
        | When(!draft.PlaceFromContext && draft.Places.Exists(place => place.Location.Feature is not (PlaceFeature.Country or PlaceFeature.Province or PlaceFeature.Region)), Marks.SmallPlace)
        | When(draft.First.Index < First, Marks.FirstSentences)
        | When(draft.First.Index > Late, Marks.Late)
        | When(draft.Words.Select(w => w.Sentence.Index).Distinct().Count() > 2, Marks.ToldOften)
        | When(draft.Sources.Count > 0, Marks.Source)
        | When(draft.Certainty == Certainty.Alleged, Marks.Alleged)
        | draft.Words.Aggregate(Marks.None, (marks, word) => marks | InSentence(word.Sentence.Sentence, word.Hit.Word));

    private static Marks When(bool holds, Marks mark) => holds ? mark : Marks.None;

    /// <summary>"a group of men", "two youths": somebody not told of before.</summary>
    private static bool IsIndefinite(Filler doer) =>
        doer.Count is not null || Syntax.Child(doer.Sentence.Sentence, doer.Head, Relation.Det) is >= 0 and var article && (doer.Sentence.Sentence[article].Features & Features.Indefinite) != 0;

    private static bool IsDay(DateMention date) => date is { Kind: DateKind.At, When: { From: { } from, To: { } to } } && from == to || date.When.Weekday is not null;

    /// <summary>What the grammar of the word and its sentence shows.</summary>
    private static Marks InSentence(Sentence s, int word)
    {
        var (verb, noun) = (s[word].Tag == PartOfSpeech.Verb, s[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn);
        var auxiliary = verb ? Syntax.Child(s, word, Relation.Aux) : -1;
        var marks = When(verb && (s[word].Features & (Features.Past | Features.Finite)) == (Features.Past | Features.Finite), Marks.PastVerb)
            | When(verb && Syntax.Child(s, word, Relation.AuxPass) >= 0, Marks.Passive)
            | When(auxiliary >= 0 && s[auxiliary].Lemma == "have", Marks.Perfect)
            | When(auxiliary >= 0 && s[auxiliary].Lemma != "have", Marks.Auxiliary)
            | When(verb && (s[word].Features & (Features.Gerund | Features.Infinitive)) != 0, Marks.GerundOrInfinitive)
            | When(noun && (s[word].Features & Features.Plural) != 0, Marks.PluralNoun)
            | When(s[word].Relation is Relation.Root or Relation.Parataxis, Marks.MainClause)
            | When(s[word].Relation is Relation.Nsubj or Relation.NsubjPass, Marks.Subject)
            | When(s[word].Relation is Relation.Obj, Marks.Object)
            | When(s[word].Relation is Relation.Conj, Marks.Joined);
        foreach (ref readonly var other in s.Words)
        {
            if (other.Tag is PartOfSpeech.Pron or PartOfSpeech.Det && (other.Features & Features.First) != 0)
                marks |= Marks.FirstPerson;
            if (other.Lemma is "\"" or "“" or "”" or "''" or "``")
                marks |= Marks.Quotation;
        }
        return marks;
    }
}
