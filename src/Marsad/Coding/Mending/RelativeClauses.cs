namespace Marsad.Coding;

/// <summary>Hangs a clause that begins with "which" or "that" right behind a noun on that noun: "killed by a strike which hit a home", where a parse takes it for what the verb before it says.</summary>
internal static class RelativeClauses
{
    /// <summary>The sentence with such clauses on their nouns; the same one where there are none.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var w = 1; w + 1 < s.Count; w++)
        {
            if (s[w].Tag != PartOfSpeech.Pron || !(s[w].Lemma is "which" || s[w].Lemma is "that" && s[w - 1].Lemma is not ",") || s[w].Relation is not (Relation.Nsubj or Relation.NsubjPass) || s[w].Head is not (>= 0 and var verb) || verb < w
                || s[verb].Relation is not (Relation.Ccomp or Relation.Advcl or Relation.Parataxis) || s[verb].Head is >= 0 and var above && SourceReader.IsSaying(s, above) || Antecedent(s, w) is not (>= 0 and var noun) || Syntax.Below(s, noun, verb))
                continue;
            var words = s.Words.ToArray();
            words[verb] = words[verb] with { Head = noun, Relation = Relation.AclRelcl };
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    /// <summary>The noun right before the pronoun, or before the comma in front of it; -1 where there is none.</summary>
    private static int Antecedent(Sentence s, int pronoun)
    {
        var noun = s[pronoun - 1].Lemma == "," ? pronoun - 2 : pronoun - 1;
        return noun >= 0 && s[noun].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? noun : -1;
    }
}
