using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marsad.Bench.Quality;

/// <summary>Reads what the scorers print.</summary>
internal static class Scores
{
    /// <summary>The first number that the pattern's group holds.</summary>
    public static double Number(string told, string pattern) =>
        Regex.Match(told, pattern, RegexOptions.Multiline) is { Success: true } match
            ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new FormatException($"The scorer did not print {pattern}.");

    /// <summary>A scorer's JSON, in which an average of nothing is NaN.</summary>
    public static JsonNode Json(string text) => JsonNode.Parse(text.Replace(": NaN", ": null", StringComparison.Ordinal))!;

    public static double Value(JsonNode json, params string[] path) =>
        path.Aggregate((JsonNode?)json, (node, key) => node?[key]) is { } value ? value.GetValue<double>() : double.NaN;

    public static Figure Share(string name, JsonNode json, double? goal, params string[] path) => new(name, 100 * Value(json, path), goal);

    /// <summary>Precision, recall and F of an array of three.</summary>
    public static (double P, double R, double F) Triple(JsonNode json, string key) =>
        json[key] is JsonArray { Count: 3 } three ? (three[0]!.GetValue<double>(), three[1]!.GetValue<double>(), three[2]!.GetValue<double>()) : (double.NaN, double.NaN, double.NaN);

    /// <summary>How each case came out, from cases.py.</summary>
    public static SortedDictionary<string, string> Cases(string mode, params string[] files)
    {
        var cases = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Child.Python([Path.Combine(Places.Root, "bench", "cases.py"), Path.GetDirectoryName(Places.Tool(mode))!, mode, .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t');
            cases[line[..tab]] = line[(tab + 1)..];
        }
        return cases;
    }
}
