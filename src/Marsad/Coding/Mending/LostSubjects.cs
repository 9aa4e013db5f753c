namespace Marsad.Coding;

/// <summary>Gives a passive its subject back: "The minister was wounded and his driver and a guard were killed", where a parse joins the driver to what befell the minister.</summary>
internal static class LostSubjects
{
    /// <summary>The sentence with such subjects; the same one where none was lost.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var verb = 3; verb < s.Count; verb++)
        {
            if (s[verb].Tag != PartOfSpeech.Verb || Syntax.Child(s, verb, Relation.AuxPass) is not (>= 3 and var auxiliary) || auxiliary > verb || Syntax.Child(s, verb, Relation.NsubjPass) >= 0 || Syntax.Child(s, verb, Relation.Nsubj) >= 0
                || Subject(s, auxiliary) is not (>= 0 and var subject) || Syntax.Below(s, subject, verb))
                continue;
            var words = s.Words.ToArray();
            var before = s[subject].Head;
            words[verb] = words[verb] with { Head = before, Relation = Relation.Conj };
            words[subject] = words[subject] with { Head = verb, Relation = Relation.NsubjPass };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>The noun behind an "and" whose phrase ends before the auxiliary and that is joined to a predicate; -1 where there is none.</summary>
    private static int Subject(Sentence s, int auxiliary)
    {
        for (var w = auxiliary - 1; w >= 0; w = s[w].Head)
        {
            if (s[w].Head < 0 || s[w].Head > auxiliary)
                return -1;
            if (s[w].Relation == Relation.Conj && s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && s[s[w].Head].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj)
                return s[w].Head < w && Syntax.Child(s, w, Relation.Cc) >= 0 ? w : -1;
        }
        return -1;
    }
}
