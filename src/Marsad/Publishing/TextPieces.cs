namespace Marsad.Publishing;

/// <summary>A stretch of a report's text in which the same words of claims are marked.</summary>
/// <param name="Span">Where, in the report's text.</param>
/// <param name="InStory">Whether it belongs to a story; what does not is the page's furniture.</param>
/// <param name="Begins">The story that begins here.</param>
/// <param name="Marks">The marks that lie over all of it.</param>
public sealed record TextPiece(TextSpan Span, bool InStory, Story? Begins, IReadOnlyList<TextMark> Marks)
{
    /// <summary>Anchors of the marks that begin here.</summary>
    public IEnumerable<string> Anchors => Marks.Where(mark => mark.Span.Start == Span.Start).Select(mark => mark.Anchor).OfType<string>();

    /// <summary>What the closest mark marks: "harm", "actor", "place", "source", "time"; "" where only claims lie over it.</summary>
    public string Kind => Marks.Where(mark => mark.Kind.Length > 0).OrderBy(mark => mark.Span.Length).Select(mark => mark.Kind).FirstOrDefault("");

    /// <summary>The claim whose words lie closest around it.</summary>
    /// <exception cref="InvalidOperationException">Nothing is marked.</exception>
    public ClaimId Inner => (Marks.Where(mark => mark.Kind.Length == 0).OrderBy(mark => mark.Span.Length).ThenBy(mark => mark.Claim).FirstOrDefault() ?? Marks[0]).Claim;
}

/// <summary>Words of a claim.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Kind">What they give: "harm", "actor", "place", "source", "time"; "" for the claim's own spans.</param>
/// <param name="Anchor">By what they are linked to, where they are.</param>
public sealed record TextMark(TextSpan Span, ClaimId Claim, string Kind, string? Anchor);

/// <summary>Cuts the text of a report where marks begin and end, so that marks that cross each other stay well-formed.</summary>
public static class TextPieces
{
    /// <summary>The pieces, in order; together they are the whole text.</summary>
    public static IEnumerable<TextPiece> Of(Document document, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(claims);
        var marks = Marks(claims, document.Text.Length);
        var parts = document.Stories.SelectMany(story => story.Parts.Select(part => story.View.ToSource(part.Span))).Order().ToList();
        var heads = document.Stories.Where(story => story.Parts.Count > 0)
            .GroupBy(story => story.View.ToSource(story.Parts[0].Span).Start)
            .ToDictionary(group => group.Key, group => group.First());
        var cuts = new SortedSet<int>(marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
            .Concat(parts.SelectMany(part => new[] { part.Start, part.End })).Concat(heads.Keys)) { 0, document.Text.Length };
        var (next, part, covered) = (0, 0, 0);
        var open = new List<TextMark>();
        Story? begins = null;
        int? from = null;
        foreach (var cut in cuts)
        {
            if (from is { } start && cut > start)
            {
                yield return new TextPiece(new TextSpan(start, cut), covered > start, begins, [.. open]);
                begins = null;
            }
            from = cut;
            open.RemoveAll(mark => mark.Span.End <= cut);
            for (; next < marks.Count && marks[next].Span.Start <= cut; next++)
                open.Add(marks[next]);
            for (; part < parts.Count && parts[part].Start <= cut; part++)
                covered = Math.Max(covered, parts[part].End);
            begins = heads.GetValueOrDefault(cut) ?? begins;
        }
    }

    private static List<TextMark> Marks(IReadOnlyList<Claim> claims, int length)
    {
        var marks = new List<TextMark>();
        void Add(TextSpan? span, ClaimId claim, string kind, string? anchor)
        {
            // A span outside the text is the coder's mistake; the page shows what it can.
            if (span is { } s && s.Start < s.End && s.Start >= 0 && s.End <= length)
                marks.Add(new TextMark(s, claim, kind, anchor));
        }
        foreach (var claim in claims)
        {
            for (var i = 0; i < claim.Spans.Count; i++)
                Add(claim.Spans[i], claim.Id, "", i == 0 ? Words.Anchor(claim.Id) : null);
            for (var i = 0; i < claim.Harm.Count; i++)
                Add(claim.Harm[i].Span, claim.Id, "harm", Words.Anchor(claim, i));
            foreach (var actor in claim.Actors)
                Add(actor.Span, claim.Id, "actor", null);
            foreach (var place in claim.Where)
                Add(place.Span, claim.Id, "place", null);
            foreach (var source in claim.Sources)
                Add(source.Span, claim.Id, "source", null);
            Add(claim.When?.Span, claim.Id, "time", null);
        }
        marks.Sort((a, b) => a.Span.CompareTo(b.Span) is var order && order != 0 ? order : a.Claim.CompareTo(b.Claim) is var claim && claim != 0 ? claim : string.CompareOrdinal(a.Kind, b.Kind));
        return marks;
    }
}
