using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "shot" as a verb where another that tells how it ended is joined to it: "a boy shot and killed another", "a boy shot and killed at a party", which a parse takes for a noun.</summary>
internal static class ShotPairs
{
    private const Features Did = Features.Past | Features.Finite | Features.Indicative;
    private const Features Suffered = Features.Past | Features.Participle | Features.Passive;

    /// <summary>The sentence with such words as verbs; the same one where there are none.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        for (var shot = 1; shot + 2 < s.Count; shot++)
        {
            if ((s[shot].Tag is not PartOfSpeech.Verb || IsPhrase(s, shot)) && s[shot].Span.In(text).Equals("shot", StringComparison.OrdinalIgnoreCase) && Outcome(s, shot) is >= 0 and var outcome && Person(s, shot) is >= 0 and var person)
                s = With(s, shot, outcome, person);
        }
        return s;
    }

    /// <summary>The verb of harm joined to the word, which hangs on it; -1 where there is none.</summary>
    private static int Outcome(Sentence s, int shot)
    {
        if (s[shot + 1].Tag != PartOfSpeech.Cconj)
            return -1;
        var verb = shot + 2;
        while (verb < s.Count && s[verb].Tag == PartOfSpeech.Adv)
            verb++;
        if (verb >= s.Count || s[verb] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Conj } || s[verb].Head != shot && !(IsPhrase(s, shot) && s[verb].Head == s[shot].Head) || (s[verb].Features & Features.Past) == 0)
            return -1;
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[verb].Lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: Effect.Killed or Effect.Wounded })
                return verb;
        }
        return -1;
    }

    /// <summary>The noun before the word, as its subject or as what the parse has it named by; -1 where there is none.</summary>
    private static int Person(Sentence s, int shot)
    {
        var noun = shot - 1;
        while (noun > 0 && s[noun].Tag == PartOfSpeech.Adv)
            noun--;
        return s[noun].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && s[noun].Head == shot && s[noun].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Compound ? noun : -1;
    }

    /// <summary>Whether the word stands where a noun does.</summary>
    private static bool IsPhrase(Sentence s, int word) => s[word].Relation is Relation.Obl or Relation.Nmod or Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Appos;

    private static Sentence With(Sentence s, int shot, int outcome, int person)
    {
        var words = s.Words.ToArray();
        var active = Syntax.Child(s, outcome, Relation.Obj) > outcome;
        // "for a boy shot and killed at a party": what is said of the shot is said of the boy.
        var within = !active && IsPhrase(s, shot);
        for (var c = s.FirstChild(shot); c >= 0 && c < shot; c = s.NextSibling(c))
        {
            if (c != person && (within || s[person].Relation == Relation.Compound && c < person))
                words[c] = words[c] with { Head = person };
        }
        words[shot] = words[shot] with { Tag = PartOfSpeech.Verb, Lemma = "shoot", Features = active ? Did : Suffered };
        words[outcome] = words[outcome] with { Head = shot, Features = active ? Did : Suffered };
        if (within)
        {
            words[person] = words[person] with { Head = s[shot].Head, Relation = s[shot].Relation };
            words[shot] = words[shot] with { Head = person, Relation = Relation.Acl };
        }
        else
        {
            words[person] = words[person] with { Head = shot, Relation = active ? Relation.Nsubj : Relation.NsubjPass };
        }
        return new Sentence(s.Span, words);
    }
}
