using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>Addresses of vector tiles: the incidents asked for, and the towns that help to find one's way.</summary>
internal static class TileEndpoints
{
    public const string Incidents = Api.Root + "/incidents/tiles/{z}/{x}/{y}";

    public const string Towns = "/tiles/towns/{z}/{x}/{y}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Incidents, (HttpContext http, Records records, TileCutting cutting, string z, string x, string y) => OfIncidents(http, records, cutting, z, x, y));
        routes.MapGet(Towns, (HttpContext http, string z, string x, string y) => OfTowns(http, z, x, y));
    }

    private static IResult OfIncidents(HttpContext http, Records records, TileCutting cutting, string z, string x, string y)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var tile = TileAddress.Read(z, x, y, problems);
        var record = records.Of(http.Request.Query, problems);
        var filter = FilterReading.Read(http.Request.Query, record, [Api.AsOfName], problems);
        if (tile is null || problems.Count > 0)
            return Problem.Of(problems);
        // MapLibre takes a tile with the tag of another that it put in the same place for the same, though the days asked for are others.
        var address = Hash.Short(Encoding.UTF8.GetBytes(http.Request.Path + http.Request.QueryString), 16);
        return Api.IsKnown(http, record, "-" + address) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(cutting.Tile(record, filter, tile.Value), VectorLayer.MediaType);
    }

    private static IResult OfTowns(HttpContext http, string z, string x, string y)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (TileAddress.Read(z, x, y, problems) is not { } tile)
            return Problem.Of(problems);
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(TownTiles.Tile(tile, LanguageOfPath.Of(http)), VectorLayer.MediaType);
    }
}
