namespace Marsad.Coding;

/// <summary>Gives a clause of time its subject back: "lost his life after a drone hit his car", where a parse takes "after a drone" for a phrase and "hit" for the main verb's own.</summary>
internal static class LostClauses
{
    /// <summary>The sentence with such clauses; the same one where none was lost.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var noun = 1; noun + 1 < s.Count; noun++)
        {
            if (s[noun].Relation is not (Relation.Obl or Relation.Nmod) || s[noun].Head is not (>= 0 and var above) || above > noun
                || Syntax.Child(s, noun, Relation.Case) is not (>= 0 and var word) || s[word].Lemma is not ("after" or "before" or "when" or "while" or "as" or "until")
                || Verb(s, noun, above) is not (>= 0 and var verb))
                continue;
            var words = s.Words.ToArray();
            words[verb] = words[verb] with { Head = above, Relation = Relation.Advcl };
            words[noun] = words[noun] with { Head = verb, Relation = Relation.Nsubj };
            words[word] = words[word] with { Head = verb, Relation = Relation.Mark };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>The finite verb without a subject right behind the noun, which hangs on it or on the same word; -1 where there is none.</summary>
    private static int Verb(Sentence s, int noun, int above)
    {
        var verb = noun + 1;
        return s[verb].Tag == PartOfSpeech.Verb && (s[verb].Features & Features.Finite) != 0 && (s[verb].Head == above && s[verb].Relation is not Relation.Conj || s[verb].Head == noun)
            && Syntax.Child(s, verb, Relation.Nsubj) < 0 && Syntax.Child(s, verb, Relation.Mark) < 0 && Syntax.Child(s, verb, Relation.Obj) > verb ? verb : -1;
    }
}
