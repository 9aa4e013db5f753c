using System.Text.RegularExpressions;
using Marsad.Tests.House;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class TextsTests
{
    private static readonly Texts Arabic = Texts.Of("ar")!;

    [Fact]
    public void Every_word_of_the_pages_has_its_Arabic()
    {
        var missing =
            from file in Source.Files("src/Marsad.Web", ".razor")
            from match in Regex.Matches(Source.Read(file), "T(?:exts)?\\[\"([^\"]+)\"\\]|(?:Format|Counted)\\((?:[^\"]*, )?\"([^\"]+)\"(?:, \"([^\"]+)\")?").Cast<Match>()
            from words in match.Groups.Values.Skip(1).Where(part => part.Success).Select(part => part.Value)
            where !Arabic.Has(words)
            select $"{file}: {words}";
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_name_of_the_format_has_its_Arabic()
    {
        string[] names =
        [
            .. ChangeRows.All, .. TypeNames.OfIncidents, .. TypeNames.OfObjects, .. TypeNames.OfWeapons, .. Enum.GetNames<Effect>(), .. Enum.GetNames<Role>(), .. Enum.GetNames<ActorClass>(), .. Enum.GetNames<Certainty>(), .. Enum.GetNames<Stance>(),
            .. Enum.GetNames<ClaimKind>(), .. Enum.GetNames<ControlState>(), .. Enum.GetNames<AuditOutcome>(), .. Enum.GetNames<PlaceFeature>(), .. Enum.GetNames<Verdict>(),
            .. Enum.GetNames<ReviewKind>(), .. Enum.GetNames<ClaimField>(), .. Enum.GetNames<Marsad.Working.QueueState>(),
        ];
        Assert.Equal([], names.Select(Marsad.Publishing.Wording.Plain).Where(name => !Arabic.Has(name)));
    }

    // As the record makes them; a name stays as it is written.
    [Theory]
    [InlineData("one independent origin tells it; it is laid to Qasr, which denies it")]
    [InlineData("3 independent origins tell it, and no belligerent has accepted responsibility")]
    [InlineData("a second independent origin would make it fair; a belligerent's acceptance would confirm who did it, though not how many were harmed; an account that blames another side would make it contested; more independent origins that deny it than tell it would make it discounted")]
    [InlineData("as to who did it: Qasr, a belligerent, accepted responsibility; how many were harmed rests on 1 independent origin and is not confirmed by that")]
    [InlineData("more independent origins deny it (2) than tell it (1)")]
    [InlineData("low and high: the smallest and the greatest number of 2 sources, each by its latest telling; high is open above an \"at least\" that no other number exceeds; best: the number that most independent origins give or allow (2 of 2), of those tied the exactest, then the latest told, then the lowest")]
    [InlineData("the number of the one source that gives it")]
    [InlineData("killed: 37 or 40 or 41")]
    [InlineData("killed (civilians): 3 or 4")]
    [InlineData("Joined with little to spare: the odds that both tell of one thing are 0.62.")]
    [InlineData("Set by hand; by the rules it would be fair, since one independent origin tells it")]
    [InlineData("says that it rose from 19")]
    public void Sentences_of_the_record_are_said_in_Arabic(string sentence)
    {
        var said = Arabic.Sentence(sentence);
        Assert.DoesNotMatch("[A-Za-z]", said.Replace("Qasr", "", StringComparison.Ordinal));
        Assert.Equal(sentence.Contains("Qasr", StringComparison.Ordinal), said.Contains("Qasr", StringComparison.Ordinal));
        foreach (var number in Regex.Matches(sentence, "[0-9.]*[0-9]").Select(match => match.Value))
            Assert.Contains(number, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_and_towns_have_their_Arabic_names_where_they_are_known()
    {
        Assert.Equal("الجيش السوري", Arabic.Actor("syr-army", "Syrian army"));
        Assert.Equal("Syrian army", Texts.English.Actor("syr-army", "Syrian army"));
        Assert.Equal("مدنيون", Arabic.Actor(null, "civilians"));
        Assert.Equal("Banner Front", Arabic.Actor("front", "Banner Front"));
        Assert.Equal("الرمادي, Anbar", Arabic.Place([Some.Town("Ramadi", 33.4, 43.3, "Anbar") with { Id = "geonames:30762" }]));
        Assert.Equal("near Al Mayadin, Deir ez-Zor", Arabic.Place([Some.Mayadin with { Relation = "near" }]));
    }

    // What no pattern fits is left in the words that it has, part by part.
    [Theory]
    [InlineData("nobody knows", "nobody knows")]
    [InlineData("one independent origin tells it; nobody knows", "يرويه مصدر مستقل واحد؛ nobody knows")]
    [InlineData(" killed", " killed")]
    [InlineData("", "")]
    public void What_the_table_has_no_words_for_stays(string sentence, string said) => Assert.Equal(said, Arabic.Sentence(sentence));

    [Theory]
    [InlineData(1, "حادثة واحدة")]
    [InlineData(2, "حادثتان")]
    [InlineData(7, "7 حوادث")]
    [InlineData(11, "11 حادثة")]
    [InlineData(103, "103 حوادث")] // the last two digits rule
    [InlineData(1234, "1٬234 حادثة")]
    public void Nouns_follow_their_number(int number, string words) => Assert.Equal(words, Arabic.Counted(number, "one incident", "{0} incidents"));

    [Fact]
    public void A_day_is_written_as_the_language_does()
    {
        Assert.Equal("8 February 2021", Texts.English.Day(new NodaTime.LocalDate(2021, 2, 8)));
        Assert.Equal("8 شباط/فبراير 2021", Arabic.Day(new NodaTime.LocalDate(2021, 2, 8)));
    }
}
