namespace Marsad.Coding;

/// <summary>Reads "Gunmen pulled the mayor Ana Ruiz from her house and killed her" where a parse makes the name the subject of the verb behind "and": before an "and" that joins verbs no subject stands.</summary>
internal static class NamesBeforeAnd
{
    /// <summary>The sentence with such names put to the office before them, and the verb to the one that it is joined to; the same one where there are none.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var verb = 4; verb < s.Count; verb++)
        {
            if (s[verb].Tag != PartOfSpeech.Verb || s[verb - 1].Tag != PartOfSpeech.Cconj || Syntax.Child(s, verb, Relation.Nsubj) is not (> 1 and var name) || name >= verb - 1 || s[name].Tag != PartOfSpeech.Propn
                || Syntax.NounPhrase(s, name).First is not (> 0 and var first) || s[first - 1] is not { Tag: PartOfSpeech.Noun, Relation: Relation.Obj, Head: >= 0 and var deed } || deed > name || s[deed].Tag != PartOfSpeech.Verb)
                continue;
            var words = s.Words.ToArray();
            words[name] = words[name] with { Head = first - 1, Relation = Relation.Appos };
            words[verb] = words[verb] with { Head = deed, Relation = Relation.Conj };
            if (s[deed].Head == verb)
                words[deed] = words[deed] with { Head = s[verb].Head, Relation = s[verb].Relation };
            for (var c = s.FirstChild(name); c >= 0; c = s.NextSibling(c))
            {
                if (c > name && Syntax.Child(s, c, Relation.Case) >= 0)
                    words[c] = words[c] with { Head = deed, Relation = Relation.Obl };
            }
            s = new Sentence(s.Span, words);
        }
        return s;
    }
}
