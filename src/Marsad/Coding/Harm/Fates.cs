using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells of the one person whom a story leaves shot or stabbed whether he died: "charged with his murder", "the coroner named the man".</summary>
internal static class Fates
{
    /// <summary>Counts him among the dead where the story speaks of a killing, and of nobody killed but him.</summary>
    public static void Settle(AnnotatedStory story, List<EventDraft> events, EventDraft main)
    {
        if (main.Harm.FindAll(h => h.Effect is Effect.Killed or Effect.Wounded && h.PartOf is null) is not [{ Effect: Effect.Wounded, FateOpen: true, Count: { Low: 1, Best: 1 } } hurt]
            || events.Exists(e => e != main && e.Harm.Exists(h => h.Effect == Effect.Killed && h.Count.Number is not 0)) || !story.Sentences.Any(r => r.Kind != PartKind.Caption && Tells(r)))
            return;
        main.Harm[main.Harm.IndexOf(hurt)] = hurt with { Effect = Effect.Killed, FateOpen = false };
    }

    private static bool Tells(AnnotatedSentence r)
    {
        var s = r.Sentence;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj && Says(s, w) && !IsOther(s, w))
                return true;
        }
        return false;
    }

    private static bool Says(Sentence s, int word) =>
        WordList.Fates[s[word].Lemma.ToLowerInvariant()] == "dead" || word > 0 && WordList.Fates[$"{s[word - 1].Lemma.ToLowerInvariant()} {s[word].Lemma.ToLowerInvariant()}"] == "dead";

    /// <summary>"attempted murder", "homicide detectives", "the city's tenth homicide", "another murder": of no death, or of another's.</summary>
    private static bool IsOther(Sentence s, int word)
    {
        if (s[word].Relation == Relation.Compound && s[word].Head > word || (s[word].Features & Features.Plural) != 0 || Certainties.Negated(s, word))
            return true;
        for (var c = s.FirstChild(word); c >= 0; c = s.NextSibling(c))
        {
            if (WordList.Telling[s[c].Lemma.ToLowerInvariant()] == "other")
                return true;
        }
        for (var w = Math.Max(0, word - 4); w < word; w++)
        {
            if (WordList.Fates[s[w].Lemma.ToLowerInvariant()] == "tried")
                return true;
        }
        return false;
    }
}
