using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "Shelling killed six": a form in "-ing" before a finite verb at the start of a sentence is its subject, not its verb.</summary>
internal static class Gerunds
{
    /// <summary>The sentence with such a word as subject; the same one where it begins otherwise.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        s = Governing(text, Named(text, OfDeath(text, Agents(text, s))));
        var gerund = s.Count > 0 && s[0].Tag == PartOfSpeech.Det ? 1 : 0;
        var verb = gerund + 1;
        if (verb >= s.Count || s[gerund].Tag != PartOfSpeech.Verb || !s[gerund].Span.In(text).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            || s[verb].Tag != PartOfSpeech.Verb || s[verb].Head != gerund || (s[verb].Features & Features.Past) == 0)
            return s;
        var words = s.Words.ToArray();
        words[verb] = words[verb] with { Head = s[gerund].Head, Relation = s[gerund].Head < 0 ? Relation.Root : Relation.Ccomp, Features = Features.Past | Features.Finite | Features.Indicative };
        words[gerund] = words[gerund] with { Head = verb, Relation = Relation.Nsubj, Tag = PartOfSpeech.Noun, Lemma = s[gerund].Span.In(text).ToLowerInvariant(), Features = Features.Singular };
        return new Sentence(s.Span, words);
    }

    /// <summary>"were killed by shelling": what killed them, and nothing that they did.</summary>
    private static Sentence Agents(string text, Sentence s)
    {
        for (var w = 2; w < s.Count; w++)
        {
            if (s[w] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Advcl, Head: >= 0 and var verb } || verb > w || s[w - 1].Lemma != "by" || s[w - 1].Head != w || Syntax.Child(s, verb, Relation.AuxPass) < 0
                || Syntax.Child(s, w, Relation.Obj) >= 0 || !s[w].Span.In(text).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
                continue;
            var words = s.Words.ToArray();
            words[w] = words[w] with { Tag = PartOfSpeech.Noun, Lemma = s[w].Span.In(text).ToLowerInvariant(), Features = Features.Singular, Relation = Relation.OblAgent };
            words[w - 1] = words[w - 1] with { Relation = Relation.Case };
            for (var c = w + 1; c < s.Count; c++)
            {
                if (words[c].Head == w && words[c].Relation == Relation.Obl)
                    words[c] = words[c] with { Relation = Relation.Nmod };
            }
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>"the shooting death of a guard": how he died, and nothing that the death does.</summary>
    private static Sentence OfDeath(string text, Sentence s)
    {
        for (var w = 0; w + 1 < s.Count; w++)
        {
            if (s[w] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Amod or Relation.Compound } || s[w].Head != w + 1 || s[w + 1].Lemma != "death" || w + 2 >= s.Count || s[w + 2].Lemma != "of" || !s[w].Span.In(text).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
                continue;
            var words = s.Words.ToArray();
            words[w] = words[w] with { Tag = PartOfSpeech.Noun, Lemma = s[w].Span.In(text).ToLowerInvariant(), Features = Features.Singular, Relation = Relation.Compound };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>"accused of shooting and killing his brother": what has an object is a verb, and so is what it is joined to.</summary>
    private static Sentence Governing(string text, Sentence s)
    {
        var words = default(Word[]);
        for (var w = 1; w < s.Count; w++)
        {
            if (!IsGerundNoun(text, s, w) || Syntax.Child(s, w, Relation.Obj) <= w || Syntax.Child(s, w, Relation.Det) >= 0)
                continue;
            words ??= s.Words.ToArray();
            words[w] = AsVerb(text, words[w]);
            if (s[w] is { Relation: Relation.Conj, Head: >= 0 and var first } && IsGerundNoun(text, s, first))
                words[first] = AsVerb(text, words[first]);
        }
        return words is null ? s : new Sentence(s.Span, words);
    }

    private static bool IsGerundNoun(string text, Sentence s, int word) =>
        s[word].Tag == PartOfSpeech.Noun && s[word].Span.In(text).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && (s[word].Features & Features.Plural) == 0 && VerbForms.BaseForm(s[word].Span.In(text)) is not null;

    private static Word AsVerb(string text, Word noun) =>
        noun with { Tag = PartOfSpeech.Verb, Lemma = VerbForms.BaseForm(noun.Span.In(text))!, Features = Features.Gerund };

    /// <summary>"Fighting broke out between the armies": what breaks out is a noun.</summary>
    private static Sentence Named(string text, Sentence s)
    {
        if (s.Count < 2 || s[0] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Nsubj } || s[0].Head != 1 || !s[0].Span.In(text).EndsWith("ing", StringComparison.OrdinalIgnoreCase) || s.FirstChild(0) >= 0)
            return s;
        var words = s.Words.ToArray();
        words[0] = words[0] with { Tag = PartOfSpeech.Noun, Lemma = s[0].Span.In(text).ToLowerInvariant(), Features = Features.Singular };
        return new Sentence(s.Span, words);
    }
}
