using System.Collections.Frozen;

namespace Marsad.Lexicons;

/// <summary>Towns as Arabic writes them (data/places/arabic.tsv, and arabic-chosen.tsv where GeoNames gives several spellings).</summary>
internal sealed class ArabicTowns
{
    private const string Chosen = "data/places/arabic-chosen.tsv";
    private const string Single = "data/places/arabic.tsv";
    private const string Prefix = "geonames:";

    private static readonly Lexicon<ArabicTowns> Shipped = new(() => new ArabicTowns());

    private readonly FrozenDictionary<string, string> _names;

    private ArabicTowns()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in (string[])[Chosen, Single])
        {
            using var reader = DataFile.Open(file);
            var count = 0;
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (line.Length == 0 || line[0] == '#')
                    continue;
                if (line.Split('\t') is not [var id, { Length: > 0 } name] || !id.All(char.IsAsciiDigit))
                    throw new LexiconException(file, number, "a GeoNames id and a name, with a tab between, were expected");
                if (!names.TryAdd(Prefix + id, name))
                    throw new LexiconException(file, number, $"the town {id} has a name already");
                count++;
            }
            DataFile.Expect(file, count);
        }
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The Arabic name of a place; null where it is not known.</summary>
    public static string? Of(string id) => Shipped.Value._names.GetValueOrDefault(id);
}
