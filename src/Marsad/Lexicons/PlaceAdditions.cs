using System.Globalization;
using System.Text;
using Marsad.Text;

namespace Marsad.Lexicons;

/// <summary>The places of data/places/additions: small places of wars, camps, rivers, deserts, regions, and news spellings of what GeoNames knows.</summary>
internal sealed class PlaceAdditions
{
    private const string Folder = "data/places/additions";
    private readonly Dictionary<ulong, List<(Place Place, ulong Plain)>> _byName = [];

    /// <summary>Reads all files.</summary>
    /// <param name="table">Knows the size of the places that GeoNames has.</param>
    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public PlaceAdditions(PlaceTable table)
    {
        var rows = DataTable.Files(Folder).SelectMany(file => DataTable.Read(file, 10)).ToList();
        var sizes = table.Sizes([.. rows.Select(GeoNamesId)]);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (population, code) = sizes.GetValueOrDefault(GeoNamesId(row));
            var place = Read(row, population, code);
            if (!ids.Add(place.Id))
                throw row.Error($"'{place.Id}' is entered twice; give one of the rows a distinct name or join them");
            All.Add(place);
            foreach (var name in row.Words(1).Prepend(place.Name))
                Add(place, name);
        }
    }

    /// <summary>All places, in the order of files and rows.</summary>
    public List<Place> All { get; } = [];

    /// <summary>Adds the places that bear a name.</summary>
    public void Find(ulong folded, ulong plain, List<PlaceMatch> found)
    {
        if (!_byName.TryGetValue(folded, out var places))
            return;
        foreach (var (place, spelling) in places)
        {
            var at = found.FindIndex(m => m.Place == place);
            if (at < 0)
                found.Add(new PlaceMatch(place, spelling == plain, spelling == plain));
            else if (spelling == plain)
                found[at] = new PlaceMatch(place, true, true);
        }
    }

    private void Add(Place place, string name)
    {
        var key = Folding.Hash(Folding.Fold(name));
        if (!_byName.TryGetValue(key, out var places))
            _byName[key] = places = [];
        places.Add((place, Folding.Hash(Folding.Plain(name))));
    }

    private static int GeoNamesId(DataRow row) =>
        row.Cells[8].StartsWith("geonames:", StringComparison.Ordinal) && int.TryParse(row.Cells[8].AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1;

    private static Place Read(DataRow row, int population, PlaceCode code)
    {
        if (!Enum.TryParse<PlaceFeature>(row.Cells[2], ignoreCase: true, out var feature))
            throw row.Error($"'{row.Cells[2]}' is no kind of place; expected one of {string.Join(", ", Enum.GetNames<PlaceFeature>()).ToLowerInvariant()}");
        var country = row.Cells[3] == "-" ? "" : row.Cells[3];
        if (SourceList.Fault(row.Words(9)) is { } fault)
            throw row.Error(fault);
        var land = country.Length == 0 ? null : Countries.ByCode(country) ?? throw row.Error($"'{country}' is no ISO 3166-1 alpha-2 code");
        var within = row.Cells[4] == "-" ? [] : row.Words(4).ToList();
        if (land is not null && feature != PlaceFeature.Country)
            within.Add(land.Name);
        return new Place
        {
            Id = row.Cells[8] == "-" ? $"marsad:{Slug(country, row.Cells[0], feature)}" : row.Cells[8],
            Name = row.Cells[0],
            Feature = feature,
            Country = country,
            Within = within,
            Lat = Degrees(row, 5, 90),
            Lon = Degrees(row, 6, 180),
            ErrorKm = Kilometres(row, 7),
            Population = population,
            IsCapital = code == PlaceCode.Capital,
            IsAddition = true,
        };
    }

    private static double Degrees(DataRow row, int column, double limit) =>
        double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit
            ? degrees
            : throw row.Error($"'{row.Cells[column]}' is no number of degrees between -{limit} and {limit}");

    private static double Kilometres(DataRow row, int column) =>
        double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var kilometres) && kilometres > 0
            ? kilometres
            : throw row.Error($"'{row.Cells[column]}' is no number of kilometres above 0");

    private static string Slug(string country, string name, PlaceFeature feature)
    {
        var slug = new StringBuilder(country.ToLowerInvariant());
        if (slug.Length > 0)
            slug.Append('-');
        slug.Append(Folding.Plain(name).Replace(' ', '-'));
        if (feature != PlaceFeature.Settlement)
            slug.Append('-').Append(feature.ToString().ToLowerInvariant());
        return slug.ToString();
    }
}
