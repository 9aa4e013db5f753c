using Xunit;

namespace Marsad.Tests;

public sealed class LocationTests
{
    private static readonly Location Village = new() { Name = "Sirba", Country = "LY", Within = ["Tripoli", "Libya"] };

    [Theory]
    [InlineData("Tripoli", "LY", PlaceFeature.Province, true)] // the unit that holds it
    [InlineData("Tripoli", null, PlaceFeature.Province, true)] // nobody says whose, so the name decides
    [InlineData("Tripoli", "LB", PlaceFeature.Province, false)] // the city of the same name in another country
    [InlineData("Sirba", "LY", PlaceFeature.Settlement, true)] // itself
    [InlineData("Libya", "LY", PlaceFeature.Country, true)] // the country
    [InlineData("Libya", "SD", PlaceFeature.Country, false)] // a country is known by its code
    [InlineData("Misrata", "LY", PlaceFeature.Province, false)] // another unit
    public void A_place_lies_in_what_holds_it(string name, string? country, PlaceFeature feature, bool holds) =>
        Assert.Equal(holds, Village.LiesIn(new Location { Name = name, Country = country, Feature = feature }));

    [Fact]
    public void The_same_id_is_the_same_place() =>
        Assert.True(new Location { Name = "As Sukhnah", Id = "geonames:1" }.LiesIn(new Location { Name = "Sukhna", Id = "geonames:1" }));
}
