using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells a sum over a period or area from one incident.</summary>
internal static class Tolls
{
    private const int LongestIncident = 14;
    private const int LongestMonth = 31;
    private const int FewestDays = 3;
    private const int FewestOfYear = 50;
    private const int Thousands = 1000;

    /// <summary>Whether the draft's numbers are a toll.</summary>
    public static bool Is(AnnotatedStory story, EventDraft draft)
    {
        var stated = draft.Harm.Where(h => h.Stated && h.Count.Number is not null).ToList();
        if (stated.Count == 0)
            return false;
        if (draft.GoesOnWithToll)
            return true;
        // What the sentence of the greatest number says counts; "so far" and "since" of later sentences are about other things.
        var sentence = stated.Where(h => h.PartOf is null).DefaultIfEmpty(stated[0]).MaxBy(h => h.Count.Number)!.Sentence;
        var own = draft.Dates.FindAll(d => sentence.Span.Contains(d.Span));
        // What befell on a day that the story gives is no sum, whatever else it tells of "since".
        var told = own.Count > 0 || draft.Dates.Exists(d => d.Kind == DateKind.At && d.When is { Days: 1 }) ? own : draft.Dates;
        if (told.Exists(d => (d.Kind is DateKind.During && (d.When.Days ?? 0) > LongestIncident) || (d.Kind is DateKind.Since && !Recent(story, d))))
            return true;
        // "Attacks have left 64 dead this month", "the number of soldiers killed this month rose to 23": several told in one number over a long time.
        if ((draft.Plural || draft.Rose && !draft.HasEvent) && stated.Exists(h => h.Sentence == sentence) && own.Exists(d => d.Kind == DateKind.At && d.When.Days > LongestIncident))
            return true;
        // "This week: 31 civilians killed, 4 abducted."
        if (own.Exists(d => d.When.Days >= FewestDays && sentence.WordAt(d.Span.Start) == 0 && sentence.WordAt(d.Span.End - 1) + 1 is var next && next < sentence.Sentence.Count && sentence.Sentence[next].Lemma == ":"))
            return true;
        // "More than 5,300 people were killed in Haiti in 2024", "the army said that it killed 145 rebels in 2025": no one deed, and a whole year.
        if (!draft.HasEvent && own.Exists(d => d.Kind == DateKind.At && d.When.Days > LongestMonth) && stated.Exists(h => h.Sentence == sentence && h.Count.Number >= FewestOfYear))
            return true;
        if (SumWords(sentence))
            return true;
        // "The conflict has claimed 70,000 lives": more than one deed kills, where no day is told.
        if (!draft.HasEvent && draft.Dates.Count == 0 && stated.Exists(h => h.Effect == Effect.Killed && h.Count.Number >= Thousands))
            return true;
        return stated.Exists(h => h.Count.Number >= 100) && draft.Words.Exists(w => w.Sentence == sentence && War(w.Sentence, w.Hit.Word));
    }

    // "since the early hours of Saturday": a weekday is one of the days just past, whenever the story was written.
    private static bool Recent(AnnotatedStory story, DateMention date) =>
        date.When is { From: null, Weekday: not null } || story.Published is { } published && date.When.From is { } from && NodaTime.Period.DaysBetween(from, published) <= 3;

    /// <summary>"so far", "to date", "the death toll from", "in total": the sentence sums up.</summary>
    private static bool SumWords(AnnotatedSentence r)
    {
        var s = r.Sentence;
        for (var w = 0; w + 1 < s.Count; w++)
        {
            if (WordList.Telling[s[w].Lemma] == "opening" && WordList.Telling[$"{s[w].Lemma} {s[w + 1].Lemma}"] == "sum")
                return true;
        }
        return false;
    }

    /// <summary>Whether a war as a whole is what killed.</summary>
    private static bool War(AnnotatedSentence r, int word)
    {
        foreach (var slot in Syntax.Arguments(r.Sentence, word))
        {
            // "Ten weeks of fighting have killed 640": the fighting, through its length.
            if (IsWar(r.Sentence, slot.Word) || (Syntax.Child(r.Sentence, slot.Word, Relation.Nmod) is >= 0 and var of && Syntax.Preposition(r.Sentence, of) == "of" && IsWar(r.Sentence, of)))
                return true;
        }
        return false;
    }

    private static bool IsWar(Sentence s, int word) => WordList.Telling[s[word].Lemma.ToLowerInvariant()] == "war";
}
