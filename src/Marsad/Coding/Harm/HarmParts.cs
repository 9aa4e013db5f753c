namespace Marsad.Coding;

/// <summary>Ties numbers that are parts of another: 7 soldiers and 19 militiamen told after 26 dead.</summary>
internal static class HarmParts
{
    /// <summary>Marks items that together make up an earlier one of the same effect.</summary>
    public static void Tie(List<HarmDraft> harm)
    {
        foreach (var part in harm)
        {
            if (part.PartOf is not null || part.Count.Number is not { } number || number == 0)
                continue;
            var told = part.Part == CountPart.Part;
            var nameless = part.Of is null or { Kind: FillerKind.Number or FillerKind.Other or FillerKind.Pronoun };
            if (told || nameless)
            {
                part.PartOf = harm.Where(h => h != part && h.PartOf is null && h.Part != CountPart.Part && h.Effect == part.Effect && h.Count.Number > number
                        && (told || h.Sentence.Index < part.Sentence.Index) && !harm.Exists(p => ReferenceEquals(p.PartOf, part)))
                    .MaxBy(h => h.Count.Number);
            }
        }
        for (var i = 0; i < harm.Count; i++)
        {
            var whole = harm[i];
            if (whole.PartOf is not null || whole.Count.Number is not { } total)
                continue;
            var later = harm.Where((h, j) => j != i && h.Effect == whole.Effect && h.PartOf is null && h.Count.Number is > 0 && h.Count.Number < total && !(whole.Of is { Sort: "child" or "woman" } && HarmDraft.SameGroup(whole, h) == false) && !harm.Exists(p => ReferenceEquals(p.PartOf, h))).ToList();
            foreach (var group in later.GroupBy(h => h.Sentence.Index))
            {
                var parts = group.ToList();
                if (parts.Count >= 2 && parts.Sum(p => p.Count.Number!.Value) == total)
                    parts.ForEach(p => p.PartOf = whole);
            }
        }
    }

    /// <summary>Leaves each part once: those of a part are parts of its whole, and who is told by himself of a group that is counted ("six children … a girl, 8") is one of it.</summary>
    public static void Settle(List<HarmDraft> harm)
    {
        // "11 children (five boys and six girls)", "five children, among them a baby": those of a part are told with it, and not beside it once more.
        foreach (var part in harm.Where(h => h.PartOf is { Stated: true, Count.Number: > 1 }).ToList())
        {
            if (part.Of is { } of && part.PartOf!.Of is { Sort: "child" or "woman" } && Counts(part.PartOf, part))
            {
                if (part.Count.Number == 1)
                    part.PartOf.Named.Add(of);
                harm.Remove(part);
            }
        }
        foreach (var part in harm)
        {
            for (var steps = 0; part.PartOf is { PartOf: { } whole } && steps < harm.Count; steps++)
                part.PartOf = whole;
        }
        foreach (var part in harm.Where(h => h.PartOf is not null).ToList())
        {
            var group = harm.Find(h => h != part && ReferenceEquals(h.PartOf, part.PartOf) && h.Effect == part.Effect && h is { Stated: true, Count.Number: > 1 } && (h.Sentence != part.Sentence || Bracketed(h, part)) && Counts(h, part) && (h.Count.Number > part.Count.Number || harm.IndexOf(h) < harm.IndexOf(part)));
            if (group is null)
                continue;
            if (part is { Count.Number: 1, Of: { } of } && HarmGroups.Named(of))
                group.Named.Add(of);
            group.Named.AddRange(part.Named);
            harm.Remove(part);
        }
    }

    /// <summary>"11 children (five boys and six girls)".</summary>
    private static bool Bracketed(HarmDraft group, HarmDraft part) =>
        group.Span.End < part.Span.Start && part.Sentence.Words(new TextSpan(group.Span.End, part.Span.Start)).TrimStart() is ['(', ..] between && !between.Contains(')');

    /// <summary>Whether the group counts those of the part: children an infant, women a mother, and the same people told again.</summary>
    private static bool Counts(HarmDraft group, HarmDraft part) =>
        group.Of is { } many && part.Of is { } few && part.Count.Number <= group.Count.Number
        && (HarmGroups.Alike(many, few) || many.Sort is "child" or "woman" && HarmGroups.SortOf(few) == many.Sort);
}
