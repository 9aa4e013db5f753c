using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Marsad.Publishing;
using NodaTime;

namespace Marsad.Web;

/// <summary>What the items of each collection are made of, as JSON Schema (draft 2020-12, as OpenAPI 3.1 has it), taken from the nouns that are written.</summary>
internal static class ItemSchemas
{
    private const string Root = "#/components/schemas/";

    private static readonly FrozenDictionary<Type, string> Patterns = new Dictionary<Type, string>
    {
        [typeof(ClaimId)] = "^c-",
        [typeof(ReportId)] = "^r-",
        [typeof(IncidentId)] = "^[a-z]-",
        [typeof(SightingId)] = "^s-",
        [typeof(ReviewId)] = "^v-",
    }.ToFrozenDictionary();

    private static readonly Dictionary<string, string> NameOf = new(StringComparer.Ordinal)
    {
        ["incidents"] = "Incident",
        ["claims"] = "Claim",
        ["tolls"] = "Toll",
        ["control"] = "Control",
        ["reports"] = "Report",
        ["audit"] = "Check",
        ["sightings"] = "Sighting",
    };

    /// <summary>A reference to the schema of a collection's items; just an object where it is too small to have one.</summary>
    public static JsonObject Of(string collection) =>
        NameOf.TryGetValue(collection, out var name) ? new JsonObject { ["$ref"] = Root + name } : new JsonObject { ["type"] = "object", ["required"] = new JsonArray("key", "name") };

    /// <summary>All of them by their names.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> All() =>
    [
        new("Claim", Export<Claim>("Claim")),
        new("Control", Export<ControlInterval>("Control")),
        new("Report", Export<Report>("Report")),
        new("Check", Export<AuditFinding>("Check")),
        new("Sighting", Export<Sighting>("Sighting")),
        new("Incident", Incident()),
        new("Toll", Toll()),
        new("Figure", Thing(["rule"], ("low", Type("integer")), ("best", Type("integer")), ("high", Type("integer")), ("rule", Type("string")))),
    ];

    private static JsonObject Incident() => Thing(
        ["id", "kind", "claims", "reports", "reportIds", "origins", "grade"],
        [
            ("id", Type("string")), ("kind", Type("string")), ("type", Type("string")), ("when", Within("Claim/properties/when")), ("where", Within("Claim/properties/where")), ("actors", Within("Claim/properties/actors")),
            .. Effects(), .. FromClaims(), ("origins", Type("integer")), ("grade", Type("string")), ("gradeOf", Type("string")), ("disputed", List(Type("string"))),
        ]);

    private static JsonObject Toll() => Thing(
        ["id", "kind", "subject", "scope", "claims", "reports", "reportIds"],
        [("id", Type("string")), ("kind", Type("string")), ("subject", Type("string")), ("scope", Type("string")), ("from", Day()), ("asOf", Day()), .. Effects(), .. FromClaims(), ("audit", List(new JsonObject { ["$ref"] = Root + "Check" }))]);

    private static IEnumerable<(string, JsonNode)> Effects() => Enum.GetNames<Effect>().Select(effect => (JsonNamingPolicy.KebabCaseLower.ConvertName(effect), (JsonNode)new JsonObject { ["$ref"] = Root + "Figure" }));

    private static IEnumerable<(string, JsonNode)> FromClaims() => [("claims", List(Type("string"))), ("reports", List(Type("string"))), ("reportIds", List(Type("string")))];

    private static JsonObject Thing(string[] required, params IEnumerable<(string Name, JsonNode Schema)> properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
        ["additionalProperties"] = false,
    };

    private static JsonNode Export<T>(string name)
    {
        var schema = ClaimJson.Options.GetJsonSchemaAsNode(typeof(T), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Known });
        Anchor(schema, name);
        schema["additionalProperties"] = false;
        return schema;
    }

    // What writes itself says nothing of its form.
    private static JsonNode Known(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        return type == typeof(LocalDate) ? Day()
            : type == typeof(LocalTime) ? Type("string")
            : type == typeof(Instant) ? new JsonObject { ["type"] = "string", ["format"] = "date-time" }
            : type == typeof(TextSpan) ? new JsonObject { ["type"] = "array", ["items"] = Type("integer"), ["minItems"] = 2, ["maxItems"] = 2 }
            : Patterns.TryGetValue(type, out var pattern) ? new JsonObject { ["type"] = "string", ["pattern"] = pattern }
            : schema;
    }

    // A schema that names another part of itself names it from the document's root.
    private static void Anchor(JsonNode? node, string name)
    {
        switch (node)
        {
            case JsonObject thing:
                if (thing["$ref"] is JsonValue reference && reference.GetValue<string>() is ['#', .. var path])
                    thing["$ref"] = Root + name + path;
                foreach (var (_, part) in thing)
                    Anchor(part, name);
                break;
            case JsonArray list:
                foreach (var part in list)
                    Anchor(part, name);
                break;
        }
    }

    private static JsonObject Within(string path) => new() { ["$ref"] = Root + path };

    private static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };

    private static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Type(string type) => new() { ["type"] = type };
}
