using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Makes verbs of past forms behind "and" that a parse takes for adjectives: "killed five and injured six others", "destroyed the house and wounded two".</summary>
internal static class JoinedVerbs
{
    /// <summary>The sentence with such words as verbs; the same one where there are none.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        var words = default(Word[]);
        for (var w = 2; w + 1 < s.Count; w++)
        {
            if (s[w].Tag != PartOfSpeech.Adj || s[Conjunction(s, w)].Tag != PartOfSpeech.Cconj || !IsCounted(s, w + 1) || Base(text, s, w) is not { } lemma || Verb(s, w) is not (>= 0 and var verb) || Counted(s, w) is not (> 0 and var counted))
                continue;
            words ??= s.Words.ToArray();
            words[w] = words[w] with { Tag = PartOfSpeech.Verb, Lemma = lemma, Features = Features.Past | Features.Finite | Features.Indicative, Head = verb, Relation = Relation.Conj };
            words[counted] = words[counted] with { Head = w, Relation = Relation.Obj };
        }
        return words is null ? s : new Sentence(s.Span, words);
    }

    private static int Conjunction(Sentence s, int word) => s[word - 1].Tag == PartOfSpeech.Adv ? word - 2 : word - 1;

    private static bool IsCounted(Sentence s, int word) =>
        s[word].Tag == PartOfSpeech.Num || s[word].Tag == PartOfSpeech.Pron && word + 1 < s.Count && s[word + 1].Tag is PartOfSpeech.Num or PartOfSpeech.Noun || s[word].Lemma is "dozen" or "score" or "hundred" || s[word].Lemma is "at" or "some" or "about" or "around" or "another" or "several" or "a" && word + 1 < s.Count && s[word + 1].Tag is PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Noun;

    /// <summary>The verb of harm that the form is one of, or null.</summary>
    private static string? Base(string text, Sentence s, int word)
    {
        var form = s[word].Span.In(text);
        if (!form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || VerbForms.BaseForm(form) is not { } lemma)
            return null;
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: not null })
                return lemma;
        }
        return null;
    }

    /// <summary>The past verb before the "and", or -1.</summary>
    private static int Verb(Sentence s, int word)
    {
        for (var w = word - 2; w >= 0; w--)
        {
            if (s[w].Tag == PartOfSpeech.Verb && (s[w].Features & Features.Past) != 0 && s[w].Relation != Relation.Amod)
                return Syntax.Child(s, w, Relation.AuxPass) < 0 ? w : -1;
        }
        return -1;
    }

    /// <summary>The noun or number that it would be an adjective of, or that hangs on it; -1 where it is neither.</summary>
    private static int Counted(Sentence s, int word) =>
        s[word].Relation == Relation.Amod && s[word].Head > word ? s[word].Head
        : s[word].Relation == Relation.Conj && word + 1 < s.Count && s[word + 1].Tag == PartOfSpeech.Num && s[word + 1].Head == s[word].Head ? word + 1
        : Syntax.Child(s, word, Relation.Obj);
}
