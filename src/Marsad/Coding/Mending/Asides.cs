namespace Marsad.Coding;

/// <summary>Reads "Rebels, disguised as police, kidnapped a trader.": the verb that goes on behind an aside was read as an aside too.</summary>
internal static class Asides
{
    /// <summary>The sentence with that verb as its root; the same one where there is none.</summary>
    public static Sentence Mend(Sentence s)
    {
        var root = s.Root;
        if (root < 0 || s[root].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || Syntax.Child(s, root, Relation.Cop) >= 0 || Resumed(s, root) is not (>= 0 and var verb))
            return s;
        var words = s.Words.ToArray();
        var passive = Syntax.Child(s, verb, Relation.AuxPass) >= 0;
        words[root] = words[root] with { Head = verb, Relation = passive ? Relation.NsubjPass : Relation.Nsubj };
        words[verb] = words[verb] with { Head = -1, Relation = Relation.Root, Features = passive ? words[verb].Features : Features.Past | Features.Finite | Features.Indicative };
        return new Sentence(s.Span, words);
    }

    /// <summary>The past form behind a comma that has an object or a passive's auxiliary and no subject, or -1.</summary>
    private static int Resumed(Sentence s, int noun)
    {
        for (var c = s.FirstChild(noun); c >= 0; c = s.NextSibling(c))
        {
            if (c > noun + 1 && s[c].Relation == Relation.Parataxis && s[c].Tag == PartOfSpeech.Verb && (s[c].Features & Features.Past) != 0 && s[c - 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Adv or PartOfSpeech.Aux
                && Syntax.Child(s, c, Relation.Nsubj) < 0 && Syntax.Child(s, c, Relation.NsubjPass) < 0 && (Syntax.Child(s, c, Relation.Obj) > c || Syntax.Child(s, c, Relation.AuxPass) >= 0))
                return c;
        }
        return -1;
    }
}
