namespace Marsad.Publishing;

/// <summary>The text of a report cut where marks begin and end, so that marks that cross each other stay well-formed.</summary>
internal static class MarkedText
{
    public static void Write(HtmlWriter html, Document document, IReadOnlyList<Claim> claims, Words words)
    {
        var text = document.Text;
        var marks = Marks(claims, text.Length);
        var parts = document.Stories.SelectMany(story => story.Parts.Select(part => story.View.ToSource(part.Span))).Order().ToList();
        var heads = document.Stories.Where(story => story.Parts.Count > 0)
            .GroupBy(story => story.View.ToSource(story.Parts[0].Span).Start)
            .ToDictionary(group => group.Key, group => group.First());
        var cuts = new SortedSet<int>(marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
            .Concat(parts.SelectMany(part => new[] { part.Start, part.End })).Concat(heads.Keys)) { 0, text.Length };

        html.Write($"<div class=\"text\" dir=\"auto\">");
        var (next, part, covered) = (0, 0, 0);
        var open = new List<Mark>();
        int? from = null;
        foreach (var cut in cuts)
        {
            if (from is { } start && cut > start)
                WritePiece(html, text.AsSpan(start, cut - start), start, open, covered > start, words);
            from = cut;
            open.RemoveAll(mark => mark.Span.End <= cut);
            for (; next < marks.Count && marks[next].Span.Start <= cut; next++)
                open.Add(marks[next]);
            for (; part < parts.Count && parts[part].Start <= cut; part++)
                covered = Math.Max(covered, parts[part].End);
            if (heads.TryGetValue(cut, out var story) && document.Stories.Count > 1)
                html.Write($"<span class=\"story\">Story {story.Number}{(story.Published is { } day ? ", " + Wording.Iso(day) : ", undated")}</span>");
        }
        html.Write($"</div>\n");
    }

    private static void WritePiece(HtmlWriter html, ReadOnlySpan<char> piece, int start, List<Mark> open, bool inStory, Words words)
    {
        if (open.Count == 0)
        {
            if (inStory)
                html.Text(piece);
            else
                WriteFurniture(html, piece);
            return;
        }
        var anchors = 0;
        foreach (var mark in open.Where(mark => mark.Anchor is not null && mark.Span.Start == start))
        {
            html.Write($"<span id=\"{mark.Anchor}\">");
            anchors++;
        }
        var kind = open.Where(mark => mark.Kind.Length > 0).OrderBy(mark => mark.Span.Length).Select(mark => mark.Kind).FirstOrDefault();
        var inner = open.Where(mark => mark.Kind.Length == 0).OrderBy(mark => mark.Span.Length).ThenBy(mark => mark.Claim).FirstOrDefault() ?? open[0];
        html.Write($"<mark class=\"{kind}\" data-c=\"{string.Join(' ', open.Select(mark => mark.Claim.Value).Distinct(StringComparer.Ordinal))}\">");
        if (words.Home(inner.Claim) is { } home)
        {
            html.Write($"<a href=\"#{home}\">");
            html.Text(piece);
            html.Write($"</a>");
        }
        else
        {
            html.Text(piece);
        }
        html.Write($"</mark>");
        for (; anchors > 0; anchors--)
            html.Write($"</span>");
    }

    private static void WriteFurniture(HtmlWriter html, ReadOnlySpan<char> piece)
    {
        if (piece.IsWhiteSpace())
        {
            html.Text(piece);
            return;
        }
        html.Write($"<span class=\"off\">");
        html.Text(piece);
        html.Write($"</span>");
    }

    private static List<Mark> Marks(IReadOnlyList<Claim> claims, int length)
    {
        var marks = new List<Mark>();
        void Add(TextSpan? span, ClaimId claim, string kind, string? anchor)
        {
            // A span outside the text is the coder's mistake; the page shows what it can.
            if (span is { } s && s.Start < s.End && s.Start >= 0 && s.End <= length)
                marks.Add(new Mark(s, claim, kind, anchor));
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

    private sealed record Mark(TextSpan Span, ClaimId Claim, string Kind, string? Anchor);
}
