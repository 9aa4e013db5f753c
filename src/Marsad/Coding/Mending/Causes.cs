namespace Marsad.Coding;

/// <summary>Reads "fled after militiamen attacked the town": read as something after militiamen, and a verb without a subject.</summary>
internal static class Causes
{
    /// <summary>The sentence with such nouns as subjects of the verb behind them; the same one where there are none.</summary>
    public static Sentence Mend(Sentence s)
    {
        var words = default(Word[]);
        for (var verb = 2; verb < s.Count; verb++)
        {
            if (Subject(s, verb) is not (>= 0 and var subject) || Syntax.Child(s, subject, Relation.Case) is not (>= 0 and var marker) || marker > subject || s[marker].Lemma is not ("after" or "before" or "since" or "until" or "as"))
                continue;
            words ??= s.Words.ToArray();
            words[subject] = words[subject] with { Head = verb, Relation = Relation.Nsubj };
            words[marker] = words[marker] with { Head = verb, Relation = Relation.Mark, Tag = PartOfSpeech.Sconj };
            words[verb] = words[verb] with { Relation = Relation.Advcl };
        }
        return words is null ? s : new Sentence(s.Span, words);
    }

    /// <summary>The noun right before a verb of a clause that has an object and neither subject nor marker, or -1.</summary>
    private static int Subject(Sentence s, int verb)
    {
        if (s[verb].Tag != PartOfSpeech.Verb || s[verb].Relation is not (Relation.Advcl or Relation.Conj) || s[verb].Head > verb || (s[verb].Features & Features.Past) == 0 || Syntax.Child(s, verb, Relation.Obj) < verb
            || Syntax.Child(s, verb, Relation.Mark) >= 0 || Syntax.Child(s, verb, Relation.Cc) >= 0 || Syntax.Child(s, verb, Relation.Nsubj) >= 0 || Syntax.Child(s, verb, Relation.NsubjPass) >= 0)
            return -1;
        var noun = verb - 1;
        while (noun > 0 && s[noun].Tag is PartOfSpeech.Adv or PartOfSpeech.Aux)
            noun--;
        return s[noun].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && s[noun].Relation is Relation.Nmod or Relation.Obl ? noun : -1;
    }
}
