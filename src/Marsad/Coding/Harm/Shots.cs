namespace Marsad.Coding;

/// <summary>How a shot ended: whoever is shot counts as wounded, unless the words say that he died of it.</summary>
internal static class Shots
{
    /// <summary>"fatally shot", "shot to death", "mortally wounded".</summary>
    public static bool Killed(Sentence s, TriggerFinder.Hit hit)
    {
        if (hit.Trigger.Effect is not Effect.Wounded)
            return false;
        for (var c = s.FirstChild(hit.Word); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Lemma.ToLowerInvariant() is "fatally" or "mortally" or "fatal" or "deadly")
                return true;
        }
        return (hit.Word > 0 && s[hit.Word - 1].Lemma.ToLowerInvariant() is "fatally" or "mortally" or "fatal" or "deadly")
            || (hit.Last + 1 < s.Count && s[hit.Last + 1].Lemma.ToLowerInvariant() is "fatally" or "dead")
            || (hit.Last + 2 < s.Count && s[hit.Last + 1].Lemma.ToLowerInvariant() is "to" && s[hit.Last + 2].Lemma.ToLowerInvariant() is "death");
    }

    /// <summary>"Guard shot in Leeds": a headline leaves "was" out, and who stands before the participle did not shoot.</summary>
    public static bool BareParticiple(AnnotatedSentence r, int word) =>
        (r.Sentence[word].Features & Features.Participle) != 0 || (r.Kind == PartKind.Title && !Syntax.Arguments(r.Sentence, word).Exists(slot => slot.Function is "at" or "into"));
}
