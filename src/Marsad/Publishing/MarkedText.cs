namespace Marsad.Publishing;

/// <summary>The text of a report with the words of its claims marked.</summary>
internal static class MarkedText
{
    public static void Write(HtmlWriter html, Document document, IReadOnlyList<Claim> claims, Words words)
    {
        html.Write($"<div class=\"text\" dir=\"auto\">");
        foreach (var piece in TextPieces.Of(document, claims))
        {
            if (piece.Begins is { } story && document.Stories.Count > 1)
                html.Write($"<span class=\"story\">Story {story.Number}{(story.Published is { } day ? ", " + Wording.Iso(day) : ", undated")}</span>");
            WritePiece(html, document.Text.AsSpan(piece.Span.Start, piece.Span.Length), piece, words);
        }
        html.Write($"</div>\n");
    }

    private static void WritePiece(HtmlWriter html, ReadOnlySpan<char> text, TextPiece piece, Words words)
    {
        if (piece.Marks.Count == 0)
        {
            if (piece.InStory)
                html.Text(text);
            else
                WriteFurniture(html, text);
            return;
        }
        var anchors = 0;
        foreach (var anchor in piece.Anchors)
        {
            html.Write($"<span id=\"{anchor}\">");
            anchors++;
        }
        html.Write($"<mark class=\"{piece.Kind}\" data-c=\"{string.Join(' ', piece.Marks.Select(mark => mark.Claim.Value).Distinct(StringComparer.Ordinal))}\">");
        if (words.Home(piece.Inner) is { } home)
        {
            html.Write($"<a href=\"#{home}\">");
            html.Text(text);
            html.Write($"</a>");
        }
        else
        {
            html.Text(text);
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
}
