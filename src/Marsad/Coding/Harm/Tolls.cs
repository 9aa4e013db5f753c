using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells a sum over a period or area from one incident.</summary>
internal static class Tolls
{
    private const int LongestIncident = 14;
    private const int LongestMonth = 31;
    private const int FewestDays = 3;
    private const int FewestOfYear = 50;
    private const int Hundred = 100;
    private const int Thousands = 1000;

    /// <summary>Whether the draft's numbers are a toll: they go on with one, are of a long time, of several deeds, or of more people than one deed harms, or the sentence says that it sums up.</summary>
    public static bool Is(AnnotatedStory story, EventDraft draft)
    {
        var stated = draft.Harm.FindAll(h => h is { Stated: true, Count.Number: not null });
        if (stated.Count == 0)
            return false;
        // What the sentence of the greatest number says counts; "so far" and "since" of later sentences are about other things.
        var sentence = stated.Where(h => h.PartOf is null).DefaultIfEmpty(stated[0]).MaxBy(h => h.Count.Number)!.Sentence;
        var most = stated.Where(h => h.Sentence == sentence).Max(h => h.Count.Number);
        var own = draft.Dates.FindAll(d => sentence.Span.Contains(d.Span));
        return draft.GoesOnWithToll
            || LastsLong(story, draft, own)
            || CountsSeveral(draft) && own.Exists(d => d.Kind == DateKind.At && d.When.Days > LongestIncident)
            || own.Exists(d => HeadsLine(sentence, d))
            || most >= FewestOfYear && !draft.HasEvent && own.Exists(d => d.Kind == DateKind.At && d.When.Days > LongestMonth)
            || SumWords(sentence)
            || IsOfNoDay(draft, stated)
            || stated.Exists(h => h.Count.Number >= Hundred) && draft.Words.Exists(w => w.Sentence == sentence && War(sentence, w.Hit.Word));
    }

    /// <summary>"throughout 2020", "since January". What befell on a day that the story gives is no sum, whatever else it tells of "since".</summary>
    private static bool LastsLong(AnnotatedStory story, EventDraft draft, List<DateMention> own)
    {
        var told = own.Count > 0 || draft.Dates.Exists(d => d is { Kind: DateKind.At, When.Days: 1 }) ? own : draft.Dates;
        return told.Exists(d => (d.Kind is DateKind.During && (d.When.Days ?? 0) > LongestIncident) || (d.Kind is DateKind.Since && !Recent(story, d)));
    }

    /// <summary>"Attacks have left 64 dead this month", "the number of soldiers killed this month rose to 23": several deeds told in one number.</summary>
    private static bool CountsSeveral(EventDraft draft) => draft.Plural || draft is { Rose: true, HasEvent: false };

    /// <summary>"This week: 31 civilians killed, 4 abducted.", "Toll of the month of May: 37 killed".</summary>
    private static bool HeadsLine(AnnotatedSentence r, DateMention date)
    {
        if (!(date.When.Days >= FewestDays) || r.WordAt(date.Span.End - 1) + 1 is var next && (next >= r.Sentence.Count || r.Sentence[next].Lemma != ":"))
            return false;
        for (var w = r.WordAt(date.Span.Start) - 1; w >= 0; w--)
        {
            if (r.Sentence[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct || r.PlaceAt(w) is not null)
                return false;
        }
        return true;
    }

    /// <summary>"The conflict has claimed 70,000 lives": more than one deed kills, where no day is told.</summary>
    private static bool IsOfNoDay(EventDraft draft, List<HarmDraft> stated) =>
        !draft.HasEvent && draft.Dates.Count == 0 && stated.Exists(h => h.Effect == Effect.Killed && h.Count.Number >= Thousands);

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
