using Marsad.Language;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads the "self" of headlines as the pronoun that it stands for: "Boy, 4, shoots self in neck".</summary>
internal static class HeadlineSelves
{
    /// <summary>The sentence with the pronoun, and the verb before it as one; the same one where there is none.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        for (var w = 1; w + 1 < s.Count; w++)
        {
            if (!s[w + 1].Span.In(text).Equals("self", StringComparison.OrdinalIgnoreCase) || Verb(text, s, w) is not { } lemma)
                continue;
            var words = s.Words.ToArray();
            words[w + 1] = words[w + 1] with { Tag = PartOfSpeech.Pron, Lemma = "himself", Head = w, Relation = Relation.Obj, Features = Features.Singular };
            if (s[w].Tag != PartOfSpeech.Verb)
                words[w] = words[w] with { Tag = PartOfSpeech.Verb, Lemma = lemma, Features = Features.Present | Features.Finite | Features.Indicative };
            if (s[w] is { Relation: Relation.Appos or Relation.Flat or Relation.Nmod or Relation.Conj, Head: >= 0 and var person } && person < w && WordList.People[s[person].Lemma.ToLowerInvariant()] is not null)
            {
                words[w] = words[w] with { Head = s[person].Head, Relation = s[person].Relation };
                words[person] = words[person] with { Head = w, Relation = Relation.Nsubj };
            }
            return new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>The base form of a verb of harm; else null.</summary>
    private static string? Verb(string text, Sentence s, int word)
    {
        var form = s[word].Span.In(text).ToString().ToLowerInvariant();
        var lemma = IrregularVerbs.BaseForm(form) ?? (form.EndsWith('s') ? form[..^1] : s[word].Lemma);
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: Effect.Killed or Effect.Wounded })
                return lemma;
        }
        return null;
    }
}
