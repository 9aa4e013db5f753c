using Marsad.Annotating;
using Xunit;

namespace Marsad.Tests.Annotating;

public class PlaceFinderTests
{
    private static IReadOnlyList<PlaceMention> Find(string text, params string[] countries)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '.' || (at + 1 < text.Length && (text[at + 1] != ' ' || at + 2 < text.Length && !char.IsUpper(text[at + 2]))))
                continue;
            sentences.Add(new Sentence(new TextSpan(start, at + 1), []));
            start = Math.Min(text.Length, at + 2);
        }
        if (start < text.Length)
            sentences.Add(new Sentence(new TextSpan(start, text.Length), []));
        return PlaceFinder.Find(text, sentences, new PlaceContext(countries));
    }

    private static PlaceMention One(string text, params string[] countries) => Assert.Single(Find(text, countries));

    [Theory]
    [InlineData("Shells fell on the market in Deir Ezzor.", "geonames:170794")] // the news spelling
    [InlineData("Shells fell on the market in Dayr az-Zawr.", "geonames:170794")] // the map's spelling
    [InlineData("Syrian troops left al-Mayadine.", "geonames:173480")] // a French ending
    [InlineData("SYRIAN TROOPS LEFT AL-MAYADIN.", "geonames:173480")] // a wire in capitals
    public void Spellings_lead_to_one_place(string text, string id) => Assert.Equal(id, One(text, "SY").Location.Id);

    [Theory]
    [InlineData("Two were wounded in Tripoli, Libya.", "LY")] // the country is named
    [InlineData("Two were wounded in Tripoli, Lebanon.", "LB")]
    [InlineData("Two were wounded in Springfield, Illinois.", "US")] // a state is named
    [InlineData("Two were wounded in Medellin, Colombia.", "CO")]
    public void What_follows_a_comma_holds_the_place(string text, string country)
    {
        var mention = One(text);
        Assert.Equal(country, mention.Location.Country);
        Assert.EndsWith(text[text.LastIndexOf(' ')..^1], mention.Span.In(text));
    }

    [Theory]
    [InlineData("Two were wounded in Idlib.", "geonames:169389")] // the city, where nothing else is said
    [InlineData("Two were wounded in western Idlib.", "geonames:169387")] // a part of the province that is called after it
    [InlineData("Two were wounded in W. #Idlib.", "geonames:169387")] // as monitors write it
    [InlineData("Two were wounded in rural Aleppo.", "geonames:170062")]
    [InlineData("Two were wounded in eastern Aleppo.", "geonames:170063")] // may be a part of so great a city
    public void A_part_of_the_land_is_of_the_province_and_not_of_its_city(string text, string id) => Assert.Equal(id, One(text, "SY").Location.Id);

    [Fact]
    public void A_town_lies_in_the_province_and_not_in_its_city() =>
        Assert.Equal(["geonames:170857", "geonames:170062"], Find("Jets bombed Darat Izza, W. #Aleppo.", "SY").Select(mention => mention.Location.Id));

    [Theory]
    [InlineData("LB")]
    [InlineData("LY")]
    public void The_storys_country_tells_places_of_one_name_apart(string country) => Assert.Equal(country, One("Two were wounded in Tripoli.", country).Location.Country);

    [Theory]
    [InlineData("The patrol was ambushed 70km east of Palmyra.", "east-of", 70, "70km east of Palmyra")] // unit joined to the number
    [InlineData("The patrol was ambushed five miles from Palmyra.", "near", 8, "five miles from Palmyra")] // a number in words, miles
    [InlineData("They fled a village south of Palmyra.", "south-of", 20, "a village south of Palmyra")] // no distance
    [InlineData("A bomb went off near Palmyra.", "near", 10, "near Palmyra")]
    [InlineData("A bomb went off on the outskirts of the city of Palmyra.", "outside", 10, "outskirts of the city of Palmyra")] // two steps before the name
    public void Words_before_a_name_say_how_something_lies_to_it(string text, string relation, double radius, string words)
    {
        var mention = One(text, "SY");
        Assert.Equal(relation, mention.Location.Relation);
        Assert.Equal(radius, mention.Location.RadiusKm!.Value, 0.5);
        Assert.Equal(words, mention.Span.In(text));
        Assert.Equal("Palmyra", mention.Name.In(text));
        Assert.Equal(2, mention.Location.Precision);
    }

    [Theory]
    [InlineData("A shell hit a house in Al-Husayniyah.", true)] // known to the authors alone, with a wide margin
    [InlineData("A shell hit a house in Idlib.", false)] // GeoNames has the point
    [InlineData("A shell hit a house in Baghuz.", false)] // an own place whose point a map bears out
    public void A_point_that_may_be_far_off_is_given_as_near_the_place(string text, bool vague)
    {
        var place = One(text, "SY").Location;
        Assert.Equal(vague ? 2 : 1, place.Precision);
        Assert.Equal(vague, place.RadiusKm is > 5);
    }

    [Theory]
    [InlineData("Fighting went on in Idlib province.", PlaceFeature.Province, 4)] // the kind behind
    [InlineData("Fighting went on in the province of Idlib.", PlaceFeature.Province, 4)] // the kind before
    [InlineData("Fighting went on in the city of Idlib.", PlaceFeature.Settlement, 1)]
    public void The_kind_of_place_is_told_by_the_words(string text, PlaceFeature feature, int precision)
    {
        var mention = One(text, "SY");
        Assert.Equal(feature, mention.Location.Feature);
        Assert.Equal(precision, mention.Location.Precision);
    }

    [Theory]
    [InlineData("Michael Jordan said nothing.")] // a surname behind a given name
    [InlineData("He met General Paris there.")] // a title
    [InlineData("The Washington Post reported it.")] // a paper
    [InlineData("Syrian soldiers shot at them.")] // a nationality
    [InlineData("Hit by shrapnel, he died.")] // an everyday word at the start of a sentence
    [InlineData("The agency SANA said so.")] // letters of an agency
    public void Other_names_are_no_places(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Moscow denied the strike.", true)] // the government speaks
    [InlineData("Damascus soldiers left.", true)] // its forces
    [InlineData("He was born in Moscow.", false)]
    public void A_capital_that_acts_is_marked(string text, bool metonym) => Assert.Equal(metonym, One(text).Metonym);

    [Fact]
    public void A_misspelt_town_is_the_one_of_the_storys_country_with_its_consonants() =>
        Assert.Equal("Khan Sheikhun", One("They fled the town of Khan Shikhan.", "SY").Location.Name);

    [Fact]
    public void A_town_that_nobody_has_keeps_its_words_and_no_point()
    {
        var location = One("They fled the town of Qarabzin.").Location;
        Assert.Equal(("Qarabzin", (double?)null, (string?)null), (location.Name, location.Lat, location.Id));
    }

    [Fact]
    public void A_dateline_that_names_no_place_lends_nothing()
    {
        const string Text = "They fled the town of Qarabzin.";
        Assert.Single(PlaceFinder.Find(Text, Plain.Sentences(Text), new PlaceContext([], "ABOARD A SHIP")));
    }

    [Theory]
    [InlineData("Diplomats met in Geneva. The United States and American envoys welcomed it.", "CH")] // not Geneva, Illinois
    [InlineData("Egypt was told by the United States. Shots were heard in Cairo.", "EG")] // not Cairo, Georgia
    [InlineData("Two were shot in Philadelphia, Pennsylvania.", "US")] // an ancient name of Amman
    [InlineData("Two were shot in Atlanta, Georgia.", "US")] // a state named as a country is
    public void A_country_that_is_only_named_lends_its_small_namesakes_nothing(string text, string country) =>
        Assert.Equal(country, Find(text).First(m => m.Location.Feature == PlaceFeature.Settlement).Location.Country);

    [Theory]
    [InlineData("Families left the Al-Hol camp.", PlaceFeature.Camp)] // named with its kind
    [InlineData("Women in the camps are held for years. Two were shot in Al-Hol.", PlaceFeature.Camp)] // the story speaks of camps
    [InlineData("Two were shot in the town of Al-Hol.", PlaceFeature.Settlement)]
    public void A_town_and_a_camp_of_one_name_are_told_apart(string text, PlaceFeature feature) => Assert.Equal(feature, Find(text, "SY")[^1].Location.Feature);

    [Theory]
    [InlineData("They crossed the Wadi al-Zarqun at night.")] // a longer name than the village Wadi's
    [InlineData("Aid reached the IDP camps.")] // a kind of camp
    [InlineData("In May the talks ended.")] // a month
    [InlineData("The region is in a state of Alert.")] // no state
    public void A_part_of_another_name_is_no_place(string text) => Assert.Empty(Find(text, "SY"));

    [Theory]
    [InlineData("Shells fell on Al- Sukhna.", "Al-Sukhna")] // a line ended in the name
    [InlineData("Shells fell on Al-\nSukhna.", "Al-Sukhna")]
    [InlineData("Shells fell on the town of Al- Mayadin.", "Mayadin")]
    public void A_line_end_leaves_a_name_its_article(string text, string name) => Assert.Equal(name, One(text, "SY").Location.Name);

    [Theory]
    [InlineData("Two were shot on Kingston Avenue.", "Kingston Avenue")] // no city
    [InlineData("Two were shot in Hamilton County.", "Hamilton County")] // no town
    public void What_is_named_after_a_town_is_not_the_town(string text, string name)
    {
        var location = One(text, "US").Location;
        Assert.Equal((name, (double?)null), (location.Name, location.Lat));
    }

    [Theory]
    [InlineData("Shells fell in Deir Ezzor province.", PlaceFeature.Province)]
    [InlineData("Shells fell in Deir Ezzor.", PlaceFeature.Settlement)]
    public void A_province_and_its_seat_share_a_name(string text, PlaceFeature feature) => Assert.Equal(feature, One(text, "SY").Location.Feature);
}
