using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Parts the two halves of a headline such as "A woman and two boys killed, ten injured in strike", of which a parse makes one clause with two subjects.</summary>
internal static class HeadlinePairs
{
    /// <summary>The sentence with each participle over its own subject; the same one where no verb has two.</summary>
    public static Sentence Mend(Sentence s)
    {
        s = Joined(s);
        for (var second = 2; second < s.Count; second++)
        {
            // "Suspect shot, killed in gunfight"
            if (s[second - 2] is { Tag: PartOfSpeech.Verb, Relation: Relation.NsubjPass or Relation.Nsubj, Head: var below } && below == second && s[second - 1].Lemma == "," && IsBareParticiple(s, second) && Syntax.Child(s, second - 2, Relation.NsubjPass) >= 0)
            {
                var joined = s.Words.ToArray();
                joined[second - 2] = joined[second - 2] with { Head = s[second].Head, Relation = s[second].Relation };
                joined[second] = joined[second] with { Head = second - 2, Relation = Relation.Conj };
                s = new Sentence(s.Span, joined);
                continue;
            }
            if (second < 3 || !IsBareParticiple(s, second) || Subjects(s, second) is not { } subjects || Participle(s, subjects.First, subjects.Second) is not (>= 0 and var first))
                continue;
            var words = s.Words.ToArray();
            words[first] = words[first] with { Head = s[second].Head, Relation = s[second].Relation };
            words[second] = words[second] with { Head = first, Relation = Relation.Parataxis };
            words[subjects.First] = words[subjects.First] with { Head = first, Relation = Relation.NsubjPass };
            words[subjects.Second] = words[subjects.Second] with { Relation = Relation.NsubjPass };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>"Guard killed and five passengers injured in crash": people joined to a verb, who suffer the participle behind them.</summary>
    private static Sentence Joined(Sentence s)
    {
        for (var people = 3; people + 1 < s.Count; people++)
        {
            if (s[people] is not { Tag: PartOfSpeech.Noun, Relation: Relation.Conj, Head: >= 0 and var first } || first > people || !IsBareParticiple(s, first) || !(Syntax.Child(s, first, Relation.Nsubj) is >= 0 and var subject || (subject = Syntax.Child(s, first, Relation.NsubjPass)) >= 0)
                || subject > first || Syntax.Child(s, first, Relation.Obj) >= 0 || s[people + 1] is not { Relation: Relation.Acl, Head: var of } || of != people || !IsBareParticiple(s, people + 1) || Syntax.NounPhrase(s, people).First <= first)
            {
                s = BothSuffer(s, people);
                continue;
            }
            var words = s.Words.ToArray();
            words[people + 1] = words[people + 1] with { Head = first, Relation = Relation.Conj };
            words[people] = words[people] with { Head = people + 1, Relation = Relation.NsubjPass };
            words[subject] = words[subject] with { Relation = Relation.NsubjPass };
            if (Syntax.Child(s, people, Relation.Cc) is >= 0 and var and)
                words[and] = words[and] with { Head = people + 1 };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>"Guard killed and five passengers injured in crash", read as what a guard and passengers did: verbs of harm without an object, each behind its own people.</summary>
    private static Sentence BothSuffer(Sentence s, int people)
    {
        if (s[people] is not { Relation: Relation.Nsubj, Head: var second } || second != people + 1 || !Harms(s, second) || s[second] is not { Relation: Relation.Conj, Head: >= 0 and var first } || !Harms(s, first) || s[first + 1].Tag != PartOfSpeech.Cconj
            || (second + 1 < s.Count && s[second + 1].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Punct)) || Syntax.Child(s, first, Relation.Nsubj) is not (>= 0 and var subject) || subject > first)
            return s;
        var words = s.Words.ToArray();
        words[people] = words[people] with { Relation = Relation.NsubjPass };
        words[subject] = words[subject] with { Relation = Relation.NsubjPass };
        return new Sentence(s.Span, words);
    }

    private static bool Harms(Sentence s, int word)
    {
        if (s[word].Tag != PartOfSpeech.Verb || (s[word].Features & Features.Past) == 0 || Syntax.Child(s, word, Relation.Obj) >= 0 || Syntax.Child(s, word, Relation.Aux) >= 0 || Syntax.Child(s, word, Relation.AuxPass) >= 0)
            return false;
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[word].Lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Frame.Name: "kill", Effect: Effect.Killed or Effect.Wounded })
                return true;
        }
        return false;
    }

    private static (int First, int Second)? Subjects(Sentence s, int verb)
    {
        var first = -1;
        for (var c = s.FirstChild(verb); c >= 0 && c < verb; c = s.NextSibling(c))
        {
            if (s[c].Relation is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            if (first >= 0)
                return (first, c);
            first = c;
        }
        return null;
    }

    /// <summary>The participle that hangs on the first subject and stands right before a comma and the second; -1 where there is none.</summary>
    private static int Participle(Sentence s, int first, int second)
    {
        for (var c = s.FirstChild(first); c >= 0 && c < second; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Acl && c > first && IsBareParticiple(s, c) && s[c + 1].Tag == PartOfSpeech.Punct && Syntax.NounPhrase(s, second).First == c + 2)
                return c;
        }
        return -1;
    }

    private static bool IsBareParticiple(Sentence s, int word) =>
        s[word].Tag == PartOfSpeech.Verb && (s[word].Features & Features.Participle) != 0 && (s[word].Features & Features.Past) != 0 && Syntax.Child(s, word, Relation.AuxPass) < 0 && Syntax.Child(s, word, Relation.Aux) < 0;
}
