using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Hangs words where grammar allows them to hang: an object of an adjective on its verb, a second subject behind "and" on the first.</summary>
internal static class Attachments
{
    /// <summary>The sentence with such words moved; the same one where none stands wrong.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Head < 0 || Right(s, w, s[w].Head) is not { } right || Syntax.Below(s, right.Head, w))
                continue;
            var words = s.Words.ToArray();
            words[w] = words[w] with { Head = right.Head, Relation = right.Relation };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>Where the word belongs, or null where it may stay.</summary>
    private static (int Head, Relation Relation)? Right(Sentence s, int word, int head)
    {
        switch (s[word].Relation)
        {
            // "Talks between the union and the firm began": the second of two subjects, behind an "and", is joined to what stands before it.
            case Relation.Nsubj or Relation.NsubjPass when HasSubjectBefore(s, head, word) && Joined(s, word) is >= 0 and var joined:
                return (joined, Relation.Conj);
            // "killed Ana Ruiz, a lawyer, on Monday": what somebody is.
            case Relation.Obj when OfficeOf(s, word) is >= 0 and var person && s[person].Head == head:
                return (person, Relation.Appos);
            // "shot dead a judge": who is left so is the verb's object.
            case Relation.Obj when s[head].Tag == PartOfSpeech.Adj && s[head].Relation is Relation.Xcomp or Relation.Advcl && s[head].Head is >= 0 and var verb && s[verb].Tag == PartOfSpeech.Verb && Syntax.Child(s, verb, Relation.Obj) < 0:
                return (verb, Relation.Obj);
            // "and one policeman sustained injuries": people right before a verb without a subject are its subject.
            case Relation.OblUnmarked when word < head && s[head].Tag == PartOfSpeech.Verb && (s[head].Features & Features.Finite) != 0 && WordList.People[s[word].Lemma.ToLowerInvariant()] is not null && head == word + 1
                && Syntax.Child(s, head, Relation.Nsubj) < 0 && Syntax.Child(s, head, Relation.NsubjPass) < 0:
                return (head, Relation.Nsubj);
            // "killed a couple and two guards": people behind a verb without an object are its object.
            case Relation.OblUnmarked when word > head && s[head].Tag == PartOfSpeech.Verb && WordList.People[s[word].Lemma.ToLowerInvariant()] is not null && Syntax.Child(s, head, Relation.Obj) < 0:
                return (head, Relation.Obj);
            // "rockets kill civilian": people behind a verb of a headline, taken for an adjective, are its object.
            case Relation.Xcomp when word > head && s[word].Tag == PartOfSpeech.Adj && s[head].Tag == PartOfSpeech.Verb && WordList.People[s[word].Lemma.ToLowerInvariant()] is not null && Syntax.Child(s, head, Relation.Obj) < 0:
                return (head, Relation.Obj);
            // "shot dead one guard": what stands before the number is no word of the guard.
            case Relation.Amod when s[word].Lemma == "dead" && word > 0 && word + 1 < head && s[word - 1].Tag == PartOfSpeech.Verb && s[head].Head == word - 1 && s[head].Relation == Relation.Obj:
                return (word - 1, Relation.Xcomp);
            // "was pronounced dead about 6 p.m. Monday": he is dead, and no hour or day is.
            case Relation.Amod when s[word].Lemma == "dead" && word > 0 && head > word + 1 && s[word - 1] is { Tag: PartOfSpeech.Verb, Lemma: "pronounce" or "declare" }:
                return (word - 1, Relation.Xcomp);
            // "left one man dead and three others injured": what stands behind a noun and before an "and" is no word of those behind it.
            case Relation.Amod when s[word].Tag == PartOfSpeech.Adj && word > 0 && word + 1 < head && s[word + 1].Tag == PartOfSpeech.Cconj && s[word - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Num or PartOfSpeech.Pron:
                return s[word - 1] is { Relation: Relation.Obj, Head: >= 0 and var leaving } && s[leaving].Tag == PartOfSpeech.Verb ? (leaving, Relation.Xcomp) : (word - 1, Relation.Amod);
            // "shot dead by gunmen": they did what the verb says, too.
            case Relation.OblAgent when s[head].Tag == PartOfSpeech.Adj && s[head].Relation == Relation.Xcomp && s[head].Head is >= 0 and var shot && s[shot].Tag == PartOfSpeech.Verb:
                return (shot, Relation.OblAgent);
            // "within five kilometres", told as "to within": both stand before the way.
            case Relation.Obl or Relation.Advmod or Relation.CompoundPrt when s[word].Tag == PartOfSpeech.Adp && word + 1 < s.Count && s[word + 1] is { Relation: Relation.Case, Lemma: "within", Head: var way } && way > word && s[way].Head == head:
                return (way, Relation.Case);
            // "refused on Monday to send weapons": what somebody means to do is no circumstance of his meaning it.
            case Relation.Advcl when word > head && Syntax.Child(s, word, Relation.Mark) is >= 0 and var to && s[to].Tag == PartOfSpeech.Part && WordList.Intentions[s[head].Lemma.ToLowerInvariant()] is not null && Syntax.Child(s, head, Relation.Xcomp) < 0:
                return (head, Relation.Xcomp);
            // "accused the army of killing": the deed is what the verb says of him.
            case Relation.Acl when s[head].Relation is Relation.Obj or Relation.NsubjPass && s[head].Head is >= 0 and var accusing && s[accusing].Lemma is "accuse" or "suspect" or "convict" or "acquit" && Syntax.Child(s, word, Relation.Mark) is >= 0 and var of && s[of].Lemma == "of":
                return (accusing, Relation.Advcl);
            // "the mayor of Tarqui and his bodyguard": what is somebody's stands beside a person, not beside a name behind "of".
            case Relation.Conj when s[word].Tag == PartOfSpeech.Noun && s[head] is { Tag: PartOfSpeech.Propn, Relation: Relation.Nmod, Head: >= 0 and var office } && s[office].Tag == PartOfSpeech.Noun && Syntax.Child(s, word, Relation.NmodPoss) >= 0:
                return (office, Relation.Conj);
            // "Ana Ruiz, leader of the party, and Luis Paz": a name behind ", and" stands beside the name, not beside what she leads.
            case Relation.Conj when s[word].Tag == PartOfSpeech.Propn && BehindListComma(s, word) && s[head] is { Relation: Relation.Nmod, Head: >= 0 and var led } && WordList.People[s[led].Lemma.ToLowerInvariant()] is not null
                && s[led] is { Relation: Relation.Conj or Relation.Appos, Head: >= 0 and var named } && named < led && s[named].Tag == PartOfSpeech.Propn:
                return (named, Relation.Conj);
            // "injured her two sisters": nobody is given them.
            case Relation.Iobj when s[word].Tag == PartOfSpeech.Pron && word > head && Syntax.Child(s, head, Relation.Obj) is >= 0 and var hers && hers > word && s[hers].Tag == PartOfSpeech.Noun && s[word + 1].Tag is PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Adj && Harms(s[head].Lemma):
                return (hers, Relation.NmodPoss);
            // "killed the owner and 11 more people": there are so many of the noun behind it, and not two of a list.
            case Relation.Conj when s[word].Tag == PartOfSpeech.Num && word + 2 < s.Count && s[word + 1] is { Tag: PartOfSpeech.Adj, Relation: Relation.Amod, Head: var more } && more == word + 2 && s[more].Relation == Relation.Conj && s[more].Head == head:
                return (more, Relation.Nummod);
            // "burned the hall, the office, and two schools": what is no clause stands beside the object before it.
            case Relation.Conj when s[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && s[head].Tag == PartOfSpeech.Verb && ObjectBefore(s, head, word) is >= 0 and var first:
                return (first, Relation.Conj);
            // "Ana Ruiz and two of her guards": the guards are those of whom there were two.
            case Relation.Nmod or Relation.Obl when Syntax.Child(s, word, Relation.Case) is > 0 and var mark && s[mark].Lemma == "of" && s[mark - 1].Tag == PartOfSpeech.Num && mark - 1 != head && mark - 1 > head && s[mark - 1].Relation == Relation.Conj:
                return (mark - 1, Relation.Nmod);
            // "two gunshot victims": there are two of what has a plural.
            case Relation.Nummod when s[head].Relation == Relation.Compound && s[head].Head is var counted && counted > head && (s[head].Features & Features.Singular) != 0 && (s[counted].Features & Features.Plural) != 0 && !s[word].Lemma.AsSpan().ContainsAnyInRange('0', '9'):
                return (counted, Relation.Nummod);
            default:
                return null;
        }
    }

    private static bool Harms(string lemma)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: not null })
                return true;
        }
        return false;
    }

    /// <summary>The name that an office with an article stands behind, with a comma on either side, as the object of the same verb; -1 where there is none.</summary>
    private static int OfficeOf(Sentence s, int office)
    {
        var (first, last) = Syntax.NounPhrase(s, office);
        if (s[office].Tag != PartOfSpeech.Noun || WordList.People[s[office].Lemma.ToLowerInvariant()] is null || Syntax.Child(s, office, Relation.Det) != first || first < 2 || s[first - 1].Lemma != "," || s[first - 2].Tag != PartOfSpeech.Propn
            || last + 1 >= s.Count || s[last + 1].Tag != PartOfSpeech.Punct || Syntax.Child(s, office, Relation.Conj) >= 0)
            return -1;
        var name = first - 2;
        while (s[name].Relation == Relation.Flat && s[name].Head is >= 0 and var head && head < name)
            name = head;
        return s[name].Relation == Relation.Obj ? name : -1;
    }

    /// <summary>The object of a verb before a noun that has neither a subject nor a copula nor a preposition; -1 where there is none.</summary>
    private static int ObjectBefore(Sentence s, int verb, int noun)
    {
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Cop or Relation.Case or Relation.Aux or Relation.AuxPass or Relation.Obj)
                return -1;
        }
        return Syntax.Child(s, verb, Relation.Obj) is var thing && thing > verb && thing < noun ? thing : -1;
    }

    /// <summary>Whether a comma and "and" stand before the phrase.</summary>
    private static bool BehindListComma(Sentence s, int word) =>
        Syntax.NounPhrase(s, word).First is >= 2 and var first && s[first - 1].Tag == PartOfSpeech.Cconj && s[first - 2].Lemma == ",";

    /// <summary>The noun before the "and" that stands before a phrase, or -1.</summary>
    private static int Joined(Sentence s, int word)
    {
        var (first, _) = Syntax.NounPhrase(s, word);
        return first >= 2 && s[first - 1].Tag == PartOfSpeech.Cconj && s[first - 2].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? first - 2 : -1;
    }

    private static bool HasSubjectBefore(Sentence s, int verb, int word)
    {
        for (var c = s.FirstChild(verb); c >= 0 && c < word; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nsubj or Relation.NsubjPass && s[c].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                return true;
        }
        return false;
    }
}
