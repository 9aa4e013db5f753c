using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Gives verbs of full sentences their voice: "Nine guards perished" was taken for something done to guards.</summary>
internal static class Voices
{
    private const Features Passive = Features.Past | Features.Participle | Features.Passive;

    /// <summary>The sentence with verbs that have a subject of their own and no auxiliary in the active; the same one where all are.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        var words = default(Word[]);
        for (var w = 0; w < s.Count; w++)
        {
            if (Verb(text, s, w) is { } verb)
            {
                words ??= s.Words.ToArray();
                words[w] = verb;
                continue;
            }
            if (WasDone(text, s, w) is { } done)
            {
                words ??= s.Words.ToArray();
                words[w] = words[w] with { Tag = PartOfSpeech.Verb, Lemma = done, Features = Passive };
                for (var c = s.FirstChild(w); c >= 0; c = s.NextSibling(c))
                    words[c] = words[c] with { Relation = s[c].Relation switch { Relation.Cop => Relation.AuxPass, Relation.Nsubj => Relation.NsubjPass, var other => other } };
                continue;
            }
            if (IsReduced(text, s, w))
            {
                words ??= s.Words.ToArray();
                words[w] = words[w] with { Features = Passive };
                continue;
            }
            if (IsJoinedPassive(s, w))
            {
                words ??= s.Words.ToArray();
                words[w] = words[w] with { Features = Passive };
                var suffered = Syntax.Child(s, w, Relation.Nsubj);
                words[suffered] = words[suffered] with { Relation = Relation.NsubjPass };
                continue;
            }
            if (!TookForPassive(text, s, w))
                continue;
            words ??= s.Words.ToArray();
            words[w] = words[w] with { Features = Features.Past | Features.Finite | Features.Indicative };
        }
        return words is null ? s : new Sentence(s.Span, words);
    }

    /// <summary>"a judge was riddled with bullets", "when two men set off a charge": what takes the auxiliary of the passive, or a particle and a subject, is a verb, though it was read as an adjective or noun; null where it is none.</summary>
    private static Word? Verb(string text, Sentence s, int word)
    {
        if (s[word].Tag == PartOfSpeech.Adj && Syntax.Child(s, word, Relation.AuxPass) >= 0 && LostVerbs.Past(text, s, word) is { } suffered)
            return s[word] with { Tag = PartOfSpeech.Verb, Lemma = suffered, Features = Features.Past | Features.Participle | Features.Passive };
        if (s[word].Tag == PartOfSpeech.Noun && Syntax.Child(s, word, Relation.CompoundPrt) > word && Syntax.Child(s, word, Relation.Nsubj) is >= 0 and var subject && subject < word && Syntax.Child(s, word, Relation.Cop) < 0)
            return s[word] with { Tag = PartOfSpeech.Verb, Lemma = LostVerbs.Past(text, s, word) ?? s[word].Lemma, Features = Features.Past | Features.Finite | Features.Indicative };
        return null;
    }

    /// <summary>"A man standing outside a store was shot": the base form of what was read as an adjective with a copula and can only be a verb of harm; else null.</summary>
    private static string? WasDone(string text, Sentence s, int word)
    {
        if (s[word].Tag != PartOfSpeech.Adj || Syntax.Child(s, word, Relation.Cop) is not (>= 0 and var copula) || s[copula].Lemma != "be" || Syntax.Child(s, word, Relation.Nsubj) < 0 || LostVerbs.Past(text, s, word) is not { } lemma)
            return null;
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[word].Lemma))
        {
            if (trigger.Tag == PartOfSpeech.Adj)
                return null;
        }
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: Effect.Killed or Effect.Wounded })
                return lemma;
        }
        return null;
    }

    /// <summary>"one of five people shot outside a bar": what hangs on a noun without subject and object is what was done to it, as the noun has no other verb in the past.</summary>
    private static bool IsReduced(string text, Sentence s, int word) =>
        s[word] is { Tag: PartOfSpeech.Verb, Relation: Relation.Acl, Head: >= 0 and var noun } && noun < word && (s[word].Features & Features.Finite) != 0 && s[word].Span.In(text).Equals("shot", StringComparison.OrdinalIgnoreCase)
        && Syntax.Child(s, word, Relation.Nsubj) < 0 && Syntax.Child(s, word, Relation.Obj) < 0 && Syntax.Child(s, word, Relation.Aux) < 0;

    /// <summary>"Eight rebels were killed and five captured": who stands right before a verb of harm without an object, behind a passive and "and", suffered it as well.</summary>
    private static bool IsJoinedPassive(Sentence s, int verb)
    {
        if (s[verb].Tag != PartOfSpeech.Verb || (s[verb].Features & Features.Past) == 0 || Syntax.Child(s, verb, Relation.Nsubj) is not (>= 1 and var subject) || subject != verb - 1 || s[subject].Tag is not (PartOfSpeech.Num or PartOfSpeech.Noun)
            || Syntax.Child(s, verb, Relation.Obj) >= 0 || Syntax.Child(s, verb, Relation.Ccomp) >= 0 || Syntax.Child(s, verb, Relation.Aux) >= 0 || s[subject - 1].Tag != PartOfSpeech.Cconj && !(subject > 1 && s[subject - 2].Tag == PartOfSpeech.Cconj))
            return false;
        var passive = false;
        for (var w = 0; w < verb; w++)
            passive |= s[w].Tag == PartOfSpeech.Verb && Syntax.Child(s, w, Relation.AuxPass) >= 0;
        if (!passive)
            return false;
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[verb].Lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: not null, Frame.Name: "kill" or "shoot" })
                return true;
        }
        return false;
    }

    // A headline leaves auxiliaries out; what ends with a full stop does not.
    private static bool TookForPassive(string text, Sentence s, int verb) =>
        s[verb].Tag == PartOfSpeech.Verb && (s[verb].Features & Features.Passive) != 0 && s[verb].Relation is Relation.Root or Relation.Conj or Relation.Ccomp && text[s.Span.End - 1] == '.'
            && Syntax.Child(s, verb, Relation.Nsubj) is >= 0 and var subject && subject < verb && Syntax.Child(s, verb, Relation.Aux) < 0 && Syntax.Child(s, verb, Relation.AuxPass) < 0 && Syntax.Child(s, verb, Relation.OblAgent) < 0;
}
