namespace Marsad.Coding;

/// <summary>Reads "killed one guard and injured 15 people" where a parse takes "injured" for what the people are: no adjective stands before a number.</summary>
internal static class CountedVerbs
{
    /// <summary>The sentence with such words as verbs that are joined to the one before; the same one where there are none.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var w = 2; w + 2 < s.Count; w++)
        {
            if (s[w].Lemma.ToLowerInvariant() is not ("injured" or "wounded" or "injure" or "wound") || s[w].Relation is not (Relation.Amod or Relation.Conj or Relation.Compound) || s[w - 1].Lemma.ToLowerInvariant() is not ("and" or "," or "while")
                || s[w + 1] is not { Tag: PartOfSpeech.Num, Head: var people } || people <= w + 1 || s[people].Tag is not PartOfSpeech.Noun || Syntax.GoverningVerb(s, w) is not (>= 0 and var verb) || verb > w)
                continue;
            var words = s.Words.ToArray();
            var first = people;
            // What the parse made of "the death of one guard and injured 15 people" is a death of people.
            for (var c = s.FirstChild(people); c >= 0; c = s.NextSibling(c))
            {
                if (c < w - 1 && s[c].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj && s[c].Relation is Relation.Amod or Relation.Compound)
                    first = c;
                else if (c < w && c != w)
                    words[c] = words[c] with { Head = first < people ? first : s[people].Head };
            }
            if (first < people)
            {
                words[first] = words[first] with { Head = s[people].Head, Relation = s[people].Relation, Tag = PartOfSpeech.Noun };
                for (var c = s.FirstChild(people); c >= 0 && c < first; c = s.NextSibling(c))
                    words[c] = words[c] with { Head = first };
            }
            words[w] = words[w] with { Head = verb, Relation = Relation.Conj, Tag = PartOfSpeech.Verb, Lemma = s[w].Lemma.StartsWith("inj", StringComparison.OrdinalIgnoreCase) ? "injure" : "wound", Features = Features.Past | Features.Finite | Features.Indicative };
            words[people] = words[people] with { Head = w, Relation = Relation.Obj };
            s = new Sentence(s.Span, words);
        }
        return s;
    }
}
