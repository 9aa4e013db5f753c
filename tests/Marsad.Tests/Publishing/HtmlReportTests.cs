using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marsad.Publishing;
using Xunit;

namespace Marsad.Tests.Publishing;

public sealed class HtmlReportTests
{
    private static readonly Findings Sample = SampleFindings.Make();

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page()
    {
        var page = Parse(Sample);
        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var links = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.True(links.Count > 30);
        Assert.Empty(links.Except(ids!, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_number_of_an_incident_opens_the_words_it_came_from()
    {
        var page = Parse(Sample);
        foreach (var claim in Sample.Incidents.SelectMany(incident => incident.Incident.Claims))
        {
            for (var i = 0; i < claim.Harm.Count; i++)
            {
                Assert.NotEmpty(page.QuerySelectorAll($".rivals a[href='#w-{claim.Id}-{i}']"));
                Assert.Equal(claim.Harm[i].Text, page.GetElementById($"w-{claim.Id}-{i}")!.TextContent);
            }
        }
    }

    [Fact]
    public void The_text_of_a_report_is_on_the_page_as_it_was_received()
    {
        var page = Parse(Sample);
        foreach (var document in Sample.Documents)
        {
            var shown = page.GetElementById(document.Report.Id.Value)!.QuerySelector(".text")!.TextContent;
            Assert.Equal(document.Text, shown);
        }
    }

    [Fact]
    public void The_page_asks_nothing_of_the_network()
    {
        var page = Parse(Sample);
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, object, embed, script[src], form, base"));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload]"));
        Assert.DoesNotMatch(new Regex(@"url\(|@import"), page.QuerySelector("style")!.TextContent);
    }

    [Fact]
    public void On_a_narrow_screen_a_table_is_stacked_under_the_heads_of_its_columns()
    {
        var page = Parse(Sample);
        var style = page.QuerySelector("style")!.TextContent;
        var tables = page.QuerySelectorAll("table").ToList();
        Assert.Equal(["incidents", "figures", "judged", "held", "reported", "said", "cited"], tables.Select(table => table.ClassList[0]).Distinct());
        foreach (var table in tables)
        {
            Assert.True(table.ClassList.Contains("stacked"));
            var heads = table.QuerySelectorAll("thead th").Select(head => head.FirstChild!.TextContent.Trim()).ToList();
            var cells = table.QuerySelectorAll("tbody tr:first-child > *");
            for (var i = 0; i < heads.Count; i++)
            {
                // The words of a claim take the whole width and need no head.
                if (!cells[i].ClassList.Contains("words"))
                    Assert.Contains($"table.{table.ClassList[0]} {cells[i].LocalName}:nth-child({i + 1})::before {{ content: \"{heads[i]}\"; }}", style, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_incident_that_is_denied_or_disputed_says_so_in_words_in_its_row()
    {
        var rows = Parse(Sample).QuerySelectorAll("table.incidents tbody tr").ToList();
        Assert.Equal(["denied", "disputed"], rows[0].QuerySelectorAll(".tag").Select(tag => tag.TextContent));
        Assert.Empty(rows[1].QuerySelectorAll(".tag"));
    }

    [Fact]
    public void Whoever_says_who_holds_a_place_is_quoted_though_no_bar_could_be_drawn()
    {
        var claims = Sample.Claims.Where(claim => claim.Kind == ClaimKind.Control).ToList();
        Assert.NotEmpty(claims);
        var page = Parse(Sample with { Control = [] });
        foreach (var claim in claims)
            Assert.Contains(claim.Quote!, page.QuerySelector($"table.held tr[id='{claim.Id}']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_of_the_page_allows_its_own_style_and_script_and_no_other()
    {
        var page = Parse(Sample);
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        foreach (var element in new[] { "style", "script" })
        {
            var text = Assert.Single(page.QuerySelectorAll(element)).TextContent;
            Assert.Contains($"{element}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")] // plain markup
    [InlineData("\"><img src=x onerror=alert(1)>")] // out of an attribute
    [InlineData("'-alert(1)-'")] // out of a single-quoted attribute
    [InlineData("</style></title><svg onload=alert(1)>")] // out of an element of raw text
    [InlineData("a\0b\u001b[31m\ud800")] // characters that HTML may not hold
    [InlineData("javascript:alert(1)")] // an address that is a program
    public void Hostile_words_stay_words(string hostile)
    {
        var harmless = Parse(Sample);
        var page = Parse(SampleFindings.Make(hostile));
        Assert.Equal(harmless.QuerySelectorAll("script").Length, page.QuerySelectorAll("script").Length);
        Assert.Empty(page.QuerySelectorAll("img, [onerror], [onload], a[href^='javascript']"));
        var written = Write(SampleFindings.Make(hostile));
        Assert.DoesNotContain('\0', written);
        Assert.DoesNotContain('\u001b', written);
        Assert.Equal(written, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written)));
    }

    [Fact]
    public void Marks_that_cross_each_other_stay_well_formed()
    {
        var claims = Sample.Claims.ToList();
        var first = claims[0];
        var text = Sample.Documents.First(document => document.Report.Id == first.ReportId).Text;
        claims[0] = first with { Spans = [new TextSpan(3, 60)], Harm = [new Harm { Effect = Effect.Killed, Span = new TextSpan(50, 80) }, new Harm { Effect = Effect.Killed, Span = new TextSpan(0, text.Length + 5) }] };
        var page = Parse(Sample with { Claims = claims });
        Assert.Equal(text, page.GetElementById(first.ReportId.Value)!.QuerySelector(".text")!.TextContent);
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes() => Assert.Equal(Write(SampleFindings.Make()), Write(SampleFindings.Make()));

    [Fact]
    public void An_empty_record_makes_a_page_too()
    {
        var page = Parse(new Findings { Documents = [], Claims = [], Incidents = [], Tolls = [], Control = [], Figures = [], Audit = [] });
        Assert.NotNull(page.GetElementById("incidents"));
    }

    private static string Write(Findings findings)
    {
        using var output = new StringWriter();
        HtmlReport.Write(findings, output, "0123");
        return output.ToString();
    }

    private static IHtmlDocument Parse(Findings findings) => new HtmlParser().ParseDocument(Write(findings));
}
