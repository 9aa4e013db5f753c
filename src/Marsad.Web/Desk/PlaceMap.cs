using Marsad.Lexicons;
using Marsad.Publishing;
using Marsad.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>The map on which a place is picked, as a picture: land, towns, the places of a name by their numbers, and the point that holds now.</summary>
internal static class PlaceMap
{
    private const string Path = DeskPages.Root + "/map.svg";
    private const int MostTowns = 14;
    private const int LetterHeight = 12;
    private const int LetterWidth = 6;

    private static readonly int[] Scales = [2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Show).For(UserRole.Coder);

    /// <summary>Address of the picture.</summary>
    /// <param name="view">What it shows.</param>
    /// <param name="at">The point that holds now, with its radius.</param>
    /// <param name="places">The places of a name.</param>
    public static string Address(PickView view, (double Lat, double Lon, double RadiusKm)? at, IEnumerable<Place> places) =>
        FormattableString.Invariant($"{Path}?view={view}{(at is var (lat, lon, radius) ? FormattableString.Invariant($"&at={lat:0.#####},{lon:0.#####},{radius:0.##}") : "")}&of={string.Join(',', places.Select(place => FormattableString.Invariant($"{place.Lat:0.####},{place.Lon:0.####}")))}");

    private static IResult Show(HttpContext http)
    {
        if (PickView.Parse(http.Request.Query["view"]) is not { } view)
            return Problem.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["view"] = "is no part of the map; latitude, longitude and height in degrees were expected." });
        var at = PickView.Numbers(http.Request.Query["at"]);
        var places = PickView.Numbers(http.Request.Query["of"]).Take(2 * PlaceLookup.Most).Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));
        return Results.Text(Draw(view, at is [var lat, var lon, var radius] ? (lat, lon, radius) : null, [.. places]), "image/svg+xml; charset=utf-8");
    }

    private static string Draw(PickView view, (double Lat, double Lon, double RadiusKm)? at, IReadOnlyList<(double Lat, double Lon)> places)
    {
        using var output = new StringWriter();
        var html = new HtmlWriter(output);
        html.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{PickView.Across}\" height=\"{PickView.Down}\" viewBox=\"0 0 {PickView.Across} {PickView.Down}\" font-family=\"sans-serif\" font-size=\"11\"><rect width=\"100%\" height=\"100%\" fill=\"#dfe7ea\"/>");
        html.Write($"<path fill=\"#f6f4ee\" stroke=\"#8a8577\" fill-rule=\"evenodd\" d=\"{LandPath.Of(view.West, view.South, view.East, view.North, view.X, view.Y)}\"/>");
        var taken = new List<(double X, double Y, double Width)>();
        foreach (var town in TownList.All.Where(town => town.Lat > view.South && town.Lat < view.North && town.Lon > view.West && town.Lon < view.East).OrderByDescending(town => town.Weight).ThenBy(town => town.Name, StringComparer.Ordinal).Take(MostTowns))
        {
            var (x, y, width) = (view.X(town.Lon), view.Y(town.Lat), (double)town.Name.Length * LetterWidth);
            html.Write($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"2\" fill=\"#55606a\"/>");
            if (taken.Exists(other => Math.Abs(other.Y - y) < LetterHeight && other.X < x + width && x < other.X + other.Width))
                continue;
            taken.Add((x, y, width));
            var isAtEdge = x + width > PickView.Across;
            html.Write($"<text x=\"{(isAtEdge ? x - 4 : x + 4):0.#}\" y=\"{y + 4:0.#}\" fill=\"#33383d\" text-anchor=\"{(isAtEdge ? "end" : "start")}\">{town.Name}</text>");
        }
        if (at is var (lat, lon, radius))
            html.Write($"<circle cx=\"{view.X(lon):0.#}\" cy=\"{view.Y(lat):0.#}\" r=\"{Math.Max(5, radius * view.PixelsPerKm):0.#}\" fill=\"#a11d33\" fill-opacity=\"0.2\" stroke=\"#a11d33\"/><circle cx=\"{view.X(lon):0.#}\" cy=\"{view.Y(lat):0.#}\" r=\"3\" fill=\"#a11d33\"/>");
        foreach (var (number, place) in places.Index())
            html.Write($"<circle cx=\"{view.X(place.Lon):0.#}\" cy=\"{view.Y(place.Lat):0.#}\" r=\"9\" fill=\"#1d5b79\" fill-opacity=\"0.85\"/><text x=\"{view.X(place.Lon):0.#}\" y=\"{view.Y(place.Lat) + 4:0.#}\" fill=\"#ffffff\" font-weight=\"bold\" text-anchor=\"middle\">{number + 1}</text>");
        var scale = Scales.FirstOrDefault(km => km * view.PixelsPerKm < PickView.Across / 3, 1);
        html.Write($"<path d=\"M12 {PickView.Down - 18}v6h{scale * view.PixelsPerKm:0.#}v-6\" fill=\"none\" stroke=\"#1f2328\"/><text x=\"16\" y=\"{PickView.Down - 16}\" fill=\"#1f2328\">{scale} km</text></svg>");
        return output.ToString();
    }
}
