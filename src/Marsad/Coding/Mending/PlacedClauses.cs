namespace Marsad.Coding;

/// <summary>Reads "outside" and "inside" before a noun as prepositions where a parse took them for adverbs and the noun for an object: "one of five people shot outside a bar".</summary>
internal static class PlacedClauses
{
    /// <summary>The sentence with such nouns as places of their verb; the same one where there are none.</summary>
    public static Sentence Mend(Sentence s)
    {
        var words = default(Word[]);
        for (var w = 1; w + 1 < s.Count; w++)
        {
            if (s[w] is not { Tag: PartOfSpeech.Adv, Lemma: "outside" or "inside", Relation: Relation.Advmod, Head: >= 0 and var verb } || verb > w || s[verb].Tag != PartOfSpeech.Verb || Syntax.Child(s, verb, Relation.Obj) is not (>= 0 and var place) || Syntax.NounPhrase(s, place).First != w + 1)
                continue;
            words ??= s.Words.ToArray();
            words[w] = words[w] with { Tag = PartOfSpeech.Adp, Head = place, Relation = Relation.Case };
            words[place] = words[place] with { Relation = Relation.Obl };
        }
        return words is null ? s : new Sentence(s.Span, words);
    }
}
