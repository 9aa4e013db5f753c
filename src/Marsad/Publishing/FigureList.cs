namespace Marsad.Publishing;

/// <summary>The figures of an incident or toll, each with its rule and, side by side, the numbers of the claims behind it.</summary>
internal static class FigureList
{
    /// <summary>Where the figures of an effect stand.</summary>
    public static string Anchor(string owner, Effect effect) => $"{owner}-{Wording.Plain(effect)}";

    public static void Write(HtmlWriter html, string owner, IReadOnlyList<AssessedFigure> figures, IReadOnlyList<Claim> claims)
    {
        if (figures.Count == 0)
            return;
        var most = figures.Max(figure => figure.High ?? figure.Best ?? figure.Low ?? 0);
        var byId = claims.ToDictionary(claim => claim.Id);
        html.Write($"<h4>Figures</h4>\n<div class=\"scroll\"><table class=\"figures stacked\"><thead><tr><th scope=\"col\">Who suffered what</th><th scope=\"col\" class=\"n\">low–best–high</th><th scope=\"col\">Who says how many</th><th scope=\"col\">Rule</th></tr></thead><tbody>\n");
        Effect? last = null;
        foreach (var figure in figures)
        {
            html.Write($"<tr");
            if (figure.Effect != last)
                html.Write($" id=\"{Anchor(owner, figure.Effect)}\"");
            last = figure.Effect;
            html.Write($"><th scope=\"row\">{Wording.Plain(figure.Effect)}{(figure.Group is null ? "" : ": " + figure.Group)}</th><td class=\"n\">{Wording.Range(figure.Low, figure.Best, figure.High)}");
            Bars.Range(html, figure.Low, figure.Best, figure.High, most);
            html.Write($"</td><td><ul class=\"rivals\">");
            foreach (var claim in figure.Claims.Select(id => byId.GetValueOrDefault(id)).OfType<Claim>())
                WriteRival(html, figure, claim);
            html.Write($"</ul></td><td class=\"rule\">{figure.Rule}</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n");
    }

    private static void WriteRival(HtmlWriter html, AssessedFigure figure, Claim claim)
    {
        for (var i = 0; i < claim.Harm.Count; i++)
        {
            var harm = claim.Harm[i];
            if (harm.Effect != figure.Effect || (figure.Group is null ? harm.PartOf is not null : harm.Of != figure.Group))
                continue;
            html.Write($"<li><a href=\"#{Words.Anchor(claim, i)}\"><b>{Wording.Range(harm.Low, harm.Best, harm.High)}</b> “<span dir=\"auto\">{harm.Text}</span>”</a>");
            if (harm.Of is not null && figure.Group is null)
                html.Write($" {harm.Of}");
            html.Write($" <small>{claim.Report}{(claim.Sources.Count > 0 ? ", " + claim.Sources[^1].Name : "")}{(figure.Copies.Any(copy => copy.Claim == claim.Id) ? ", a copy: from the same origin as another" : "")}</small></li>");
            return;
        }
        html.Write($"<li><a href=\"#{Words.Anchor(claim.Id)}\">{claim.Report}</a></li>");
    }
}
