using Marsad.Assessing;
using Xunit;

namespace Marsad.Tests.Assessing;

public sealed class LandOutlineTests
{
    [Fact]
    public void A_frame_at_a_coast_holds_land_and_sea()
    {
        var rings = LandOutline.Within(35, 34, 37, 36); // Latakia and the sea before it
        Assert.NotEmpty(rings);
        Assert.All(rings, ring => Assert.Equal(ring[0], ring[^1]));
        Assert.All(rings.SelectMany(ring => ring), point => Assert.True(point is { Lon: >= 35 and <= 37, Lat: >= 34 and <= 36 }));
        Assert.InRange(Math.Abs(Area(rings[0])), 0.5, 3.5); // of four square degrees
    }

    [Fact]
    public void A_frame_far_from_any_coast_is_all_land_or_all_sea()
    {
        Assert.Equal(1, Math.Abs(Area(Assert.Single(LandOutline.Within(40, 34, 41, 35)))), 6); // the Syrian desert
        Assert.Empty(LandOutline.Within(-40, 30, -39, 31)); // the Atlantic
    }

    private static double Area(IReadOnlyList<(double Lon, double Lat)> ring) =>
        Enumerable.Range(0, ring.Count - 1).Sum(i => ring[i].Lon * ring[i + 1].Lat - ring[i + 1].Lon * ring[i].Lat) / 2;
}
