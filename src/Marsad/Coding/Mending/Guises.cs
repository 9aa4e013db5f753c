using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "Fighters disguised as peacekeepers attacked the camp" where a parse lets the peacekeepers attack: those before the participle do, and what they looked like does nothing.</summary>
internal static class Guises
{
    /// <summary>The sentence with the attackers as its subject; the same one where nobody is disguised.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var guise = 1; guise + 3 < s.Count; guise++)
        {
            if (WordList.Aliases[s[guise].Lemma.ToLowerInvariant()] != "guise" || s[guise].Tag != PartOfSpeech.Verb || Doer(s, guise) is not (>= 0 and var doer) || Syntax.Child(s, guise, Relation.Advcl) is not (>= 0 and var deed)
                || Syntax.Child(s, deed, Relation.Nsubj) is not (>= 0 and var looks) || looks < guise || s[guise + 1].Lemma is not ("as" or "like" or "in"))
                continue;
            var words = s.Words.ToArray();
            var top = s[guise].Head == doer ? doer : guise;
            words[deed] = words[deed] with { Head = s[top].Head, Relation = s[top].Relation };
            words[guise] = words[guise] with { Head = doer, Relation = Relation.Acl };
            words[doer] = words[doer] with { Head = deed, Relation = Relation.Nsubj };
            words[looks] = words[looks] with { Head = guise, Relation = Relation.Obl };
            words[guise + 1] = words[guise + 1] with { Head = looks, Relation = Relation.Case };
            for (var c = s.FirstChild(top); c >= 0; c = s.NextSibling(c))
            {
                if (c > deed)
                    words[c] = words[c] with { Head = deed };
            }
            return new Sentence(s.Span, words);
        }
        return s;
    }

    private static int Doer(Sentence s, int guise) =>
        Syntax.Child(s, guise, Relation.Nsubj) is >= 0 and var subject ? subject : s[guise].Relation == Relation.Acl ? s[guise].Head : -1;
}
