using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "shot" as what was done to somebody where a parse takes it for the noun: "he was found shot", "Guard shot outside bank".</summary>
internal static class Participles
{
    /// <summary>The sentence with such words as participles; the same one where there are none.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        s = Found(text, s);
        var words = default(Word[]);
        for (var w = 1; w < s.Count; w++)
        {
            if (s[w].Tag is PartOfSpeech.Verb || !s[w].Span.In(text).Equals("shot", StringComparison.OrdinalIgnoreCase) || Bearer(text, s, w) is not { } bearer)
                continue;
            words ??= s.Words.ToArray();
            var participle = words[w] with { Lemma = "shoot", Tag = PartOfSpeech.Verb, Features = Features.Past | Features.Participle | Features.Passive };
            var under = Syntax.Below(s, bearer.Head, w);
            words[w] = under ? participle : participle with { Head = bearer.Head, Relation = bearer.Relation };
            if (under)
                words[bearer.Head] = words[bearer.Head] with { Head = w, Relation = Relation.NsubjPass };
            s = new Sentence(s.Span, words.ToArray());
        }
        return s;
    }

    /// <summary>"found Ana Ruiz shot to death": who is found did not shoot.</summary>
    private static Sentence Found(string text, Sentence s)
    {
        for (var w = 2; w < s.Count; w++)
        {
            if (s[w] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Xcomp or Relation.Ccomp, Head: >= 0 and var verb } || verb > w || s[verb].Lemma is not ("find" or "discover" or "locate") || !s[w].Span.In(text).Equals("shot", StringComparison.OrdinalIgnoreCase)
                || (Syntax.Child(s, w, Relation.Nsubj) is >= 0 and var own ? own : Syntax.Child(s, verb, Relation.Obj)) is not (>= 0 and var found) || found > w || Syntax.Child(s, w, Relation.Obj) >= 0 || Syntax.Child(s, w, Relation.Mark) >= 0)
                continue;
            var words = s.Words.ToArray();
            words[found] = words[found] with { Head = verb, Relation = Relation.Obj };
            words[w] = words[w] with { Relation = Relation.Xcomp, Features = Features.Past | Features.Participle | Features.Passive };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>What the participle hangs on: a verb of finding right before it, or people that a preposition, an end or another verb follows.</summary>
    private static (int Head, Relation Relation)? Bearer(string text, Sentence s, int word)
    {
        var before = word - 1;
        while (before > 0 && s[before].Tag is PartOfSpeech.Adv or PartOfSpeech.Aux)
            before--;
        if (s[before].Tag == PartOfSpeech.Verb && s[before].Lemma is "find" or "leave" or "discover" or "locate")
            return (before, Relation.Xcomp);
        if (word + 1 < s.Count && s[word + 1].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Part or PartOfSpeech.Adv) && s[word + 1].Lemma.ToLowerInvariant() is not ("dead" or "while" or "when" or "outside" or "multiple" or "several" or "during"))
            return null;
        // "Guard, 41, shot": the age stands between.
        if (before > 1 && s[before].Tag == PartOfSpeech.Punct && s[before - 1].Tag == PartOfSpeech.Num)
            before = before > 2 && s[before - 2].Tag == PartOfSpeech.Punct ? before - 3 : before - 2;
        if (before < 0 || s[before].Tag == PartOfSpeech.Adj && s[before].Lemma is not "old")
            return null;
        return s[before].Tag == PartOfSpeech.Num || s[before].Lemma is "old" || WordList.People[s[before].Lemma.ToLowerInvariant()] is not null ? (before, Relation.Acl) : null;
    }
}
