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
            var nameless = part.Part != CountPart.Addition && part.Of is null or { Kind: FillerKind.Number or FillerKind.Other or FillerKind.Pronoun };
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

    /// <summary>Makes one number of two that bound it, and one part of two that rival sources give of the same people.</summary>
    public static void Bound(List<HarmDraft> harm)
    {
        // "At least 11 of the family and up to 30 civilians were killed": from eleven to thirty.
        foreach (var most in harm.FindAll(h => h is { Stated: true, Count: { Low: null, Best: null, High: > 0 } } && (h.Of is null || HarmGroups.General(h.Of))))
        {
            var least = harm.Find(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole, Count: { Low: > 0, High: null } } && h.Effect == most.Effect && h.Sentence == most.Sentence && h.Count.Low < most.Count.High && h.Of is { } of && HarmGroups.General(of));
            if (least is null || most.PartOf is not null && most.PartOf != least)
                continue;
            least.Most = Math.Max(least.Most ?? 0, most.Count.High!.Value);
            harm.Remove(most);
        }
        // "Seven were killed, six of them children … others counted two adults and five children": not eleven children.
        foreach (var rival in harm.FindAll(h => h is { Stated: true, PartOf: null, Part: CountPart.Whole, Count.Number: > 1, Of.Sort: "child" or "woman" }))
        {
            var told = harm.Find(h => h != rival && h is { Stated: true, PartOf: { Stated: true } } && h.Effect == rival.Effect && HarmGroups.Alike(h.Of, rival.Of) && rival.Count.Number < h.PartOf.Count.Number && rival.Count.Number <= h.Count.Number);
            if (told is null || harm.Exists(h => ReferenceEquals(h.PartOf, rival)))
                continue;
            told.Least = Math.Min(told.Least ?? long.MaxValue, rival.Count.Number!.Value);
            harm.Remove(rival);
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
