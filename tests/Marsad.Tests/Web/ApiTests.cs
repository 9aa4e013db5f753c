using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class ApiTests(ServedRecord served) : IClassFixture<ServedRecord>
{
    [Theory]
    [InlineData("")]
    [InlineData("?grade=weak")]
    [InlineData("?effect=killed&from=2020-12-01&to=2020-12-31")]
    [InlineData("?actor=front")]
    [InlineData("?q=bus")]
    [InlineData("?q=nobody-wrote-this")]
    [InlineData("?sort=killed")]
    public async Task Page_table_map_and_list_count_alike(string query)
    {
        var list = await Json("/api/v1/incidents" + query);
        var count = list.GetProperty("count").GetInt32();
        Assert.Equal(count, list.GetProperty("items").GetArrayLength());
        Assert.Equal(count, (await served.Client.GetStringAsync("/api/v1/incidents.csv" + query)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(count, (await Json("/api/v1/incidents.geojson" + query)).GetProperty("features").GetArrayLength());
        var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync("/incidents" + query));
        Assert.Equal(count, page.QuerySelectorAll("table.incidents tbody tr").Length);
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("claims")]
    [InlineData("places")]
    [InlineData("actors")]
    [InlineData("sources")]
    [InlineData("reports")]
    public async Task Following_next_gives_each_thing_once(string name)
    {
        var whole = await Json($"/api/v1/{name}?limit=1000");
        var keys = new List<string>();
        var next = $"/api/v1/{name}?limit=2";
        while (next is not null)
        {
            var page = await Json(next);
            keys.AddRange(page.GetProperty("items").EnumerateArray().Select(Key));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }
        Assert.Equal(whole.GetProperty("items").EnumerateArray().Select(Key), keys);
        Assert.Equal(whole.GetProperty("count").GetInt32(), keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_parameter()
    {
        var answer = await served.Client.GetAsync("/api/v1/incidents?from=2021-13-01&colour=red");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(["colour", "from"], problem.GetProperty("parameters").EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/incidents/i-0000000000000000")]
    [InlineData("/api/v1/nothing")]
    public async Task What_is_not_there_is_a_problem_too(string path)
    {
        var answer = await served.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task One_incident_is_what_the_list_gives()
    {
        var first = (await Json("/api/v1/incidents")).GetProperty("items")[0];
        Assert.Equal(first.GetRawText(), (await Json($"/api/v1/incidents/{first.GetProperty("id").GetString()}")).GetRawText());
    }

    [Fact]
    public async Task What_is_known_already_is_not_sent_again()
    {
        var first = await served.Client.GetAsync("/api/v1/incidents");
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/incidents");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await served.Client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/geo+json", "application/geo+json")]
    [InlineData("text/html;q=0.9, */*;q=0.1", "application/json")] // a browser
    [InlineData("application/json;q=0.2, text/csv", "text/csv")] // what is wanted more
    public async Task The_form_is_the_one_asked_for(string accept, string given)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/incidents");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        Assert.Equal(given, (await served.Client.SendAsync(request)).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_form_that_there_is_not_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/claims");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/png"));
        Assert.Equal(HttpStatusCode.NotAcceptable, (await served.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_record_can_be_read_as_it_stood()
    {
        var past = await Json("/api/v1/incidents?as-of=2021-01-01");
        Assert.Equal(1, past.GetProperty("count").GetInt32());
        Assert.NotEqual((await Json("/api/v1/incidents")).GetProperty("root").GetString(), past.GetProperty("root").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync($"/api/v1/incidents/{served.Findings.Incidents[1].Incident.Id.Value}?as-of=2021-01-01")).StatusCode);
    }

    [Theory]
    [InlineData("once")] // no moment
    [InlineData("99")] // more entries than there are
    public async Task A_moment_that_the_record_never_had_is_a_mistake(string moment) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.GetAsync("/api/v1/incidents?as-of=" + moment)).StatusCode);

    [Fact]
    public async Task Whoever_listens_is_told_at_once_which_record_it_is()
    {
        using var stream = new StreamReader(await served.Client.GetStreamAsync("/api/v1/events"));
        Assert.Equal("event: record", await stream.ReadLineAsync());
        Assert.Equal("data: " + Hash.Full("root"u8), await stream.ReadLineAsync());
    }

    [Fact]
    public async Task The_description_lists_every_address_of_the_API_and_no_other()
    {
        var described = (await Json("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name);
        var there = served.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(path => path.StartsWith("/api/", StringComparison.Ordinal));
        Assert.Equal(there.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parameters_described_are_parameters_understood()
    {
        foreach (var path in (await Json("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject().Where(path => !path.Name.Contains('{', StringComparison.Ordinal) && !path.Name.EndsWith("/events", StringComparison.Ordinal)))
        {
            foreach (var parameter in path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray())
            {
                var answer = await (await served.Client.GetAsync($"{path.Name}?{parameter.GetProperty("name").GetString()}=~")).Content.ReadAsStringAsync();
                Assert.DoesNotContain("is no parameter", answer, StringComparison.Ordinal);
            }
        }
    }

    // What programs are told of an item is what they get, to the last field.
    [Theory]
    [InlineData("incidents", "Incident")]
    [InlineData("claims", "Claim")]
    [InlineData("tolls", "Toll")]
    [InlineData("control", "Control")]
    [InlineData("reports", "Report")]
    [InlineData("audit", "Check")]
    public async Task Items_are_as_their_schema_says(string collection, string schema)
    {
        var all = (await Json("/api/v1/openapi.json")).GetProperty("components").GetProperty("schemas");
        Assert.DoesNotContain("\"$ref\":\"#/properties", all.GetRawText(), StringComparison.Ordinal);
        var known = all.GetProperty(schema).GetProperty("properties").EnumerateObject().Select(field => field.Name).ToHashSet();
        var required = all.GetProperty(schema).TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToList() : [];
        var items = (await Json($"/api/v1/{collection}?limit=1000")).GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var fields = item.EnumerateObject().Select(field => field.Name).ToList();
            Assert.Empty(fields.Except(known));
            Assert.Empty(required.Except(fields));
        }
    }

    [Fact]
    public async Task Cells_of_a_table_run_nothing_in_a_spreadsheet()
    {
        var rows = string.Concat(Marsad.Web.Csv.Write(["=cmd()", "+1", "@a", "-2", "plain", "a,\"b\"\nc"], [("text", text => (object?)text), ("number", text => -12.5)]));
        Assert.Equal("text,number\r\n'=cmd(),-12.5\r\n'+1,-12.5\r\n'@a,-12.5\r\n'-2,-12.5\r\nplain,-12.5\r\n\"a,\"\"b\"\"\nc\",-12.5\r\n", rows);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task The_feed_names_each_incident_with_its_page()
    {
        var feed = XDocument.Parse(await served.Client.GetStringAsync("/feed.atom"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = feed.Root!.Elements(atom + "entry").ToList();
        Assert.Equal(served.Findings.Incidents.Count, entries.Count);
        foreach (var entry in entries)
            Assert.Matches(new Regex("^http://127.0.0.1:[0-9]+/incidents/i-[0-9a-f]{16}$"), entry.Element(atom + "link")!.Attribute("href")!.Value);
    }

    private static string Key(JsonElement item) => (item.TryGetProperty("id", out var id) ? id : item.GetProperty("key")).GetString()!;

    private async Task<JsonElement> Json(string path)
    {
        var answer = await served.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
