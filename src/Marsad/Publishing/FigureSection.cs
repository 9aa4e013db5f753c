namespace Marsad.Publishing;

/// <summary>Strengths, populations, money, prices, distances.</summary>
internal static class FigureSection
{
    public static void Write(HtmlWriter html, Findings findings, Words words)
    {
        html.Write($"<section id=\"figures\" aria-labelledby=\"figures-h\">\n<h2 id=\"figures-h\">Figures</h2>\n");
        if (findings.Figures.Count == 0)
        {
            html.Write($"<p class=\"none\">No figure was found.</p>\n</section>\n");
            return;
        }
        html.Write($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"figures-h\" tabindex=\"0\"><table class=\"reported stacked\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Of whom</th><th scope=\"col\">Where</th><th scope=\"col\" class=\"n\">How many</th><th scope=\"col\">In whose words</th></tr></thead><tbody>\n");
        foreach (var figure in findings.Figures)
        {
            html.Write($"<tr id=\"{figure.Id}\"><th scope=\"row\">{Wording.Plain(figure.Type)}</th><td>{figure.Subject?.Name}</td><td>{string.Join(", ", figure.Where.Select(Wording.Place).Distinct(StringComparer.Ordinal))}</td><td class=\"n\">");
            var range = Wording.Range(figure.Count.Low, figure.Count.Best, figure.Count.High);
            if (figure.Claims.Count > 0)
                html.Write($"<a href=\"#{Words.Anchor(figure.Claims[0].Id)}\">{range}</a>");
            else
                html.Write($"{range}");
            html.Write($" {(figure.Unit is "people" ? null : figure.Unit)}</td><td class=\"words\">");
            foreach (var claim in figure.Claims)
            {
                html.Write($"<div id=\"{claim.Id}\">");
                words.Quote(html, claim);
                html.Write($"</div>");
            }
            html.Write($"</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n</section>\n");
    }
}
