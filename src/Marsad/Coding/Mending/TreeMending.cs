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
        s = Participles.Mend(text, s);
        if (Cause(s) is { } cause)
            s = WithCause(s, cause.Marker, cause.Subject, cause.Verb);
        var words = default(Word[]);
        for (var w = 0; w + 1 < s.Count; w++)
        {
            // "Shelling killed six": what stands before a finite verb at the start of a sentence is its subject.
            if (s[w].Tag != PartOfSpeech.Verb || (w > 0 && !(w == 1 && s[0].Tag == PartOfSpeech.Det)) || !s[w].Span.In(text).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
                || s[w + 1].Tag != PartOfSpeech.Verb || s[w + 1].Head != w || (s[w + 1].Features & Features.Past) == 0)
                continue;
            words ??= s.Words.ToArray();
            words[w + 1] = words[w + 1] with { Head = s[w].Head, Relation = s[w].Head < 0 ? Relation.Root : Relation.Ccomp, Features = Features.Past | Features.Finite | Features.Indicative };
            words[w] = words[w] with { Head = w + 1, Relation = Relation.Nsubj, Tag = PartOfSpeech.Noun, Lemma = s[w].Span.In(text).ToLowerInvariant(), Features = Features.Singular };
        }
        for (var w = 0; w < s.Count; w++)
        {
            if (Misplaced(s, w) is not { } right)
                continue;
            words ??= s.Words.ToArray();
            words[w] = words[w] with { Head = right.Head, Relation = right.Relation };
            if (right.Relation == Relation.Nmod && s[w].Relation is Relation.Nsubj or Relation.NsubjPass && s[w].Head is var main && s[main].Relation == Relation.AclRelcl && s[main].Head == right.Head)
                Raise(words, s, main, s[w].Relation);
        }
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag != PartOfSpeech.Adj || Syntax.Child(s, w, Relation.AuxPass) < 0 || Past(text, s, w) is not { } suffered)
                continue;
            words ??= s.Words.ToArray(); // "six were badly wounded": what takes the auxiliary of the passive is a verb
            words[w] = words[w] with { Tag = PartOfSpeech.Verb, Lemma = suffered, Features = Features.Past | Features.Participle | Features.Passive };
        }
        for (var w = 0; w < s.Count; w++)
        {
            if (SaidOf(s, w) is not (>= 0 and var saying))
                continue;
            words ??= s.Words.ToArray();
            words[s[w].Head] = words[s[w].Head] with { Head = w, Relation = Relation.Nsubj };
            words[w] = words[w] with { Head = saying, Relation = Relation.Ccomp, Features = Features.Past | Features.Finite | Features.Indicative };
        }
        for (var w = 0; w < s.Count; w++)
        {
            if (!TookForPassive(text, s, w))
                continue;
            words ??= s.Words.ToArray();
            words[w] = words[w] with { Features = Features.Past | Features.Finite | Features.Indicative };
        }
        if (words is not null)
            s = new Sentence(s.Span, words);
        if (Houses(s))
            return WithPresent(s, s.Root);
        if (NounWithObject(s) is >= 0 and var named)
            return AsVerb(s, named);
        if (NounChains.Verb(text, s) is >= 0 and var chained)
            return NounChains.Mend(text, s, chained);
        if (VerbBeforeItsObject(text, s) is >= 0 and var before)
            return Turned(text, s, before);
        if (SufferingSubject(text, s) is >= 0 and var subject)
            return Suffered(s, subject);
        return LostVerb(text, s) is >= 0 and var verb ? WithVerb(text, s, verb) : s;
    }

    /// <summary>"bombed a depot after rockets wounded two people": read as something after rockets, and a second verb without a subject.</summary>
    private static (int Marker, int Subject, int Verb)? Cause(Sentence s)
    {
        for (var verb = 4; verb < s.Count; verb++)
        {
            if (s[verb].Tag != PartOfSpeech.Verb || s[verb].Relation is not (Relation.Conj or Relation.Advcl) || Syntax.Child(s, verb, Relation.Mark) >= 0 || (s[verb].Features & Features.Finite) == 0 || s[verb].Head is not (>= 0 and var main) || main > verb - 3
                || Syntax.Child(s, verb, Relation.Cc) >= 0 || Syntax.Child(s, verb, Relation.Nsubj) >= 0)
                continue;
            for (var w = verb - 1; w > main + 1 && s[w].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Cconj or PartOfSpeech.Punct); w--)
            {
                if (s[w].Relation is Relation.Nmod or Relation.Obl && s[w].Head < w && (s[verb].Relation == Relation.Conj || w == verb - 1) && Syntax.Child(s, w, Relation.Case) is >= 0 and var marker && s[marker].Lemma is "after" or "before" or "as" or "since" or "until" or "because")
                    return (marker, w, verb);
            }
        }
        return null;
    }

    private static Sentence WithCause(Sentence s, int marker, int subject, int verb)
    {
        var words = s.Words.ToArray();
        words[subject] = words[subject] with { Head = verb, Relation = Relation.Nsubj };
        words[marker] = words[marker] with { Head = verb, Relation = Relation.Mark, Tag = PartOfSpeech.Sconj };
        words[verb] = words[verb] with { Relation = Relation.Advcl };
        return new Sentence(s.Span, words);
    }

    /// <summary>"Militiamen control the hill": a root with a subject and an object and no copula is a verb, though it was taken for a noun; -1 where it was not.</summary>
    private static int NounWithObject(Sentence s)
    {
        var root = s.Root;
        return root >= 0 && s[root].Tag == PartOfSpeech.Noun && Syntax.Child(s, root, Relation.Nsubj) is >= 0 and var subject && subject < root
            && Syntax.Child(s, root, Relation.Obj) > root && Syntax.Child(s, root, Relation.Cop) < 0 ? root : -1;
    }

    private static Sentence AsVerb(Sentence s, int root)
    {
        var words = s.Words.ToArray();
        words[root] = words[root] with { Tag = PartOfSpeech.Verb, Features = Features.Present | Features.Finite | Features.Indicative };
        return new Sentence(s.Span, words);
    }

    /// <summary>"Troops regained control": a participle before a noun has no subject of its own, so it is the verb and the noun its object; -1 where there is none.</summary>
    private static int VerbBeforeItsObject(string text, Sentence s)
    {
        var root = s.Root;
        if (root < 0 || s[root].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
            return -1;
        for (var c = s.FirstChild(root); c >= 0 && c < root; c = s.NextSibling(c))
        {
            if (s[c].Relation == Relation.Amod && Syntax.Child(s, c, Relation.Nsubj) >= 0 && Past(text, s, c) is not null)
                return c;
        }
        return -1;
    }

    private static Sentence Turned(string text, Sentence s, int verb)
    {
        var root = s.Root;
        var words = s.Words.ToArray();
        words[verb] = new Word(s[verb].Span, Past(text, s, verb)!, PartOfSpeech.Verb, Features.Past | Features.Finite | Features.Indicative, -1, Relation.Root);
        words[root] = words[root] with { Head = verb, Relation = Relation.Obj };
        return new Sentence(s.Span, words);
    }

    /// <summary>The verb of saying behind "strikes killed 14 people, the monitor said", where "strikes" was read as a second speaker; -1 where nothing is wrong. A participle that means "who were killed" has no object.</summary>
    private static int SaidOf(Sentence s, int verb)
    {
        if (s[verb].Relation != Relation.Acl || s[verb].Tag != PartOfSpeech.Verb || (s[verb].Features & Features.Past) == 0 || Syntax.Child(s, verb, Relation.Obj) is var found && found < verb)
            return -1;
        var subject = s[verb].Head;
        if (subject > verb || s[subject].Relation != Relation.Nsubj || s[subject].Head < verb || !SourceReader.IsSaying(s, s[subject].Head))
            return -1;
        for (var c = s.FirstChild(s[subject].Head); c >= 0; c = s.NextSibling(c))
        {
            if (c > verb && s[c].Relation == Relation.Nsubj)
                return s[subject].Head;
        }
        return -1;
    }

    /// <summary>"The opposition lashed out": a verb of a full sentence that has a subject of its own and no auxiliary is no passive.</summary>
    private static bool TookForPassive(string text, Sentence s, int verb) =>
        s[verb].Tag == PartOfSpeech.Verb && (s[verb].Features & Features.Passive) != 0 && s[verb].Relation is Relation.Root or Relation.Conj or Relation.Ccomp && text[s.Span.End - 1] == '.'
            && Syntax.Child(s, verb, Relation.Nsubj) is >= 0 and var subject && subject < verb && Syntax.Child(s, verb, Relation.Aux) < 0 && Syntax.Child(s, verb, Relation.AuxPass) < 0 && Syntax.Child(s, verb, Relation.OblAgent) < 0;

    /// <summary>The subject of a headline's verb that leaves "was" out ("Convoy attacked on desert road"), or -1: what somebody did, a headline tells in the present, and to whom.</summary>
    private static int SufferingSubject(string text, Sentence s)
    {
        var root = s.Root;
        if (root < 0 || s[root].Tag != PartOfSpeech.Verb || text[s.Span.End - 1] is '.' or '!' or '?' or '"' or '”' || (s[root].Features & Features.Passive) != 0 || !s[root].Span.In(text).EndsWith("ed", StringComparison.Ordinal))
            return -1;
        for (var c = s.FirstChild(root); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Obj or Relation.Iobj or Relation.Xcomp or Relation.Ccomp or Relation.Aux or Relation.CompoundPrt)
                return -1;
        }
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[root].Lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Frame.Name: "attack" or "kill" or "strike-verb" })
                return Syntax.Child(s, root, Relation.Nsubj);
        }
        return -1;
    }

    private static Sentence Suffered(Sentence s, int subject)
    {
        var words = s.Words.ToArray();
        var verb = words[subject].Head;
        words[subject] = words[subject] with { Relation = Relation.NsubjPass };
        words[verb] = words[verb] with { Features = Features.Past | Features.Participle | Features.Passive };
        return new Sentence(s.Span, words);
    }

    private static (int Head, Relation Relation)? Misplaced(Sentence s, int word)
    {
        var head = s[word].Head;
        if (head < 0)
            return null;
        switch (s[word].Relation)
        {
            // "The siege of the town by troops began": what a preposition stands before is no subject.
            case Relation.Nsubj or Relation.NsubjPass when Syntax.Preposition(s, word).Length > 0 && s[head].Relation == Relation.AclRelcl
                    && s[head].Head is >= 0 and var noun && s[noun].Relation == Relation.Root && noun < word && word < head:
                return (noun, Relation.Nmod);
            case Relation.Nsubj or Relation.NsubjPass or Relation.Obj when Preposed(s, word):
                var before = word < head ? SubjectBefore(s, head, word) : -1; // behind the verb it tells how or where: "were killed in the attack"
                return before >= 0 ? (before, Relation.Nmod) : (head, Relation.Obl);
            // "Talks between the union and the firm began": the second of two subjects, behind an "and", is joined to what stands before it.
            case Relation.Nsubj when SubjectBefore(s, head, word) >= 0 && Joined(s, word) is >= 0 and var joined:
                return (joined, Relation.Conj);
            // "shot dead a judge": who is left so is the verb's object.
            case Relation.Obj when s[head].Tag == PartOfSpeech.Adj && s[head].Relation is Relation.Xcomp or Relation.Advcl && s[head].Head is >= 0 and var verb && s[verb].Tag == PartOfSpeech.Verb && Syntax.Child(s, verb, Relation.Obj) < 0:
                return (verb, Relation.Obj);
            // "followed the death of a boy": what "of" brings belongs to the noun right before it.
            case Relation.Obl when s[head].Tag == PartOfSpeech.Verb && NounBeforeOf(s, word) is >= 0 and var owner && owner != head && !TakesOf(s[head].Lemma):
                return (owner, Relation.Nmod);
            // "shot dead by gunmen": they did what the verb says, too.
            case Relation.OblAgent when s[head].Tag == PartOfSpeech.Adj && s[head].Relation == Relation.Xcomp && s[head].Head is >= 0 and var shot && s[shot].Tag == PartOfSpeech.Verb:
                return (shot, Relation.OblAgent);
            // "within five kilometres", told as "to within": both stand before the way.
            case Relation.Obl or Relation.Advmod or Relation.CompoundPrt when s[word].Tag == PartOfSpeech.Adp && word + 1 < s.Count && s[word + 1] is { Relation: Relation.Case, Lemma: "within", Head: var way } && way > word && s[way].Head == head:
                return (way, Relation.Case);
            // "refused on Monday to send weapons": what somebody means to do is no circumstance of his meaning it.
            case Relation.Advcl when word > head && Syntax.Child(s, word, Relation.Mark) is >= 0 and var to && s[to].Tag == PartOfSpeech.Part && WordList.Intentions[s[head].Lemma.ToLowerInvariant()] is not null && Syntax.Child(s, head, Relation.Xcomp) < 0:
                return (head, Relation.Xcomp);
            // "accused the army of killing": the deed is what the verb says of him.
            case Relation.Acl when s[head].Relation is Relation.Obj or Relation.NsubjPass && s[head].Head is >= 0 and var accusing && s[accusing].Lemma is "accuse" or "suspect" or "convict" or "acquit" && Syntax.Child(s, word, Relation.Mark) is >= 0 and var of && s[of].Lemma == "of":
                return (accusing, Relation.Advcl);
            // "the mayor of Tarqui and his bodyguard": what is somebody's stands beside a person, not beside a name behind "of".
            case Relation.Conj when s[word].Tag == PartOfSpeech.Noun && s[head] is { Tag: PartOfSpeech.Propn, Relation: Relation.Nmod, Head: >= 0 and var office } && s[office].Tag == PartOfSpeech.Noun && Syntax.Child(s, word, Relation.NmodPoss) >= 0:
                return (office, Relation.Conj);
            // "two gunshot victims": there are two of what has a plural.
            case Relation.Nummod when s[head].Relation == Relation.Compound && s[head].Head is var counted && counted > head && (s[head].Features & Features.Singular) != 0 && (s[counted].Features & Features.Plural) != 0 && !s[word].Lemma.AsSpan().ContainsAnyInRange('0', '9'):
                return (counted, Relation.Nummod);
            default:
                return null;
        }
    }

    /// <summary>The clause that was read as one about the noun in front is the sentence, and the noun its subject.</summary>
    private static void Raise(Word[] words, Sentence s, int verb, Relation subject)
    {
        var noun = s[verb].Head;
        words[verb] = words[verb] with { Head = -1, Relation = Relation.Root };
        words[noun] = words[noun] with { Head = verb, Relation = subject is Relation.NsubjPass ? subject : Relation.Nsubj };
    }

    /// <summary>The noun before the "and" that stands before a phrase, or -1.</summary>
    private static int Joined(Sentence s, int word)
    {
        var (first, _) = Syntax.NounPhrase(s, word);
        return first >= 2 && s[first - 1].Tag == PartOfSpeech.Cconj && s[first - 2].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? first - 2 : -1;
    }

    private static int NounBeforeOf(Sentence s, int word)
    {
        var of = Syntax.Child(s, word, Relation.Case);
        return of > 0 && of < word && s[of].Lemma == "of" && s[of - 1].Tag is PartOfSpeech.Noun && !Syntax.Below(s, of - 1, word) ? of - 1 : -1;
    }

    private static bool TakesOf(string lemma) => lemma is "accuse" or "suspect" or "convict" or "rob" or "deprive" or "inform" or "warn" or "assure" or "remind" or "relieve" or "strip" or "clear" or "acquit" or "dispose" or "consist" or "die";

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

    /// <summary>"The camp houses 30,000 refugees.": a sentence without a verb whose root is a noun of many before a number, and a verb as well.</summary>
    private static bool Houses(Sentence s)
    {
        var root = s.Root;
        if (root < 1 || root + 2 >= s.Count || s[root].Tag != PartOfSpeech.Noun || (s[root].Features & Features.Plural) == 0 || s[root + 1].Tag != PartOfSpeech.Num
            || s[root - 1].Relation != Relation.Compound || s[root - 1].Head != root)
            return false;
        foreach (ref readonly var word in s.Words)
        {
            if ((word.Features & Features.Finite) != 0)
                return false;
        }
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[root].Lemma))
        {
            if (trigger.Tag == PartOfSpeech.Verb)
                return true;
        }
        return false;
    }

    private static Sentence WithPresent(Sentence s, int verb)
    {
        var words = s.Words.ToArray();
        words[verb] = words[verb] with { Tag = PartOfSpeech.Verb, Features = Features.Present | Features.Finite | Features.Third | Features.Singular };
        words[verb - 1] = words[verb - 1] with { Relation = Relation.Nsubj };
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Head == verb && w < verb - 1)
                words[w] = words[w] with { Head = verb - 1 };
            else if (words[w].Head == verb && w > verb)
                words[w] = words[w] with { Relation = UnderVerb(s, w) };
        }
        return new Sentence(s.Span, words);
    }

    /// <summary>The past form that must be the verb of a full sentence whose root is a noun ("Troops advanced towards the town."), or -1. "Troops killed in an ambush." may be a headline, so an object or a way has to follow.</summary>
    private static int LostVerb(string text, Sentence s)
    {
        var root = s.Root;
        if (root >= 0 && s[root].Tag == PartOfSpeech.Adj && Past(text, s, root) is not null && Syntax.Child(s, root, Relation.Nsubj) >= 0 && Syntax.Child(s, root, Relation.Cop) < 0)
            return root; // "Fighters advanced on the town": no copula makes an adjective of it
        if (VerbAsNoun(text, s, root))
            return root;
        if (root < 0 || !(s[root].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn || s[root].Tag == PartOfSpeech.Adj && Syntax.Child(s, root, Relation.Det) >= 0) || text[s.Span.End - 1] is not ('.' or '"' or '”') || Syntax.Child(s, root, Relation.Cop) >= 0)
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

    /// <summary>"The minister met his guest", "Army gives food": a noun has no object.</summary>
    private static bool VerbAsNoun(string text, Sentence s, int root) =>
        root > 0 && s[root].Tag == PartOfSpeech.Noun && Syntax.Child(s, root, Relation.Obj) > root && s[root - 1].Head == root
        && s[root - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && (Past(text, s, root) ?? Present(text, s, root)) is not null;

    /// <summary>The verb of the lexicons that the form in "-s" may be.</summary>
    private static string? Present(string text, Sentence s, int word)
    {
        if (!s[word].Span.In(text).EndsWith('s'))
            return null;
        foreach (var trigger in TriggerLexicon.Default.ByHead(s[word].Lemma))
        {
            if (trigger.Tag == PartOfSpeech.Verb)
                return s[word].Lemma;
        }
        return null;
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
        if (Syntax.Child(s, verb, Relation.Advcl) is >= 0 and var clause && Syntax.Child(s, clause, Relation.Mark) is >= 0 and var mark && s[mark].Lemma == "that")
            return true; // "alleged that the neighbour had armed the rebels"
        if (next.Tag is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Propn || (next.Tag == PartOfSpeech.Adj && verb + 2 < s.Count && s[verb + 2].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn))
            return true;
        if (next.Tag is not (PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Adv) || next.Lemma is "by")
            return false;
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (trigger is { Tag: PartOfSpeech.Verb, Effect: null } && trigger.Frame.Name is "take-in" or "leave-place" or "protest" or "clash" or "fall" or "stay")
                return true;
        }
        return false;
    }

    private static Sentence WithVerb(string text, Sentence s, int verb)
    {
        var root = s.Root;
        var words = s.Words.ToArray();
        var past = Past(text, s, verb);
        words[verb] = new Word(s[verb].Span, past ?? s[verb].Lemma, PartOfSpeech.Verb, (past is null ? Features.Present : Features.Past) | Features.Finite | Features.Indicative, -1, Relation.Root);
        if (verb == root)
            return new Sentence(s.Span, s[root].Tag == PartOfSpeech.Noun ? WithSubject(words, s, verb) : words);
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

    /// <summary>What was read as one noun phrase with the verb in it: the words before it are the subject, prepositions behind it its own.</summary>
    private static Word[] WithSubject(Word[] words, Sentence s, int verb)
    {
        var subject = verb - 1;
        words[subject] = words[subject] with { Relation = Relation.Nsubj };
        for (var w = 0; w < words.Length; w++)
        {
            if (s[w].Head != verb || w == subject)
                continue;
            if (w < subject && s[w].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod)
                words[w] = words[w] with { Head = subject };
            else if (w > verb && s[w].Relation == Relation.Nmod)
                words[w] = words[w] with { Relation = Relation.Obl };
        }
        return words;
    }

    private static Relation UnderVerb(Sentence s, int word) => s[word].Relation switch
    {
        Relation.Nmod or Relation.Compound or Relation.Appos or Relation.Amod or Relation.NmodUnmarked when s[word].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num =>
            Syntax.Child(s, word, Relation.Case) is >= 0 and var marker && marker < word ? Relation.Obl : Relation.Obj,
        Relation.Acl => Relation.Advcl,
        var other => other,
    };
}
