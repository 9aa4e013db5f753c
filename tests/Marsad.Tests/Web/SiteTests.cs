using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class SiteTests(ServedRecord served) : IClassFixture<ServedRecord>
{
    private string Incident => served.Findings.Incidents[0].Incident.Id.Value;

    // Every kind of page, each in both languages.
    public static TheoryData<string> Pages => [.. from path in (string[])["/", "/map", "/map?bbox=30,30,41,36", "/incidents", "/tolls", "/places", "/actors", "/sources", "/audit", "/method", "/data", "/search", "/search?q=bus", "/trends", "/missing", "/missing?from=2020-01-01", "/as-of/2021-01-01/incidents", "/as-of/3", "/situation", "/situation?from=2020-12-01&to=2021-01-31", "/situation?from=2020-12-30&to=2021-01-05", "/situation?from=9999-12-31", "INCIDENT", "TOLL", "REPORT", "/places/x:2", "/actors/front", "/sources/monitor"] from prefix in (string[])["", "/ar"] select prefix + path];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_answers_and_asks_nobody_else_for_anything(string path)
    {
        var answer = await served.Client.GetAsync(Address(path));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        // The map alone is drawn by a script, where the site was built with one.
        Assert.True(page.QuerySelectorAll("script").Length <= (path.Contains("/map", StringComparison.Ordinal) ? 1 : 0));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), img, iframe, object, embed, [style], [onerror], [onclick]"));
        foreach (var link in page.QuerySelectorAll("[href], [src], [action]"))
        {
            var address = link.GetAttribute("href") ?? link.GetAttribute("src") ?? link.GetAttribute("action")!;
            Assert.True(address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith('#'), address);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Links_of_a_page_lead_somewhere(string path)
    {
        var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync(Address(path)));
        var addresses = page.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!).Where(address => address.StartsWith('/')).Select(address => address.Split('#')[0]).Distinct(StringComparer.Ordinal);
        foreach (var address in addresses)
            Assert.True((await served.Client.GetAsync(address)).StatusCode == HttpStatusCode.OK, $"{path} -> {address}");
    }

    [Fact]
    public async Task What_a_report_wrote_stays_words()
    {
        var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync($"/incidents/{Incident}"));
        Assert.Contains(ServedRecord.Hostile, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("owned", page.Title);
    }

    [Fact]
    public async Task Every_number_of_an_incident_leads_to_the_marked_words_that_give_it()
    {
        var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync($"/incidents/{Incident}"));
        var number = page.QuerySelectorAll(".rivals a").First(link => link.TextContent.Contains("Thirty-seven soldiers", StringComparison.Ordinal)).GetAttribute("href")!;
        var report = new HtmlParser().ParseDocument(await served.Client.GetStringAsync(number.Split('#')[0]));
        var anchor = report.GetElementById(number.Split('#')[1]);
        Assert.Equal("Thirty-seven soldiers", anchor!.NextElementSibling!.TextContent);
        Assert.Equal("mark", anchor.NextElementSibling.LocalName);
    }

    [Fact]
    public async Task The_beginning_of_an_id_leads_to_the_whole_one()
    {
        var beginning = Incident[..8];
        Assert.Equal($"/incidents/{Incident}", (await served.Client.GetAsync($"/incidents/{beginning}")).Headers.Location!.OriginalString);
        Assert.Equal($"/api/v1/incidents/{Incident}", (await served.Client.GetAsync($"/api/v1/incidents/{beginning}")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync("/incidents/i-")).StatusCode);
    }

    [Fact]
    public async Task The_report_is_shown_to_the_last_character()
    {
        var document = served.Findings.Documents[0];
        var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync($"/reports/{document.Report.Id.Value}"));
        Assert.Equal(document.Text, page.QuerySelector("main div.text")!.TextContent);
    }

    [Theory]
    [InlineData("/incidents?from=yesterday", "from")] // no date
    [InlineData("/incidents?grade=excellent", "grade")] // not on the scale
    [InlineData("/incidents?type=ambushes", "type")] // no type of the format
    [InlineData("/incidents?actr=front", "actr")] // mistyped: without a word it would show everything
    [InlineData("/incidents?from=2021-02-01&to=2021-01-01", "to")] // backwards
    [InlineData("/incidents?page=99", "page")] // beyond the last
    [InlineData("/situation?to=2021-01-01", "from")] // until then since when?
    [InlineData("/incidents?q=a&q=b", "q")] // which of the two?
    public async Task A_filter_that_is_not_understood_is_named_and_never_an_empty_list(string path, string parameter)
    {
        var answer = await served.Client.GetAsync(path);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(page.QuerySelectorAll(".problems code"), code => code.TextContent == parameter);
    }

    [Theory]
    [InlineData("/incidents/i-0000000000000000")]
    [InlineData("/places/nowhere")]
    [InlineData("/reports/r-0")]
    [InlineData("/no-such-page")]
    [InlineData("/assets/0/site.css")] // another version's bytes are not these
    public async Task What_is_not_here_is_said_to_be(string path) => Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/incidents?from=x")]
    [InlineData("/feed.atom")]
    public async Task Every_answer_forbids_what_no_page_needs(string path)
    {
        var answer = await served.Client.GetAsync(path);
        var policy = string.Join("; ", answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Nothing_can_be_changed_from_outside()
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await served.Client.SendAsync(new HttpRequestMessage(method, "/incidents"))).StatusCode);
    }

    [Fact]
    public async Task Arabic_is_written_from_right_to_left_with_its_own_words()
    {
        var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync("/ar/incidents?grade=weak"));
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("ar", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("الحوادث", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/incidents?grade=weak", page.QuerySelector(".languages a")!.GetAttribute("href"));
    }

    private string Address(string path) => path
        .Replace("INCIDENT", $"/incidents/{Incident}", StringComparison.Ordinal)
        .Replace("TOLL", $"/tolls/{served.Findings.Tolls[0].Id.Value}", StringComparison.Ordinal)
        .Replace("REPORT", $"/reports/{served.Findings.Documents[0].Report.Id.Value}", StringComparison.Ordinal);
}
