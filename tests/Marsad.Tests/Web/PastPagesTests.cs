using System.Net;
using AngleSharp.Html.Parser;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class PastPagesTests(ServedRecord served) : IClassFixture<ServedRecord>
{
    [Fact]
    public async Task A_page_of_the_past_says_so_and_its_links_stay_there()
    {
        var page = await Page("/ar/as-of/3/incidents?grade=weak");
        Assert.Equal("3", page.QuerySelector(".as-of b")!.TextContent);
        Assert.All(page.QuerySelectorAll("main a[href], header nav a[href]").Where(link => link.Closest(".as-of") is null).Select(link => link.GetAttribute("href")!), address =>
            Assert.True(address.StartsWith("/ar/as-of/3", StringComparison.Ordinal) || address.Contains("as-of=3", StringComparison.Ordinal) || address.StartsWith('#'), address));
        Assert.Equal("/ar/incidents?grade=weak", page.QuerySelector(".as-of a")!.GetAttribute("href"));
        Assert.StartsWith("/ar/as-of/3/incidents", page.QuerySelector("form.filters")!.GetAttribute("action"), StringComparison.Ordinal);
        // The past of the served record has one incident.
        Assert.Single((await Page("/as-of/3/incidents")).QuerySelectorAll("table.incidents tbody tr"));
        Assert.Null((await Page("/incidents")).QuerySelector(".as-of"));
    }

    [Fact]
    public async Task The_map_of_the_past_asks_for_the_past()
    {
        var page = await Page("/ar/as-of/3/map");
        var atlas = page.GetElementById("atlas")!;
        Assert.Equal("?as-of=3", atlas.GetAttribute("data-query"));
        Assert.Equal("/ar/as-of/3", atlas.GetAttribute("data-prefix"));
        Assert.NotNull(page.QuerySelector(".as-of"));
        Assert.All(page.QuerySelectorAll("main .count a").Select(link => link.GetAttribute("href")!), address => Assert.Contains("as-of", address, StringComparison.Ordinal));
        Assert.Equal("", (await Page("/map")).GetElementById("atlas")!.GetAttribute("data-query"));
    }

    [Fact]
    public async Task A_moment_in_the_query_leads_to_the_page_of_that_moment()
    {
        var answer = await served.Client.GetAsync("/ar/incidents?as-of=2021-01-01&grade=weak");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/ar/as-of/2021-01-01/incidents?grade=weak", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/incidents?as-of=noon")]
    [InlineData("/as-of/noon/incidents")]
    [InlineData("/as-of/99/incidents")] // beyond the record
    [InlineData("/incidents?as-of=//elsewhere.example")]
    public async Task What_is_no_moment_of_the_record_is_named(string path)
    {
        var answer = await served.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("as-of", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incident_tells_what_came_when_and_what_the_figure_then_was()
    {
        var incident = served.Findings.Incidents[0];
        var rows = (await Page($"/incidents/{incident.Incident.Id.Value}")).QuerySelectorAll("table.history tbody tr");
        Assert.True(rows.Length >= incident.Incident.Claims.Count);
        var days = rows.Select(row => row.QuerySelector("time")?.GetAttribute("datetime")).ToList();
        Assert.Equal(days.OrderBy(day => day is null).ThenBy(day => day, StringComparer.Ordinal), days);
        Assert.Contains(rows, row => row.QuerySelector("a[href^='/as-of/2020-12-31/']") is not null);
    }

    [Fact]
    public async Task The_estimate_of_what_is_missing_stands_apart_and_says_what_it_assumes()
    {
        var page = await Page("/missing");
        Assert.Contains("part of no count", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("p.rule"));
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.GetAsync("/missing?place=nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.GetAsync("/missing?from=2021-02-01&to=2021-01-01")).StatusCode);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string path) => new HtmlParser().ParseDocument(await served.Client.GetStringAsync(path));
}
