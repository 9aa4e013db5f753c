using Marsad.Language;

namespace Marsad.Coding;

/// <summary>Reads the verb out of "The bloc cut aid to the junta.", a full sentence that was taken for one chain of nouns.</summary>
internal static class NounChains
{
    /// <summary>The verb inside the chain: a past form right before the last noun, in a sentence that has no other verb; -1 where there is none.</summary>
    public static int Verb(string text, Sentence s)
    {
        var verb = s.Root - 1;
        // A headline may be a chain of nouns; what ends with a full stop is not.
        if (verb < 1 || text[s.Span.End - 1] != '.' || s[s.Root].Tag != PartOfSpeech.Noun || s[verb].Tag != PartOfSpeech.Noun || s[verb].Relation != Relation.Compound || s[verb].Head != s.Root
            || s[verb - 1].Relation != Relation.Compound || s[verb - 1].Head is var above && above != verb && above != s.Root || IrregularVerbs.BaseForm(s[verb].Span.In(text)) is null)
            return -1;
        foreach (ref readonly var word in s.Words)
        {
            if (word.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return -1;
        }
        return verb;
    }

    /// <summary>The sentence with the nouns before the verb as its subject and the last one as its object.</summary>
    public static Sentence Mend(string text, Sentence s, int verb)
    {
        var (subject, root) = (verb - 1, s.Root);
        var words = s.Words.ToArray();
        for (var w = 0; w < words.Length; w++)
        {
            if (w < subject && words[w].Head is var head && (head == root || head == verb))
                words[w] = words[w] with { Head = subject };
            else if (w > root && words[w].Head == root && (words[w].Relation == Relation.Punct || words[w].Relation == Relation.Nmod && Syntax.Preposition(s, w) is not "of"))
                words[w] = words[w] with { Head = verb, Relation = words[w].Relation == Relation.Nmod ? Relation.Obl : Relation.Punct };
        }
        words[verb] = new Word(s[verb].Span, IrregularVerbs.BaseForm(s[verb].Span.In(text))!, PartOfSpeech.Verb, Features.Past | Features.Finite | Features.Indicative, -1, Relation.Root);
        words[subject] = words[subject] with { Head = verb, Relation = Relation.Nsubj };
        words[root] = words[root] with { Head = verb, Relation = Relation.Obj };
        return new Sentence(s.Span, words);
    }
}
