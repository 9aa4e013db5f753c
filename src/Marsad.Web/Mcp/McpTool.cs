using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace Marsad.Web;

/// <summary>A question that a language model's program can ask of the record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it tells.</param>
/// <param name="Parameters">Its parameters, described as those of the API are.</param>
/// <param name="Needed">Those that must be given.</param>
/// <param name="Answer">The answer; null where something is wrong, which goes into the problems.</param>
internal sealed record McpTool(string Name, string Description, IReadOnlyList<string> Parameters, IReadOnlyList<string> Needed, Func<Snapshot, IQueryCollection, IDictionary<string, string>, JsonObject?> Answer)
{
    /// <summary>The tool as a client is told of it.</summary>
    public Tool Described { get; } = new()
    {
        Name = Name,
        Description = Description,
        InputSchema = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Parameters.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = name == "limit" ? "integer" : "string", ["description"] = name == "limit" ? $"How many at most, 1 to {McpTools.MostItems}; {McpTools.FewItems} where it is not given." : OpenApi.Meaning(name) }))),
            ["required"] = new JsonArray([.. Needed.Select(name => (JsonNode)name)]),
            ["additionalProperties"] = false,
        }),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}
