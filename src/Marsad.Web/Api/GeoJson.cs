using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marsad.Web;

/// <summary>Things with points as RFC 7946 writes them. A thing without a point keeps its place as words and has no geometry, so that nothing is lost in counting.</summary>
internal static class GeoJson
{
    public const string MediaType = "application/geo+json; charset=utf-8";

    /// <summary>The things as one document, piece by piece.</summary>
    public static IEnumerable<string> Write<T>(IEnumerable<T> things, Func<T, string> key, Func<T, string> json, Func<T, Location?> place)
    {
        var comma = "";
        yield return "{\"type\":\"FeatureCollection\",\"features\":[";
        foreach (var thing in things)
        {
            var geometry = place(thing) is { Lat: { } lat, Lon: { } lon } ? new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(lon, lat) }.ToJsonString() : "null";
            yield return $"{comma}{{\"type\":\"Feature\",\"id\":{JsonSerializer.Serialize(key(thing), ClaimJson.Options)},\"geometry\":{geometry},\"properties\":{json(thing)}}}";
            comma = ",";
        }
        yield return "]}";
    }
}
