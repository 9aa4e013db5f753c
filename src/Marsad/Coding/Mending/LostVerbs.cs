using Marsad.Language;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Gives a sentence its verb back that was taken for a noun or an adjective: "Fighters advanced on the town.", "The bloc cut aid to the junta."</summary>
internal static class LostVerbs
{
    /// <summary>The sentence with its verb as root; the same one where no verb was lost.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        if (BetweenNouns(text, s) is >= 0 and var noun && noun != s.Root)
            s = WithRoot(s, noun);
        return s.Root >= 0 && s[s.Root].Tag != PartOfSpeech.Verb && Syntax.Child(s, s.Root, Relation.Cop) < 0
            && (Root(text, s) ?? InChain(text, s) ?? InHeadline(text, s) ?? InBareHeadline(text, s) ?? BeforeObject(text, s) ?? BehindSubject(text, s)) is { } lost ? WithVerb(s, lost) : s;
    }

    /// <summary>A word that must be the verb.</summary>
    /// <param name="Verb">The word.</param>
    /// <param name="Subject">The head of its subject.</param>
    /// <param name="Lemma">The verb's base form, or null where it is the word's.</param>
    private readonly record struct Lost(int Verb, int Subject, string? Lemma);

    /// <summary>"Militiamen control the hill", "Army gives food", "The camp houses 30,000 refugees": a noun has no object; "Fighters advanced": an adjective with a subject has a copula.</summary>
    private static Lost? Root(string text, Sentence s)
    {
        var root = s.Root;
        var subject = Syntax.Child(s, root, Relation.Nsubj);
        var past = Past(text, s, root);
        if (s[root].Tag == PartOfSpeech.Adj)
            return past is not null && subject >= 0 ? new Lost(root, subject, past) : null;
        if (s[root].Tag != PartOfSpeech.Noun)
            return null;
        var governs = Syntax.Child(s, root, Relation.Obj) > root;
        if (governs && subject >= 0 && subject < root)
            return new Lost(root, subject, past);
        var before = root - 1;
        if (before < 0 || s[before].Head != root || s[before].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || past is null && !IsPresent(text, s, root))
            return null;
        return governs || HoldsANumber(s, root) ? new Lost(root, before, past) : null;
    }

    /// <summary>Whether a form in "-s" stands between a noun and a number in a sentence without a verb.</summary>
    private static bool HoldsANumber(Sentence s, int word)
    {
        if (word + 2 >= s.Count || s[word + 1].Tag != PartOfSpeech.Num || s[word - 1].Relation != Relation.Compound || (s[word].Features & Features.Plural) == 0)
            return false;
        foreach (ref readonly var other in s.Words)
        {
            if ((other.Features & Features.Finite) != 0)
                return false;
        }
        return true;
    }

    /// <summary>A past form right before the last of a chain of nouns that ends with a full stop; a headline may be nothing but a chain.</summary>
    private static Lost? InChain(string text, Sentence s)
    {
        var (verb, root) = (s.Root - 1, s.Root);
        if (verb < 1 || text[s.Span.End - 1] != '.' || s[root].Tag != PartOfSpeech.Noun || s[verb].Tag != PartOfSpeech.Noun || s[verb].Relation != Relation.Compound || s[verb].Head != root
            || s[verb - 1].Relation != Relation.Compound || s[verb - 1].Head is var above && above != verb && above != root || IrregularVerbs.BaseForm(s[verb].Span.In(text)) is not { } lemma)
            return null;
        foreach (ref readonly var word in s.Words)
        {
            if (word.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return null;
        }
        return new Lost(verb, verb - 1, lemma);
    }

    /// <summary>"Army drone targets vehicle in town": a form in "-s" of a verb of attack that is no noun of attack, between two nouns, in a headline without a verb.</summary>
    private static Lost? InHeadline(string text, Sentence s)
    {
        var found = -1;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return null;
            if (found < 0 && w > 0 && s[w] is { Tag: PartOfSpeech.Noun, Relation: Relation.Compound, Head: var head } && head > w && (head == s.Root || s[s.Root].Relation == Relation.Root && s[head].Head == s.Root)
                && s[w - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && (s[w].Features & Features.Plural) != 0 && IsPresent(text, s, w) && !IsDeed(s[w].Lemma))
                found = w;
        }
        return found > 0 && s[found].Head == s.Root ? new Lost(found, found - 1, null) : null;
    }

    /// <summary>"Gunmen ambush police patrol in Arauca, killing five": the base form of a verb of attack right behind people in the plural at the head of a line without a full stop and a finite verb.</summary>
    private static Lost? InBareHeadline(string text, Sentence s)
    {
        if (s.Count < 3 || s.Root < 2 || text[s.Span.End - 1] is '.' or '!' or '?' || s[s.Root].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
            return null;
        var verb = 1;
        while (verb < s.Root && s[verb - 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Propn || verb < s.Root && (s[verb - 1].Features & Features.Plural) == 0)
            verb++;
        if (verb >= s.Root || s[verb] is not { Tag: PartOfSpeech.Noun, Relation: Relation.Compound } || (s[verb].Features & Features.Plural) != 0 || WordList.People[s[verb - 1].Lemma.ToLowerInvariant()] is null)
            return null;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag == PartOfSpeech.Aux || s[w].Tag == PartOfSpeech.Verb && (w < s.Root || (s[w].Features & Features.Finite) != 0) || w > verb && w <= s.Root && s[w].Tag is PartOfSpeech.Adp or PartOfSpeech.Punct)
                return null;
        }
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[verb].Lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Kind: TriggerKind.Incident, Lemmas.Length: 1 })
                return new Lost(verb, verb - 1, s[verb].Lemma);
        }
        return null;
    }

    private static bool IsDeed(string lemma)
    {
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger.Tag == PartOfSpeech.Noun)
                return true;
        }
        return false;
    }

    /// <summary>The noun of "The army bombed villages.": a participle between two nouns in a sentence that has no verb otherwise; -1 where there is none.</summary>
    private static int BetweenNouns(string text, Sentence s)
    {
        if (s.Root < 0 || s[s.Root].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || text[s.Span.End - 1] != '.')
            return -1;
        var found = -1;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag == PartOfSpeech.Aux || (s[w].Features & Features.Finite) != 0)
                return -1;
            if (found < 0 && w > 0 && s[w].Relation == Relation.Amod && s[w].Head > w && Past(text, s, w) is not null && s[w - 1] is { Relation: Relation.Compound, Tag: PartOfSpeech.Noun or PartOfSpeech.Propn } before && (before.Head == w || before.Head == s[w].Head))
                found = s[w].Head;
        }
        return found;
    }

    private static Sentence WithRoot(Sentence s, int noun)
    {
        var words = s.Words.ToArray();
        words[s.Root] = words[s.Root] with { Head = noun, Relation = Syntax.Child(s, s.Root, Relation.Case) >= 0 ? Relation.Obl : Relation.OblUnmarked };
        words[noun] = words[noun] with { Head = -1, Relation = Relation.Root };
        for (var w = 0; w < words.Length; w++)
        {
            if (w != noun && s[w].Head == s.Root && (w > noun || s[w].Relation == Relation.Punct))
                words[w] = words[w] with { Head = noun };
        }
        return new Sentence(s.Span, words);
    }

    /// <summary>"Troops regained control": a participle before a noun has no subject of its own.</summary>
    private static Lost? BeforeObject(string text, Sentence s)
    {
        var root = s.Root;
        if (s[root].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
            return null;
        for (var c = s.FirstChild(root); c >= 0 && c < root; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Amod && Syntax.Child(s, c, Relation.Nsubj) is >= 0 and var subject && Past(text, s, c) is { } lemma)
                return new Lost(c, subject, lemma);
        }
        return BetweenNouns(text, s) == root && Participle(text, s, root) is >= 0 and var verb ? new Lost(verb, verb - 1, Past(text, s, verb)) : null;
    }

    private static int Participle(string text, Sentence s, int noun)
    {
        for (var c = s.FirstChild(noun); c > 0 && c < noun; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Amod && Past(text, s, c) is not null && s[c - 1].Relation == Relation.Compound)
                return c;
        }
        return -1;
    }

    /// <summary>"Troops advanced towards the town.": the past form behind the noun. "Troops killed in an ambush." may be a headline, so an object or a way has to follow.</summary>
    private static Lost? BehindSubject(string text, Sentence s)
    {
        var root = s.Root;
        if (!(s[root].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn || s[root].Tag == PartOfSpeech.Adj && Syntax.Child(s, root, Relation.Det) >= 0) || text[s.Span.End - 1] is not ('.' or '"' or '”'))
            return null;
        var verb = root + 1;
        while (verb < s.Count && s[verb].Tag == PartOfSpeech.Adv)
            verb++;
        if (BehindPhrase(text, s) is { } behind)
            return behind;
        if (verb + 1 >= s.Count || Syntax.Below(s, root, verb) || s[verb].Relation is not (Relation.Amod or Relation.Acl or Relation.Case or Relation.Compound or Relation.Nmod or Relation.NmodDesc or Relation.Appos or Relation.Flat))
            return null;
        return (s[verb].Features & Features.Finite) == 0 && Past(text, s, verb) is { } lemma && Follows(s, verb, lemma) ? new Lost(verb, root, lemma) : null;
    }

    /// <summary>"The blast on Monday killed six": the verb behind a phrase of its subject, with an object, in a sentence that has no verb before it.</summary>
    private static Lost? BehindPhrase(string text, Sentence s)
    {
        for (var w = s.Root + 2; w < s.Count && s[w].Tag != PartOfSpeech.Punct && (s[w].Features & Features.Finite) == 0; w++)
        {
            if (s[w].Relation is Relation.Acl && s[s[w].Head].Relation == Relation.Nmod && s[s[w].Head].Head == s.Root && Syntax.Child(s, w, Relation.Obj) > w && Past(text, s, w) is { } lemma)
                return new Lost(w, s.Root, lemma);
        }
        return null;
    }

    /// <summary>Whether an object without a preposition follows, a clause, or the way of a verb of motion.</summary>
    private static bool Follows(Sentence s, int verb, string lemma)
    {
        ref readonly var next = ref s[verb + 1];
        if (Syntax.Child(s, verb, Relation.Advcl) is >= 0 and var clause && Syntax.Child(s, clause, Relation.Mark) is >= 0 and var mark && s[mark].Lemma == "that")
            return true; // "alleged that the neighbour had armed the rebels"
        if (next.Tag is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Propn || (next.Tag == PartOfSpeech.Adj && verb + 2 < s.Count && s[verb + 2].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn))
            return true;
        if (next.Tag is not (PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Adv) || next.Lemma is "by")
            return false;
        // "Men fired on a convoy": nobody is fired on or at but by a verb in the active.
        if (lemma == "fire" && next.Lemma is "on" or "at" or "into" or "upon")
            return true;
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: null } && trigger.Frame.Name is "take-in" or "leave-place" or "protest" or "clash" or "fall" or "stay")
                return true;
        }
        return false;
    }

    /// <summary>The base form of a word that may be a past form, or null.</summary>
    public static string? Past(string text, Sentence s, int word)
    {
        var form = s[word].Span.In(text);
        return IrregularVerbs.BaseForm(form) ?? (form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) ? VerbForms.BaseForm(form) : null);
    }

    private static bool IsPresent(string text, Sentence s, int word)
    {
        if (!s[word].Span.In(text).EndsWith("s", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[word].Lemma))
        {
            if (trigger.Tag == PartOfSpeech.Verb)
                return true;
        }
        return false;
    }

    private static Sentence WithVerb(Sentence s, Lost lost)
    {
        var (verb, subject, root) = (lost.Verb, lost.Subject, s.Root);
        var words = s.Words.ToArray();
        for (var w = 0; w < words.Length; w++)
        {
            if (w == verb || w == subject || s[w].Head != root && s[w].Head != verb)
                continue;
            if (w < subject)
                words[w] = words[w] with { Head = IsPartOfPhrase(s[w].Relation) || root == subject && !IsAside(s[w].Relation) ? subject : verb };
            else if (w > root && root > verb) // behind the object: what "of" brings is the object's
                words[w] = s[w].Relation == Relation.Nmod && Syntax.Preposition(s, w) is not "of" ? words[w] with { Head = verb, Relation = Relation.Obl } : s[w].Relation == Relation.Punct ? words[w] with { Head = verb } : words[w];
            else if (w > verb && root <= verb && (s[w].Head == root || s[w].Relation is Relation.Compound or Relation.Nmod or Relation.Amod))
                words[w] = words[w] with { Head = verb, Relation = UnderVerb(s, w) };
        }
        if (s[verb].Head is var held && held > verb && held != root) // "struck" read as a preposition of its object
            words[held] = words[held] with { Head = verb, Relation = Relation.Obj };
        if (root > verb)
            words[root] = words[root] with { Head = verb, Relation = Relation.Obj };
        words[subject] = words[subject] with { Head = verb, Relation = Relation.Nsubj };
        words[verb] = new Word(s[verb].Span, lost.Lemma ?? s[verb].Lemma, PartOfSpeech.Verb, (lost.Lemma is null ? Features.Present : Features.Past) | Features.Finite | Features.Indicative, -1, Relation.Root);
        return new Sentence(s.Span, words);
    }

    private static bool IsPartOfPhrase(Relation relation) => relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod;

    private static bool IsAside(Relation relation) => relation is Relation.Punct or Relation.Advmod or Relation.Discourse;

    private static Relation UnderVerb(Sentence s, int word) => s[word].Relation switch
    {
        Relation.Nmod or Relation.Compound or Relation.Appos or Relation.Amod or Relation.NmodUnmarked when s[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num =>
            Syntax.Child(s, word, Relation.Case) is >= 0 and var marker && marker < word ? Relation.Obl : Relation.Obj,
        Relation.Acl => Relation.Advcl,
        var other => other,
    };
}
