namespace Marsad.Web;

/// <summary>A square of the world map in Mercator's projection, as web maps cut it: 2^Z squares each way, counted from the north-west.</summary>
internal readonly record struct TileAddress(int Z, int X, int Y)
{
    /// <summary>Finest zoom that there are tiles of.</summary>
    public const int FinestZoom = 16;

    /// <summary>Zoom of the squares that points are put in; about two metres wide.</summary>
    public const int Depth = 24;

    private const double FarthestNorth = 85.051128779806604;

    /// <summary>First code of the tile on the curve that <see cref="Code"/> follows.</summary>
    public ulong First => Interleave((uint)X, (uint)Y) << (2 * (Depth - Z));

    /// <summary>First code beyond it.</summary>
    public ulong End => First + (1UL << (2 * (Depth - Z)));

    /// <summary>The tile, or what is wrong with it, by parameter.</summary>
    public static TileAddress? Read(string z, string x, string y, IDictionary<string, string> problems)
    {
        if (Number(z, FinestZoom) is not { } zoom)
        {
            problems["z"] = $"is no zoom from 0 to {FinestZoom}.";
            return null;
        }
        var last = (1 << zoom) - 1;
        var (column, row) = (Number(x, last), Number(y, last));
        if (column is null)
            problems["x"] = $"is no number from 0 to {last}.";
        if (row is null)
            problems["y"] = $"is no number from 0 to {last}.";
        return column is { } left && row is { } top ? new TileAddress(zoom, left, top) : null;
    }

    /// <summary>From the west, 0 to 1.</summary>
    public static double Across(double lon) => (lon + 180) / 360;

    /// <summary>From the north, 0 to 1.</summary>
    public static double Down(double lat)
    {
        var sine = Math.Sin(Math.Clamp(lat, -FarthestNorth, FarthestNorth) * Math.PI / 180);
        return 0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    /// <summary>Place of a point on a curve through all squares that never leaves a tile of any zoom before it has been through all of it.</summary>
    public static ulong Code(double lat, double lon) => Interleave(Square(Across(lon)), Square(Down(lat)));

    private static uint Square(double part) => (uint)Math.Clamp((long)(part * (1 << Depth)), 0, (1 << Depth) - 1);

    private static ulong Interleave(uint x, uint y) => Spread(x) | (Spread(y) << 1);

    private static ulong Spread(uint bits)
    {
        ulong spread = bits;
        spread = (spread | (spread << 16)) & 0x0000FFFF0000FFFF;
        spread = (spread | (spread << 8)) & 0x00FF00FF00FF00FF;
        spread = (spread | (spread << 4)) & 0x0F0F0F0F0F0F0F0F;
        spread = (spread | (spread << 2)) & 0x3333333333333333;
        return (spread | (spread << 1)) & 0x5555555555555555;
    }

    private static int? Number(string text, int most) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
