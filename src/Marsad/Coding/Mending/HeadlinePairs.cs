namespace Marsad.Coding;

/// <summary>Parts the two halves of a headline such as "A woman and two boys killed, ten injured in strike", of which a parse makes one clause with two subjects.</summary>
internal static class HeadlinePairs
{
    /// <summary>The sentence with each participle over its own subject; the same one where no verb has two.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var second = 2; second < s.Count; second++)
        {
            // "Suspect shot, killed in gunfight"
            if (s[second - 2] is { Tag: PartOfSpeech.Verb, Relation: Relation.NsubjPass or Relation.Nsubj, Head: var below } && below == second && s[second - 1].Lemma == "," && IsBareParticiple(s, second) && Syntax.Child(s, second - 2, Relation.NsubjPass) >= 0)
            {
                var joined = s.Words.ToArray();
                joined[second - 2] = joined[second - 2] with { Head = s[second].Head, Relation = s[second].Relation };
                joined[second] = joined[second] with { Head = second - 2, Relation = Relation.Conj };
                s = new Sentence(s.Span, joined);
                continue;
            }
            if (second < 3 || !IsBareParticiple(s, second) || Subjects(s, second) is not { } subjects || Participle(s, subjects.First, subjects.Second) is not (>= 0 and var first))
                continue;
            var words = s.Words.ToArray();
            words[first] = words[first] with { Head = s[second].Head, Relation = s[second].Relation };
            words[second] = words[second] with { Head = first, Relation = Relation.Parataxis };
            words[subjects.First] = words[subjects.First] with { Head = first, Relation = Relation.NsubjPass };
            words[subjects.Second] = words[subjects.Second] with { Relation = Relation.NsubjPass };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    private static (int First, int Second)? Subjects(Sentence s, int verb)
    {
        var first = -1;
        for (var c = s.FirstChild(verb); c >= 0 && c < verb; c = s.NextSibling(c))
        {
            if (s[c].Relation is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            if (first >= 0)
                return (first, c);
            first = c;
        }
        return null;
    }

    /// <summary>The participle that hangs on the first subject and stands right before a comma and the second; -1 where there is none.</summary>
    private static int Participle(Sentence s, int first, int second)
    {
        for (var c = s.FirstChild(first); c >= 0 && c < second; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Acl && c > first && IsBareParticiple(s, c) && s[c + 1].Tag == PartOfSpeech.Punct && Syntax.NounPhrase(s, second).First == c + 2)
                return c;
        }
        return -1;
    }

    private static bool IsBareParticiple(Sentence s, int word) =>
        s[word].Tag == PartOfSpeech.Verb && (s[word].Features & Features.Participle) != 0 && (s[word].Features & Features.Past) != 0 && Syntax.Child(s, word, Relation.AuxPass) < 0 && Syntax.Child(s, word, Relation.Aux) < 0;
}
