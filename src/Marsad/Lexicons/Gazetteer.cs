using System.Collections.Concurrent;
using System.Globalization;
using Marsad.Text;

namespace Marsad.Lexicons;

/// <summary>Places by name: countries, the packed GeoNames table and the project's own additions.</summary>
internal static class Gazetteer
{
    /// <summary>Name of the packed table.</summary>
    public const string Packed = "data/places/geonames.bin";

    private static readonly Lexicon<PlaceTable> Table = new(OpenTable);
    private static readonly Lexicon<PlaceAdditions> Additions = new(() => new PlaceAdditions(Table.Value));
    private static readonly ConcurrentDictionary<int, Place> Rows = new();
    private static readonly ConcurrentDictionary<string, Place> Lands = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Dictionary<string, List<Place>>> Skeletons = new(StringComparer.Ordinal);

    /// <summary>The project's own additions.</summary>
    public static IReadOnlyList<Place> Added => Additions.Value.All;

    /// <summary>The towns of the packed table that people live in.</summary>
    public static IEnumerable<Place> Settlements => Enumerable.Range(0, Table.Value.Rows)
        .Where(row => Table.Value[row].Code is PlaceCode.Settlement or PlaceCode.SeatOfDistrict or PlaceCode.SeatOfRegion or PlaceCode.Capital)
        .Select(Make);

    /// <summary>The places that bear a name, in a fixed order; an addition hides the GeoNames row of its id.</summary>
    public static void Find(ReadOnlySpan<char> name, List<PlaceMatch> found)
    {
        found.Clear();
        Span<char> plain = stackalloc char[2 * Folding.Longest];
        Span<char> folded = stackalloc char[2 * Folding.Longest];
        plain = plain[..Folding.Plain(name, plain)];
        folded = folded[..Folding.Fold(plain, folded)];
        if (folded.Length < 2)
            return;
        if (Countries.ByName(OneLine(name, stackalloc char[Folding.Longest])) is { } country)
            found.Add(new PlaceMatch(Land(country), true, true));
        var plainHash = Folding.Hash(plain);
        var foldedHash = Folding.Hash(folded);
        Additions.Value.Find(foldedHash, plainHash, found);
        if (!Table.Value.Knows(foldedHash))
            return;
        var added = found.Count;
        var rows = new List<(int Row, bool Plain)>();
        Table.Value.Find(foldedHash, plainHash, rows);
        foreach (var (row, same) in rows)
        {
            var place = Row(row);
            if (!Has(found, added, place.Id))
                found.Add(new PlaceMatch(place, same, same && IsShown(place, plain)));
        }
    }

    /// <summary>Places of a country whose name has the same consonants. For words that no better key finds, in a story known to tell of that country.</summary>
    public static IReadOnlyList<Place> FindLoosely(ReadOnlySpan<char> name, string country)
    {
        var skeleton = Folding.Skeleton(Folding.Fold(name));
        if (skeleton.Length == 0)
            return [];
        return Skeletons.GetOrAdd(country, SkeletonsOf).TryGetValue(skeleton, out var places) ? places : [];
    }

    /// <summary>The country as a place.</summary>
    public static Place Land(Country country) => Lands.GetOrAdd(country.Code, static (code, country) => new Place
    {
        Id = "iso:" + code,
        Name = country.Name,
        Feature = PlaceFeature.Country,
        Country = code,
        Within = [],
        Lat = country.Lat,
        Lon = country.Lon,
        Population = 5_000_000,
    }, country);

    // A name that runs over a line end.
    private static ReadOnlySpan<char> OneLine(ReadOnlySpan<char> name, Span<char> line)
    {
        if (name.IndexOfAny('\n', '\r') < 0)
            return name;
        var length = 0;
        foreach (var letter in name)
        {
            var space = letter is ' ' or '\n' or '\r';
            if (!space || (length > 0 && line[length - 1] != ' '))
                line[length++] = space ? ' ' : letter;
        }
        return line[..length].ToString();
    }

    private static bool IsShown(Place place, ReadOnlySpan<char> plain)
    {
        Span<char> shown = stackalloc char[2 * Folding.Longest];
        return plain.SequenceEqual(shown[..Folding.Plain(place.Name, shown)]);
    }

    private static bool Has(List<PlaceMatch> found, int count, string id)
    {
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(found[i].Place.Id, id, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static Place Row(int row) => Rows.GetOrAdd(row, Make);

    private static Place Make(int row)
    {
        var table = Table.Value;
        var packed = table[row];
        var land = Countries.ByCode(packed.Country)?.Name ?? packed.Country;
        return new Place
        {
            Id = packed.Id > 0 ? string.Create(CultureInfo.InvariantCulture, $"geonames:{packed.Id}") : $"marsad:{packed.Country.ToLowerInvariant()}-{Folding.Plain(packed.Name).Replace(' ', '-')}-province",
            Name = packed.Name,
            Feature = packed.Code switch { PlaceCode.Region => PlaceFeature.Province, PlaceCode.Section => PlaceFeature.Neighbourhood, _ => PlaceFeature.Settlement },
            Country = packed.Country,
            Within = packed.Region > 0 ? [table[packed.Region - 1].Name, land] : [land],
            Lat = packed.Lat,
            Lon = packed.Lon,
            Population = packed.Population,
            IsCapital = packed.Code == PlaceCode.Capital,
        };
    }

    private static Dictionary<string, List<Place>> SkeletonsOf(string country)
    {
        var all = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var place in Additions.Value.All.Where(p => string.Equals(p.Country, country, StringComparison.Ordinal)).Concat(Table.Value.RowsOf(country).Select(Row)))
        {
            var skeleton = Folding.Skeleton(Folding.Fold(place.Name));
            if (skeleton.Length == 0)
                continue;
            if (!all.TryGetValue(skeleton, out var places))
                all[skeleton] = places = [];
            if (!places.Exists(p => string.Equals(p.Id, place.Id, StringComparison.Ordinal)))
                places.Add(place);
        }
        return all;
    }

    private static PlaceTable OpenTable() =>
        typeof(Gazetteer).Assembly.GetManifestResourceStream(Packed) is UnmanagedMemoryStream stream
            ? new PlaceTable(stream)
            : throw new LexiconException(Packed, 0, "the packed gazetteer is missing; make it with eng/places.cs");
}
