using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads to whom a sentence lays a deed: who is accused or suspected of it, who claims it, whose work it is.</summary>
internal static class Blame
{
    private const int Climb = 4;
    private const int Reach = 6;

    /// <summary>Who did what the word tells, as far as a word above it says so ("accused the rebels of kidnapping two nurses"), and the word that says it; -1 without one.</summary>
    public static (int Culprit, int Blamer) Of(Sentence s, int deed)
    {
        for (var (w, steps) = (deed, 0); steps < Climb && s[w].Head >= 0; w = s[w].Head, steps++)
        {
            if (s[w].Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Conj || Syntax.Preposition(s, w) is "after" or "before" or "during" or "since" or "despite")
                break;
            if (Culprit(s, s[w].Head) is >= 0 and var culprit)
                return Syntax.Below(s, deed, culprit) || Certainties.Negated(s, s[w].Head) ? (-1, -1) : (culprit, s[w].Head);
        }
        return (-1, -1);
    }

    /// <summary>Gives a deed told before the doers that a sentence lays it to: "The Front claimed responsibility." Where doers are told already, only who claims it as their own is told beside nameless ones.</summary>
    public static void TellOn(AnnotatedStory story, AnnotatedSentence r, List<EventDraft> events)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (Culprit(s, w) is not (>= 0 and var culprit) || Certainties.Negated(s, w) || s[w].Relation == Relation.Amod)
                continue;
            var draft = events.FindLast(e => e.Words.Exists(told => told.Sentence == r && Syntax.Below(s, told.Hit.Word, w)))
                ?? events.FindLast(e => e.HasEvent && e.Certainty < Certainty.Planned && r.Index - e.Last.Index is >= 0 and <= Reach);
            if (draft is null || draft.Leading.Frame.Name is "clash" or "fight-noun" or "protest" or "operate" || Tolls.Is(story, draft))
                continue; // who is blamed for a sum of deeds did not do each of them
            var claims = WordList.Blame[s[w].Lemma] == "claim";
            foreach (var filler in Phrases.Read(r, culprit))
            {
                if (Answers(filler) && (draft.Doers.Count == 0 || (claims && draft.Doers.TrueForAll(Nameless) && !Nameless(filler))))
                    draft.Doers.Add(filler);
            }
        }
    }

    private static bool Answers(Filler filler) =>
        filler.Kind is FillerKind.Actor or FillerKind.People && filler.Actor is not { Class: ActorClass.Media } && !Certainties.Negated(filler.Sentence.Sentence, filler.Head);

    private static bool Nameless(Filler doer) => doer.Actor is null or { Id: null, Form: ActorForm.Description };

    /// <summary>"blamed the murder of a judge on the rebels": the phrase that the parse hangs on the last noun before it; -1 without one.</summary>
    private static int Under(Sentence s, int noun, string preposition)
    {
        for (var steps = 0; noun >= 0 && steps < Climb; noun = Syntax.Child(s, noun, Relation.Nmod), steps++)
        {
            for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
            {
                if (c > noun && s[c].Relation is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, c) == preposition)
                    return c;
            }
        }
        return -1;
    }

    private static int Culprit(Sentence s, int word)
    {
        if (s[word].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj) || WordList.Blame[s[word].Lemma] is not { } functions || functions == "deed")
            return -1;
        var slots = Syntax.Arguments(s, word);
        if (functions == "claim")
            return slots.Exists(slot => slot.Function == "obj" && WordList.Blame[s[slot.Word].Lemma] == "deed") ? At("subj") : -1;
        foreach (var function in functions.Split(' '))
        {
            // "blamed the rebels for an attack on the mayor": the preposition is the deed's.
            if (function == "on" && slots.Exists(IsFor))
                continue;
            // "Those responsible for the murder are soldiers": who they are is told behind the verb.
            if (At(function) is >= 0 and var culprit)
                return s[culprit] is { Tag: PartOfSpeech.Pron, Relation: Relation.Nsubj, Head: >= 0 and var named } && named > word && Syntax.Child(s, named, Relation.Cop) >= 0 ? named : culprit;
        }
        return -1;

        bool IsFor(Slot slot) => slot.Function == "for" || slot.Function == "obj" && Under(s, slot.Word, "for") >= 0;

        int At(string function) => slots.Find(slot => slot.Function == function) is { Function: not null } slot ? slot.Word
            : function.Length == 2 && slots.Find(slot => slot.Function == "obj") is { Function: not null } deed ? Under(s, deed.Word, function) : -1;
    }
}
