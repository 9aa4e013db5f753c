#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Turns Natural Earth's outline of the land into the table that the library carries.
//   npm install --prefix IN world-atlas@2.0.2
//   dotnet run eng/land.cs -- IN data/places/land.tsv
// The same input gives the same bytes.

using System.Globalization;
using System.Text;
using System.Text.Json;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run eng/land.cs -- IN OUT");
    return 2;
}
using var topology = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(args[0], "node_modules", "world-atlas", "land-50m.json")));
var transform = topology.RootElement.GetProperty("transform");
var (scale, shift) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
var arcs = topology.RootElement.GetProperty("arcs").EnumerateArray().Select(Arc).ToList();
var lines = new StringBuilder();
foreach (var line in (string[])
[
    "# Outline of the land, for cutting areas of a view at the coast. It says nothing of borders.",
    "# Who: Natural Earth (https://www.naturalearthdata.com/), 1:50m land, version 4.1; by way of world-atlas 2.0.2 (Michael Bostock). When: 2019; packed 2026-11 by eng/land.cs.",
    "# Licence: public domain (Natural Earth). From: npm world-atlas@2.0.2, land-50m.json, rounded to hundredths of a degree.",
    "# Format: number of the polygon, then its outline or, on later lines of the same number, its holes: longitude and latitude in hundredths of a degree, the first point as it is and each other as the step from the one before.",
])
    lines.Append(line).Append('\n');
var number = 0;
foreach (var geometry in topology.RootElement.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray())
{
    foreach (var polygon in geometry.GetProperty("arcs").EnumerateArray())
    {
        var rings = polygon.EnumerateArray().Select(Ring).ToList();
        if (rings[0].Count < 4)
            continue;
        number++;
        foreach (var ring in rings.Where(ring => ring.Count >= 4))
            lines.Append(CultureInfo.InvariantCulture, $"{number}\t{Steps(ring)}\n");
    }
}
File.WriteAllText(args[1], lines.ToString());
return 0;

(double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

// An arc is its first point and steps, in units of the transform.
List<(int X, int Y)> Arc(JsonElement arc)
{
    var (x, y) = (0, 0);
    var points = new List<(int, int)>();
    foreach (var step in arc.EnumerateArray())
    {
        (x, y) = (x + step[0].GetInt32(), y + step[1].GetInt32());
        points.Add(((int)Math.Round((x * scale.X + shift.X) * 100), (int)Math.Round((y * scale.Y + shift.Y) * 100)));
    }
    return points;
}

// A negative arc is the complement of its number, run backwards; neighbours share a point.
List<(int X, int Y)> Ring(JsonElement ring)
{
    var points = new List<(int X, int Y)>();
    foreach (var index in ring.EnumerateArray().Select(n => n.GetInt32()))
    {
        var arc = index >= 0 ? arcs[index] : Enumerable.Reverse(arcs[~index]);
        foreach (var point in arc)
            if (points.Count == 0 || points[^1] != point)
                points.Add(point);
    }
    return points;
}

string Steps(List<(int X, int Y)> ring)
{
    var text = new StringBuilder();
    var (x, y) = (0, 0);
    foreach (var point in ring)
    {
        text.Append(text.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{point.X - x} {point.Y - y}");
        (x, y) = point;
    }
    return text.ToString();
}
