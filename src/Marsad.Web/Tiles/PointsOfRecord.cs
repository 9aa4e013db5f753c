using NodaTime;

namespace Marsad.Web;

/// <summary>Incidents with points in an order that keeps those of each tile together, so that a tile is cut without looking at the others.</summary>
internal sealed class PointsOfRecord
{
    // A tile has 2^3 cells each way.
    private const int Finer = 3;
    private const double KilometresAroundEarth = 40075.016686;
    private const int PixelsOfWorld = 512;

    private readonly ulong[] _codes;
    private readonly PlacedIncident[] _incidents;

    public PointsOfRecord(Outlines outlines, IEnumerable<int> incidents)
    {
        _incidents = [.. PlacedIncident.Of(outlines, incidents)];
        _codes = [.. _incidents.Select(incident => TileAddress.Code(incident.Place.Lat!.Value, incident.Place.Lon!.Value))];
        Array.Sort(_codes, _incidents);
    }

    /// <summary>Sums of the tile, one for each cell that has any incident of the days, both inclusive; an end that is null is open.</summary>
    public IReadOnlyList<Sum> Sums(TileAddress tile, LocalDate? from, LocalDate? to)
    {
        var sums = new List<Sum>();
        var shift = 2 * (TileAddress.Depth - Math.Min(TileAddress.Depth, tile.Z + Finer));
        var cell = ulong.MaxValue;
        var (first, last) = (IncidentOutline.Number(from), IncidentOutline.Number(to));
        for (var i = First(tile.First); i < _codes.Length && _codes[i] < tile.End; i++)
        {
            if ((from is not null || to is not null) && !IncidentOutline.Touches(_incidents[i].From, _incidents[i].To, first, last))
                continue;
            if (_codes[i] >> shift != cell)
            {
                cell = _codes[i] >> shift;
                sums.Add(new Sum());
            }
            sums[^1].Add(_incidents[i]);
        }
        return sums;
    }

    /// <summary>The tile for programs that draw maps.</summary>
    public byte[] Tile(TileAddress tile, LocalDate? from, LocalDate? to)
    {
        var layer = new VectorLayer("incidents");
        var tiles = 1 << tile.Z;
        foreach (var sum in Sums(tile, from, to))
        {
            var place = sum.Place!;
            layer.Add(sum.Across * tiles - tile.X, sum.Down * tiles - tile.Y,
            [
                ("count", sum.Count), ("low", sum.Low), ("high", sum.High), ("open", sum.IsOpen), ("wounded-low", sum.WoundedLow), ("wounded-high", sum.WoundedHigh), ("wounded-open", sum.IsWoundedOpen), ("kind", sum.Kind), ("name", place.Name), ("places", (long)sum.Places),
                ("bbox", sum.Box),
                // A circle is the place's own; what lies at several places has none.
                .. sum.Places > 1 ? [] : (ReadOnlySpan<(string, object)>)[("radius", sum.RadiusKm), ("pixels", Pixels(sum.RadiusKm, place.Lat!.Value))],
            ]);
        }
        return layer.ToTile();
    }

    // Of the world drawn 512 pixels wide, where a kilometre is the wider the farther it is from the equator.
    private static double Pixels(double kilometres, double lat) => kilometres / (KilometresAroundEarth * Math.Cos(lat * Math.PI / 180)) * PixelsOfWorld;

    private int First(ulong code)
    {
        var (low, high) = (0, _codes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_codes[middle] < code)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
