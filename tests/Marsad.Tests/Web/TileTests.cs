using System.Globalization;
using System.Net;
using System.Text.Json;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class TileTests(ServedWar served) : IClassFixture<ServedWar>
{
    [Theory]
    [InlineData("")]
    [InlineData("?type=armed-clash")]
    [InlineData("?from=2020-01-10&to=2020-01-20")] // the days of the slider
    [InlineData("?effect=killed&grade=fair&to=2020-02-01")]
    [InlineData("?bbox=38,34,41,36")]
    public async Task All_tiles_of_a_zoom_add_up_to_the_list(string query)
    {
        var listed = await Listed(query);
        Assert.NotEqual(0, listed.Count);
        for (var zoom = 0; zoom <= 4; zoom++)
        {
            var sum = (Count: 0L, Low: 0L, High: 0L);
            for (var x = 0; x < 1 << zoom; x++)
            {
                for (var y = 0; y < 1 << zoom; y++)
                {
                    foreach (var (_, _, point) in (await Tile($"{zoom}/{x}/{y}{query}")).Points)
                        sum = (sum.Count + (long)point["count"], sum.Low + (long)point["low"], sum.High + (long)point["high"]);
                }
            }
            Assert.Equal(listed, sum);
        }
    }

    [Theory]
    [InlineData("?group=children")]
    [InlineData("?region=Deir%20ez-Zor&country=SY")]
    public async Task Wounded_add_up_as_the_killed_do(string query)
    {
        var features = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/incidents.geojson" + query)).RootElement.GetProperty("features").EnumerateArray()
            .Where(feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Object).Select(feature => feature.GetProperty("properties")).ToList();
        var wounded = features.Where(properties => properties.TryGetProperty("wounded", out _)).Select(properties => properties.GetProperty("wounded")).ToList();
        var points = (await Tile("0/0/0" + query)).Points;
        Assert.NotEmpty(wounded);
        Assert.Equal(wounded.Sum(figure => figure.GetProperty("low").GetInt64()), points.Sum(point => (long)point.Properties["wounded-low"]));
        Assert.Contains(wounded, figure => !figure.TryGetProperty("high", out _));
        Assert.Contains(points, point => (bool)point.Properties["wounded-open"]);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 19, 12)] // the Euphrates
    [InlineData(12, 2508, 1622)] // one town, its old quarter and its bridge
    public async Task What_a_spot_leads_to_is_what_it_counts(int zoom, int x, int y)
    {
        var tile = await Tile($"{zoom}/{x}/{y}?from=2020-01-05");
        Assert.NotEmpty(tile.Points);
        foreach (var (_, _, point) in tile.Points)
            Assert.Equal(((long)point["count"], (long)point["low"], (long)point["high"]), await Listed($"?from=2020-01-05&bbox={point["bbox"]}"));
    }

    [Fact]
    public async Task A_spot_of_one_place_bears_its_name_and_how_closely_it_is_known()
    {
        var points = (await Tile("0/0/0?place=test:Tripoli")).Points;
        var (x, y, tripoli) = Assert.Single(points);
        Assert.Equal("Tripoli", tripoli["name"]);
        Assert.Equal(10.0, tripoli["radius"]);
        Assert.Equal(512 * 10.0 / (40075.016686 * Math.Cos(32.8874 * Math.PI / 180)), (double)tripoli["pixels"], 9);
        // Mercator's projection, reckoned by hand.
        Assert.InRange(x, 2197, 2199);
        Assert.InRange(y, 1650, 1653);
    }

    [Fact]
    public async Task What_lies_at_several_places_has_no_circle() =>
        Assert.All((await Tile("0/0/0")).Points, point => Assert.Equal((long)point.Properties["places"] == 1, point.Properties.ContainsKey("radius")));

    [Theory]
    [InlineData("3/8/0", "x")]
    [InlineData("17/0/0", "z")]
    [InlineData("1/0/-1", "y")]
    [InlineData("0/0/0?bbox=1,2,3", "bbox")]
    [InlineData("0/0/0?bbox=3,2,1,4", "bbox")] // the east before the west
    [InlineData("0/0/0?limit=3", "limit")]
    public async Task A_mistake_is_told_with_its_parameter(string tile, string parameter)
    {
        var answer = await served.Client.GetAsync("/api/v1/incidents/tiles/" + tile);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("parameters").TryGetProperty(parameter, out _));
    }

    [Fact]
    public async Task A_tile_that_is_known_already_is_not_sent_again()
    {
        var first = await served.Client.GetAsync("/api/v1/incidents/tiles/0/0/0");
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/incidents/tiles/0/0/0");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await served.Client.SendAsync(again)).StatusCode);
    }

    // A map that puts one tile in the place of another takes them for the same where their tags are.
    [Fact]
    public async Task Tiles_of_other_days_bear_other_tags() =>
        Assert.NotEqual((await served.Client.GetAsync("/api/v1/incidents/tiles/0/0/0?to=2020-01-09")).Headers.ETag, (await served.Client.GetAsync("/api/v1/incidents/tiles/0/0/0?to=2020-01-10")).Headers.ETag);

    [Fact]
    public async Task Towns_have_their_Arabic_names_on_a_map_in_Arabic_where_they_are_known()
    {
        var english = Names(DecodedTile.Of(await served.Client.GetByteArrayAsync("/tiles/towns/6/38/25")));
        var arabic = Names(DecodedTile.Of(await served.Client.GetByteArrayAsync("/ar/tiles/towns/6/38/25")));
        Assert.Equal(english.Count, arabic.Count);
        Assert.All(english, name => Assert.All(name, letter => Assert.False(letter is >= '\u0600' and <= '\u06FF')));
        Assert.Contains("حلب", arabic);

        static List<string> Names(DecodedTile tile) => [.. tile.Points.Select(town => (string)town.Properties["name"])];
    }

    [Fact]
    public async Task Towns_help_to_find_the_way()
    {
        var towns = DecodedTile.Of(await served.Client.GetByteArrayAsync("/tiles/towns/6/38/25"));
        Assert.Equal("towns", towns.Layer);
        Assert.Contains(towns.Points, town => (string)town.Properties["name"] == "Aleppo");
    }

    [Fact]
    public void Scripts_of_the_map_are_light()
    {
        const int Most = 350_000;
        string[] scripts = ["map.js", "map-shared.js", "map-worker.js"];
        if (!scripts.All(SiteAssets.Has) && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("The map's scripts are missing; ./test installs npm as root.");
        Assert.SkipWhen(!scripts.All(SiteAssets.Has), "npm was not there when the site was built.");
        foreach (var form in (string[])["br", "gzip"])
            Assert.InRange(scripts.Sum(name => SiteAssets.Find(SiteAssets.Address(name).Split('/')[2], name)!.For(form).Bytes.Length), 1, Most);
    }

    [Theory]
    [InlineData("land-coarse.json")]
    [InlineData("land-fine.json")] // holds an islet whose outline runs the wrong way round
    public void The_ground_tells_land_from_sea(string name)
    {
        Assert.SkipWhen(!SiteAssets.Has(name), "npm was not there when the site was built.");
        var ground = JsonDocument.Parse(SiteAssets.Find(SiteAssets.Address(name).Split('/')[2], name)!.For("").Bytes).RootElement;
        var parts = ground.GetProperty("parts").GetDouble();
        var rings = ground.GetProperty("land").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()).Select(ring => Points(ring, parts)).ToList();
        bool IsLand(double lon, double lat) => rings.Count(ring => Holds(ring, lon, lat)) % 2 == 1;
        Assert.True(IsLand(13.2, 32)); // south of Tripoli
        Assert.False(IsLand(13.2, 34)); // north of it
        Assert.True(IsLand(178, 66)); // Chukotka, on both sides of the 180th meridian
        Assert.True(IsLand(-175, 66));
        Assert.False(IsLand(-150, 0));
    }

    private static List<(double X, double Y)> Points(JsonElement steps, double parts)
    {
        var points = new List<(double X, double Y)>();
        var (x, y) = (0, 0);
        foreach (var step in steps.EnumerateArray().Select(step => step.GetInt32()).Chunk(2))
        {
            (x, y) = (x + step[0], y + step[1]);
            points.Add((x / parts, y / parts));
        }
        return points;
    }

    private static bool Holds(List<(double X, double Y)> ring, double x, double y)
    {
        var isIn = false;
        for (var (i, j) = (0, ring.Count - 1); i < ring.Count; j = i++)
            isIn ^= ring[i].Y > y != ring[j].Y > y && x < (ring[j].X - ring[i].X) * (y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X;
        return isIn;
    }

    // As the list gives them, in its own words.
    private async Task<(long Count, long Low, long High)> Listed(string query)
    {
        var features = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/incidents.geojson" + query)).RootElement.GetProperty("features").EnumerateArray();
        var sum = (Count: 0L, Low: 0L, High: 0L);
        foreach (var feature in features.Where(feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Object))
        {
            var incident = feature.GetProperty("properties");
            if (incident.GetProperty("where")[0].TryGetProperty("feature", out var kind) && kind.GetString() == "country")
                continue;
            sum.Count++;
            if (incident.TryGetProperty("killed", out var killed))
                sum = (sum.Count, sum.Low + killed.GetProperty("low").GetInt64(), sum.High + (killed.TryGetProperty("high", out var high) ? high : killed.GetProperty("low")).GetInt64());
        }
        return sum;
    }

    private async Task<DecodedTile> Tile(string address) => DecodedTile.Of(await served.Client.GetByteArrayAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/incidents/tiles/{address}")));
}
