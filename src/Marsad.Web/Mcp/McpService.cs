using System.Text.Json;
using System.Text.Json.Nodes;
using Marsad.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Marsad.Web;

/// <summary>The record for language models: a server of the Model Context Protocol, by standard input and output or at <c>/mcp</c>.</summary>
public static class McpService
{
    private const int LargestAnswer = 400_000;

    /// <summary>Answers what comes in until it ends.</summary>
    /// <param name="options">Which ledger, and whether for strangers.</param>
    /// <param name="input">What the other side says.</param>
    /// <param name="output">What it is told; nothing else may write there.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static async Task Run(ServerOptions options, Stream input, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var ledger = Ledger.Open(options.Ledger, LedgerMode.Read);
        var records = Server.Records(Server.Sources(options, ledger).Strangers, options.Clock, NullLogger.Instance);
        records.Current.Begin();
        await Run(records, input, output, cancellation);
    }

    /// <summary>Answers from a record that need not be in a ledger.</summary>
    internal static async Task Run(Records records, Stream input, Stream output, CancellationToken cancellation)
    {
        await using var transport = new StreamServerTransport(input, output, "marsad");
        await using var server = McpServer.Create(transport, Options(records));
        await server.RunAsync(cancellation);
    }

    /// <summary>Lets it be asked over HTTP. Each request stands by itself; no session is kept.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/mcp", Post).DisableAntiforgery();
        // Clients ask whether there is a stream to listen to.
        routes.MapGet("/mcp", () => Problem.Of(StatusCodes.Status405MethodNotAllowed, "Messages are sent by POST; nothing is told unasked."));
    }

    private static async Task Post(HttpContext http, Records records)
    {
        JsonRpcMessage? message;
        try
        {
            message = await JsonSerializer.DeserializeAsync<JsonRpcMessage>(http.Request.Body, McpJsonUtilities.DefaultOptions, http.RequestAborted);
        }
        catch (JsonException)
        {
            message = null;
        }
        if (message is null)
        {
            await Problem.Of(StatusCodes.Status400BadRequest, "A message of JSON-RPC 2.0 was expected.").ExecuteAsync(http);
            return;
        }
        await using var transport = new StreamableHttpServerTransport { Stateless = true };
        await using var server = McpServer.Create(transport, Options(records));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var running = server.RunAsync(stop.Token);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        if (!await transport.HandlePostRequestAsync(message, http.Response.Body, http.RequestAborted))
            (http.Response.ContentType, http.Response.StatusCode) = (null, StatusCodes.Status202Accepted);
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static McpServerOptions Options(Records records) => new()
    {
        ServerInfo = new Implementation { Name = "marsad", Version = typeof(McpService).Assembly.GetName().Version!.ToString(3) },
        ServerInstructions = "The record holds what reports say of a war, each claim tied to its words. A claim is what a source says; it is not thereby true. Cite the report and its words with every figure, give low and high beside best, and say what is disputed.",
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. McpTools.All.Select(tool => tool.Described)] }),
            CallToolHandler = (request, _) => ValueTask.FromResult(Call(records, request.Params?.Name, request.Params?.Arguments)),
        },
    };

    private static CallToolResult Call(Records records, string? name, IDictionary<string, JsonElement>? arguments)
    {
        if (McpTools.All.FirstOrDefault(tool => tool.Name == name) is not { } tool)
            throw new McpProtocolException($"There is no tool '{name}'; there are {string.Join(", ", McpTools.All.Select(tool => tool.Name))}.", McpErrorCode.InvalidParams);
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var query = Query(tool, arguments, problems);
            var record = problems.Count == 0 ? records.Of(query, problems) : null;
            var answer = record is null || problems.Count > 0 ? null : tool.Answer(record, query, problems);
            if (answer is null)
                return Wrong(string.Join(" ", problems.Select(pair => $"'{pair.Key}' {pair.Value}")), problems);
            var text = answer.ToJsonString(ClaimJson.Options);
            return text.Length > LargestAnswer ? Wrong("That is too much for one answer; ask for fewer with 'limit', or for one thing by its id.", problems) : new CallToolResult { Content = [new TextContentBlock { Text = text }] };
        }
        catch (Exception e) when (e is NotReadYetException or LedgerException or InvalidDataException)
        {
            return Wrong(e is NotReadYetException ? e.Message : "The record cannot be read now.", problems);
        }
    }

    private static QueryCollection Query(McpTool tool, IDictionary<string, JsonElement>? arguments, Dictionary<string, string> problems)
    {
        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
        {
            if (!tool.Parameters.Contains(name))
                problems[name] = $"is no parameter here; there are {string.Join(", ", tool.Parameters)}.";
            else if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                values[name] = value.ToString();
            else if (value.ValueKind != JsonValueKind.Null)
                problems[name] = "is neither words nor a number.";
        }
        foreach (var name in tool.Needed.Where(name => !problems.ContainsKey(name) && string.IsNullOrWhiteSpace(values.GetValueOrDefault(name))))
            problems[name] = "is needed.";
        return new QueryCollection(values);
    }

    // What went wrong is told to the model, so that it can ask better.
    private static CallToolResult Wrong(string detail, Dictionary<string, string> problems)
    {
        var error = new JsonObject { ["detail"] = detail };
        if (problems.Count > 0)
            error["parameters"] = new JsonObject([.. problems.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))]);
        return new CallToolResult { Content = [new TextContentBlock { Text = error.ToJsonString(ClaimJson.Options) }], IsError = true };
    }
}
