using System.Collections.Frozen;
using System.Globalization;
using Marsad.Text;

namespace Marsad.Lexicons;

/// <summary>A country or territory of ISO 3166-1, as English news names it and its people.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="Numeric">ISO 3166-1 numeric, three digits; empty for Kosovo.</param>
/// <param name="Name">The usual name: "Syria".</param>
/// <param name="Names">Other names: "Syrian Arab Republic".</param>
/// <param name="Adjectives">"Syrian"; each also names one person.</param>
/// <param name="People">"Syrians".</param>
/// <param name="Capitals">The seat of government and what news says for it, the usual one first.</param>
/// <param name="Lat">Degrees north of a rough middle.</param>
/// <param name="Lon">Degrees east of a rough middle.</param>
internal sealed record Country(
    string Code, string Alpha3, string Numeric, string Name, IReadOnlyList<string> Names,
    IReadOnlyList<string> Adjectives, IReadOnlyList<string> People, IReadOnlyList<string> Capitals, double Lat, double Lon);

/// <summary>The countries of data/places/countries.tsv by code, name and nationality.</summary>
/// <remarks>Look-ups ignore case, but a name begins with a capital letter ("Turkey", "TURKEY", not "turkey"), and one that is written in capitals ("US", "CAR") is found in capitals only.</remarks>
internal static class Countries
{
    private const string File = "data/places/countries.tsv";
    private static readonly Lexicon<Tables> Loaded = new(Load);

    /// <summary>All countries, by code.</summary>
    public static IReadOnlyList<Country> All => Loaded.Value.All;

    /// <summary>By ISO 3166-1 alpha-2 code, in capitals.</summary>
    public static Country? ByCode(ReadOnlySpan<char> code) => Loaded.Value.Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var country) ? country : null;

    /// <summary>By name: "Syria", "DR Congo", "U.S.".</summary>
    public static Country? ByName(ReadOnlySpan<char> name) => Find(Loaded.Value.Names, name);

    /// <summary>By adjective, or word for one or more of its people: "Syrian", "Syrians", "Dutch", "Briton".</summary>
    public static Country? ByDemonym(ReadOnlySpan<char> word) => Find(Loaded.Value.Demonyms, word);

    private static Country? Find(WordTable<Named> table, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || char.IsLower(word[0]) || !table.TryGet(word, out var found))
            return null;
        return IsCapitals(found.Word) && !word.SequenceEqual(found.Word) ? null : found.Country;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
                return false;
        }
        return true;
    }

    private static Tables Load()
    {
        var all = new List<Country>();
        var names = new Dictionary<string, Named>(StringComparer.OrdinalIgnoreCase);
        var demonyms = new Dictionary<string, Named>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Read(File, 10))
        {
            var country = new Country(row.Cells[0], row.Cells[1], row.Cells[2], row.Cells[3], row.Words(4), row.Words(5), row.Words(6), row.Words(7), Degrees(row, 8), Degrees(row, 9));
            all.Add(country);
            Add(row, names, [country.Name, .. country.Names], country);
            Add(row, demonyms, [.. country.Adjectives.Concat(country.People).Distinct(StringComparer.Ordinal)], country);
        }
        return new Tables(all, all.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal), new(names), new(demonyms));
    }

    private static void Add(DataRow row, Dictionary<string, Named> table, IEnumerable<string> words, Country country)
    {
        foreach (var word in words)
        {
            if (!table.TryAdd(word, new Named(word, country)))
                throw row.Error($"'{word}' already belongs to {table[word].Country.Name}; give it to one country");
        }
    }

    private static double Degrees(DataRow row, int column) =>
        double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : throw row.Error($"'{row.Cells[column]}' is no number of degrees");

    /// <summary>A country by one of its words, as that is written.</summary>
    private readonly record struct Named(string Word, Country Country);

    private sealed record Tables(
        IReadOnlyList<Country> All,
        FrozenDictionary<string, Country> Codes,
        WordTable<Named> Names,
        WordTable<Named> Demonyms);
}
