namespace Marsad.Coding;

/// <summary>Joins the words of a sentence that grammar ties to one event.</summary>
internal static class EventJoining
{
    /// <summary>Joins the words of a sentence that tell of one event: first a word with the one that it hangs on, so that a cause keeps its own dead.</summary>
    public static void Join(AnnotatedSentence r, List<EventDraft> drafts)
    {
        Join(drafts, (a, b) => a.Words.Exists(x => b.Words.Exists(y => Linked(r.Sentence, x.Hit.Word, y.Hit.Word))) && Tied(r, a, b));
        Join(drafts, (a, b) => Tied(r, a, b));
    }

    private static void Join(List<EventDraft> drafts, Func<EventDraft, EventDraft, bool> tied)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < drafts.Count && !changed; i++)
            {
                for (var j = i + 1; j < drafts.Count && !changed; j++)
                {
                    if (!tied(drafts[i], drafts[j]))
                        continue;
                    drafts[i].Definite |= drafts[j].Definite;
                    drafts[i].Other |= drafts[j].Other;
                    var certainty = Governing(drafts[i].First.Sentence, drafts[i], drafts[j]);
                    drafts[i].Absorb(drafts[j]);
                    drafts[i].Certainty = certainty ?? drafts[i].Certainty;
                    drafts.RemoveAt(j);
                    changed = true;
                }
            }
        }
    }

    private static bool Linked(Sentence s, int a, int b) =>
        (s[a].Head == b && !IsClause(s[a].Relation)) || (s[b].Head == a && !IsClause(s[b].Relation));

    private static bool IsClause(Relation relation) => relation is Relation.Advcl or Relation.Conj or Relation.Ccomp or Relation.Parataxis;

    private static bool Tied(AnnotatedSentence r, EventDraft a, EventDraft b)
    {
        if (a.HasEvent && b.HasEvent && a.Certainty != b.Certainty && (a.Certainty >= Certainty.Planned || b.Certainty >= Certainty.Planned))
            return false;
        foreach (var (_, x) in a.Words)
        {
            foreach (var (_, y) in b.Words)
            {
                if (!ArrestedFor(r.Sentence, x, y) && !ArrestedFor(r.Sentence, y, x) && Path(r, x.Word, y.Word, a.HasEvent && b.HasEvent && !IsBare(a) && !IsBare(b) || IsHeld(x) != IsHeld(y)))
                    return true;
            }
        }
        return false;
    }

    /// <summary>"A man is dead and two others were detained": who is held is not who was harmed.</summary>
    private static bool IsHeld(TriggerFinder.Hit hit) => hit.Trigger is { Type: "arrests", Tag: PartOfSpeech.Verb };

    /// <summary>"set off two bombs before a gunfight": a word for fighting of which nothing is said belongs to the deed that it stands with.</summary>
    private static bool IsBare(EventDraft draft) =>
        draft.Leading.Frame.Name == "fight-noun" && draft is { Definite: false, Other: false, Plural: false } && draft.Doers.Count + draft.Targets.Count + draft.Objects.Count + draft.Harm.Count == 0;

    /// <summary>"arrested in connection with the shooting", "arrested a murder suspect": what somebody is arrested for is another event than his arrest.</summary>
    private static bool ArrestedFor(Sentence s, TriggerFinder.Hit arrest, TriggerFinder.Hit deed)
    {
        if (arrest.Trigger.Type != "arrests" || deed.Trigger.Type == "arrests" || deed.Trigger.Form == "raid")
            return false;
        // "An arrest was made in the shooting", "arrest warrants were issued over it": the verb stands for the arrest.
        var made = arrest.Word;
        while (s[made] is { Tag: not PartOfSpeech.Verb, Relation: Relation.Compound or Relation.Nsubj or Relation.NsubjPass, Head: >= 0 and var above })
            made = above;
        for (var (w, steps) = (deed.Word, 0); w >= 0 && w != arrest.Word && steps <= s.Count; w = s[w].Head, steps++)
        {
            if (s[w].Relation is not (Relation.Conj or Relation.Parataxis) && (s[w].Head == arrest.Word || s[w].Head == made))
                return true;
        }
        return false;
    }

    /// <summary>Whether the way between two words in the tree stays within one event.</summary>
    private static bool Path(AnnotatedSentence r, int a, int b, bool bothEvents)
    {
        var s = r.Sentence;
        var up = new List<int>();
        for (var (w, steps) = (a, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
            up.Add(w);
        var meet = -1;
        var down = new List<int>();
        for (var (w, steps) = (b, 0); w >= 0 && steps <= s.Count; w = s[w].Head, steps++)
        {
            var at = up.IndexOf(w);
            if (at >= 0)
            {
                meet = at;
                break;
            }
            down.Add(w);
        }
        if (meet < 0)
            return false;
        foreach (var w in up.Take(meet).Concat(down))
        {
            if (Parts(s, w, bothEvents))
                return false;
        }
        return true;
    }

    /// <summary>Whether the link of a word to its head leads from one event to another.</summary>
    private static bool Parts(Sentence s, int word, bool bothEvents) => s[word].Relation switch
    {
        Relation.Parataxis or Relation.List or Relation.Dislocated => true,
        Relation.Ccomp => bothEvents && s[word].Head >= 0 && !SourceReader.IsSaying(s, s[word].Head),
        // Two clauses with subjects of their own tell of two events, unless one of them tells of harm alone.
        Relation.Conj => bothEvents && (Syntax.Child(s, word, Relation.Nsubj) >= 0 || Syntax.Child(s, word, Relation.NsubjPass) >= 0),
        // "killed 15 as it destroyed two homes": "it" is what killed.
        Relation.Advcl when TimeAndPlace.IsOfThen(s, word) => true,
        Relation.Advcl => bothEvents && Syntax.Child(s, word, Relation.Mark) is >= 0 and var mark && !(s[mark].Lemma is "as" or "when" or "while" && Syntax.Child(s, word, Relation.Nsubj) is >= 0 and var subject && s[subject].Lemma.ToLowerInvariant() is "it") && s[mark].Lemma is "as" or "since" or "because" or "although" or "after" or "before" or "while" or "if",
        // "only days after the minister ordered a review of strikes that killed dozens"
        Relation.Acl => bothEvents && Syntax.Child(s, word, Relation.Mark) is >= 0 and var link && s[link].Lemma is "after" or "before" or "since",
        Relation.Obl or Relation.Nmod => bothEvents && Syntax.Preposition(s, word) is "since" or "after" or "following" or "before" or "like" or "despite" or "because of" or "in retaliation" or "amid" or "despite of",
        _ => false,
    };

    /// <summary>How surely the word says it that the other hangs on: "did not confirm that six were killed in strikes"; null where neither hangs on the other.</summary>
    private static Certainty? Governing(Sentence s, EventDraft a, EventDraft b)
    {
        if (b.Words.TrueForAll(y => a.Words.Exists(x => Syntax.Below(s, y.Hit.Word, x.Hit.Word))))
            return a.Certainty;
        return a.Words.TrueForAll(x => b.Words.Exists(y => Syntax.Below(s, x.Hit.Word, y.Hit.Word))) ? b.Certainty : null;
    }
}
