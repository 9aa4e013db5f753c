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
