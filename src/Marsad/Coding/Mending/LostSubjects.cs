namespace Marsad.Coding;

/// <summary>Gives a passive its subject back: "The minister was wounded and his driver and a guard were killed", where a parse joins the driver to what befell the minister.</summary>
internal static class LostSubjects
{
    /// <summary>The sentence with such subjects; the same one where none was lost.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var verb = 3; verb < s.Count; verb++)
        {
            if (First(s, verb) is { First: >= 0 } both)
            {
                var joined = s.Words.ToArray();
                joined[both.First] = joined[both.First] with { Head = verb, Relation = Relation.NsubjPass };
                joined[both.Second] = joined[both.Second] with { Head = both.First, Relation = Relation.Conj };
                s = new Sentence(s.Span, joined);
                continue;
            }
            if (OfClause(s, verb) is >= 0 and var own)
            {
                var clause = s.Words.ToArray();
                var mark = Syntax.Child(s, own, Relation.Case);
                clause[mark] = clause[mark] with { Head = verb, Relation = Relation.Mark };
                clause[own] = clause[own] with { Head = verb, Relation = Relation.NsubjPass };
                clause[verb] = clause[verb] with { Relation = Relation.Advcl };
                s = new Sentence(s.Span, clause);
                continue;
            }
            if (s[verb].Tag != PartOfSpeech.Verb || Syntax.Child(s, verb, Relation.AuxPass) is not (>= 3 and var auxiliary) || auxiliary > verb || Syntax.Child(s, verb, Relation.NsubjPass) >= 0 || Syntax.Child(s, verb, Relation.Nsubj) >= 0
                || Subject(s, auxiliary) is not (>= 0 and var subject))
                continue;
            var words = s.Words.ToArray();
            var before = s[subject].Head;
            // "Two were killed and three others were wounded", read as "while two were killed": the first of the two leads.
            if (s[before].Head == verb && s[before].Relation is Relation.Advcl)
                words[before] = words[before] with { Head = s[verb].Head, Relation = s[verb].Relation };
            else if (Syntax.Below(s, subject, verb))
                continue;
            words[verb] = words[verb] with { Head = before, Relation = Relation.Conj };
            words[subject] = words[subject] with { Head = verb, Relation = Relation.NsubjPass };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>"saved a child after his mother and aunt were shot": the noun behind a word that begins a clause of time, which a parse reads as a preposition; -1 where there is none.</summary>
    private static int OfClause(Sentence s, int verb)
    {
        if (s[verb] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Ccomp or Relation.Advcl or Relation.Parataxis or Relation.Acl or Relation.AclRelcl, Head: >= 0 and var above } || above > verb
            || Syntax.Child(s, verb, Relation.AuxPass) is not (>= 2 and var auxiliary) || auxiliary > verb || Syntax.Child(s, verb, Relation.NsubjPass) >= 0 || Syntax.Child(s, verb, Relation.Nsubj) >= 0 || Syntax.Child(s, verb, Relation.Mark) >= 0)
            return -1;
        var noun = auxiliary - 1;
        while (noun > above && s[noun] is { Relation: Relation.Conj or Relation.Flat or Relation.Appos or Relation.Punct, Head: var first } && first < noun && first >= 0)
            noun = first;
        return noun > above && s[noun].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && s[noun].Relation is Relation.Nmod or Relation.Obl && Syntax.Preposition(s, noun) is "after" or "before" or "until" or "since" && !Syntax.Below(s, noun, verb) ? noun : -1;
    }

    /// <summary>"Five were killed and two children and a man were wounded": the first of two subjects, which a parse joins to the verb before, and the second, which it leaves to the passive.</summary>
    private static (int First, int Second) First(Sentence s, int verb)
    {
        if (s[verb] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Conj, Head: >= 0 and var before } || before > verb || Syntax.Child(s, verb, Relation.AuxPass) < 0 || Syntax.Child(s, verb, Relation.NsubjPass) is not (>= 0 and var second))
            return (-1, -1);
        for (var c = s.FirstChild(before); c >= 0 && c < second; c = s.NextSibling(c))
        {
            if (c > before && s[c].Relation == Relation.Conj && s[c].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && Syntax.Child(s, c, Relation.Cc) >= 0)
                return (c, second);
        }
        return (-1, -1);
    }

    /// <summary>The noun behind an "and" whose phrase ends before the auxiliary and that is joined to a predicate; -1 where there is none.</summary>
    private static int Subject(Sentence s, int auxiliary)
    {
        var last = auxiliary - 1;
        while (last > 0 && s[last].Tag == PartOfSpeech.Punct)
            last--;
        for (var w = last; w >= 0; w = s[w].Head)
        {
            if (s[w].Head < 0 || s[w].Head > auxiliary)
                return -1;
            if (s[w].Relation == Relation.Conj && s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num && s[s[w].Head].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj)
                return s[w].Head < w && Syntax.Child(s, w, Relation.Cc) >= 0 ? w : -1;
        }
        return -1;
    }
}
