using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds the numbers of those harmed that stand elsewhere in a sentence than grammar would have them: beside the word, "among those killed", "including three children".</summary>
internal static class SentenceHarm
{
    private const int FurthestTally = 3;

    /// <summary>The counted people that stand right before a passive or right behind an active verb, where the parse found none.</summary>
    public static Filler? Beside(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        var w = hit.Word - 1;
        while (w >= 0 && s[w].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv)
            w--;
        if (w >= 0 && w < hit.Word - 1 && Counted(r, w) is { } before)
            return before;
        for (w = hit.Last + 1; w < s.Count && w <= hit.Last + 5; w++)
        {
            if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                return Counted(r, w);
            if (s[w].Tag is not (PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Adv))
                return null;
        }
        return null;
    }

    private static Filler? Counted(AnnotatedSentence r, int word) =>
        r.Sentence[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num && Phrases.ReadOne(r, word) is { Count: not null, Kind: FillerKind.People or FillerKind.Actor or FillerKind.Number } filler ? filler : null;

    /// <summary>"0 killed, 6 injured", "11 killed (9 children, 2 teachers)": a participle behind which nothing hangs, whatever object the parse gives it.</summary>
    public static bool StandsAlone(Sentence s, TriggerFinder.Hit hit) =>
        (s[hit.Word].Features & Features.Participle) != 0 && (hit.Last + 1 >= s.Count || s[hit.Last + 1].Tag == PartOfSpeech.Punct);

    /// <summary>The counted people of a note: "1 man killed", with nothing but a sign or "and" before the number.</summary>
    public static Filler? NotedBefore(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        var noun = hit.First - 1;
        if (noun < 1 || s[noun].Tag != PartOfSpeech.Noun || r.CountAt(noun - 1) is not { Kind: CountKind.Cardinal, IsArticle: false } count)
            return null;
        var before = r.WordAt(count.Span.Start) - 1;
        // "Woman and two children killed": both are of the note, and grammar reads them together.
        if (before > 0 && s[before].Tag == PartOfSpeech.Cconj && s[noun] is { Relation: Relation.Conj, Head: >= 0 and var beside } && WordList.People[s[beside].Lemma.ToLowerInvariant()] is not null && s[before - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            return null;
        return (before < 0 || s[before].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj) && Phrases.ReadOne(r, noun) is { Kind: FillerKind.People or FillerKind.Actor } people ? people with { Count = count } : null;
    }

    /// <summary>A number right before the word: "26 dead", "12 wounded".</summary>
    public static CountMention? CountBeside(AnnotatedSentence r, int word)
    {
        for (var w = word - 1; w >= Math.Max(0, word - 3); w--)
        {
            if (r.CountAt(w) is { Kind: CountKind.Cardinal } count)
                return count;
            if (r.Sentence[w].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Aux))
                return null;
        }
        return null;
    }

    /// <summary>"the number of killed", "the number of people killed": a participle that only says of what a number is.</summary>
    public static bool IsNumberOf(Sentence s, int word)
    {
        for (var w = word - 1; w > 0 && w >= word - 3; w--)
        {
            if (s[w].Lemma == "of")
                return s[w - 1].Lemma is "number" or "toll" or "total";
        }
        return false;
    }

    /// <summary>The number that a toll is put at or rose to: "put the number of dead at 31", "the toll has risen from 70 to 82".</summary>
    public static (CountMention Count, bool Rose)? Tallied(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        for (var verb = 0; verb < s.Count; verb++)
        {
            // "Death toll rises to 13" is read as a noun in a headline.
            if (s[verb].Tag != PartOfSpeech.Verb && !(verb + 2 < s.Count && s[verb + 1].Lemma == "to" && r.CountAt(verb + 2) is not null) || WordList.TallyVerbs[s[verb].Lemma] is not { } tally || Syntax.Distance(s, verb, hit.Word) > FurthestTally)
                continue;
            CountMention? last = null;
            for (var w = verb + 1; w < s.Count && (w == hit.Word || s[w].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Punct)); w++)
            {
                if (w > hit.Word && r.CountAt(w) is { Kind: CountKind.Cardinal, IsArticle: false } count && (w == verb + 1 || s[w - 1].Lemma is "to" or "at"))
                    last = count;
            }
            if (last is not null)
                return (last, tally == "rise");
        }
        return Now(r, hit);
    }

    /// <summary>"Death toll in Kherson now five", "The toll is now 12": the number behind "now", where no verb brings the toll to it.</summary>
    private static (CountMention Count, bool Rose)? Now(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        for (var w = hit.Last + 1; w + 1 < s.Count && s[w].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Punct); w++)
        {
            if (s[w].Lemma.Equals("now", StringComparison.OrdinalIgnoreCase) && r.CountAt(w + 1) is { Kind: CountKind.Cardinal, IsArticle: false } count)
                return (count, true);
        }
        return null;
    }

    /// <summary>"three children were among those killed": the subject is a part of those harmed.</summary>
    public static void Among(AnnotatedSentence r, TriggerFinder.Hit hit, EventDraft draft)
    {
        if (hit.Trigger.Effect is not { } effect)
            return;
        var s = r.Sentence;
        if (s[hit.Word].Relation == Relation.Amod)
            return; // "26 dead among fighters" has its own number
        for (var (w, steps) = (hit.Word, 0); w >= 0 && steps < 3; w = s[w].Head, steps++)
        {
            if (Syntax.Preposition(s, w) != "among")
                continue;
            var subject = Syntax.Child(s, w, Relation.Nsubj);
            if (subject < 0 && s[w].Head >= 0)
                subject = Syntax.Child(s, s[w].Head, Relation.Nsubj) is >= 0 and var own ? own : Syntax.Child(s, s[w].Head, Relation.NsubjPass);
            if (subject < 0)
                return;
            draft.Harm.Clear();
            foreach (var filler in Phrases.Read(r, subject))
            {
                if (filler.Kind is FillerKind.People or FillerKind.Actor or FillerKind.Number && (filler.Count?.Count ?? (filler.Implied is { } n ? Count.Exactly(n) : default)) is { Number: not null } count)
                {
                    draft.Harm.Add(new HarmDraft
                    {
                        Effect = effect,
                        Count = count,
                        Of = filler,
                        Sentence = r,
                        Part = CountPart.Part,
                        Stated = filler.Count is not null,
                        Span = filler.Count is { } stated ? stated.Span.Union(filler.Core) : filler.Core,
                    });
                }
            }
            return;
        }
    }

    /// <summary>"six others": others of those named before.</summary>
    public static void Others(EventDraft draft)
    {
        for (var i = 1; i < draft.Harm.Count; i++)
        {
            var of = draft.Harm[i].Of;
            // "a boy and three others": of the others the words do not say that they were boys.
            if (of is { Actor: null, Kind: FillerKind.People } && of.Sentence.Sentence[of.Head].Lemma.ToLowerInvariant() is "other" or "more" && !(draft.Harm[i - 1] is { Count.Number: 1, Of: { Actor: null } one } && (one.Sort is "child" or "woman" or "man" || HarmGroups.Named(one))))
                draft.Harm[i] = draft.Harm[i] with { Of = draft.Harm[i - 1].Of };
        }
    }

    /// <summary>"seven civilians, Ana Ruiz, her son and Luis Paz, were killed": persons whom a list behind a number of people names are those counted, and no more.</summary>
    public static void Listed(AnnotatedSentence r, EventDraft draft)
    {
        foreach (var whole in draft.Harm.Where(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole, Count.Number: > 1 } && h.Sentence == r && (h.Of is null or { Kind: FillerKind.People } || HarmGroups.General(h.Of))).ToList())
        {
            var general = whole.Of is null || HarmGroups.General(whole.Of);
            foreach (var person in draft.Harm)
            {
                if (person is { Stated: false, PartOf: null, Count.Number: 1 } && person.Effect == whole.Effect && person.Sentence == r && person.Span.Start > whole.Span.Start && person.Of is { Kind: FillerKind.People or FillerKind.Actor } of
                    && (general ? person.Span.Start < whole.Span.End || r.Words(new TextSpan(whole.Span.End, person.Span.Start)).Contains(',') : person.Span.Start > whole.Span.End && IsOpened(r, whole.Span.End, person.Span.Start)) && HarmGroups.MayHold(whole.Of, of)
                    && draft.Words.Exists(w => w.Sentence == r && w.Hit.Trigger.Effect == whole.Effect && (w.Hit.Word > of.Head || r.Sentence[of.Head].Tag == PartOfSpeech.Propn)))
                    person.PartOf = whole;
            }
        }
    }

    /// <summary>"One source reported four dead, while another put them at two", "initial reports said 53 had died, but the council later said 160": two numbers of the same dead, of which the first bounds the second or was overtaken.</summary>
    public static void Rivals(AnnotatedSentence r, EventDraft draft)
    {
        foreach (var other in draft.Harm.FindAll(h => IsWhole(r, h)))
        {
            var first = draft.Harm.Find(h => IsWhole(r, h) && h.Effect == other.Effect && h.Span.End < other.Span.Start);
            if (first is null || !IsSaidAgainst(r, first.Span.End, other.Span.Start))
                continue;
            if (first.IsEarly)
            {
                draft.Harm.Remove(first);
                continue;
            }
            if (other.Count.Number < first.Count.Number)
                first.Least = other.Count.Low;
            else
                first.Most = other.Count.High;
            draft.Harm.Remove(other);
        }
    }

    private static bool IsWhole(AnnotatedSentence r, HarmDraft harm) =>
        harm is { Stated: true, PartOf: null, Part: CountPart.Whole, Count.Number: > 0 } && harm.Sentence == r && (harm.Of is null || HarmGroups.General(harm.Of));

    /// <summary>Whether a word of contrast stands between two numbers, and behind it somebody says the second.</summary>
    private static bool IsSaidAgainst(AnnotatedSentence r, int from, int to)
    {
        var s = r.Sentence;
        var against = false;
        for (var w = r.WordAt(from); w < r.WordAt(to); w++)
        {
            against |= WordList.Telling[s[w].Lemma.ToLowerInvariant()] == "contrast";
            if (against && s[w].Tag == PartOfSpeech.Verb && (SourceReader.Asserts(s[w].Lemma) || WordList.TallyVerbs[s[w].Lemma] == "set") && (Syntax.Child(s, w, Relation.Nsubj) >= 0))
                return true;
        }
        return false;
    }

    /// <summary>"two men – Ana Ruiz and Luis Paz –": whether a sign behind the number opens a list of names, which has gone on without a verb.</summary>
    private static bool IsOpened(AnnotatedSentence r, int from, int to)
    {
        if (r.Words(new TextSpan(from, to)).AsSpan().Trim() is not [',' or ':' or '–' or '—' or '-' or '(', ..])
            return false;
        for (var w = r.WordAt(from); w < r.WordAt(to); w++)
        {
            if (r.Sentence[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return false;
        }
        return true;
    }

    /// <summary>Numbers told as part of those harmed: "including three children", "among them two officers".</summary>
    public static void Parts(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, EventDraft draft)
    {
        foreach (var count in r.Counts)
        {
            if (count.Part != CountPart.Part || count.Kind != CountKind.Cardinal || count.Count.Number is null)
                continue;
            var known = draft.Harm.FindIndex(h => h.Span.Overlaps(count.Span));
            var whole = draft.Harm.FindLast(h => h.Sentence == r && h.Span.Start < count.Span.Start && h.Part != CountPart.Part && !h.Span.Overlaps(count.Span)
                && (h.Count.Number is null || h.Count.High is null || h.Count.Number >= count.Count.Number));
            if (whole is null || whole.Count.Number == 1 || OfOthers(r, hits, whole, count) || HasOwnFate(r, hits, whole, count) || IsOfOwn(r, count))
                continue;
            // "Three were shot, and one of them has died": his own verb tells what became of him.
            if (known >= 0 && draft.Harm[known].Effect == Effect.Killed && whole is { Effect: Effect.Wounded, FateOpen: true })
            {
                draft.Harm[known] = draft.Harm[known] with { Part = CountPart.Whole };
                continue;
            }
            var word = r.WordAt(count.Span.End - 1);
            // "his driver and one of his guards": who is joined to others is none of them.
            if (known >= 0 && whole.Of is { } other && r.Sentence[word] is { Relation: Relation.Conj } && Syntax.Conjuncts(r.Sentence, other.Head).Contains(word))
            {
                draft.Harm[known] = draft.Harm[known] with { Part = CountPart.Whole };
                continue;
            }
            var head = r.Sentence[word].Relation is Relation.Nummod or Relation.Det or Relation.Compound or Relation.Amod && r.Sentence[word].Head >= 0 ? r.Sentence[word].Head : word;
            var of = Phrases.ReadOne(r, OfThem(r, word) is >= 0 and var named ? named : head);
            if (of.Kind is FillerKind.Place or FillerKind.Object or FillerKind.Event)
                continue;
            var part = new HarmDraft
            {
                Effect = whole.Effect,
                Count = count.Count,
                Of = of.Kind is FillerKind.Number or FillerKind.Other ? whole.Of : of,
                Span = count.Span.Union(of.Core.Start >= count.Span.Start ? of.Core : count.Span),
                Sentence = r,
                Part = CountPart.Part,
                PartOf = whole,
                Stated = true,
            };
            if (known >= 0)
                draft.Harm[known] = part;
            else
                draft.Harm.Add(part);
        }
    }

    /// <summary>"killed 14 soldiers and lost two of its own": no part of those.</summary>
    private static bool IsOfOwn(AnnotatedSentence r, CountMention count)
    {
        var of = r.WordAt(count.Span.End - 1) + 1;
        return of + 2 < r.Sentence.Count && r.Sentence[of].Lemma == "of" && r.Sentence[of + 1].Tag == PartOfSpeech.Pron && r.Sentence[of + 2].Lemma == "own";
    }

    /// <summary>"left 13 dead, and five of the wounded were taken to Tine", "and 11 of its members were captured": a verb of their own tells what else became of them.</summary>
    private static bool HasOwnFate(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, HarmDraft whole, CountMention count)
    {
        var s = r.Sentence;
        var word = r.WordAt(count.Span.End - 1);
        var counted = s[word].Relation is Relation.Nummod or Relation.Det && s[word].Head >= 0 ? s[word].Head : word;
        return s[counted] is { Relation: Relation.Nsubj or Relation.NsubjPass, Head: >= 0 and var fate } && fate > counted && (hits.Any(hit => hit.Word == fate && hit.Trigger.Effect is not null)
            ? !hits.Any(hit => hit.Word == fate && hit.Trigger.Effect == whole.Effect)
            : s[fate].Tag == PartOfSpeech.Verb && Syntax.IsPassive(s, fate) && !SourceReader.Asserts(s[fate].Lemma) && s[fate].Lemma != "identify");
    }

    /// <summary>"Nine people were killed, and many others, including two children, were injured": behind the deed done to the whole, before another that is done to those.</summary>
    private static bool OfOthers(AnnotatedSentence r, IReadOnlyList<TriggerFinder.Hit> hits, HarmDraft whole, CountMention count)
    {
        var (from, to) = (r.WordAt(whole.Span.End - 1), r.WordAt(count.Span.Start));
        if (!hits.Any(h => h.Word > from && h.Word < to && h.Trigger.Effect == whole.Effect))
            return false;
        foreach (var hit in hits)
        {
            if (hit.Word > to && hit.Trigger.Effect is { } effect)
                return effect != whole.Effect && Syntax.IsPassive(r.Sentence, hit.Word) && !HasSubjectOfItsOwn(r, to, hit.Word) && !r.Counts.Any(c => c.Part != CountPart.Part && c.Kind == CountKind.Cardinal && c.Span.Start > count.Span.End && c.Span.End < r.Sentence[hit.Word].Span.Start);
        }
        return false;
    }

    /// <summary>"…, including two children, and a large number were injured": behind the list another number of people begins, of which no figure is told.</summary>
    private static bool HasSubjectOfItsOwn(AnnotatedSentence r, int list, int deed)
    {
        for (var w = deed - 1; w > list && r.CountAt(w) is not { Part: CountPart.Part }; w--)
        {
            if (r.Sentence[w].Tag == PartOfSpeech.Cconj)
                return true;
        }
        return false;
    }

    /// <summary>The noun of "180 of them children", "three of whom women", or -1.</summary>
    private static int OfThem(AnnotatedSentence r, int number)
    {
        var s = r.Sentence;
        if (number + 3 >= s.Count || s[number + 1].Lemma != "of" || s[number + 2].Tag != PartOfSpeech.Pron)
            return -1;
        var head = -1;
        for (var w = number + 3; w < s.Count && s[w].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn; w++)
            head = w;
        return head;
    }
}
