using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Publishing;

/// <summary>The record as one page that stands alone: no network, no file beside it, every figure linked to the words it came from.</summary>
public static class HtmlReport
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    /// <summary>Writes the page. The same findings give the same bytes.</summary>
    /// <param name="findings">What the record holds.</param>
    /// <param name="output">Takes the page; encoded as UTF-8 it is well-formed.</param>
    /// <param name="root">Root of the ledger that the findings were taken from, to be printed on the page.</param>
    public static void Write(Findings findings, TextWriter output, string? root = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(output);
        findings = OrdinaryCase.Of(findings);
        var html = new HtmlWriter(output);
        var words = new Words(findings);

        html.Write($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{Digest(Style)}'; script-src 'sha256-{Digest(Script)}'; base-uri 'none'; form-action 'none'\">\n");
        html.Write($"<meta name=\"generator\" content=\"Marsad {Version}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Write($"<title>Marsad: the record of {Wording.Counted(findings.Documents.Count, "report")}</title>\n<style>");
        output.Write(Style);
        html.Write($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the record</a>\n");

        OverviewSection.WriteHeader(html, findings);
        html.Write($"<main id=\"main\">\n");
        OverviewSection.Write(html, findings);
        IncidentSection.Write(html, findings, words);
        MapSection.Write(html, findings);
        TollSection.Write(html, findings, words);
        ControlSection.Write(html, findings, words);
        FigureSection.Write(html, findings, words);
        InteractionSection.Write(html, findings, words);
        SourceSection.Write(html, findings);
        ReportSection.Write(html, findings, words);
        html.Write($"</main>\n<footer><p>Made by Marsad from the words shown here, by rule and without guessing. A claim is what a source says; it is not thereby true.</p>");
        if (root is not null)
            html.Write($"<p>Root of the ledger: <code>{root}</code></p>");
        html.Write($"</footer>\n<script>");
        output.Write(Script);
        html.Write($"</script>\n</body>\n</html>\n");
    }

    // The commit behind the plus sign would differ between builds of one release.
    private static readonly string Version =
        typeof(HtmlReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Digest(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("publishing/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
