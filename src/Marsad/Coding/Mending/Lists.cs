using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Joins what is listed to the first of its kind: in "damaged the exchange of the district, a hotel and two clinics" a parse joins the hotel to the district, in "the murder of the priests and their cook" the cook to the murder.</summary>
internal static class Lists
{
    private const int Reach = 25;

    private enum Sort
    {
        None,
        People,
        Thing,
    }

    /// <summary>The sentence with such words moved; the same one where none stands wrong.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var w = 2; w < s.Count; w++)
        {
            if (!(s[w].Relation == Relation.Conj || s[w].Relation == Relation.Appos && Syntax.Child(s, w, Relation.Conj) > w && s[w].Head >= 0 && SortOf(s, s[w].Head) == Sort.None && s[s[w].Head].Tag == PartOfSpeech.Noun) || s[w].Head is not (>= 0 and var head) || head > w || SortOf(s, w) is not (not Sort.None and var sort) || SortOf(s, head) == sort || s[head].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn)
                || First(s, w, sort) is not (>= 0 and var first) || Syntax.Below(s, first, w))
                continue;
            var words = s.Words.ToArray();
            words[w] = words[w] with { Head = first, Relation = Relation.Conj };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>The nearest word of the sort before a listed one, in the same clause, that is an argument or listed itself; -1 where there is none.</summary>
    private static int First(Sentence s, int listed, Sort sort)
    {
        for (var w = Syntax.NounPhrase(s, listed).First - 1; w >= 0 && w >= listed - Reach; w--)
        {
            if ((s[w].Features & Features.Finite) != 0 || s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Sconj || (s[w].Features & Features.Relative) != 0)
                return -1;
            if (s[w].Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.Nmod or Relation.Conj && SortOf(s, w) == sort)
                return w;
        }
        return -1;
    }

    private static Sort SortOf(Sentence s, int word)
    {
        var lemma = s[word].Lemma.ToLowerInvariant();
        if (s[word].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
            return Sort.None;
        return WordList.People[lemma] is not null || s[word].Tag == PartOfSpeech.Propn && Syntax.Child(s, word, Relation.NmodDesc) >= 0 ? Sort.People
            : (ObjectOf(s, word, lemma) ?? WordList.Objects[lemma]) is not (null or "held") ? Sort.Thing : Sort.None;
    }

    /// <summary>What sort of thing the word is with the one before it: "telephone exchange".</summary>
    private static string? ObjectOf(Sentence s, int word, string lemma) =>
        word > 0 && s[word - 1].Head == word && s[word - 1].Relation is Relation.Compound or Relation.Amod ? WordList.Objects[$"{s[word - 1].Lemma.ToLowerInvariant()} {lemma}"] : null;
}
