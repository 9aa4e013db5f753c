using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>Towns and actors as Arabic writes them (data/places/arabic.tsv, and arabic-chosen.tsv where GeoNames gives several spellings; data/actors/arabic.tsv).</summary>
public static class ArabicNames
{
    private static readonly Lexicon<FrozenDictionary<string, string>> Towns = new(() => Read("geonames:", id => id.All(char.IsAsciiDigit), "data/places/arabic-chosen.tsv", "data/places/arabic.tsv"));
    private static readonly Lexicon<FrozenDictionary<string, string>> Actors = new(() => Read("", id => ActorRegister.Default[id] is not null, "data/actors/arabic.tsv"));

    /// <summary>The Arabic name of a place; null where it is not known.</summary>
    public static string? OfPlace(string id) => Towns.Value.GetValueOrDefault(id);

    /// <summary>The Arabic name of an actor of the register; null where it is not known.</summary>
    public static string? OfActor(string id) => Actors.Value.GetValueOrDefault(id);

    private static FrozenDictionary<string, string> Read(string prefix, Func<string, bool> isId, params IEnumerable<string> files)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var reader = DataFile.Open(file);
            var count = 0;
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (line.Length == 0 || line[0] == '#')
                    continue;
                if (line.Split('\t') is not [var id, { Length: > 0 } name] || !isId(id))
                    throw new LexiconException(file, number, "a known id and a name, with a tab between, were expected");
                if (!names.TryAdd(prefix + id, name))
                    throw new LexiconException(file, number, $"{id} has a name already");
                count++;
            }
            DataFile.Expect(file, count);
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
