using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "shot" as the verb that it is between who did it and whom it hit: "Gunmen shot 16 peasants", "men stopped the bus and shot two nurses", where a parse takes it for the noun.</summary>
internal static class ShotsAtPeople
{
    private const int LongestPhrase = 6;

    /// <summary>The sentence with such words as verbs; the same one where there are none.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        for (var w = 1; w + 1 < s.Count; w++)
        {
            if (s[w].Tag is PartOfSpeech.Verb || !s[w].Span.In(text).Equals("shot", StringComparison.OrdinalIgnoreCase) || Victim(s, w) is not (> 0 and var victim))
                continue;
            if (s[w - 1].Tag == PartOfSpeech.Cconj ? Joined(s, w) is >= 0 and var verb : (verb = -1) < 0 && s[w - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !HasVerb(s))
                s = verb >= 0 ? AsConjunct(s, w, victim, verb) : AsRoot(s, w, victim);
        }
        return s;
    }

    /// <summary>The people right behind the word, counted or with an article; -1 where something else follows.</summary>
    private static int Victim(Sentence s, int word)
    {
        if (s[word + 1].Tag is not (PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Propn))
            return -1;
        for (var w = word + 1; w < s.Count && w <= word + LongestPhrase; w++)
        {
            if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !(s[w].Relation == Relation.Compound && s[w].Head > w))
                return WordList.People[s[w].Lemma.ToLowerInvariant()] is not null || s[w].Tag == PartOfSpeech.Propn ? Top(s, w, word) : -1;
            if (s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Punct)
                return -1;
        }
        return -1;
    }

    /// <summary>The word of the phrase behind the verb that the others hang on.</summary>
    private static int Top(Sentence s, int word, int verb)
    {
        while (s[word].Head > verb && s[word].Head < word)
            word = s[word].Head;
        return word;
    }

    /// <summary>The past verb before the "and", or -1.</summary>
    private static int Joined(Sentence s, int word)
    {
        for (var w = word - 2; w >= 0; w--)
        {
            if (s[w].Tag == PartOfSpeech.Verb && (s[w].Features & (Features.Past | Features.Finite)) == (Features.Past | Features.Finite))
                return Syntax.Child(s, w, Relation.AuxPass) < 0 ? w : -1;
        }
        return -1;
    }

    private static bool HasVerb(Sentence s)
    {
        foreach (ref readonly var word in s.Words)
        {
            if ((word.Features & Features.Finite) != 0)
                return true;
        }
        return false;
    }

    private static Word Verb(Word noun, int head, Relation relation) =>
        noun with { Lemma = "shoot", Tag = PartOfSpeech.Verb, Features = Features.Past | Features.Finite | Features.Indicative, Head = head, Relation = relation };

    private static Sentence AsConjunct(Sentence s, int word, int victim, int verb)
    {
        var words = s.Words.ToArray();
        if (Syntax.Below(s, verb, word))
            return s;
        words[word] = Verb(words[word], verb, Relation.Conj);
        words[victim] = words[victim] with { Head = word, Relation = Relation.Obj };
        return new Sentence(s.Span, words);
    }

    private static Sentence AsRoot(Sentence s, int word, int victim)
    {
        var words = s.Words.ToArray();
        var subject = word - 1;
        while (s[subject].Head >= 0 && s[subject].Head < word)
            subject = s[subject].Head;
        for (var w = 0; w < words.Length; w++)
        {
            if (w != victim && w != subject && s[w].Head == word && w < word)
                words[w] = words[w] with { Head = subject };
        }
        if (s.Root != word && s.Root != subject && s.Root != victim)
            words[s.Root] = words[s.Root] with { Head = word, Relation = Relation.Dep };
        words[subject] = words[subject] with { Head = word, Relation = Relation.Nsubj };
        words[victim] = words[victim] with { Head = word, Relation = Relation.Obj };
        words[word] = Verb(words[word], -1, Relation.Root);
        return new Sentence(s.Span, words);
    }
}
