namespace Marsad.Coding;

/// <summary>A number of people harmed, as one phrase says it.</summary>
internal sealed record HarmDraft
{
    public required Effect Effect { get; init; }

    public required Count Count { get; init; }

    /// <summary>Who; null where only a number is given.</summary>
    public Filler? Of { get; init; }

    public required TextSpan Span { get; init; }

    public required AnnotatedSentence Sentence { get; init; }

    /// <summary>Further groups that the same number counts: "soldiers and militiamen".</summary>
    public List<Filler> Also { get; init; } = [];

    /// <summary>Part of, or beside, a number before it.</summary>
    public CountPart Part { get; init; }

    /// <summary>The item that it is a part of.</summary>
    public HarmDraft? PartOf { get; set; }

    /// <summary>Whether the number was said and not only implied by an article or a name.</summary>
    public bool Stated { get; init; }

    /// <summary>Adds a harm to those known of the event, unless it only tells one of them again.</summary>
    public static void Add(List<HarmDraft> known, HarmDraft harm)
    {
        foreach (var old in known)
        {
            if (old.Effect != harm.Effect || old.PartOf is not null != harm.PartOf is not null)
                continue;
            if (Retells(old, harm))
            {
                // The telling that says more stays: a number over none, a group over nobody.
                if (Weight(harm) > Weight(old))
                {
                    var index = known.IndexOf(old);
                    known[index] = harm with { Of = harm.Of ?? old.Of };
                    foreach (var part in known.Where(h => ReferenceEquals(h.PartOf, old)))
                        part.PartOf = known[index];
                }
                else if (old.Of is null && harm.Of is not null)
                {
                    var index = known.IndexOf(old);
                    known[index] = old with { Of = harm.Of };
                    foreach (var part in known.Where(h => ReferenceEquals(h.PartOf, old)))
                        part.PartOf = known[index];
                }
                return;
            }
        }
        known.Add(harm);
    }

    private static int Weight(HarmDraft harm) => (harm.Stated ? 4 : 0) + (harm.Count.Best is not null ? 2 : 0) + (harm.Of is { Kind: not FillerKind.Number and not FillerKind.Pronoun } ? 1 : 0);

    private static bool Retells(HarmDraft a, HarmDraft b)
    {
        var groups = SameGroup(a, b);
        if (a.Count.Number is null || b.Count.Number is null)
            return groups != false;
        if (a.Count == b.Count || (a.Count.Best is not null && a.Count.Best == b.Count.Best))
            return groups != false || a.Count.Number > 12;
        if (groups == false)
            return false;
        // "dozens" told again as "at least 60"; "a man" as "one".
        return (a.Count.Best is null || b.Count.Best is null || !a.Stated || !b.Stated) && a.Count.AgreesWith(b.Count);
    }

    /// <summary>Whether two items count the same people: true, false, or null where it cannot be told.</summary>
    public static bool? SameGroup(HarmDraft a, HarmDraft b)
    {
        if (a.Of is null || b.Of is null || a.Of.Kind is FillerKind.Number or FillerKind.Pronoun or FillerKind.Other or FillerKind.Event || b.Of.Kind is FillerKind.Number or FillerKind.Pronoun or FillerKind.Other or FillerKind.Event)
            return null;
        if (EventDraft.SameParty(a.Of, b.Of))
            return true;
        if (General(a.Of) || General(b.Of))
            return null;
        return false;
    }

    /// <summary>"people", "others", "victims": words that may stand for anybody.</summary>
    private static bool General(Filler of) =>
        of.Sentence.Sentence[of.Head].Lemma.ToLowerInvariant() is "people" or "person" or "other" or "victim" or "casualty" or "individual" or "member" or "dead" or "man" or "civilian" or "life" or "death" or "one";
}
