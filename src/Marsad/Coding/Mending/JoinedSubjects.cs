namespace Marsad.Coding;

/// <summary>Reads "Party leader Ana Ruiz and two others were killed": the first of two subjects was read as the sentence and the verb as what is said of it.</summary>
internal static class JoinedSubjects
{
    /// <summary>The sentence with that verb as its root; the same one where there is none.</summary>
    public static Sentence Mend(Sentence s)
    {
        var root = s.Root;
        if (root < 0 || s[root].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || Syntax.Child(s, root, Relation.Cop) >= 0 || Syntax.Child(s, root, Relation.Case) >= 0)
            return s;
        for (var verb = root + 2; verb < s.Count; verb++)
        {
            if (s[verb].Tag != PartOfSpeech.Verb || s[verb].Relation is not (Relation.AclRelcl or Relation.Acl or Relation.Parataxis or Relation.Conj) || !Syntax.Below(s, verb, root)
                || Subject(s, verb) is not (>= 0 and var second) || Syntax.NounPhrase(s, second).First is var first && (first < 2 || s[first - 1].Tag != PartOfSpeech.Cconj || Syntax.NounPhrase(s, root).Last != first - 2))
                continue;
            var words = s.Words.ToArray();
            words[root] = words[root] with { Head = verb, Relation = words[second].Relation };
            words[second] = words[second] with { Head = root, Relation = Relation.Conj };
            words[verb] = words[verb] with { Head = -1, Relation = Relation.Root };
            return new Sentence(s.Span, words);
        }
        return s;
    }

    private static int Subject(Sentence s, int verb) =>
        Syntax.Child(s, verb, Relation.NsubjPass) is >= 0 and var suffers ? suffers : Syntax.Child(s, verb, Relation.Nsubj);
}
