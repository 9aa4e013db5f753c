using Marsad.Lexicons;

namespace Marsad.Coding;

/// <summary>How a shot ended: whoever is shot counts as wounded, unless the words say that he died of it.</summary>
internal static class Shots
{
    private const int LongestPair = 3;

    /// <summary>"fatally shot", "shot to death", "mortally wounded".</summary>
    public static bool Killed(Sentence s, TriggerFinder.Hit hit)
    {
        if (hit.Trigger.Effect is not Effect.Wounded || hit.Word > 1 && s[hit.Word - 2].Lemma is "not" or "n't")
            return false;
        if (hit.Trigger.Frame.Name == "shoot-noun" && IsCharged(s, hit.Word) || IsMourned(s, hit.Word) || IsPair(s, hit.Word))
            return true;
        for (var c = s.FirstChild(hit.Word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Lemma.ToLowerInvariant() is "fatally" or "mortally" or "fatal" or "deadly" || s[c].Lemma == "death" && Syntax.Preposition(s, c) == "to")
                return true;
        }
        return (hit.Word > 0 && s[hit.Word - 1].Lemma.ToLowerInvariant() is "fatally" or "mortally" or "fatal" or "deadly")
            || (hit.Last + 1 < s.Count && s[hit.Last + 1].Lemma.ToLowerInvariant() is "fatally" or "dead")
            || (hit.Last + 2 < s.Count && s[hit.Last + 1].Lemma.ToLowerInvariant() is "to" && s[hit.Last + 2].Lemma.ToLowerInvariant() is "death");
    }

    /// <summary>"a boy shot and killed at a party": how it ended says the verb joined to it, which needs nobody of its own.</summary>
    private static bool IsPair(Sentence s, int shot)
    {
        if (s[shot].Relation is not Relation.Acl || !Syntax.IsPassive(s, shot))
            return false;
        var outcome = Syntax.Child(s, shot, Relation.Conj);
        return outcome >= 0 && s[outcome].Lemma == "kill" && s[outcome].Tag == PartOfSpeech.Verb && Syntax.Child(s, outcome, Relation.Obj) < 0 && Syntax.Child(s, outcome, Relation.NsubjPass) < 0 && Syntax.Child(s, outcome, Relation.Nsubj) < 0;
    }

    /// <summary>"the funeral of a boy shot at a checkpoint", "over the death of a man stabbed on Monday": what is said of him tells that he died.</summary>
    private static bool IsMourned(Sentence s, int shot)
    {
        if (s[shot].Relation is not (Relation.Acl or Relation.AclRelcl) || s[shot].Head is not (>= 0 and var person) || !Syntax.IsPassive(s, shot))
            return false;
        return s[person].Relation is Relation.Nmod && Syntax.Preposition(s, person) is "of" or "for" && s[person].Head is >= 0 and var of && WordList.Mourning[s[of].Lemma.ToLowerInvariant()] is not null;
    }

    /// <summary>"charged with murder in the shooting of a guard": who answers for his murder did not only wound him.</summary>
    private static bool IsCharged(Sentence s, int shooting)
    {
        if (s[shooting].Head is not (>= 0 and var charge) || s[charge].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Noun) || Syntax.Preposition(s, shooting) is not ("in" or "for" or "over"))
            return false;
        var murder = false;
        for (var w = 0; w < s.Count; w++)
        {
            if (s[w].Lemma.ToLowerInvariant() is "attempt" or "attempted" or "try" or "conspiracy")
                return false;
            murder |= w < shooting && s[w].Lemma.ToLowerInvariant() is "murder" or "homicide" or "manslaughter" && Syntax.Child(s, w, Relation.NmodPoss) < 0;
        }
        return murder;
    }

    /// <summary>"Five people were shot, one of them fatally": the number of those who died of it.</summary>
    public static void CountFatal(AnnotatedSentence r, EventDraft draft)
    {
        if (draft.Words.Find(w => w.Sentence == r && w.Hit.Trigger.Effect is Effect.Wounded) is not { Sentence: not null } shot || Fatal(r, shot.Hit) is not { } fatal)
            return;
        draft.Harm.RemoveAll(h => h.Span.Overlaps(fatal.Span));
        draft.Harm.Add(new HarmDraft { Effect = Effect.Killed, Count = fatal.Count, Span = fatal.Span, Sentence = r, Stated = true });
    }

    private static CountMention? Fatal(AnnotatedSentence r, TriggerFinder.Hit hit)
    {
        var s = r.Sentence;
        // "Four teens, one fatally, were shot"
        for (var w = 1; w < hit.First; w++)
        {
            if (s[w].Lemma.ToLowerInvariant() is "fatally" && w + 1 < s.Count && s[w + 1].Lemma == "," && r.CountAt(w - 1) is { Kind: CountKind.Cardinal, IsArticle: false, Count.Number: > 0 } told)
                return told;
        }
        for (var w = hit.Last + 2; w < s.Count; w++)
        {
            // "one of them fatal"
            if (!(s[w].Lemma.ToLowerInvariant() is "fatally" or "mortally" || s[w].Lemma == "fatal" && s[w - 1].Tag == PartOfSpeech.Pron) || (w + 1 < s.Count && s[w + 1].Tag == PartOfSpeech.Verb))
                continue;
            var number = w - 1;
            while (number > hit.Last && r.CountAt(number) is null && (s[number].Lemma == "of" || s[number].Tag is PartOfSpeech.Pron))
                number--;
            return number > hit.Last && r.CountAt(number) is { Kind: CountKind.Cardinal, IsArticle: false, Count.Number: > 0 } count ? count : null;
        }
        return null;
    }

    /// <summary>"a double murder", "a triple homicide": how many it hit.</summary>
    public static CountMention? Multiple(AnnotatedSentence r, int noun)
    {
        var s = r.Sentence;
        for (var w = noun - 1; w >= 0 && w > noun - 3; w--)
        {
            if (WordList.Multiples[s[w].Lemma.ToLowerInvariant()] is { } times)
                return new CountMention(s[w].Span, Count.Exactly(int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)), CountKind.Cardinal);
        }
        return null;
    }

    /// <summary>"One dead, two hurt in a triple shooting": who is counted one by one is not counted once more.</summary>
    public static void LeaveCounted(EventDraft draft)
    {
        if (draft.Harm.Exists(h => !IsMultiple(h) && h.Effect == Effect.Wounded && h.Count.Number > 0))
            draft.Harm.RemoveAll(IsMultiple);
    }

    /// <summary>"a double shooting": all who were hit, whatever became of them.</summary>
    public static bool IsMultiple(HarmDraft harm) => harm is { FateOpen: true, Stated: true, Of: null } && WordList.Multiples[harm.Sentence.Words(harm.Span).ToLowerInvariant()] is not null;

    /// <summary>"shot and killed his daughter": whom both verbs are done to stands behind the second.</summary>
    public static bool SharesObject(Sentence s, int shot)
    {
        for (var c = s.FirstChild(shot); c >= 0; c = s.NextSibling(c))
        {
            if (s[c] is { Relation: Relation.Conj, Tag: PartOfSpeech.Verb } && c <= shot + LongestPair && Syntax.Child(s, c, Relation.Obj) > c && Syntax.Child(s, c, Relation.Nsubj) < 0 && Syntax.Child(s, c, Relation.AuxPass) < 0)
                return true;
        }
        return false;
    }

    /// <summary>"Guard shot in Leeds": a headline leaves "was" out, and who stands before the participle did not shoot.</summary>
    public static bool BareParticiple(AnnotatedSentence r, int word) =>
        (r.Sentence[word].Features & Features.Participle) != 0 || (r.Kind == PartKind.Title && !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "at" or "into"));
}
