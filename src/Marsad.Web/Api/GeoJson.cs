using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marsad.Web;

/// <summary>Things with points as RFC 7946 writes them. A thing without a point keeps its place as words and has no geometry, so that nothing is lost in counting.</summary>
internal static class GeoJson
{
    public const string MediaType = "application/geo+json; charset=utf-8";

    public static string Write<T>(IEnumerable<T> things, Func<T, string> key, Func<T, string> json, Func<T, Location?> place)
    {
        var features = new JsonArray();
        foreach (var thing in things)
        {
            var where = place(thing);
            features.Add(new JsonObject
            {
                ["type"] = "Feature",
                ["id"] = key(thing),
                ["geometry"] = where is { Lat: { } lat, Lon: { } lon } ? new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(lon, lat) } : null,
                ["properties"] = JsonNode.Parse(json(thing)),
            });
        }
        return new JsonObject { ["type"] = "FeatureCollection", ["features"] = features }.ToJsonString(ClaimJson.Options);
    }
}
