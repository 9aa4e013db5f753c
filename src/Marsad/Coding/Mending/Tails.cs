using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Hangs a participle behind a comma on the noun before it: "the release of Ana Ruiz, kidnapped last week by rebels", "the murder of Ana Ruiz, carried out by rebels", where a parse takes it for an aside to the verb.</summary>
internal static class Tails
{
    /// <summary>The sentence with such participles on their nouns; the same one where there are none.</summary>
    public static Sentence Mend(Sentence s)
    {
        for (var w = 2; w < s.Count; w++)
        {
            if (s[w] is not { Tag: PartOfSpeech.Verb, Relation: Relation.Parataxis or Relation.Advcl } verb || (verb.Features & Features.Past) == 0 || s[w - 1].Lemma != ","
                || s[w - 2].Tag is not (PartOfSpeech.Propn or PartOfSpeech.Noun) || HasSubject(s, w) || Noun(s, w) is not (>= 0 and var noun) || Syntax.Below(s, noun, w))
                continue;
            var words = s.Words.ToArray();
            words[w] = words[w] with { Head = noun, Relation = Relation.Acl };
            for (var c = s.FirstChild(w); c >= 0; c = s.NextSibling(c))
            {
                if (c > w && s[c].Relation == Relation.Obl && Syntax.Preposition(s, c) == "by")
                    words[c] = words[c] with { Relation = Relation.OblAgent };
            }
            s = new Sentence(s.Span, words);
        }
        return s;
    }

    private static bool HasSubject(Sentence s, int verb) =>
        Syntax.Child(s, verb, Relation.Nsubj) >= 0 || Syntax.Child(s, verb, Relation.NsubjPass) >= 0 || Syntax.Child(s, verb, Relation.Aux) >= 0 || Syntax.Child(s, verb, Relation.AuxPass) >= 0 || Syntax.Child(s, verb, Relation.Mark) >= 0;

    /// <summary>The head of the phrase that ends before the comma, where a "by" or a deed shows that something was done to it; the deed where the verb only carries it out.</summary>
    private static int Noun(Sentence s, int verb)
    {
        var noun = verb - 2;
        while (s[noun].Head is >= 0 and var head && head < noun && s[noun].Relation is Relation.Flat or Relation.Compound)
            noun = head;
        while (s[noun].Head is >= 0 and var head && head > noun && head < verb - 1 && s[noun].Relation is Relation.Compound or Relation.NmodDesc)
            noun = head;
        if (WordList.LightVerbs[s[verb].Lemma] is not "do")
            return DoneBySomebody(s, verb) && Tells(s[verb].Lemma, PartOfSpeech.Verb) ? noun : -1;
        for (var steps = 0; steps < 3 && s[noun] is { Relation: Relation.Nmod, Head: >= 0 and var deed }; steps++, noun = deed)
        {
            if (Tells(s[deed].Lemma.ToLowerInvariant(), PartOfSpeech.Noun))
                return deed;
        }
        return -1;
    }

    /// <summary>Whether a verb tells of harm, or a noun of a deed.</summary>
    private static bool Tells(string lemma, PartOfSpeech tag)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger.Tag == tag && (tag == PartOfSpeech.Verb ? trigger.Effect is not null : trigger.Kind == TriggerKind.Incident))
                return true;
        }
        return false;
    }

    private static bool DoneBySomebody(Sentence s, int verb)
    {
        for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.OblAgent || (s[c].Relation is Relation.Obl && Syntax.Preposition(s, c) == "by"))
                return true;
        }
        return false;
    }
}
