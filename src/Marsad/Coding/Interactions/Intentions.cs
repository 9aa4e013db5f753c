using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>Tells what a deed amounts to that is only meant, promised, threatened or refused: who will give aid has agreed to, who will not has rejected it.</summary>
internal static class Intentions
{
    /// <summary>The type and PLOVER category that the words come to; null where they tell of no interaction.</summary>
    public static (string Type, string? Plover)? Meant(AnnotatedSentence r, TriggerFinder.Hit hit, List<TriggerFinder.Hit> hits)
    {
        var s = r.Sentence;
        var trigger = hit.Trigger;
        var category = Category(trigger);
        if (category is null || (trigger.Kind != TriggerKind.Interaction && s[hit.Word].Tag != PartOfSpeech.Verb))
            return null;
        var told = trigger.Kind == TriggerKind.Interaction ? (trigger.Type!, trigger.Plover) : ((string, string?)?)null;
        var ahead = WordList.Intentions[category] is { } intended ? (intended, intended.ToUpperInvariant()) : ((string, string?)?)null;
        if (Above(r, hit, hits) is { } above)
        {
            // "promised to strike" threatens; what else is asked, promised or refused is told by the verb that says so.
            return Category(above) == "agree" && above.Tag == PartOfSpeech.Verb && ahead is ("threaten", _) && s[hit.Word].Relation == Relation.Xcomp ? ahead : null;
        }
        if (trigger.Type == "silent")
            return told;
        if (Syntax.Child(s, hit.Word, Relation.Mark) is >= 0 and var mark && s[mark].Lemma == "without")
            return null;
        var mood = Mood(s, hit.Word);
        if (Certainties.Negated(s, hit.Word))
            return mood is "meant" or "declined" && Friendly(category) ? ("reject", "REJECT") : null;
        // What an army is about to do is a plan; it threatens where it says so itself.
        if (told is null && !SaidByItself(s, hit.Word))
            return null;
        return mood switch
        {
            "meant" => ahead ?? told,
            "declined" => Friendly(category) ? ("reject", "REJECT") : null,
            "obliged" => null, // a demand: see Obligations
            _ => told,
        };
    }

    private static bool SaidByItself(Sentence s, int word) =>
        s[word].Relation is Relation.Ccomp && s[word].Head is >= 0 and var head && SourceReader.IsSaying(s, head)
        && Syntax.Child(s, word, Relation.Nsubj) is >= 0 and var subject && s[subject].Tag == PartOfSpeech.Pron;

    private static bool Friendly(string category) => category == "agree" || WordList.Intentions[category] == "agree";

    /// <summary>The PLOVER category in lower case.</summary>
    private static string? Category(Trigger trigger) => trigger.Plover is { } plover
        ? (plover.IndexOf('/', StringComparison.Ordinal) is >= 0 and var cut ? plover[..cut] : plover).ToLowerInvariant()
        : trigger.Type == "silent" ? "silent" : null;

    /// <summary>The interaction in whose complement or object the word stands: in "urged the rebels to withdraw" it is the urging.</summary>
    private static Trigger? Above(AnnotatedSentence r, TriggerFinder.Hit hit, List<TriggerFinder.Hit> hits)
    {
        var s = r.Sentence;
        for (var (w, steps) = (hit.Word, 0); steps < 6; steps++)
        {
            var head = s[w].Head;
            if (head < 0 || !Complement(s, w))
                return null;
            foreach (var other in hits)
            {
                if (other.Trigger.Kind is TriggerKind.Interaction or TriggerKind.Incident && other.Word == head && other.Trigger.Type != "silent")
                    return other.Trigger;
            }
            w = head;
        }
        return null;
    }

    private static bool Complement(Sentence s, int word) => s[word].Relation switch
    {
        Relation.Xcomp or Relation.Ccomp or Relation.Obj => true,
        Relation.NsubjPass => Syntax.Child(s, s[word].Head, Relation.OblAgent) >= 0, // who "appeals were ignored" by, is not said
        Relation.Acl => s[s[word].Head].Tag != PartOfSpeech.Verb && !Syntax.IsPassive(s, word),
        Relation.Nmod or Relation.Obl => Syntax.Preposition(s, word) is "of" or "for" or "to" or "on" or "with" or "over",
        Relation.Advcl => Syntax.Child(s, word, Relation.Mark) is >= 0 and var mark && (s[mark].Lemma is "of" or "for" or "from" || s[mark].Lemma == "on" && word > s[word].Head), // "its stance on supporting the bloc"
        Relation.Conj => Syntax.Child(s, word, Relation.Nsubj) < 0 && s[word].Tag == s[s[word].Head].Tag && Complement(s, s[word].Head),
        _ => false,
    };

    /// <summary>"meant" where the deed is still to come, "declined" where it failed or was refused.</summary>
    private static string? Mood(Sentence s, int word)
    {
        var verb = s[word].Tag == PartOfSpeech.Verb ? word : s[word].Relation is Relation.Obj ? s[word].Head : -1;
        for (var steps = 0; verb >= 0 && steps < 3; steps++)
        {
            for (var c = s.FirstChild(verb); c >= 0; c = s.NextSibling(c))
            {
                if (s[c].Relation is Relation.Aux && WordList.Intentions[s[c].Lemma.ToLowerInvariant()] is { } aux and ("meant" or "obliged"))
                    return aux;
            }
            if (s[verb].Relation != Relation.Xcomp || s[verb].Head < 0)
                return null;
            verb = s[verb].Head;
            if (WordList.Intentions[s[verb].Lemma.ToLowerInvariant()] is { } mood and not "obliged")
                return mood;
        }
        return null;
    }
}
