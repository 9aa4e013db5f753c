using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marsad.Bench.Quality;

/// <summary>The figures and cases of an earlier run, by measure.</summary>
internal sealed class Reference
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public SortedDictionary<string, SortedDictionary<string, double>> Figures { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SortedDictionary<string, string>> Cases { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The kept run; empty where none was kept.</summary>
    public static Reference Load() =>
        File.Exists(Places.Reference) ? JsonSerializer.Deserialize<Reference>(File.ReadAllText(Places.Reference), Readable)! : new Reference();

    public void Save() => File.WriteAllText(Places.Reference, JsonSerializer.Serialize(this, Readable) + "\n");

    public double? Of(string measure, string figure) =>
        Figures.TryGetValue(measure, out var figures) && figures.TryGetValue(figure, out var value) ? value : null;

    public void Put(string measure, Outcome outcome)
    {
        Figures[measure] = new(outcome.Figures.ToDictionary(f => f.Name, f => Math.Round(f.Value, 2)), StringComparer.Ordinal);
        Cases[measure] = outcome.Cases;
    }

    /// <summary>Cases that came out otherwise than before: id, before, now.</summary>
    public IEnumerable<(string Case, string Before, string Now)> Flipped(string measure, Outcome outcome)
    {
        if (!Cases.TryGetValue(measure, out var before))
            yield break;
        foreach (var key in before.Keys.Union(outcome.Cases.Keys).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before.GetValueOrDefault(key, ""), outcome.Cases.GetValueOrDefault(key, ""));
            if (was != now)
                yield return (key, was, now);
        }
    }
}
