using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Marsad.Recording;
using Marsad.Web;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class McpTests(ServedRecord served) : IClassFixture<ServedRecord>
{
    private string Incident => served.Findings.Incidents[0].Incident.Id.Value;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_finds_an_incident_and_the_words_behind_its_figure(bool overHttp)
    {
        await using var client = await Connect(overHttp);
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["citation", "incident", "search", "toll"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));

        var found = await Ask(client, "search", ("q", "bus gunmen"), ("effect", "killed"));
        var id = found["items"]![0]!["id"]!.GetValue<string>();
        Assert.Equal(Incident, id);
        Assert.Contains("gunmen", found["stories"]![0]!["words"]!.GetValue<string>(), StringComparison.Ordinal);

        var incident = await Ask(client, "incident", ("id", id));
        Assert.Equal(served.Findings.Incidents[0].Grade, incident["incident"]!["grade"]!.GetValue<string>());

        var citation = await Ask(client, "citation", ("id", id), ("effect", "killed"));
        var words = citation["figures"]![0]!["words"]!.AsArray().First(words => words!["number"]?.GetValue<string>() == "Thirty-seven soldiers")!;
        var report = served.Findings.Documents.Single(document => document.Report.Id.Value == words["source"]!["report"]!.GetValue<string>());
        var at = words["numberAt"]!.AsArray().Select(offset => offset!.GetValue<int>()).ToList();
        Assert.Equal("Thirty-seven soldiers", report.Text[at[0]..at[1]]);
        Assert.Equal(report.Report.Hash, words["source"]!["sha256"]!.GetValue<string>());
    }

    [Fact]
    public async Task Counts_are_those_of_the_API()
    {
        await using var client = await Connect(overHttp: true);
        foreach (var q in (string[])["bus", "arda", "shells children"])
            Assert.Equal(JsonNode.Parse(await served.Client.GetStringAsync("/api/v1/incidents?q=" + Uri.EscapeDataString(q)))!["count"]!.GetValue<int>(), (await Ask(client, "search", ("q", q)))["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Tolls_are_listed_and_told_one_by_one()
    {
        await using var client = await Connect(overHttp: false);
        var id = (await Ask(client, "toll"))["items"]![0]!["id"]!.GetValue<string>();
        Assert.Equal(served.Findings.Tolls[0].Subject, (await Ask(client, "toll", ("id", id)))["toll"]!["subject"]!.GetValue<string>());
        Assert.NotEmpty((await Ask(client, "citation", ("id", id)))["figures"]!.AsArray());
    }

    [Theory]
    [InlineData("search", "grade", "excellent")] // not on the scale
    [InlineData("search", "from", "yesterday")] // no date
    [InlineData("search", "limit", "1000")] // more than one answer holds
    [InlineData("search", "as-of", "noon")] // no moment
    [InlineData("search", "actr", "front")] // mistyped
    [InlineData("incident", "id", "i-0000000000000000")] // not there
    [InlineData("incident", "id", "")] // not given
    [InlineData("citation", "effect", "annoyed")] // no kind of harm
    public async Task A_mistake_is_told_to_the_model_by_the_parameters_name(string tool, string parameter, string value)
    {
        await using var client = await Connect(overHttp: false);
        var arguments = new Dictionary<string, object?> { [parameter] = value };
        if (tool == "citation")
            arguments["id"] = Incident;
        var answer = await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.IsError);
        Assert.NotNull(JsonNode.Parse(Text(answer))!["parameters"]![parameter]);
    }

    [Fact]
    public async Task Over_HTTP_only_messages_are_taken_and_no_page_of_another_site_may_ask()
    {
        Assert.Equal(400, (int)(await Post("{", null)).StatusCode);
        Assert.Equal(400, (int)(await Post("[]", null)).StatusCode);
        Assert.Equal(403, (int)(await Post("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", "https://elsewhere.example")).StatusCode);
        Assert.Equal(405, (int)(await served.Client.GetAsync("/mcp")).StatusCode);
    }

    private async Task<HttpResponseMessage> Post(string message, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(message, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await served.Client.SendAsync(request);
    }

    private static async Task<JsonNode> Ask(McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var answer = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => pair.Value), cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(answer.IsError ?? false, Text(answer));
        return JsonNode.Parse(Text(answer))!;
    }

    private static string Text(CallToolResult answer) => ((TextContentBlock)answer.Content.Single()).Text;

    private async Task<McpClient> Connect(bool overHttp)
    {
        if (overHttp)
            return await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(served.Client.BaseAddress!, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }), cancellationToken: TestContext.Current.CancellationToken);
        var (there, back) = (new Pipe(), new Pipe());
        var head = new TreeHead(7, Hash.Full("root"u8));
        var records = Marsad.Web.Server.Records(new RecordSource(() => head, () => served.Findings, _ => (served.Findings, head)), TimeProvider.System, NullLogger.Instance);
        _ = McpService.Run(records, there.Reader.AsStream(), back.Writer.AsStream(), TestContext.Current.CancellationToken);
        return await McpClient.CreateAsync(new StreamClientTransport(there.Writer.AsStream(), back.Reader.AsStream()), cancellationToken: TestContext.Current.CancellationToken);
    }
}
