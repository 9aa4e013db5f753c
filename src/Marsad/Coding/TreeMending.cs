using Marsad.Language;
using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Puts right what a parse of news gets wrong against grammar itself: a subject that carries a preposition, an object of an adjective, a sentence whose only verb was read as a participle.</summary>
internal static class TreeMending
{
    /// <summary>The sentence with a tree that grammar allows; the same one where nothing is wrong.</summary>
    public static Sentence Mend(string text, Sentence s)
    {
        if (ReportingClause.Torn(s) is { } clause)
            s = new Sentence(s.Span, clause.Mend(s));
        var words = default(Word[]);
        for (var w = 0; w < s.Count; w++)
        {
            if (Misplaced(s, w) is not { } right)
                continue;
            words ??= s.Words.ToArray();
            words[w] = words[w] with { Head = right.Head, Relation = right.Relation };
        }
        if (words is not null)
            s = new Sentence(s.Span, words);
        return LostVerb(text, s) is >= 0 and var verb ? WithVerb(text, s, verb) : s;
    }

    private static (int Head, Relation Relation)? Misplaced(Sentence s, int word)
    {
        var head = s[word].Head;
        if (head < 0)
            return null;
        switch (s[word].Relation)
        {
            // "The siege of the town by troops began": what a preposition stands before is no subject.
            case Relation.Nsubj or Relation.NsubjPass or Relation.Obj when Preposed(s, word):
                var before = SubjectBefore(s, head, word);
                return before >= 0 ? (before, Relation.Nmod) : (head, Relation.Obl);
            // "shot dead a judge": who is left so is the verb's object.
            case Relation.Obj when s[head].Tag == PartOfSpeech.Adj && s[head].Relation is Relation.Xcomp or Relation.Advcl && s[head].Head is >= 0 and var verb && s[verb].Tag == PartOfSpeech.Verb && Syntax.Child(s, verb, Relation.Obj) < 0:
                return (verb, Relation.Obj);
            default:
                return null;
        }
    }

    private static bool Preposed(Sentence s, int word)
    {
        for (var c = s.FirstChild(word); c >= 0 && c < word; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Case && s[c].Tag == PartOfSpeech.Adp && s[c].Lemma is "by" or "from" or "on" or "against" or "at" or "in" or "into" or "with" or "for" or "to" or "towards")
                return true;
        }
        return false;
    }

    private static int SubjectBefore(Sentence s, int verb, int word)
    {
        for (var c = s.FirstChild(verb); c >= 0 && c < word; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nsubj or Relation.NsubjPass && s[c].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                return c;
        }
        return -1;
    }

    /// <summary>The past form that must be the verb of a full sentence whose root is a noun ("Troops advanced towards the town."), or -1. "Troops killed in an ambush." may be a headline, so an object or a way has to follow.</summary>
    private static int LostVerb(string text, Sentence s)
    {
        var root = s.Root;
        if (root >= 0 && s[root].Tag == PartOfSpeech.Adj && Past(text, s, root) is not null && Syntax.Child(s, root, Relation.Nsubj) >= 0 && Syntax.Child(s, root, Relation.Cop) < 0)
            return root; // "Fighters advanced on the town": no copula makes an adjective of it
        if (root < 0 || s[root].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || text[s.Span.End - 1] is not ('.' or '"' or '”') || Syntax.Child(s, root, Relation.Cop) >= 0)
            return -1;
        var verb = root + 1;
        while (verb < s.Count && s[verb].Tag == PartOfSpeech.Adv)
            verb++;
        if (verb + 1 >= s.Count || Syntax.Below(s, root, verb) || s[verb].Relation is not (Relation.Amod or Relation.Acl or Relation.Case or Relation.Compound or Relation.Nmod or Relation.NmodDesc or Relation.Appos or Relation.Flat))
            return -1;
        if ((s[verb].Features & Features.Finite) != 0 || Past(text, s, verb) is not { } lemma)
            return -1;
        return Follows(s, verb, lemma) ? verb : -1;
    }

    private static string? Past(string text, Sentence s, int word)
    {
        var form = s[word].Span.In(text);
        return IrregularVerbs.BaseForm(form) ?? (form.EndsWith("ed", StringComparison.Ordinal) ? VerbForms.BaseForm(form) : null);
    }

    /// <summary>Whether an object without a preposition follows, or the way of a verb of motion.</summary>
    private static bool Follows(Sentence s, int verb, string lemma)
    {
        ref readonly var next = ref s[verb + 1];
        if (next.Tag is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Propn || (next.Tag == PartOfSpeech.Adj && verb + 2 < s.Count && s[verb + 2].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn))
            return true;
        if (next.Tag is not (PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Adv) || next.Lemma is "by")
            return false;
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: null } && trigger.Frame.Name is "take-in" or "leave-place" or "protest" or "clash" or "fall")
                return true;
        }
        return false;
    }

    private static Sentence WithVerb(string text, Sentence s, int verb)
    {
        var root = s.Root;
        var words = s.Words.ToArray();
        words[verb] = new Word(s[verb].Span, Past(text, s, verb)!, PartOfSpeech.Verb, Features.Past | Features.Finite | Features.Indicative, -1, Relation.Root);
        if (verb == root)
            return new Sentence(s.Span, words);
        for (var w = 0; w < words.Length; w++)
        {
            if (w > verb && (words[w].Head == root || (words[w].Head == verb && words[w].Relation is Relation.Compound or Relation.Nmod or Relation.Amod)))
                words[w] = words[w] with { Head = verb, Relation = UnderVerb(s, w) };
            else if (w < root && words[w].Head == root && words[w].Relation is Relation.Punct or Relation.Advmod or Relation.Discourse)
                words[w] = words[w] with { Head = verb };
        }
        // A word read between the verb and what follows ("struck" as the preposition of its object) hangs on the verb now.
        if (s[verb].Head is >= 0 and var held && held > verb)
            words[held] = words[held] with { Head = verb, Relation = Relation.Obj };
        words[root] = words[root] with { Head = verb, Relation = Relation.Nsubj };
        return new Sentence(s.Span, words);
    }

    private static Relation UnderVerb(Sentence s, int word) => s[word].Relation switch
    {
        Relation.Nmod or Relation.Compound or Relation.Appos or Relation.Amod or Relation.NmodUnmarked when s[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num =>
            Syntax.Child(s, word, Relation.Case) is >= 0 and var marker && marker < word ? Relation.Obl : Relation.Obj,
        Relation.Acl => Relation.Advcl,
        var other => other,
    };
}
