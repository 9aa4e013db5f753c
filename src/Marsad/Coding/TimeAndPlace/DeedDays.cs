using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Weighs the days that a story tells of for that of its main incident: the day of a shooting goes before that of the death, and both before those on which somebody was charged, mourned or dismissed.</summary>
internal static class DeedDays
{
    private const int Year = 366;
    private const int FewDays = 4;

    /// <summary>What is told of a day.</summary>
    private enum Told
    {
        /// <summary>The deed, or police being called to it.</summary>
        Deed,

        /// <summary>What follows a deed: that somebody died of it, was charged with it, or mourned.</summary>
        Aftermath,

        /// <summary>Something else.</summary>
        Other,
    }

    /// <summary>Gives the main incident the day on which the story says that it was done, where its own is that of something that followed.</summary>
    public static void Settle(AnnotatedStory story, List<List<TriggerFinder.Hit>> hits, List<EventDraft> events, EventDraft main)
    {
        if (IncidentTypes.IsArrest(main) || main.Dates.Find(IsDay) is not { } current || Sentence(story, current) is not { } r || Of(r, hits[r.Index], current) is var told && told == Told.Deed)
            return;
        // Where nothing shows that the day is of what followed, one long before it may be another deed's.
        var earliest = current.When.From!.Value.PlusDays(told == Told.Aftermath || Grief.Tells(r.Sentence) ? -Year : -FewDays);
        var (best, where) = (current, r);
        foreach (var sentence in story.Sentences)
        {
            if (best != current || sentence.Kind is PartKind.Byline or PartKind.Caption || IsOfOther(sentence))
                continue;
            foreach (var date in sentence.Dates)
            {
                if (best == current && IsDay(date) && date.When.From < current.When.From && date.When.From >= earliest && Of(sentence, hits[sentence.Index], date) == Told.Deed
                    && events.TrueForAll(e => ReferenceEquals(e, main) || !e.Dates.Contains(date) || !(e.Other || e.Former || e.Certainty >= Certainty.Planned || IncidentTypes.IsArrest(e) || Apart.InPlace(main, e) || OfOthers(main, e))))
                    (best, where) = (date, sentence);
            }
        }
        if (best == current)
            return;
        main.Dates.RemoveAll(d => IsDay(d) && d != best);
        if (!main.Dates.Contains(best))
            main.Dates.Insert(0, best);
        if (main.Last.Index < where.Index)
            main.Further.Add(where);
    }

    /// <summary>Whether both name whom they harmed, and nobody alike.</summary>
    private static bool OfOthers(EventDraft main, EventDraft other) =>
        IsNamed(main) && IsNamed(other) && !Victims.Shared(main, other);

    private static bool IsNamed(EventDraft draft) => draft.Harm.Exists(h => h.Named.Count > 0 || Context.IsNamed(h.Of));

    private static bool IsDay(DateMention date) => date is { Kind: DateKind.At, When: { From: { } from, To: { } to } } && from == to;

    private static AnnotatedSentence? Sentence(AnnotatedStory story, DateMention date) => story.Sentences.FirstOrDefault(r => r.Dates.Contains(date));

    /// <summary>"The shooting follows another on Monday": of more than the one deed.</summary>
    private static bool IsOfOther(AnnotatedSentence r)
    {
        for (var w = 0; w < r.Sentence.Count; w++)
        {
            if (WordList.Telling[r.Sentence[w].Lemma.ToLowerInvariant()] is "other" or "apart")
                return true;
        }
        return false;
    }

    private static Told Of(AnnotatedSentence r, List<TriggerFinder.Hit> hits, DateMention date)
    {
        var s = r.Sentence;
        var (first, last) = (r.WordAt(date.Span.Start), r.WordAt(date.Span.End - 1));
        // "the March 20 shooting"
        if (last + 1 < s.Count && ByWord(r, hits, last + 1) == Told.Deed && s[last + 1].Tag != PartOfSpeech.Verb)
            return Told.Deed;
        for (var w = first - 1; w >= 0 && s[w].Tag != PartOfSpeech.Punct; w--)
        {
            if (ByWord(r, hits, w) is { } told)
                return told;
        }
        var verb = s[r.HeadOf(date.Span)].Head;
        for (var steps = 0; verb >= 0 && steps < s.Count; verb = s[verb].Head, steps++)
        {
            if (ByWord(r, hits, verb) is { } told)
                return told;
        }
        return Told.Other;
    }

    /// <summary>What a word tells, as far as a day may be that of it; null where it tells of nothing.</summary>
    private static Told? ByWord(AnnotatedSentence r, List<TriggerFinder.Hit> hits, int word)
    {
        var s = r.Sentence;
        foreach (var hit in hits)
        {
            if (hit.Word != word && hit.Last != word || hit.Trigger.Kind is not (TriggerKind.Incident or TriggerKind.Harm) || hit.Trigger.Type is "arrests")
                continue;
            return hit.Trigger.Frame.Name is "die" or "state" || s[word].Lemma.Equals("death", StringComparison.OrdinalIgnoreCase) ? Told.Aftermath : Told.Deed;
        }
        var circumstance = WordList.Circumstances[s[word].Lemma.ToLowerInvariant()];
        if (s[word].Tag == PartOfSpeech.Verb)
            return circumstance is "happen" or "respond" && !SourceReader.IsSaying(s, word) ? Told.Deed : circumstance is "aftermath" or "court" || s[word].Lemma == "pronounce" ? Told.Aftermath : Told.Other;
        return circumstance is "aftermath" or "court" ? Told.Aftermath : circumstance == "incident" ? Told.Deed : null;
    }
}
