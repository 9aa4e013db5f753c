namespace Marsad.Publishing;

/// <summary>On whose word the record stands.</summary>
internal static class SourceSection
{
    public static void Write(HtmlWriter html, Findings findings)
    {
        html.Write($"<section id=\"sources\" aria-labelledby=\"sources-h\">\n<h2 id=\"sources-h\">Sources</h2>\n<p class=\"intro\">Whom the reports cite. Outlets stand with their reports below.</p>\n");
        var sources = findings.Claims
            .SelectMany(claim => claim.Sources.Select(source => (Claim: claim, Source: source)))
            .GroupBy(pair => pair.Source.Id ?? pair.Source.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (sources.Count == 0)
        {
            html.Write($"<p class=\"none\">No report cites anybody.</p>\n</section>\n");
            return;
        }
        html.Write($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"sources-h\" tabindex=\"0\"><table class=\"cited stacked\"><thead><tr><th scope=\"col\">Source</th><th scope=\"col\" class=\"n\">Claims</th><th scope=\"col\">What it does with them</th><th scope=\"col\">Cited in</th></tr></thead><tbody>\n");
        foreach (var group in sources)
        {
            html.Write($"<tr><th scope=\"row\">{group.First().Source.Name}</th><td class=\"n\">{group.Count()}</td><td>{string.Join(", ", group.GroupBy(pair => pair.Source.Stance).OrderBy(stance => stance.Key).Select(stance => $"{Wording.Plain(stance.Key)} {stance.Count()}"))}</td><td>");
            foreach (var report in group.Select(pair => pair.Claim).DistinctBy(claim => claim.ReportId))
                html.Write($"<a href=\"#{report.ReportId}\">{report.Report}</a> ");
            html.Write($"</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n</section>\n");
    }
}
