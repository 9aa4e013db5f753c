namespace Marsad.Coding;

/// <summary>Places among the arguments of a word.</summary>
internal static class Places
{
    /// <summary>The place that a phrase names: at its head, or in what it holds ("the town of Bria", "much of Bria", "buildings in the west of Bria").</summary>
    public static PlaceMention? In(AnnotatedSentence r, int head, int depth = 0)
    {
        if (r.PlaceAt(head) is { } own)
            return own;
        if (depth > 3)
            return null;
        var s = r.Sentence;
        for (var c = s.FirstChild(head); c >= 0; c = s.NextSibling(c))
        {
            if (s[c].Relation is Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Flat or Relation.NmodPoss or Relation.NmodDesc or Relation.Amod or Relation.Dep
                && In(r, c, depth + 1) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>Whether the head is a noun for a place without a name: "the town", "territory".</summary>
    public static bool CommonNoun(AnnotatedSentence r, int head) => r.Sentence[head].Lemma.ToLowerInvariant() is
        "town" or "city" or "village" or "district" or "neighbourhood" or "neighborhood" or "territory" or "area" or "region" or "province" or "capital"
        or "base" or "airport" or "port" or "hill" or "camp" or "suburb" or "quarter" or "island" or "crossing" or "bastion" or "stronghold" or "enclave"
        or "bridge" or "field" or "settlement" or "locality" or "dam" or "airbase" or "position" or "ground" or "outskirt" or "highway" or "road";
}
