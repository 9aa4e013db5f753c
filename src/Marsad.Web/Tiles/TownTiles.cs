using Marsad.Lexicons;

namespace Marsad.Web;

/// <summary>The largest towns of each tile, so that a reader sees where the incidents are. They are the gazetteer's and say nothing of the record.</summary>
internal static class TownTiles
{
    private const int MostInTile = 14;

    private static readonly Lazy<(ulong[] Codes, Town[] Towns)> All = new(() =>
    {
        var towns = TownList.All.ToArray();
        var codes = Array.ConvertAll(towns, town => TileAddress.Code(town.Lat, town.Lon));
        Array.Sort(codes, towns);
        return (codes, towns);
    });

    public static byte[] Tile(TileAddress tile, Texts texts)
    {
        var (codes, towns) = All.Value;
        var layer = new VectorLayer("towns");
        var tiles = 1 << tile.Z;
        foreach (var town in towns[At(codes, tile.First)..At(codes, tile.End)].OrderByDescending(town => town.Weight).ThenBy(town => town.Name, StringComparer.Ordinal).Take(MostInTile))
            layer.Add(TileAddress.Across(town.Lon) * tiles - tile.X, TileAddress.Down(town.Lat) * tiles - tile.Y, ("name", texts.Code == "ar" ? town.Arabic ?? town.Name : town.Name), ("weight", (long)town.Weight));
        return layer.ToTile();
    }

    private static int At(ulong[] codes, ulong code)
    {
        var at = Array.BinarySearch(codes, code);
        if (at < 0)
            return ~at;
        while (at > 0 && codes[at - 1] == code)
            at--;
        return at;
    }
}
