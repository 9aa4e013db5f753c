using Marsad.Lexicons;
using Xunit;

namespace Marsad.Tests.Lexicons;

public class CountriesTests
{
    [Theory]
    [InlineData("Syrian", "SY")] // the adjective
    [InlineData("SYRIANS", "SY")] // the people, in a text in capitals
    [InlineData("Congolese", "CD")] // two countries could claim it; the table decides
    [InlineData("Nigerien", "NE")] // one letter from Nigerian
    [InlineData("Nigerian", "NG")]
    [InlineData("Dutch", "NL")] // nothing like the country's name
    [InlineData("Britons", "GB")]
    [InlineData("U.S.", "US")] // an abbreviation used as an adjective
    public void A_nationality_tells_the_country(string word, string code) => Assert.Equal(code, Countries.ByDemonym(word)?.Code);

    [Theory]
    [InlineData("us")] // the pronoun
    [InlineData("Us")] // the pronoun at the start of a sentence
    [InlineData("pole")] // a wooden one
    public void A_small_word_is_no_nationality(string word) => Assert.Null(Countries.ByDemonym(word));

    [Theory]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("DR Congo", "CD")]
    [InlineData("EL SALVADOR", "SV")]
    [InlineData("turkey", null)] // a bird
    public void A_name_tells_the_country(string name, string? code) => Assert.Equal(code, Countries.ByName(name)?.Code);

    [Theory]
    [InlineData("Damascus", "SY")]
    [InlineData("Kiev", "UA")] // the older spelling of Kyiv
    [InlineData("Washington", "US")] // news leaves D.C. out
    public void A_capital_stands_for_its_country(string name, string code) => Assert.Contains(name, Countries.ByCode(code)!.Capitals);

    [Fact]
    public void Every_country_has_both_codes_and_a_point_on_the_globe() =>
        Assert.All(Countries.All, country =>
        {
            Assert.Matches("^[A-Z]{2}$", country.Code);
            Assert.Matches("^[A-Z]{3}$", country.Alpha3);
            Assert.InRange(country.Lat, -90, 90);
            Assert.InRange(country.Lon, -180, 180);
            Assert.Same(country, Countries.ByCode(country.Code));
        });

    [Fact]
    public void No_two_countries_share_a_code()
    {
        Assert.Distinct(Countries.All.Select(country => country.Alpha3));
        Assert.Distinct(Countries.All.Where(country => country.Code != "XK").Select(country => country.Numeric));
    }
}
