using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds the names of those harmed that stand apart from the word that tells of the harm: "including the mayor Ana Ruiz", "the victim was identified as Luis Paz".</summary>
internal static class VictimNames
{
    private const int Reach = 3;

    /// <summary>"ten people, including Maria Lopez and a judge": those told as some of a number.</summary>
    public static void Included(AnnotatedSentence r, EventDraft draft)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Lemma is not ("include" or "including"))
            {
                // "several were wounded, among them Ana Ruiz"
                if (s[w].Lemma is "among" && w + 2 < s.Count && s[w + 1].Lemma.ToLowerInvariant() is "they" or "them" or "whom" or "who" && draft.Harm.FindLast(h => h.Sentence == r && h.PartOf is null && h.Span.Start < s[w].Span.Start && h.Count.Number is null or > 1) is { } those)
                    Name(those, Phrases.Read(r, Behind(s, w + 2)).Where(IsName));
                continue;
            }
            var whole = draft.Harm.FindLast(h => h.Sentence == r && h.PartOf is null && h.Span.Start < s[w].Span.Start && h.Count.Number is null or > 1);
            var first = s[w].Relation == Relation.Case ? s[w].Head : Syntax.Child(s, w, Relation.Obj);
            while (first > w && s[first].Relation is Relation.Compound or Relation.Amod && s[first].Head > first)
                first = s[first].Head;
            if (whole is not null && first > w)
                Name(whole, Phrases.Read(r, first));
        }
    }

    /// <summary>The word that a name which begins here hangs on.</summary>
    private static int Behind(Sentence s, int word)
    {
        while (s[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && s[word].Head is var head && head > word && s[head].Tag == PartOfSpeech.Propn)
            word = head;
        return word;
    }

    /// <summary>"three journalists: Ana Ruiz, a photographer, and Luis Paz", "the leaders Ana Ruiz and Luis Paz": names that stand with the word for a group.</summary>
    public static void Listed(EventDraft draft)
    {
        foreach (var harm in draft.Harm)
        {
            if (harm is not { Of: { Kind: FillerKind.People or FillerKind.Actor } of, Count.Number: null or > 1 })
                continue;
            var s = of.Sentence.Sentence;
            for (var c = s.FirstChild(of.Head); c >= 0; c = s.NextSibling(c))
            {
                if (c > of.Head && s[c].Tag == PartOfSpeech.Propn && (s[c].Relation is Relation.Appos || (s[c].Relation is Relation.Nmod or Relation.NmodDesc && (s[of.Head].Features & Features.Plural) != 0 && Syntax.Preposition(s, c).Length == 0)))
                    Name(harm, Phrases.Read(of.Sentence, c).Where(IsName));
            }
            // "priests Luis Paz and Pedro Ruiz": as many as are named.
            if (harm is { Count.Number: null, Named.Count: > 1 } && s[of.Head + 1].Relation == Relation.NmodDesc)
                harm.Count = Count.Exactly(harm.Named.Count);
        }
    }

    /// <summary>"The victim was identified as Luis Paz", "Among the dead is Luis Paz": names for those harmed in an event told before.</summary>
    public static void TellOn(AnnotatedSentence r, List<EventDraft> events)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (Names(s, w) is not { Name: >= 0 and var name } named)
                continue;
            var last = events.FindLast(e => r.Index - e.Last.Index is >= 0 and <= Reach && (named.Effect is not null ? e.HasEvent && e.Certainty < Certainty.Planned : e.Harm.Exists(IsOfPeople) || e.Targets.Exists(t => t.Kind == FillerKind.People)));
            if (last?.Harm.FindLast(h => IsOfPeople(h) && (named.Effect is null || h.Effect == named.Effect)) is { } harm)
                Name(harm, Phrases.Read(r, name).Where(IsName));
            else if (last is not null && named.Effect is { } effect)
                TellOfEach(r, last, effect, Phrases.Read(r, name));
            else
                last?.Targets.AddRange(Phrases.Read(r, name).Where(filler => IsName(filler) && !last.Targets.Exists(known => EventDraft.SameParty(known, filler))));
        }
    }

    /// <summary>"One of the wounded is Ana Ruiz": people by whom alone the story tells what befell them.</summary>
    private static void TellOfEach(AnnotatedSentence r, EventDraft draft, Effect effect, IEnumerable<Filler> people)
    {
        foreach (var person in people)
        {
            if (person.Kind is FillerKind.People or FillerKind.Actor && (person.Count?.Count ?? (person.Implied is { } one ? Count.Exactly(one) : default)) is { Number: not null } count)
                HarmDraft.Add(draft.Harm, new HarmDraft { Effect = effect, Count = count, Of = person, Span = person.Span, Sentence = r, Stated = person.Count is not null });
        }
        if (draft.Last.Index < r.Index)
            draft.Further.Add(r);
    }

    /// <summary>The word of a name that is given to those harmed, or -1, and what befell them, where a word says it.</summary>
    private static (int Name, Effect? Effect) Names(Sentence s, int word)
    {
        var slots = Syntax.Arguments(s, word);
        if (s[word].Tag == PartOfSpeech.Verb && s[word].Lemma is "identify" or "name")
            return slots.Find(slot => slot.Function is "as" or "xcomp") is { Function: not null } name && slots.Find(slot => slot.Function == "obj" && IsVictim(s, slot.Word)) is { Function: not null } known ? (name.Word, Fate(s, known.Word)) : (-1, null);
        if (IsVictim(s, word) && Syntax.Preposition(s, word) == "among" && (Syntax.Child(s, word, Relation.Nsubj) is >= 0 and var own ? own : s[word].Head is >= 0 and var head ? Syntax.Child(s, head, Relation.Nsubj) : -1) is >= 0 and var subject)
            return (subject, null);
        if (s[word].Tag != PartOfSpeech.Propn || slots.Find(slot => slot.Function == "subj") is not { Function: not null } who)
            return (-1, null);
        // "one of the wounded is Ana Ruiz"
        var among = s[who.Word].Tag == PartOfSpeech.Num && Syntax.Child(s, who.Word, Relation.Nmod) is >= 0 and var of ? of : who.Word;
        return IsVictim(s, among) ? (word, Fate(s, among)) : StandsForThem(s, who.Word) ? (word, null) : (-1, null);
    }

    /// <summary>What the word for those harmed says befell them.</summary>
    private static Effect? Fate(Sentence s, int victim) => WordList.Victims[s[victim].Lemma.ToLowerInvariant()] switch
    {
        "wounded" => Effect.Wounded,
        "killed" => Effect.Killed,
        _ => null,
    };

    /// <summary>"They are Ana Ruiz and Luis Paz", "Their names are …".</summary>
    private static bool StandsForThem(Sentence s, int word) =>
        s[word].Lemma.Equals("they", StringComparison.OrdinalIgnoreCase)
        || (s[word].Lemma.Equals("name", StringComparison.OrdinalIgnoreCase) && Syntax.Child(s, word, Relation.NmodPoss) is >= 0 and var whose && s[whose].Lemma.ToLowerInvariant() is "their" or "they");

    /// <summary>"The victims included six children", "Among the dead were two women": whether a word for those harmed stands before a number that is told as a part.</summary>
    public static bool Victims(AnnotatedSentence r, CountMention part)
    {
        for (var w = r.WordAt(part.Span.Start) - 1; w >= 0; w--)
        {
            if (IsOfDead(r.Sentence, w))
                return true;
        }
        return false;
    }

    /// <summary>"The victims were identified as", "sources named the dead as".</summary>
    public static bool Identifies(Sentence s)
    {
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag == PartOfSpeech.Verb && s[w].Lemma is "identify" or "name" && Syntax.Arguments(s, w).Exists(slot => slot.Function == "obj" && IsOfDead(s, slot.Word)))
                return true;
            // "Among the victims were Rima Salem and …", "The dead include …"
            if (IsOfDead(s, w) && (Syntax.Preposition(s, w) == "among" || s[w].Relation == Relation.Nsubj && s[w].Head is >= 0 and var told && (s[told].Lemma == "include" || s[told].Tag == PartOfSpeech.Propn)))
                return true;
            // "Relatives posted the names of those lost: Rima Salem …"
            if (s[w].Tag == PartOfSpeech.Noun && s[w].Lemma == "name" && (s[w].Features & Features.Plural) != 0 && Opens(s, w))
                return true;
        }
        return false;
    }

    /// <summary>Whether a colon or dash behind the word opens a list.</summary>
    private static bool Opens(Sentence s, int word)
    {
        while (++word < s.Count && s[word].Lemma is not (":" or "–" or "—"))
        {
            if ((s[word].Features & Features.Finite) != 0 && s[word].Tag == PartOfSpeech.Verb)
                return false;
        }
        return word < s.Count;
    }

    private static bool IsVictim(Sentence s, int word) =>
        WordList.Victims[s[word].Lemma.ToLowerInvariant()] is not null && (s[word].Tag != PartOfSpeech.Verb || s[word].Relation is not Relation.Root && Syntax.Child(s, word, Relation.Det) >= 0)
        || (Syntax.Child(s, word, Relation.Amod) is >= 0 and var how && s[how].Lemma.ToLowerInvariant() is "dead" or "murder" or "slay" or "kidnap" or "wounded" or "injured");

    private static bool IsOfDead(Sentence s, int word) => IsVictim(s, word) && WordList.Victims[s[word].Lemma.ToLowerInvariant()] is not ("wounded" or "abducted");

    private static bool IsOfPeople(HarmDraft harm) => harm is { PartOf: null, Effect: Effect.Killed or Effect.Wounded or Effect.Abducted, Count.Number: not 0 };

    private static bool IsName(Filler filler) => filler.Sentence.Sentence[filler.Head].Tag == PartOfSpeech.Propn;

    private static void Name(HarmDraft harm, IEnumerable<Filler> people)
    {
        foreach (var filler in people)
        {
            if (filler.Kind is FillerKind.People or FillerKind.Actor && filler.Count is null && filler.Actor is null or { Form: ActorForm.Person } or { Class: ActorClass.Person or ActorClass.Civilians }
                && (IsName(filler) || filler.Implied == 1) && !harm.Named.Exists(known => EventDraft.SameParty(known, filler)))
                harm.Named.Add(filler);
        }
    }
}
