namespace Marsad.Coding;

/// <summary>Ties numbers that are parts of another: 7 soldiers and 19 militiamen told after 26 dead.</summary>
internal static class HarmParts
{
    /// <summary>Marks items that together make up an earlier one of the same effect.</summary>
    public static void Tie(List<HarmDraft> harm)
    {
        foreach (var part in harm)
        {
            if (part.PartOf is not null || part.Count.Number is not { } number)
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
            var later = harm.Where((h, j) => j != i && h.Effect == whole.Effect && h.PartOf is null && h.Count.Number is > 0 && h.Count.Number < total && !harm.Exists(p => ReferenceEquals(p.PartOf, h))).ToList();
            foreach (var group in later.GroupBy(h => h.Sentence.Index))
            {
                var parts = group.ToList();
                if (parts.Count >= 2 && parts.Sum(p => p.Count.Number!.Value) == total)
                    parts.ForEach(p => p.PartOf = whole);
            }
        }
    }
}
