using System.Text.Json.Nodes;
using Marsad.Publishing;

namespace Marsad.Web;

/// <summary>The API's own description, OpenAPI 3.1, made from the same collections that answer.</summary>
internal static class OpenApi
{
    private const string Session = "session";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["q"] = "Words that all stand in the names, places or stories of an incident, as they are or as the beginning of longer ones; \"in quotation marks\", words in that order. What fits best comes first where no order is asked for.",
        ["from"] = "First day, as 2021-02-08. What is undated is of no period.",
        ["to"] = "Last day, as 2021-02-08.",
        ["type"] = "An ACLED sub-event type, as docs/claims.md lists them.",
        ["actor"] = "Key of an actor in any part.",
        ["place"] = "Key of a place.",
        ["country"] = "ISO 3166-1 alpha-2, in capitals.",
        ["region"] = "Name of the largest unit within a country that holds the place: a province or governorate.",
        ["group"] = "A group of people of whom some were killed: children, civilians.",
        ["effect"] = "A kind of harm that somebody suffered.",
        ["grade"] = "A grade on Airwars' scale.",
        ["source"] = "Key of a source.",
        ["bbox"] = "A part of the map that the incident's point lies in: west,south,east,north in degrees.",
        ["sort"] = "newest, killed or origins; oldest first where it is not given.",
        ["kind"] = "A kind of claim; of the queue, a kind of item.",
        ["report"] = "Id of a report.",
        ["on"] = "A day, as 2021-02-08.",
        ["state"] = "open, assigned, done or all; of kind and state, what is not asked for is any.",
        ["outcome"] = "Outcome of a check.",
        [Api.AsOfName] = "The record as it stood: a day, a number of entries, or a head.",
        ["id"] = "Id of an incident (i-…), of a toll (t-…) or, for words, of a claim (c-…).",
        ["limit"] = "How many at most, 1 to 1000; 100 where it is not given.",
        ["after"] = "Id of the last thing of the page before, as 'next' gives it.",
    };

    /// <summary>What a parameter means, in words.</summary>
    public static string Meaning(string name) => Meanings[name];

    /// <summary>The description of an API with so many collections.</summary>
    /// <param name="collections">All that there are.</param>
    /// <param name="hasUsers">Whether some are for those who sign in.</param>
    public static string Of(IReadOnlyList<Collection> collections, bool hasUsers) => Write(collections, hasUsers).ToJsonString(ClaimJson.Options);

    private static JsonObject Write(IReadOnlyList<Collection> collections, bool hasUsers)
    {
        var paths = new JsonObject();
        foreach (var collection in collections)
            Add(paths, collection, hasUsers);
        paths[Api.Root + "/openapi.json"] = Get("This description.", [], "application/json", Kind("object"));
        paths[Api.Root + "/events"] = Get("Incidents as they come and change ('incident', with the incident), and ids of what was joined, split or taken back ('gone'), as server-sent events.", [], "text/event-stream", Kind("string"));
        paths[TileEndpoints.Incidents] = Tile();
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Marsad", ["version"] = "1", ["description"] = "What reports say of a war: who says what, what it adds up to, and how sure one may be.", ["license"] = new JsonObject { ["name"] = PublicationPolicy.Default.Licence, ["url"] = PublicationPolicy.Default.LicenceAddress } },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { [Session] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = "marsad", ["description"] = "The session of a person who signed in at /signin; with https the cookie's name begins with __Host-." } },
                ["schemas"] = new JsonObject(ItemSchemas.All())
                {
                    ["Problem"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("type", "title", "status", "detail"),
                        ["properties"] = new JsonObject { ["type"] = Kind("string"), ["title"] = Kind("string"), ["status"] = Kind("integer"), ["detail"] = Kind("string"), ["parameters"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Kind("string") } },
                    },
                },
            },
        };
    }

    private static void Add(JsonObject paths, Collection collection, bool hasUsers)
    {
        var path = $"{Api.Root}/{collection.Name}";
        var page = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("count", "entries", "root", "items"),
            ["properties"] = new JsonObject { ["count"] = Kind("integer"), ["entries"] = Kind("integer"), ["root"] = Kind("string"), ["next"] = Kind("string"), ["items"] = new JsonObject { ["type"] = "array", ["items"] = ItemSchemas.Of(collection.Name) } },
        };
        paths[path] = Get($"All {collection.Name} asked for, a page at a time.", [.. collection.Parameters, Api.AsOfName, "limit", "after"], "application/json", page);
        paths[path + "/{id}"] = Get($"One of the {collection.Name}.", [Api.AsOfName], "application/json", ItemSchemas.Of(collection.Name), isOne: true);
        foreach (var form in collection.Forms.Where(form => form != Form.Json))
            paths[path + form.Ending] = Get($"All {collection.Name} asked for, as {form.MediaType}.", [.. collection.Parameters, Api.AsOfName], form.MediaType, Kind(form == Form.Csv ? "string" : "object"));
        if (!hasUsers || collection.Least is not { } role)
            return;
        foreach (var (_, one) in paths.Where(one => one.Key == path || one.Key.StartsWith(path + "/", StringComparison.Ordinal) || one.Key.StartsWith(path + ".", StringComparison.Ordinal)))
        {
            var get = one!["get"]!.AsObject();
            get["security"] = new JsonArray(new JsonObject { [Session] = new JsonArray() });
            get["responses"]!["401"] = Failure("Nobody is signed in.");
            get["responses"]!["403"] = Failure($"Whoever is signed in is no {role.ToString().ToLowerInvariant()}.");
        }
    }

    private static JsonObject Tile()
    {
        var get = Get("The incidents asked for as a vector tile, added up by parts of the tile: 'count', killed as 'low' and 'high' ('open' where it has no upper end), wounded likewise as 'wounded-low', 'wounded-high' and 'wounded-open', 'kind', the 'bbox' that asks for them, and the 'name' and 'radius' of the place where there is but one.",
            [.. FilterReading.Names, Api.AsOfName], VectorLayer.MediaType, Kind("string"));
        var parameters = get["get"]!["parameters"]!.AsArray();
        foreach (var name in (string[])["y", "x", "z"])
            parameters.Insert(0, new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = Kind("integer") });
        return get;
    }

    private static JsonObject Get(string summary, IReadOnlyList<string> parameters, string mediaType, JsonObject schema, bool isOne = false)
    {
        var all = new JsonArray();
        if (isOne)
            all.Add(new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = Kind("string") });
        foreach (var name in parameters)
            all.Add(new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = Meanings[name], ["schema"] = Kind(name == "limit" ? "integer" : "string") });
        var responses = new JsonObject { ["200"] = new JsonObject { ["description"] = "What was asked for.", ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = schema } } } };
        responses[isOne ? "404" : "400"] = Failure(isOne ? "There is none of that id." : "A parameter is not understood.");
        return new JsonObject { ["get"] = new JsonObject { ["summary"] = summary, ["parameters"] = all, ["responses"] = responses } };
    }

    private static JsonObject Failure(string words) => new()
    {
        ["description"] = words,
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
    };

    private static JsonObject Kind(string type) => new() { ["type"] = type };
}
