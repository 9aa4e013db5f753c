using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads how the words set a number of people harmed against one that was told before: "rose to 23", "up from 19", "another eight".</summary>
internal static class Revisions
{
    private const int Reach = 16;
    private const int Near = 4;

    /// <summary>Settles the numbers of an event: one that only tells what was said before gives way to the one that took its place, and what a risen toll holds is a part of it.</summary>
    public static void Settle(EventDraft draft)
    {
        // "five more bodies" is one number, however grammar hangs its words.
        draft.Harm.RemoveAll(h => h is { Stated: true, Count.Number: > 1 } && draft.Harm.Exists(o => o != h && o.Stated && o.Effect == h.Effect && o.Sentence == h.Sentence && o.Count == h.Count && o.Span != h.Span && o.Span.Contains(h.Span) && o.PartOf == h.PartOf));
        foreach (var harm in draft.Harm.FindAll(h => h.PartOf is null))
            (harm.Change, harm.Was) = Of(harm, draft);
        foreach (var before in draft.Harm.FindAll(h => h is { PartOf: null, Change: null or HarmChange.Withdrawn } && (h.Change is not null || IsEarlier(h))))
        {
            if (draft.Harm.Find(h => h != before && h is { Stated: true, Change: not HarmChange.Withdrawn } && h.Effect == before.Effect && h.Count.Number != before.Count.Number && !IsEarlier(h)) is not { } now)
                continue;
            draft.Harm.Remove(before);
            foreach (var part in draft.Harm.Where(h => ReferenceEquals(h.PartOf, before)))
                part.PartOf = part == now ? null : now;
            (now.Was, now.Change) = (before.Count.Number, now.Change ?? HarmChange.Revised);
        }
        foreach (var total in draft.Harm.FindAll(h => h is { PartOf: null, Change: HarmChange.Rose }))
        {
            foreach (var part in draft.Harm.Where(h => h != total && h.PartOf is null && h.Effect == total.Effect && h.Sentence == total.Sentence && h.Count.Number < total.Count.Number))
                part.PartOf = total;
        }
    }

    /// <summary>The event's dates. Of several days in what tells of a number that rose, or of others who were found or died since, the first is that of the deed: "two more died on Friday after Tuesday's attack".</summary>
    public static IReadOnlyList<DateMention> DatesOfDeed(EventDraft draft) =>
        draft.Harm.Exists(h => h.Change is not null) && draft.Dates.FindAll(d => d is { Kind: DateKind.At, When.Days: 1 }) is { Count: > 1 } days
            ? [days.MinBy(d => d.When.From)!]
            : draft.Dates;

    /// <summary>"Correction: an earlier version of this story said 38 were killed": whether the sentence only puts right what the story tells, whose number then takes the place of that one.</summary>
    public static bool Corrects(AnnotatedSentence r, List<EventDraft> events)
    {
        if (!IsNote(r))
            return false;
        foreach (var count in r.Counts.Where(c => c is { Kind: CountKind.Cardinal, IsArticle: false, Count.Number: not null }))
        {
            if (events.SelectMany(e => e.Harm).FirstOrDefault(h => h is { Stated: true, PartOf: null, Was: null } && h.Count.Number != count.Count.Number) is not { } told || events.Exists(e => e.Harm.Exists(h => h.Count.Number == count.Count.Number)))
                continue;
            (told.Change, told.Was) = (told.Count.Number > count.Count.Number ? HarmChange.Rose : HarmChange.Fell, count.Count.Number);
        }
        return true;
    }

    /// <summary>"An initial toll had put the dead at 17": whether the sentence only tells what was said before of what is known, whose number took the place of that one.</summary>
    public static bool TellsBefore(List<EventDraft> drafts, List<EventDraft> events)
    {
        if (drafts.SelectMany(d => d.Harm).FirstOrDefault() is not { Stated: true } before || !IsEarlier(before) || drafts.Exists(d => d.Harm.Exists(h => h.Count != before.Count))
            || events.SelectMany(e => e.Harm).LastOrDefault(h => h is { Stated: true, PartOf: null } && h.Effect == before.Effect) is not { } told || told.Count.Number == before.Count.Number)
            return false;
        (told.Change, told.Was) = (told.Count.Number > before.Count.Number ? HarmChange.Rose : HarmChange.Fell, before.Count.Number);
        return true;
    }

    /// <summary>"I say again, three killed": whether the sentence only repeats what the one before it said.</summary>
    public static bool SaysAgain(AnnotatedSentence r)
    {
        var s = r.Sentence;
        return s.Count > 3 && (Says(s, 1, 2) == "again" || Says(s, 0) == "again" && s[1].Tag == PartOfSpeech.Punct);
    }

    private static bool IsNote(AnnotatedSentence r)
    {
        var s = r.Sentence;
        if (s.Count > 1 && Says(s, 0) == "note")
            return true;
        for (var w = 0; w + 1 < s.Count; w++)
        {
            if (Says(s, w, w + 1) == "version" && w + 3 < s.Count && s[w + 2].Lemma == "of" && s[w + 3].Lemma is "this" or "the" or "our")
                return true;
        }
        return false;
    }

    private static (HarmChange? Change, long? Was) Of(HarmDraft harm, EventDraft draft)
    {
        if (harm.Change is not null)
            return (harm.Change, harm.Was);
        var (change, was) = (default(HarmChange?), default(long?));
        // A headline gives the number alone, and the sentence below it says that it rose.
        foreach (var r in draft.Words.Select(w => w.Sentence).Prepend(harm.Sentence).Distinct())
        {
            if (CountOf(r, harm) is not { } count)
                continue;
            was ??= Before(r, harm, count);
            change ??= Change(r, count);
        }
        if (change is null && was is not null)
            change = HarmChange.Revised;
        if (change == HarmChange.Revised && was is { } earlier && harm.Count.Number is { } now)
            change = now > earlier ? HarmChange.Rose : HarmChange.Fell;
        if (change is null && DiedOfWounds(harm) && IsAlone(harm, draft, Effect.Wounded))
            change = HarmChange.DiedLater;
        else if (change is null && harm.Part == CountPart.Addition && IsAlone(harm, draft))
            change = HarmChange.Adds;
        return (change, was);
    }

    private static bool IsEarlier(HarmDraft harm) => CountOf(harm.Sentence, harm) is { } count && IsEarlier(harm.Sentence, count);

    private static CountMention? CountOf(AnnotatedSentence r, HarmDraft harm) =>
        r.Counts.FirstOrDefault(c => c is { Kind: CountKind.Cardinal, IsArticle: false } && c.Count.Number == harm.Count.Number && (r != harm.Sentence || c.Span.Overlaps(harm.Span)));

    /// <summary>Whether the story has told of nobody before, whom those counted could come on top of or be of. "Three others" are told beside somebody.</summary>
    private static bool IsAlone(HarmDraft harm, EventDraft draft, Effect? beside = null) =>
        draft is { Opens: true, Other: false } && CountOf(harm.Sentence, harm) is { } count
        && draft.Harm.TrueForAll(h => h == harm || h.PartOf is not null || h.Part == CountPart.Addition || h.Effect == beside)
        && Enumerable.Range(harm.Sentence.WordAt(count.Span.Start), 3).All(w => w >= harm.Sentence.Sentence.Count || harm.Sentence.Sentence[w].Lemma != "other");

    /// <summary>"died of their wounds", "one of the wounded died".</summary>
    public static bool DiedOfWounds(HarmDraft harm)
    {
        if (harm.Effect != Effect.Killed)
            return false;
        var s = harm.Sentence.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (Says(s, w) != "die")
                continue;
            for (var near = w + 1; near < s.Count && near <= w + Near; near++)
            {
                if (Says(s, near) == "wounds")
                    return true;
            }
            for (var near = w - 1; near >= 2; near--)
            {
                if (Says(s, near) == "wounded" && (s[near - 1].Lemma == "of" || s[near - 2].Lemma == "of"))
                    return true;
            }
        }
        return false;
    }

    private static HarmChange? Change(AnnotatedSentence r, CountMention count)
    {
        var s = r.Sentence;
        var first = r.WordAt(count.Span.Start);
        if (first < 1)
            return null;
        var (by, from) = (s[first - 1].Lemma, first - 2);
        if (by == "of" && from >= 0 && Says(s, from) == "count" && Adjective(s, from) == "revised")
            return HarmChange.Revised;
        if (Says(s, first - 1) == "reached" && IsOfToll(s, first - 1, first))
            return HarmChange.Rose;
        if (by == "to" && from >= 0 && s[from].Lemma is "down" or "downward" or "downwards")
            return HarmChange.Fell;
        for (var w = first - 1; w >= 0 && w >= first - Reach; w--)
        {
            var said = Says(s, w);
            if (said == "withdrawn" && s[w].Tag == PartOfSpeech.Verb)
                return HarmChange.Withdrawn;
            if (by is "to" or "at" && said is "rose" or "fell" or "revised" or "stands" && IsOfToll(s, w, first))
                return said switch { "rose" when by == "to" => HarmChange.Rose, "fell" when by == "to" => HarmChange.Fell, "stands" when by == "at" => HarmChange.Stands, "revised" => HarmChange.Revised, _ => null };
            if (s[w].Lemma is ";" || s[w].Tag == PartOfSpeech.Verb && said is null)
                return null;
        }
        return null;
    }

    /// <summary>"brought the toll to", "the number of dead rose to": the verb and the number are of a count, or of nothing else that is named between.</summary>
    private static bool IsOfToll(Sentence s, int verb, int number)
    {
        for (var w = Math.Max(0, verb - Reach); w < number; w++)
        {
            if (Says(s, w) == "count" || s[w].Lemma is "dead" or "death" or "fatality" or "casualty")
                return true;
        }
        return false;
    }

    /// <summary>The number that the sentence gives as the one told before.</summary>
    private static long? Before(AnnotatedSentence r, HarmDraft harm, CountMention now) =>
        r.Counts.FirstOrDefault(c => c != now && c is { Kind: CountKind.Cardinal, IsArticle: false, Count.Number: > 0 } && c.Count.Number != harm.Count.Number && IsEarlier(r, c))?.Count.Number;

    /// <summary>"from 19 to 23", "up from 19", "an earlier toll of 19", "19 reported earlier", "had earlier said 19", "not 19".</summary>
    private static bool IsEarlier(AnnotatedSentence r, CountMention count)
    {
        var s = r.Sentence;
        var (first, last) = (r.WordAt(count.Span.Start), r.WordAt(count.Span.End - 1));
        if (first >= 1 && s[first - 1].Lemma == "from" && (first >= 2 && s[first - 2].Lemma is "up" or "down" || last + 2 < s.Count && s[last + 1].Lemma == "to" && r.CountAt(last + 2) is not null))
            return true;
        if (first >= 1 && s[first - 1].Lemma == "not" || first >= 2 && Says(s, first - 2, first - 1) == "instead")
            return true;
        // "an earlier toll of 19", "an initial toll had put the dead at 19"; but "the earlier toll rose to 23".
        for (var w = first - 1; w >= 1 && w >= first - Reach && s[w].Lemma is not (";" or ","); w--)
        {
            if (Says(s, w) == "count" && Adjective(s, w) == "earlier")
                return Change(r, count) is null;
        }
        // "had earlier put the toll at 19", "initially said that 19 had died"
        for (var w = first - 1; w >= 1 && w >= first - Reach && s[w].Lemma is not (";" or ","); w--)
        {
            if (s[w].Tag == PartOfSpeech.Verb && (Says(s, w - 1) == "earlier" && s[w - 1].Tag == PartOfSpeech.Adv))
                return true;
        }
        for (var w = last + 1; w + 1 < s.Count && w <= last + Near; w++)
        {
            if (s[w].Tag == PartOfSpeech.Verb && Says(s, w + 1) == "earlier" && SourceReader.IsSaying(s, w))
                return true;
        }
        return false;
    }

    private static string? Adjective(Sentence s, int noun)
    {
        for (var w = noun - 1; w >= 0 && w >= noun - Near && s[w].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Verb; w--)
        {
            if (Says(s, w) is "earlier" or "revised")
                return Says(s, w);
        }
        return null;
    }

    private static string? Says(Sentence s, int word) => WordList.Revisions[s[word].Lemma.ToLowerInvariant()];

    private static string? Says(Sentence s, int one, int other) => WordList.Revisions[$"{s[one].Lemma.ToLowerInvariant()} {s[other].Lemma.ToLowerInvariant()}"];
}
