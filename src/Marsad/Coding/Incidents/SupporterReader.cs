namespace Marsad.Coding;

/// <summary>Reads who backs a side without being said to do the deed: "backed by X", "X-backed", "with Russian air cover".</summary>
internal static class SupporterReader
{
    /// <summary>The supporters that the sentence names.</summary>
    public static List<Filler> Read(AnnotatedSentence r)
    {
        var s = r.Sentence;
        var found = new List<Filler>();
        foreach (var actor in r.Actors.Where(a => a.Link == ActorLink.Backer))
            Add(r, r.HeadOf(actor.Span), found);
        for (var w = 0; w < s.Count; w++)
        {
            var lemma = s[w].Lemma.ToLowerInvariant();
            if (s[w].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj && lemma is "back" or "support" or "assist" or "aid" or "backed" or "supported" && (s[w].Features & Features.Past) != 0 && Syntax.IsPassive(s, w))
            {
                foreach (var slot in Syntax.Arguments(s, w))
                {
                    if (slot.Function == "subj")
                        Add(r, slot.Word, found);
                }
            }
            else if (s[w].Tag is PartOfSpeech.Noun && lemma is "support" or "cover" or "backing" or "help" or "assistance" or "aid" && Syntax.Preposition(s, w) is "with" or "under" or "thanks to")
            {
                for (var c = s.FirstChild(w); c >= 0; c = s.NextSibling(c))
                {
                    if (s[c].Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc || (s[c].Relation == Relation.Nmod && Syntax.Preposition(s, c) is "of" or "from" or "by"))
                        Add(r, c, found);
                }
            }
        }
        return found;
    }

    private static void Add(AnnotatedSentence r, int word, List<Filler> found)
    {
        foreach (var filler in Phrases.Read(r, word))
        {
            if (filler.Actor is not null)
                found.Add(filler);
        }
    }
}
