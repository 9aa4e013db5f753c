using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "Shelling killed six": a form in "-ing" before a finite verb at the start of a sentence is its subject, not its verb.</summary>
internal static class Gerunds
{
    /// <summary>The sentence with such a word as subject; the same one where it begins otherwise.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        s = WithObject(text, Named(text, s));
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

    /// <summary>"accused of killing Ana Ruiz": a form in "-ing" that has an object and no article is a verb.</summary>
    private static Sentence WithObject(string text, Sentence s)
    {
        for (var w = 1; w + 1 < s.Count; w++)
        {
            if (s[w].Tag != PartOfSpeech.Noun || Syntax.Child(s, w, Relation.Obj) <= w || Syntax.Child(s, w, Relation.Det) >= 0 || VerbForms.BaseForm(s[w].Span.In(text)) is not { } lemma || !s[w].Span.In(text).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
                continue;
            var words = s.Words.ToArray();
            words[w] = words[w] with { Tag = PartOfSpeech.Verb, Lemma = lemma, Features = Features.Gerund };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

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
