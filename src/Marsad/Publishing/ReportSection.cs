namespace Marsad.Publishing;

/// <summary>The reports in full, with the words of every claim marked.</summary>
internal static class ReportSection
{
    public static void Write(HtmlWriter html, Findings findings, Words words)
    {
        html.Write($"<section id=\"reports\" aria-labelledby=\"reports-h\">\n<h2 id=\"reports-h\">Reports</h2>\n<p class=\"intro\">As received. Marked words lead to what was made of them: <mark>a claim</mark>, <mark class=\"harm\">a number</mark>, <mark class=\"actor\">a side</mark>, <mark class=\"time\">a time</mark>, <mark class=\"place\">a place</mark>, <mark class=\"source\">a source</mark>. What belongs to no story of the page is grey.</p>\n");
        var claims = findings.Claims.ToLookup(claim => claim.ReportId);
        foreach (var document in findings.Documents)
            WriteReport(html, document, [.. claims[document.Report.Id]], words);
        html.Write($"</section>\n");
    }

    private static void WriteReport(HtmlWriter html, Document document, IReadOnlyList<Claim> claims, Words words)
    {
        var report = document.Report;
        html.Write($"<details class=\"report\" id=\"{report.Id}\"><summary><h3 dir=\"auto\">{Title(document)}</h3> <span class=\"by\">{report.Outlet ?? report.Name}{(report.Published is { } day ? ", " + Wording.Iso(day) : "")} · {Wording.Counted(claims.Count, "claim")}</span></summary>\n<div class=\"body\">\n<dl class=\"facts\"><div><dt>File</dt><dd>{report.Name}</dd></div>");
        if (report.Url is { } url)
        {
            html.Write($"<div><dt>Address</dt><dd>");
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
                html.Write($"<a rel=\"noreferrer noopener\" href=\"{address.AbsoluteUri}\">{url}</a>");
            else
                html.Write($"{url}");
            html.Write($"</dd></div>");
        }
        html.Write($"<div><dt>SHA-256</dt><dd><code>{report.Hash}</code></dd></div></dl>\n");
        foreach (var problem in document.Problems)
            html.Write($"<p class=\"problem\">{problem.Where} {problem.Cause}</p>\n");
        MarkedText.Write(html, document, claims, words);
        html.Write($"</div></details>\n");
    }

    private static string Title(Document document) =>
        document.Stories.Select(story => story.Title).FirstOrDefault(title => !string.IsNullOrWhiteSpace(title)) ?? document.Report.Title ?? document.Report.Name;
}
