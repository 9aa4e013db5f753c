using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marsad.Publishing;
using Marsad.Tests.Browser;
using Xunit;

namespace Marsad.Tests.Publishing;

/// <summary>The page in a real browser: what only its script and its policy can show.</summary>
public sealed class BrowserTests
{
    [Fact]
    public void Following_a_figure_opens_its_report_and_marks_all_words_of_the_claim()
    {
        var findings = SampleFindings.Make();
        var claim = findings.Incidents[0].Incident.Claims[0];
        var (page, messages) = Open(findings, $"w-{claim.Id}-0");
        var report = page.GetElementById(claim.ReportId.Value)!;
        Assert.True(report.HasAttribute("open"));
        var marked = page.QuerySelectorAll("mark.on").Select(mark => mark.TextContent).ToList();
        Assert.Contains("Thirty-seven soldiers", marked);
        Assert.Contains("Eleven others", marked);
        Assert.DoesNotContain("two children", marked);
        Assert.DoesNotContain("Content Security Policy", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_refuses_what_a_report_might_smuggle_in()
    {
        var (page, _) = Open(SampleFindings.Make("<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"), "");
        Assert.NotEqual("owned", page.Title);
    }

    private static (IHtmlDocument Page, string Messages) Open(Findings findings, string anchor)
    {
        var browser = RealBrowser.Program;
        var folder = Directory.CreateTempSubdirectory("marsad-page-").FullName;
        try
        {
            var file = Path.Combine(folder, "page.html");
            using (var output = new StreamWriter(file))
                HtmlReport.Write(findings, output);
            var start = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--user-data-dir=" + Path.Combine(folder, "profile"), "--dump-dom", $"file://{file}#{anchor}"])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var messages = process.StandardError.ReadToEndAsync();
            var dom = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(90)))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("Chromium did not come to an end.");
            }
            return (new HtmlParser().ParseDocument(dom.GetAwaiter().GetResult()), messages.GetAwaiter().GetResult());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
