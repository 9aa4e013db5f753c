using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Gives a sentence the verb that stands late in it, behind what tells more of its subject: "Two soldiers wounded in an ambush on Friday have died.", "Ana Ruiz, 22, used a gun to kill her guard."</summary>
internal static class LateVerbs
{
    /// <summary>The sentence with such verbs; the same one where none is late.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var verb = 2; verb < s.Count; verb++)
        {
            // What has an object is no participle of the name before it, whatever a parse calls it.
            if (s[verb].Tag == PartOfSpeech.Verb && Syntax.Child(s, verb, Relation.Obj) > verb && s[verb].Head >= 0 && BehindAge(s, verb) is >= 0 and var person)
                s = WithSubject(s, verb, person);
            if (!IsBare(s, verb))
                continue;
            if (BehindParticiple(s, verb) is >= 0 and var participle)
                s = WithMain(s, verb, participle);
            else if (BehindAge(s, verb) is >= 0 and var name)
                s = WithSubject(s, verb, name);
            else if (JoinedTooHigh(s, verb) is >= 0 and var nearest)
                s = Hung(s, verb, nearest, Relation.Conj);
        }
        for (var verb = 1; verb < s.Count; verb++)
        {
            // "used two guns to kill": what it was used for is what he did, and no word of the guns.
            if (s[verb] is { Tag: PartOfSpeech.Verb, Relation: Relation.Acl, Head: >= 0 and var tool } && s[tool] is { Relation: Relation.Obj, Head: >= 0 and var use } && s[use].Lemma == "use" && Syntax.Child(s, verb, Relation.Mark) is >= 0 and var to && s[to].Lemma == "to")
                s = Hung(s, verb, use, Relation.Advcl);
        }
        return s;
    }

    /// <summary>A finite verb that has no subject and that no word joins to what stands before.</summary>
    private static bool IsBare(Sentence s, int verb) =>
        s[verb].Tag == PartOfSpeech.Verb && s[verb].Head >= 0 && Syntax.Child(s, verb, Relation.Nsubj) < 0 && Syntax.Child(s, verb, Relation.NsubjPass) < 0 && Syntax.Child(s, verb, Relation.Mark) < 0
        && ((s[verb].Features & Features.Finite) != 0 || Syntax.Child(s, verb, Relation.Aux) is >= 0 and var auxiliary && (s[auxiliary].Features & Features.Finite) != 0);

    /// <summary>The participle of "Two soldiers wounded in an ambush have died", read as the main verb or as all there is; -1 where there is none.</summary>
    private static int BehindParticiple(Sentence s, int verb)
    {
        if (s[verb].Relation is not (Relation.Ccomp or Relation.Parataxis or Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Acl) || Syntax.Child(s, verb, Relation.Cc) >= 0)
            return -1;
        for (var w = verb - 1; w > 0; w--)
        {
            if (s[w].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Part || (s[w].Features & Features.Relative) != 0 || s[w].Lemma is "that" or "who" or "which" or "when" or "where" or "after" or "before" or "as")
                return -1;
            if (s[w].Tag != PartOfSpeech.Verb || s[w].Relation is Relation.Aux or Relation.AuxPass)
                continue;
            var isMain = Subject(s, w) == w - 1 && Syntax.Child(s, w, Relation.Aux) < 0 && Syntax.Child(s, w, Relation.AuxPass) < 0 && Syntax.Child(s, w, Relation.Obj) < 0 && !SourceReader.IsSaying(s, w);
            var isAll = s[w] is { Relation: Relation.Acl, Head: var noun } && noun == w - 1 && s[noun].Relation == Relation.Root;
            return (s[w].Features & Features.Past) != 0 && (isMain && s[verb].Head == w || isAll && (s[verb].Head == w || s[verb].Head == w - 1)) && s[w - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Num ? w : -1;
        }
        return -1;
    }

    private static int Subject(Sentence s, int verb) => Syntax.Child(s, verb, Relation.Nsubj) is >= 0 and var own ? own : Syntax.Child(s, verb, Relation.NsubjPass);

    /// <summary>The name of "Ana Ruiz, 22, used", which a parse takes for the whole sentence; -1 where there is none.</summary>
    private static int BehindAge(Sentence s, int verb)
    {
        var name = s[verb].Head;
        return s[verb].Relation is Relation.Parataxis or Relation.Acl or Relation.Appos or Relation.Conj && s[name] is { Relation: Relation.Root, Tag: PartOfSpeech.Propn } && verb >= name + 4
            && s[verb - 1].Lemma == "," && s[verb - 2].Tag == PartOfSpeech.Num && s[verb - 3].Lemma == "," && s[verb - 4].Tag == PartOfSpeech.Propn ? name : -1;
    }

    /// <summary>"said the guard was shot and died", "when he was shot and died": who is shot dies, and not who says so; -1 where the verb hangs right.</summary>
    private static int JoinedTooHigh(Sentence s, int verb)
    {
        if (s[verb].Relation != Relation.Conj || Syntax.Child(s, verb, Relation.Cc) is not (> 0 and var and) || !IsDying(s[verb].Lemma))
            return -1;
        for (var w = and - 1; w > s[verb].Head; w--)
        {
            if (s[w].Tag == PartOfSpeech.Verb)
                return Subject(s, w) >= 0 && Syntax.Below(s, w, s[verb].Head) ? w : -1;
        }
        return -1;
    }

    private static bool IsDying(string lemma)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: Effect.Killed, Frame.Name: "die" })
                return true;
        }
        return false;
    }

    private static Sentence WithMain(Sentence s, int verb, int participle)
    {
        var words = s.Words.ToArray();
        var subject = participle - 1;
        var main = s[participle].Relation == Relation.Acl ? subject : participle;
        words[verb] = words[verb] with { Head = s[main].Head, Relation = s[main].Relation };
        words[subject] = words[subject] with { Head = verb, Relation = Syntax.IsPassive(s, verb) ? Relation.NsubjPass : Relation.Nsubj };
        words[participle] = words[participle] with { Head = subject, Relation = Relation.Acl, Features = Features.Past | Features.Participle | Features.Passive };
        for (var w = verb + 1; w < words.Length; w++)
        {
            if (w != subject && (s[w].Head == participle || s[w].Head == subject))
                words[w] = words[w] with { Head = verb };
        }
        return new Sentence(s.Span, words);
    }

    private static Sentence WithSubject(Sentence s, int verb, int name)
    {
        var words = s.Words.ToArray();
        words[verb] = words[verb] with { Head = -1, Relation = Relation.Root, Features = Features.Past | Features.Finite | Features.Indicative };
        words[name] = words[name] with { Head = verb, Relation = Relation.Nsubj };
        for (var w = verb + 1; w < words.Length; w++)
        {
            if (s[w].Head == name)
                words[w] = words[w] with { Head = verb };
        }
        return new Sentence(s.Span, words);
    }

    private static Sentence Hung(Sentence s, int word, int head, Relation relation)
    {
        var words = s.Words.ToArray();
        words[word] = words[word] with { Head = head, Relation = relation };
        return new Sentence(s.Span, words);
    }
}
