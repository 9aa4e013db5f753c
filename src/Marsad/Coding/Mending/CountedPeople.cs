using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "one civilian and one soldier were killed" where a parse takes "civilian" for what the number is like.</summary>
internal static class CountedPeople
{
    /// <summary>The sentence with such a word as the first of the two; the same one where there is none.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var w = 1; w + 2 < s.Count; w++)
        {
            var number = w - 1;
            if (s[w].Tag != PartOfSpeech.Adj || s[w].Head != number || s[number] is not { Tag: PartOfSpeech.Num, Relation: Relation.Nummod, Head: var second } || second <= w + 1 || s[w + 1].Tag != PartOfSpeech.Cconj
                || s[second].Tag != PartOfSpeech.Noun || WordList.People[s[w].Lemma.ToLowerInvariant()] is null)
                continue;
            var words = s.Words.ToArray();
            words[w] = words[w] with { Tag = PartOfSpeech.Noun, Features = Features.Singular, Head = s[second].Head, Relation = s[second].Relation };
            words[number] = words[number] with { Head = w };
            words[second] = words[second] with { Head = w, Relation = Relation.Conj };
            s = new Sentence(s.Span, words);
        }
        return s;
    }
}
