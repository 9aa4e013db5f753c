using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;

namespace Marsad.Assessing;

/// <summary>The outline of the land (data/places/land.tsv).</summary>
internal sealed class Land
{
    private const string File = "data/places/land.tsv";
    private const double Hundredths = 100;
    private static readonly Lexicon<Land> Shipped = new(() => new Land());
    private readonly STRtree<Geometry> _polygons = new();

    private Land()
    {
        using var reader = DataFile.Open(File);
        var rings = new List<LinearRing>();
        var (polygon, count) = ("", 0);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('\t') is not [var name, var steps])
                throw new LexiconException(File, number, "a number and an outline, with a tab between, were expected");
            if (name != polygon)
                Add(rings);
            polygon = name;
            rings.Add(Ring(steps, number));
            count++;
        }
        Add(rings);
        DataFile.Expect(File, count);
        _polygons.Build();
    }

    /// <summary>The outline that travels inside the library.</summary>
    public static Land Default => Shipped.Value;

    /// <summary>What of an area is land; null where nothing is.</summary>
    public Geometry? Of(Geometry area)
    {
        var parts = _polygons.Query(area.EnvelopeInternal).Select(area.Intersection).SelectMany(part => PolygonExtracter.GetPolygons(part)).Cast<Polygon>().Where(part => !part.IsEmpty).ToArray();
        return parts.Length == 0 ? null : parts.Length == 1 ? parts[0] : new MultiPolygon([.. parts.OrderByDescending(part => part.Area)]);
    }

    /// <summary>The pieces of land whose bounds meet those of an area, whole.</summary>
    public IEnumerable<Polygon> Near(Envelope bounds) => _polygons.Query(bounds).SelectMany(piece => PolygonExtracter.GetPolygons(piece)).Cast<Polygon>();

    private void Add(List<LinearRing> rings)
    {
        if (rings.Count == 0)
            return;
        // Rounding may make an outline touch itself.
        var polygon = GeometryFixer.Fix(new Polygon(rings[0], [.. rings.Skip(1)]));
        _polygons.Insert(polygon.EnvelopeInternal, polygon);
        rings.Clear();
    }

    private static LinearRing Ring(string steps, int line)
    {
        var numbers = new List<int>();
        foreach (var step in steps.AsSpan().Split(' '))
        {
            if (!int.TryParse(steps.AsSpan()[step], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                throw new LexiconException(File, line, $"'{steps[step]}' should be a number");
            numbers.Add(number);
        }
        var points = new List<Coordinate>();
        var (x, y) = (0, 0);
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            (x, y) = (x + numbers[i], y + numbers[i + 1]);
            points.Add(new Coordinate(x / Hundredths, y / Hundredths));
        }
        if (points.Count < 3)
            throw new LexiconException(File, line, "an outline of three points or more was expected");
        if (!points[0].Equals2D(points[^1]))
            points.Add(points[0].Copy());
        if (points.Count < 4)
            throw new LexiconException(File, line, "an outline of three points or more was expected");
        return new LinearRing([.. points]);
    }
}
