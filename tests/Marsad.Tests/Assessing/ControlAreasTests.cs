using System.Text.Json;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Resolving;
using NetTopologySuite.Geometries;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Assessing;

public class ControlAreasTests
{
    private static readonly LocalDate Day = new(2021, 2, 8);
    private static readonly Location Near = Some.Town("Near", 35.12, 40.45);
    private static readonly Location Coast = Some.Town("Coast", 34.89, 35.88, "Tartus");

    [Fact]
    public void Each_area_is_what_lies_nearest_to_its_place_within_the_reach()
    {
        var areas = ControlAreas.On(Timeline(Held("one", Some.Mayadin, "is"), Held("two", Near, "sdf"), Held("three", Some.Abukamal, "is")), Day);
        Assert.Equal(3, areas.Count);
        foreach (var area in areas)
        {
            var shape = Shape(area);
            Assert.True(shape.IsValid);
            Assert.True(shape.Contains(Point(area.Standing.Place)));
            Assert.All(shape.Coordinates, corner => Assert.InRange(Earth.Kilometres(area.Standing.Place.Lat!.Value, area.Standing.Place.Lon!.Value, corner.Y, corner.X), 0, area.ReachKm * 1.01));
        }
        // The two that are neighbours share a border and no ground; the third is a whole circle.
        var shapes = areas.ToDictionary(a => a.Standing.Place.Name, Shape);
        Assert.InRange(shapes["Near"].Intersection(shapes["Al Mayadin"]).Area, 0, 1e-4);
        Assert.False(shapes["Al Bukamal"].Intersects(shapes["Near"]));
        Assert.True(shapes["Al Mayadin"].Area < 0.7 * shapes["Al Bukamal"].Area);
    }

    [Fact]
    public void The_sea_is_nobodys()
    {
        var area = ControlAreas.On(Timeline(Held("one", Coast, "syr-gov")), Day).Single();
        var circle = ControlAreas.On(Timeline(Held("one", Some.Mayadin, "is")), Day).Single();
        Assert.True(area.OnLand);
        Assert.True(Shape(area).Area < 0.8 * Shape(circle).Area);
        Assert.False(Shape(area).Contains(new Point(35.75, 34.89)));
    }

    [Fact]
    public void Every_feature_says_that_it_is_a_view_and_what_is_disputed()
    {
        var claims = new[] { Held("one", Some.Mayadin, "is"), Held("two", Some.Mayadin, "syr-gov"), Held("three", Near, "sdf") };
        var json = JsonDocument.Parse(RecordJson.Write(ControlAreas.On(Timeline(claims), Day))).RootElement;
        Assert.Equal("FeatureCollection", json.GetProperty("type").GetString());
        var features = json.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(2, features.Count);
        Assert.All(features, f => Assert.Contains("not fact, 2021-02-08", f.GetProperty("properties").GetProperty("label").GetString(), StringComparison.Ordinal));
        var disputed = features.Single(f => f.GetProperty("properties").TryGetProperty("disputed", out var yes) && yes.GetBoolean()).GetProperty("properties");
        Assert.Equal("Al Mayadin", disputed.GetProperty("place").GetProperty("name").GetString());
        Assert.Equal(2, disputed.GetProperty("holders").GetArrayLength());
        Assert.Equal(2, disputed.GetProperty("against").GetArrayLength());
    }

    [Fact]
    public void A_place_of_which_no_claim_speaks_keeps_its_ground_as_unknown()
    {
        var old = Held("one", Near, "sdf") with { When = Some.On(2017, 1, 1) };
        var areas = ControlAreas.On(Timeline(old, Held("two", Some.Mayadin, "is")), Day);
        var silent = areas.Single(a => a.Standing.Place.Name == "Near");
        Assert.Equal(ControlState.Unknown, silent.Standing.State);
        Assert.Empty(silent.Standing.Holders);
        Assert.False(Shape(areas.Single(a => a.Standing.Place.Name == "Al Mayadin")).Contains(Point(Near)));
    }

    [Fact]
    public void No_stretch_speaks_of_a_day_beyond_its_decay_whatever_day_is_asked_for()
    {
        // The newest report is of the same day, so that nobody says that it ended.
        var timeline = Assessor.Assess(Resolver.Resolve([Held("one", Some.Mayadin, "is")], [Some.Report("one", Day)], []), [Some.Report("one", Day)]).Control;
        Assert.Null(timeline.Single().To);
        Assert.Equal(ControlState.Held, ControlView.On(timeline, Day.PlusDays(180)).Single().State);
        Assert.Equal(ControlState.Unknown, ControlView.On(timeline, Day.PlusDays(181)).Single().State);
        Assert.Empty(ControlAreas.On(timeline, Day.PlusDays(181)).Single().Standing.Holders);
    }

    [Fact]
    public void Provinces_and_parts_of_towns_are_not_drawn() =>
        Assert.Empty(ControlAreas.On(Timeline(Held("one", Some.Province, "is"), Held("two", Near with { Relation = "part-of" }, "sdf")), Day));

    private static Claim Held(string report, Location where, string holder) => Some.Claim(report, kind: ClaimKind.Control) with
    {
        When = Some.From(Day.PlusDays(-10), Day.PlusDays(0)),
        Where = [where],
        Actors = [Some.Actor(Role.Holder, holder)],
    };

    private static IReadOnlyList<ControlInterval> Timeline(params Claim[] claims) => Assessor.Assess(Resolver.Resolve(claims, [], []), []).Control;

    private static Point Point(Location place) => new(place.Lon!.Value, place.Lat!.Value);

    private static Geometry Shape(ControlArea area) =>
        new MultiPolygon([.. area.Polygons.Select(rings => new Polygon(Ring(rings[0]), [.. rings.Skip(1).Select(Ring)]))]);

    private static LinearRing Ring(IReadOnlyList<IReadOnlyList<double>> points) => new([.. points.Select(p => new Coordinate(p[0], p[1]))]);
}
