using Marsad.Language;

namespace Marsad.Coding;

/// <summary>Gives clauses within a sentence their verb back that was taken for a noun of the same form: "Police say a man shot his wife", "The suspect then shot and killed himself".</summary>
internal static class PastForms
{
    /// <summary>The sentence with past forms that have a subject as verbs; the same one where there are none.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        var words = default(Word[]);
        for (var w = 1; w < s.Count; w++)
        {
            if (s[w].Tag != PartOfSpeech.Noun || IrregularVerbs.BaseForm(s[w].Span.In(text)) is not { } lemma || Syntax.Child(s, w, Relation.Cop) >= 0 || Syntax.Child(s, w, Relation.Case) >= 0 || Subject(s, w) is not (>= 0 and var subject))
                continue;
            words ??= s.Words.ToArray();
            for (var c = s.FirstChild(w); c >= 0 && c < subject; c = s.NextSibling(c))
            {
                if (s[c].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod)
                    words[c] = words[c] with { Head = subject };
            }
            words[subject] = words[subject] with { Relation = Relation.Nsubj };
            words[w] = new Word(s[w].Span, lemma, PartOfSpeech.Verb, Features.Past | Features.Finite | Features.Indicative, s[w].Head, s[w].Relation is Relation.Obj ? Relation.Ccomp : s[w].Relation);
        }
        return words is null ? s : new Sentence(s.Span, words);
    }

    /// <summary>The subject of a word that nothing but a verb can be: a noun has no object, and none but a predicate has a subject; -1 where it may be a noun.</summary>
    private static int Subject(Sentence s, int word)
    {
        var governs = Syntax.Child(s, word, Relation.Obj) > word;
        var subject = Syntax.Child(s, word, Relation.Nsubj);
        if (subject >= 0 && subject < word)
            return governs || Syntax.Child(s, word, Relation.Det) < 0 && DoesMore(s, word) ? subject : -1;
        return governs && s[word - 1] is { Tag: PartOfSpeech.Noun or PartOfSpeech.Propn, Relation: Relation.Compound, Head: var head } && head == word ? word - 1 : -1;
    }

    /// <summary>"shot and killed himself": whether another verb goes on with it.</summary>
    private static bool DoesMore(Sentence s, int word) => Syntax.Child(s, word, Relation.Conj) is >= 0 and var next && s[next].Tag == PartOfSpeech.Verb;
}
