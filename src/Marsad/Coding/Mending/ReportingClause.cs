namespace Marsad.Coding;

/// <summary>The clause behind what is told that says who says it: ", the army said on Saturday." A parse trained on other prose easily ties its subject to the words before the comma.</summary>
/// <param name="Content">The verb or noun of what is told.</param>
/// <param name="Subject">Who says it.</param>
/// <param name="Verb">The verb of saying.</param>
internal readonly record struct ReportingClause(int Content, int Subject, int Verb)
{
    private const int LongestSubject = 14;

    /// <summary>The clause of the sentence whose tree is not already as it should be, or null.</summary>
    public static ReportingClause? Torn(Sentence s)
    {
        for (var verb = 4; verb < s.Count; verb++)
        {
            if (!Says(s, verb) || Comma(s, verb) is not (> 1 and var comma) || Behind(s, verb))
                continue;
            var subject = Head(s, comma + 1, verb);
            if (subject < 0 || Whole(s, comma, subject, verb) || Told(s, comma, verb) is not (>= 0 and var content))
                continue;
            return new ReportingClause(content, subject, verb);
        }
        return null;
    }

    /// <summary>The words of the sentence with the clause made whole.</summary>
    public Word[] Mend(Sentence s)
    {
        var words = s.Words.ToArray();
        var comma = Comma(s, Verb);
        for (var w = 0; w < words.Length; w++)
        {
            var head = words[w].Head;
            var inside = head > comma && head <= Verb;
            if (w == Subject)
                words[w] = words[w] with { Head = Verb, Relation = Relation.Nsubj };
            else if (w > comma && w < Verb && !(head > comma && head < Verb))
                words[w] = words[w] with { Head = Subject, Relation = words[w].Relation == Relation.Nsubj ? Relation.Conj : words[w].Relation };
            else if (w < comma && inside && w != Content)
                words[w] = words[w] with { Head = Content, Relation = Syntax.Child(s, w, Relation.Case) >= 0 ? Relation.Obl : IsSecondSubject(s, w) ? Relation.Parataxis : words[w].Relation };
            else if (w > Verb && head > comma && head < Verb)
                words[w] = words[w] with { Head = Verb, Relation = words[w].Relation == Relation.Nmod ? Relation.Obl : words[w].Relation };
        }
        if (s[Content].Head is >= 0 and var above && (above > comma || TakenForSpeaker(s, Content, Verb)))
            words[Content] = words[Content] with { Head = -1, Relation = Relation.Root, Features = words[Content].Features | Features.Finite };
        words[comma] = words[comma] with { Head = Verb, Relation = Relation.Punct };
        words[Verb] = words[Verb] with { Tag = PartOfSpeech.Verb, Features = Features.Past | Features.Finite, Head = Content, Relation = Relation.Parataxis };
        return words;
    }

    // "The toll rose to 31, among them nine children, the mayor said": what rose has its subject already.
    private bool IsSecondSubject(Sentence s, int word) =>
        s[word].Relation is Relation.Nsubj && word > Content && Syntax.Child(s, Content, Relation.Nsubj) is >= 0 and var first && first < Content;

    // ", a panel estimates.": at the end a verb is easily taken for a plural.
    private static bool Says(Sentence s, int word) =>
        s[word].Tag == PartOfSpeech.Verb ? SourceReader.IsSaying(s, word) && (s[word].Features & (Features.Gerund | Features.Infinitive)) == 0
        : s[word].Tag == PartOfSpeech.Noun && (s[word].Features & Features.Plural) != 0 && word + 1 < s.Count && s[word + 1].Tag == PartOfSpeech.Punct && word + 2 >= s.Count && SourceReader.Asserts(s[word].Lemma);

    /// <summary>The comma or quotation mark before the subject, with nothing but a noun phrase between; else -1.</summary>
    private static int Comma(Sentence s, int verb)
    {
        for (var w = verb - 1; w >= 0 && w >= verb - LongestSubject; w--)
        {
            switch (s[w].Tag)
            {
                case PartOfSpeech.Punct when s[w].Lemma is "," or "\"" or "”" or "''":
                    return verb - w > 1 ? w : -1;
                case PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.X:
                    break;
                case PartOfSpeech.Pron when s[w].Relation == Relation.NmodPoss:
                    break;
                // "residents and a doctor said"; but ", and residents said" goes on with the sentence.
                case PartOfSpeech.Cconj when s[w].Lemma == "and" && w > 0 && s[w - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn:
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>Whether what is said follows the verb.</summary>
    private static bool Behind(Sentence s, int verb)
    {
        for (var w = verb + 1; w < s.Count && s[w].Tag != PartOfSpeech.Punct; w++)
        {
            if (s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Cconj || s[w].Lemma is "that")
                return true;
        }
        return false;
    }

    /// <summary>The noun that the phrase is about: the last before its first preposition or "and".</summary>
    private static int Head(Sentence s, int first, int end)
    {
        var head = -1;
        for (var w = first; w < end && s[w].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Cconj); w++)
        {
            if (s[w].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !(w + 1 < end && s[w + 1].Tag == PartOfSpeech.Part))
                head = w;
        }
        return head;
    }

    /// <summary>Whether the parse has the clause as it is: subject, verb, and nothing from before the comma below them.</summary>
    private static bool Whole(Sentence s, int comma, int subject, int verb)
    {
        if (s[subject].Head != verb || s[subject].Relation is not Relation.Nsubj || s[verb].Tag != PartOfSpeech.Verb)
            return false;
        for (var w = 0; w < comma; w++)
        {
            if (s[w].Head > comma && s[w].Head <= verb && s[w].Relation is not (Relation.Ccomp or Relation.Punct or Relation.Advcl))
                return false;
            // "A drone hit a tent, killing 21, doctors and residents said": the drone killed them.
            if (s[w].Head == verb && s[w].Relation == Relation.Advcl && s.Root < w && ((s[w].Features & Features.Gerund) != 0 || (s[w].Features & (Features.Participle | Features.Past)) == Features.Participle))
                return false;
        }
        return true;
    }

    /// <summary>"A strike killed five people, medics said.", read as "a strike that killed five said it".</summary>
    private static bool TakenForSpeaker(Sentence s, int word, int verb)
    {
        if (s[word].Relation != Relation.Acl || Syntax.Child(s, word, Relation.Obj) < word)
            return false;
        var noun = s[word].Head; // "a strike on a house killed": the participle may hang on the nearest noun
        while (noun >= 0 && s[noun].Relation == Relation.Nmod)
            noun = s[noun].Head;
        return noun >= 0 && noun < word && s[noun].Head == verb && s[noun].Relation == Relation.Nsubj;
    }

    private static int Told(Sentence s, int comma, int verb)
    {
        var root = s.Root;
        if (root >= 0 && root < comma)
            return root;
        for (var w = 0; w < comma; w++)
        {
            if (s[w].Tag == PartOfSpeech.Verb && (s[w].Head < 0 || s[w].Head >= comma || TakenForSpeaker(s, w, verb)) && s[w].Head <= verb)
                return w;
        }
        return -1;
    }
}
