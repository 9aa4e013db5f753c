using Marsad.Lexicons;
using Xunit;

namespace Marsad.Tests.Lexicons;

public class GazetteerTests
{
    private static List<PlaceMatch> Find(string name)
    {
        var found = new List<PlaceMatch>();
        Gazetteer.Find(name, found);
        return found;
    }

    [Theory]
    [InlineData("Medellin", "geonames:3674962")] // GeoNames writes it with an accent
    [InlineData("Al-Mayadine", "geonames:173480")] // by folding
    [InlineData("دمشق", "geonames:170654")] // in Arabic script
    [InlineData("Rukban", "marsad:sy-rukban-camp-camp")] // an addition
    [InlineData("Syria", "iso:SY")]
    [InlineData("EL\nSALVADOR", "iso:SV")] // broken over two lines
    public void A_place_is_found_under_its_spellings(string name, string id) => Assert.Contains(Find(name), m => m.Place.Id == id);

    [Fact]
    public void An_addition_takes_the_place_of_the_row_of_its_id_and_keeps_its_size()
    {
        var raqqa = Assert.Single(Find("Ar Raqqah"), m => m.Place.Id == "geonames:172955").Place;
        Assert.Equal("Raqqa", raqqa.Name);
        Assert.True(raqqa.IsAddition);
        Assert.InRange(raqqa.Population, 100_000, 1_000_000);
    }

    [Fact]
    public void A_place_names_what_holds_it_from_inner_to_outer() =>
        Assert.Equal(["Antioquia", "Colombia"], Find("Medellín").Single(m => m.Place.Id == "geonames:3674962").Place.Within);

    [Theory]
    [InlineData("Qwertzuiop")]
    [InlineData("")]
    [InlineData("-")]
    public void What_names_nothing_is_not_found(string name) => Assert.Empty(Find(name));

    [Fact]
    public void Consonants_find_a_misspelt_name_in_one_country_only()
    {
        Assert.Contains(Gazetteer.FindLoosely("Khan Shikhan", "SY"), p => p.Name == "Khan Sheikhun");
        Assert.Empty(Gazetteer.FindLoosely("Khan Shikhan", "IS"));
    }

    [Fact]
    public void Every_addition_lies_in_the_frame_of_its_country_and_names_a_known_kind()
    {
        Assert.True(Gazetteer.Added.Count >= 400);
        foreach (var place in Gazetteer.Added.Where(p => p.Country is "SY" or "IQ" or "LY" && p.Feature is PlaceFeature.Settlement or PlaceFeature.Camp or PlaceFeature.Neighbourhood))
        {
            var (south, north, west, east) = place.Country switch { "SY" => (32.3, 37.4, 35.7, 42.4), "IQ" => (29.0, 37.4, 38.7, 48.7), "LY" => (19.5, 33.4, 9.3, 25.2), _ => (-90.0, 90.0, -180.0, 180.0) };
            Assert.True(place.Lat >= south && place.Lat <= north && place.Lon >= west && place.Lon <= east, place.Id);
        }
    }
}
