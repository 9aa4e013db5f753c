using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Finds the words of a sentence that tell of events.</summary>
internal static class TriggerFinder
{
    private const int Near = 6;
    private const int Farthest = 20;

    /// <summary>A trigger where it stands.</summary>
    /// <param name="Trigger">What the lexicon says.</param>
    /// <param name="Word">Its head word.</param>
    /// <param name="First">First word of the phrase.</param>
    /// <param name="Last">Last word of the phrase.</param>
    internal readonly record struct Hit(Trigger Trigger, int Word, int First, int Last);

    /// <summary>All triggers of the sentence; a word may tell of an incident and of control.</summary>
    public static List<Hit> Find(AnnotatedSentence r)
    {
        var s = r.Sentence;
        var hits = new List<Hit>();
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Tag is PartOfSpeech.Punct or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Adp)
                continue;
            if (InsideName(r, w))
                continue;
            var start = hits.Count;
            Collect(r, w, s[w].Lemma.ToLowerInvariant(), hits);
            // "rebel-held": the second half is the word.
            if (r.ActorAt(w) is { Link: ActorLink.Holder } && r.Form(w) is var compound && compound.LastIndexOf('-') is > 0 and var hyphen)
                Collect(r, w, compound[(hyphen + 1)..].ToLowerInvariant(), hits);
            if (hits.Count == start && s[w].Tag is PartOfSpeech.Propn or PartOfSpeech.X)
                Collect(r, w, Singular(r.Form(w).ToLowerInvariant()), hits);
        }
        // "car bomb" leaves no room for "bomb" of the same kind.
        hits.RemoveAll(inner => hits.Exists(outer => outer.Trigger.Kind == inner.Trigger.Kind && outer.First <= inner.First && inner.Last <= outer.Last
            && outer.Last - outer.First > inner.Last - inner.First));
        return hits;
    }

    private static void Collect(AnnotatedSentence r, int word, string lemma, List<Hit> hits)
    {
        Span<bool> taken = stackalloc bool[5];
        foreach (var trigger in TriggerLexicon.Default.ByHead(lemma))
        {
            if (taken[(int)trigger.Kind] && trigger.Needs is null)
                continue;
            if (!TagFits(r, word, trigger.Tag) || !Phrase(r, word, trigger, out var first, out var last))
                continue;
            if (!Needs.Met(r, trigger, word))
                continue;
            if (trigger is { Kind: TriggerKind.Harm, Tag: PartOfSpeech.Verb, Effect: Effect.Captured } && r.Sentence[word].Relation == Relation.Amod)
                continue; // "three captured soldiers" says who they were, not what happened
            if (taken[(int)trigger.Kind])
                continue;
            taken[(int)trigger.Kind] = true;
            hits.Add(new Hit(trigger, word, first, last));
        }
    }

    private static bool TagFits(AnnotatedSentence r, int word, PartOfSpeech tag)
    {
        var s = r.Sentence;
        var actual = s[word].Tag;
        var participle = (s[word].Features & Features.Participle) != 0;
        return tag switch
        {
            PartOfSpeech.Verb => actual == PartOfSpeech.Verb,
            // "is home to" is read as an adverb.
            PartOfSpeech.Noun when actual == PartOfSpeech.Adv => s[word].Relation is Relation.Advmod or Relation.Root && word + 1 < s.Count && s[word + 1].Lemma == "to",
            // "There are 70,000 displaced": a participle that its number is read as the noun of.
            PartOfSpeech.Noun when actual == PartOfSpeech.Verb => participle && s[word].Relation == Relation.Acl && s[word].Head == word - 1 && s[word - 1].Tag == PartOfSpeech.Num,
            PartOfSpeech.Noun => actual is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X || (actual == PartOfSpeech.Adj && s[word].Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.Nmod or Relation.Root),
            PartOfSpeech.Adj => actual == PartOfSpeech.Adj || (actual == PartOfSpeech.Verb && participle && s[word].Relation is Relation.Amod or Relation.Xcomp or Relation.Acl) || (actual is PartOfSpeech.Noun or PartOfSpeech.Propn && s[word].Relation is Relation.Xcomp or Relation.Obj),
            _ => false,
        };
    }

    private static bool Phrase(AnnotatedSentence r, int word, Trigger trigger, out int first, out int last)
    {
        var s = r.Sentence;
        first = last = word;
        var lemmas = trigger.Lemmas;
        if (lemmas.Length == 1)
            return true;
        if (trigger.Tag != PartOfSpeech.Verb)
        {
            first = word - lemmas.Length + 1;
            for (var i = 0; i < lemmas.Length - 1; i++)
            {
                if (first < 0 || !(Is(s, first + i, lemmas[i]) || r.Form(first + i).Equals(lemmas[i], StringComparison.OrdinalIgnoreCase)))
                    return false;
            }
            return true;
        }
        // "Sanctions were imposed": in the passive the noun of the phrase stands in front.
        if (trigger.Kind == TriggerKind.Interaction && lemmas.Length == 2 && Syntax.Child(s, word, Relation.NsubjPass) is >= 0 and var subject && Is(s, subject, lemmas[1]))
        {
            first = subject;
            return true;
        }
        // The rest of a phrasal verb follows within a few words, or where nothing but what hangs on the verb stands between: "blew the bridge up", "took two nurses hostage", "set two schools and a clinic on fire".
        for (var (i, w) = (1, word + 1); i < lemmas.Length; i++)
        {
            while (w < s.Count && w <= word + Farthest && !(Is(s, w, lemmas[i]) && Belongs(s, w, word, trigger) && (w <= word + Near || Syntax.GoverningVerb(s, w) == word)))
                w++;
            if (w >= s.Count || w > word + Farthest)
                return false;
            last = w++;
        }
        return true;
    }

    /// <summary>The words of an interaction stand close together in the tree as well: "agreed to hold talks" is no holding of an agreement.</summary>
    private static bool Belongs(Sentence s, int part, int word, Trigger trigger) => trigger.Kind != TriggerKind.Interaction
        || (s[part].Tag is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Part && string.Equals(trigger.Lemmas[^1], s[part].Lemma, StringComparison.OrdinalIgnoreCase)
            ? s[part].Head == word || part == word + 1 && s[part].Relation != Relation.Case : part == word + 1 || Syntax.GoverningVerb(s, part) == word);

    private static bool Is(Sentence s, int word, string lemma) => string.Equals(s[word].Lemma, lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>A word inside the name of an actor, a place or a date tells of nothing ("Attack Helicopter Regiment", "Battle Creek").</summary>
    private static bool InsideName(AnnotatedSentence r, int word)
    {
        if (r.PlaceAt(word) is { } place && place.Name.Contains(r.Sentence[word].Span))
            return true;
        return r.ActorAt(word) is { Id: not null } actor && actor.Span.Length > r.Sentence[word].Span.Length && r.Sentence[word].Tag == PartOfSpeech.Propn;
    }

    /// <summary>A noun in small letters that was read as a name, without the ending of its plural.</summary>
    internal static string Singular(string form) => form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y"
        : form.EndsWith('s') && !form.EndsWith("ss", StringComparison.Ordinal) ? form[..^1] : form;
}
