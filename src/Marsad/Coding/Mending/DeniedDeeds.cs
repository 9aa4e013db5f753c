using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Reads "Rwanda denies arming the rebels" where a parse takes "denies" for a noun: it has a subject before it and what is denied behind it.</summary>
internal static class DeniedDeeds
{
    /// <summary>The sentence with the word as the verb that it is; the same one where there is none.</summary>
    public static Sentence Mend(Sentence s)
    {
        var root = s.Root;
        if (root < 1 || s[root].Tag != PartOfSpeech.Noun || Syntax.Child(s, root, Relation.Nsubj) < 0 || Syntax.Child(s, root, Relation.Xcomp) < root && Syntax.Child(s, root, Relation.Ccomp) < root || Syntax.Child(s, root, Relation.Cop) >= 0
            || Verb(s[root].Lemma.ToLowerInvariant()) is not { } verb)
            return s;
        var words = s.Words.ToArray();
        words[root] = words[root] with { Tag = PartOfSpeech.Verb, Lemma = verb, Features = Features.Present | Features.Finite };
        return new Sentence(s.Span, words);
    }

    private static string? Verb(string lemma)
    {
        string[] bases = [lemma, lemma.EndsWith("ies", StringComparison.Ordinal) ? lemma[..^3] + "y" : lemma.TrimEnd('s')];
        return Array.Find(bases, word => SourceReader.Asserts(word) && SpeakerLexicon.Default.Source(word) is null);
    }
}
