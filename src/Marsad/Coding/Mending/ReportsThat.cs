using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "Claims that the town has fallen are untrue" where a parse takes the first word for a verb: it is what is said to be untrue, and the clause is its content.</summary>
internal static class ReportsThat
{
    /// <summary>The sentence with such a word as the subject of what is said of it; the same one where there is none.</summary>
    public static Sentence Mend(Sentence s)
    {
        if (s.Count < 6 || s[1].Lemma != "that" || s[0].Tag != PartOfSpeech.Verb || WordList.Telling[s[0].Lemma.ToLowerInvariant()] != "hearsay")
            return s;
        var content = Syntax.Child(s, 0, Relation.Ccomp);
        var said = content < 0 ? -1 : Predicate(s, content);
        if (said < 0)
            return s;
        var words = s.Words.ToArray();
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Head == 0 && w > said)
                words[w] = words[w] with { Head = said };
        }
        words[said] = words[said] with { Head = s[0].Head, Relation = s[0].Relation };
        words[0] = words[0] with { Tag = PartOfSpeech.Noun, Features = Features.Plural, Head = said, Relation = Relation.Nsubj };
        if (content != said)
            words[content] = words[content] with { Head = 0, Relation = Relation.Acl };
        return new Sentence(s.Span, words);
    }

    /// <summary>The word behind the clause that a copula ties to the subject.</summary>
    private static int Predicate(Sentence s, int content)
    {
        for (var w = content + 1; w < s.Count; w++)
        {
            if (s[w] is { Relation: Relation.Cop, Head: var said } && said > w)
                return said;
        }
        return -1;
    }
}
