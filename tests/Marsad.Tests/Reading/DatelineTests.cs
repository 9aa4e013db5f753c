using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Reading;

public class DatelineTests
{
    [Theory]
    [InlineData("QASR: A shell fell.", "QASR", "A shell fell.")] // a place in capitals before a colon
    [InlineData("QASR (Reuters) - A shell fell.", "QASR", "A shell fell.")] // agency in brackets
    [InlineData("Qasr (AFP) – A shell fell.", "Qasr", "A shell fell.")] // the place need not stand in capitals beside an agency
    [InlineData("QASR, Feb 8 (AFP) - A shell fell.", "QASR", "A shell fell.")] // a date without a year
    [InlineData("ARUN CITY, Qasr Coast (AP) — A shell fell.", "ARUN CITY, Qasr Coast", "A shell fell.")] // region in small letters
    [InlineData("ARUN, Mo. (KQSR.com) – A shell fell.", "ARUN, Mo.", "A shell fell.")] // local stations name themselves
    [InlineData("PORT ARUN, 15 JAN 90 (ACAN-EFE) -- [TEXT] A SHELL FELL.", "PORT ARUN", "A SHELL FELL.")] // radio transcript
    [InlineData("ARUN, 30 MAR 89 -- [COMMENTARY] [TEXT] A SHELL FELL.", "ARUN", "A SHELL FELL.")] // two tags, no agency
    [InlineData("ARUN CITY (QASR), 10 JAN 90 (EFE) -- A SHELL FELL.", "ARUN CITY", "A SHELL FELL.")] // country in brackets
    [InlineData("Arun, SANA-Our town was hit.", "Arun", "Our town was hit.")] // agency with a hyphen and no blank
    [InlineData("CEDAR FALLS — A shell fell.", "CEDAR FALLS", "A shell fell.")] // a place in capitals before a dash
    public void The_head_of_a_wire_story_gives_its_place(string paragraph, string place, string text)
    {
        var dateline = Dateline.Of(paragraph);

        Assert.NotNull(dateline);
        Assert.Equal(place, dateline.Place);
        Assert.Equal(text, paragraph[dateline.Length..]);
    }

    [Theory]
    [InlineData("UPDATE: A shell fell.")] // a label, not a place
    [InlineData("The army (SAA) - once the strongest - withdrew.")] // a sentence with dashes
    [InlineData("Rana Example, a teacher, wrote on Facebook: we are well.")] // a quotation
    [InlineData("A shell fell near the port: two were hurt.")] // a clause before a colon
    [InlineData("Qasr: what we know")] // a headline; the place is not in capitals
    [InlineData("THE GOVERNOR SAID: THERE WAS NO RAID.")] // everything stands in capitals
    public void A_sentence_is_no_dateline(string paragraph) => Assert.Null(Dateline.Of(paragraph));

    [Fact]
    public void A_full_date_in_the_dateline_is_kept_with_its_year()
    {
        Assert.Equal((1990, 1, 15), Dateline.Of("ARUN, 15 JAN 90 (EFE) -- A SHELL FELL.")!.Date);
        Assert.Equal((2021, 2, 9), Dateline.Of("Arun, Feb 9, 2021 (AFP) - A shell fell.")!.Date);
        Assert.Equal((null, 2, 8), Dateline.Of("ARUN, Feb. 8 (AFP) - A shell fell.")!.Date);
        Assert.Equal((2024, 3, 8), Dateline.Of("PORT ARUN, Qasr Coast, Friday, 8 March 2024 - A shell fell.")!.Date);
        Assert.Equal((2024, 3, 8), Dateline.Of("ARUN, Friday 8 March 2024 (AFP) - A shell fell.")!.Date);
        Assert.Equal((2024, 9, 30), Dateline.Of("Arun, Qasr Coast, September 30, 2024 (Mail of the Coast). - A shell fell.")!.Date);
        Assert.Equal((null, 3, 8), Dateline.Of("ARUN, Fri., March 8 (AFP) - A shell fell.")!.Date);
    }

    [Theory]
    [InlineData("QASR: Shells hit the mole")] // a country or a place before the colon of a headline
    [InlineData("QASR COAST — Two shells hit the mole")] // before a dash
    [InlineData("Shells hit the mole")] // a plain one
    public void The_dateline_below_a_headline_gives_the_day(string headline)
    {
        var story = Assert.Single(ReportReadingTests.Read($"{headline}\n\nARUN, 3 March 2024 (Harbour Wire) - Two shells fell on the mole on Saturday, a fisherman said.\n").Stories);

        Assert.Equal(headline, story.Title);
        Assert.Equal(new NodaTime.LocalDate(2024, 3, 3), story.Published);
        Assert.Equal("ARUN", story.Dateline);
    }

    [Theory]
    [InlineData("QASR (KXYZ5) -\nTwo shells fell on the mole on Monday.\n")] // stations set it so
    [InlineData("QASR, ND (AP) --\n\nTwo shells fell on the mole on Monday.\n")] // with a blank line behind it
    public void A_dateline_may_stand_on_a_line_of_its_own(string text) =>
        Assert.StartsWith("QASR", Assert.Single(ReportReadingTests.Read(text).Stories).Dateline, StringComparison.Ordinal);
}
