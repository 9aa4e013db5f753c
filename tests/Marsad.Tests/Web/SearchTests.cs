using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Web;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class SearchTests(ServedRecord served) : IClassFixture<ServedRecord>
{
    [Theory]
    [InlineData("bus")]
    [InlineData("shells children")]
    [InlineData("\"banner front\"")]
    [InlineData("newsletter")] // in the page, but in no story
    [InlineData("arda")]
    public async Task Search_list_table_map_and_API_count_alike(string words)
    {
        var q = "?q=" + Uri.EscapeDataString(words);
        var api = JsonNode.Parse(await served.Client.GetStringAsync("/api/v1/incidents" + q))!;
        var count = api["count"]!.GetValue<int>();
        var list = await Page("/incidents" + q);
        Assert.Equal(count, list.QuerySelectorAll("table.incidents tbody tr").Length);
        Assert.Equal(count, (await Page("/search" + q)).QuerySelectorAll("#incidents-h ~ ol.found > li").Length);
        Assert.Equal(count, (await served.Client.GetStringAsync("/api/v1/incidents.csv" + q)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(count, JsonNode.Parse(await served.Client.GetStringAsync("/api/v1/incidents.geojson" + q))!["features"]!.AsArray().Count);
        // Another order shows the same ones.
        Assert.Equal(count, JsonNode.Parse(await served.Client.GetStringAsync($"/api/v1/incidents{q}&sort=newest"))!["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_words_sought_are_marked_and_stay_words()
    {
        var page = await Page("/search?q=" + Uri.EscapeDataString("bus gunmen"));
        Assert.Contains(page.QuerySelectorAll(".found mark"), mark => mark.TextContent == "gunmen");
        var hostile = await Page("/search?q=" + Uri.EscapeDataString("owned"));
        Assert.NotEqual("owned", hostile.Title);
        Assert.Empty(hostile.QuerySelectorAll("script, img"));
    }

    [Theory]
    [InlineData("a\0b", HttpStatusCode.OK)]
    [InlineData("\"\"\" OR * NEAR(", HttpStatusCode.OK)]
    [InlineData("???", HttpStatusCode.BadRequest)] // nothing to seek is a mistake, not nothing found
    public async Task Hostile_words_are_words(string words, HttpStatusCode status)
    {
        foreach (var path in (string[])["/search", "/incidents", "/api/v1/incidents", "/api/v1/incidents.csv"])
            Assert.Equal(status, (await served.Client.GetAsync($"{path}?q={Uri.EscapeDataString(words)}")).StatusCode);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused()
    {
        foreach (var path in (string[])["/search", "/incidents", "/api/v1/incidents"])
            Assert.InRange((int)(await served.Client.GetAsync($"{path}?q={new string('a', 10_000)}")).StatusCode, 400, 431);
    }

    [Fact]
    public void What_is_kept_from_strangers_is_not_found()
    {
        var open = Some.Attack("gazette", Some.On(2021, 3, 1), Some.Mayadin, Count.Exactly(3)) with { Quote = "shells fell on the granary" };
        var sent = Some.Attack("note", Some.On(2021, 3, 1), Some.Mayadin, Count.Exactly(2)) with { Quote = "my neighbour Salim saw it from his roof", Actors = [new Participant { Role = Role.Target, Name = "Salim", Text = "Salim" }] };
        Document[] documents = [Some.Report("gazette", outlet: "Qasr Gazette"), Sent(Some.Report("note"))];
        var incidents = new[] { open, sent }.Select(claim => new Incident { Id = IncidentId.Of(claim.Kind, claim.Id), Kind = claim.Kind, Claims = [claim] }).ToList();
        var whole = new Snapshot(Assessor.Assess(incidents, documents), new TreeHead(1, Hash.Full("whole"u8)));
        var cut = Publication.Of(incidents, documents, PublicationPolicy.Default, new LocalDate(2021, 5, 1));
        var shown = new Snapshot(Assessor.Assess(cut.Incidents, cut.Documents), new TreeHead(1, Hash.Full("shown"u8)));
        foreach (var secret in (string[])["Salim", "roof", "neighbour", "note"])
        {
            Assert.NotEmpty(Found(whole, secret));
            Assert.Empty(Found(shown, secret));
        }
        Assert.Equal(2, shown.Search.OfIncidents("Deir").Count);
        Assert.Single(shown.Search.OfIncidents("Mayadin"));
        Assert.Single(shown.Search.OfIncidents("granary"));
    }

    private static IEnumerable<object> Found(Snapshot record, string words) =>
        [.. record.Search.OfIncidents(words), .. record.Search.OfStories(words).Cast<object>(), .. record.Search.OfPlaces(words), .. record.Search.OfActors(words), .. record.Search.OfSources(words)];

    private static Document Sent(Document document) => document with { Report = document.Report with { Outlet = null } };

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string path) => new HtmlParser().ParseDocument(await served.Client.GetStringAsync(path));
}
