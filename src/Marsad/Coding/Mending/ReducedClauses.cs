namespace Marsad.Coding;

/// <summary>Hangs a participle that stands right behind a noun and has a doer of its own on that noun: "killed in an attack carried out by gunmen", "by a bomb presumably planted on Sunday by rebels".</summary>
internal static class ReducedClauses
{
    private const int FarthestDoer = 7;

    /// <summary>The sentence with such words moved; the same one where none stands wrong.</summary>
    public static Sentence Mend(Sentence s)
    {
        var words = default(Word[]);
        for (var w = 1; w < s.Count; w++)
        {
            var noun = w - 1;
            while (noun > 0 && s[noun].Tag == PartOfSpeech.Adv)
                noun--;
            if (s[w].Tag != PartOfSpeech.Verb || (s[w].Features & Features.Past) == 0 || s[w].Head < 0 || s[w].Head >= noun || s[noun].Tag != PartOfSpeech.Noun || Syntax.Below(s, noun, w))
                continue;
            if (s[w].Relation is not (Relation.Xcomp or Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Dep or Relation.Ccomp) || Doer(s, w) is not (>= 0 and var doer))
                continue;
            words ??= s.Words.ToArray();
            words[w] = words[w] with { Head = noun, Relation = Relation.Acl, Features = Features.Past | Features.Participle | Features.Passive };
            words[doer] = words[doer] with { Relation = Relation.OblAgent };
        }
        return words is null ? s : new Sentence(s.Span, words);
    }

    /// <summary>The by-phrase behind the verb, where the verb has neither subject nor object; else -1.</summary>
    private static int Doer(Sentence s, int verb)
    {
        var doer = -1;
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Aux or Relation.AuxPass or Relation.Mark or Relation.Cc)
                return -1;
            if (doer < 0 && s[c].Relation is Relation.OblAgent or Relation.Obl && Syntax.Child(s, c, Relation.Case) is >= 0 and var by && s[by].Lemma == "by" && by > verb && by <= verb + FarthestDoer)
                doer = c;
        }
        return doer;
    }
}
