namespace Marsad.Publishing;

/// <summary>The tolls with the audit of their arithmetic.</summary>
internal static class TollSection
{
    public static void Write(HtmlWriter html, Findings findings, Words words)
    {
        html.Write($"<section id=\"tolls\" aria-labelledby=\"tolls-h\">\n<h2 id=\"tolls-h\">Tolls</h2>\n<p class=\"intro\">Sums over a period or an area that sources keep. They are not added to the incidents, nor to one another.</p>\n");
        if (findings.Tolls.Count == 0)
            html.Write($"<p class=\"none\">No toll was found.</p>\n");
        foreach (var toll in findings.Tolls)
            WriteToll(html, toll, words);
        WriteSeries(html, findings);
        WriteAudit(html, findings, words);
        html.Write($"</section>\n");
    }

    private static void WriteToll(HtmlWriter html, Toll toll, Words words)
    {
        html.Write($"<details class=\"dossier\" id=\"{toll.Id}\"><summary><h3><span class=\"date\">{Wording.Days(toll.From, toll.AsOf)}</span> {toll.Subject} <span class=\"what\">{toll.Scope}</span></h3> <span class=\"headline\">");
        foreach (var figure in toll.Figures.Where(figure => figure.Group is null).DefaultIfEmpty(toll.Figures.Count > 0 ? toll.Figures[0] : null).OfType<AssessedFigure>())
            html.Write($"<b>{Wording.Range(figure.Low, figure.Best, figure.High)}</b> {Wording.Plain(figure.Effect)} ");
        html.Write($"</span></summary>\n<div class=\"body\">\n");
        WriteFindings(html, toll.Audit, words);
        FigureList.Write(html, toll.Id.Value, toll.Figures, toll.Claims);
        html.Write($"<h4>{Wording.Counted(toll.Claims.Count, "claim")}</h4>\n<ol class=\"claims\">\n");
        foreach (var claim in toll.Claims)
        {
            html.Write($"<li id=\"{claim.Id}\">");
            words.Quote(html, claim);
            html.Write($"</li>\n");
        }
        html.Write($"</ol>\n</div></details>\n");
    }

    private static void WriteSeries(HtmlWriter html, Findings findings)
    {
        if (findings.Series.Count == 0)
            return;
        html.Write($"<h3 id=\"series-h\">Sums over time</h3>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"series-h\" tabindex=\"0\"><table class=\"held stacked\"><thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Who is counted</th><th scope=\"col\">Since</th><th scope=\"col\">As of: number</th><th scope=\"col\">The record’s own incidents</th><th scope=\"col\">Other sources</th></tr></thead><tbody>\n");
        foreach (var series in findings.Series)
        {
            html.Write($"<tr><th scope=\"row\">{series.Source}</th><td>{string.Join("; ", [$"{series.Subject}, {series.Scope}", .. series.Includes])}</td><td class=\"date\">{(series.From is { } from ? Wording.Iso(from) : "–")}</td><td>{Wording.Plain(series.Effect)} {string.Join("; ", series.Points.Select(Wording.Point))}</td><td>{(series.Own is { } own ? $"{Wording.Number(own.Best)} in {Wording.Counted(own.Incidents.Count, "incident")}" : "–")}</td><td>{string.Join("; ", series.Others.Select(other => $"{other.Source} {Wording.Point(other.Point)}"))}</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n");
    }

    private static void WriteAudit(HtmlWriter html, Findings findings, Words words)
    {
        if (findings.Audit.Count == 0)
            return;
        html.Write($"<h3 id=\"audit\">Audit of sums</h3>\n");
        WriteFindings(html, findings.Audit, words);
    }

    private static void WriteFindings(HtmlWriter html, IReadOnlyList<AuditFinding> audit, Words words)
    {
        if (audit.Count == 0)
            return;
        html.Write($"<ul class=\"audit\">");
        foreach (var finding in audit)
        {
            html.Write($"<li class=\"{Wording.Plain(finding.Outcome)}\"><span class=\"tag\">{Wording.Plain(finding.Outcome)}</span> <b class=\"sum\">{finding.Arithmetic}</b> <small>{Wording.Plain(finding.Check)}{(finding.Why is null ? "" : ": " + finding.Why)}</small>");
            foreach (var claim in finding.Claims.Select(words.Claim).OfType<Claim>())
                html.Write($" <a href=\"#{Words.Anchor(claim.Id)}\">{claim.Report}</a>");
            html.Write($"</li>");
        }
        html.Write($"</ul>\n");
    }
}
