using Marsad.Reading;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Reading;

public class DateReadingTests
{
    [Theory]
    [InlineData("Updated 06 May 2017", "2017-05-06")]
    [InlineData("Saturday, 11 May, 2019 - 09:00", "2019-05-11")] // weekday, commas, hour
    [InlineData("Published: Feb 3, 2021 3:15 PM GMT", "2021-02-03")] // month first, hour, zone
    [InlineData("Posted on March 4, 2016", "2016-03-04")]
    [InlineData("6 Oct 2018 | 14:20", "2018-10-06")] // a bar
    [InlineData("By Rana Example | 6 Oct 2018", "2018-10-06")] // a byline with the date behind it
    [InlineData("1 October، 2024", "2024-10-01")] // Arabic comma
    [InlineData("Last updated: 2019-04-23T09:00:00Z", "2019-04-23")] // ISO
    [InlineData("3rd of May 2015", "2015-05-03")] // ordinal
    [InlineData("Sept. 3, 2015", "2015-09-03")] // a month cut short to four letters
    [InlineData("23/04/2019", "2019-04-23")] // only one order of day and month is possible
    [InlineData("Harbour Post, 3 May 2015", "2015-05-03")] // the outlet before the date
    [InlineData("COAST GUARD NET, NORTH SECTOR, 3 MAY 2015, 0615Z", "2015-05-03")] // a radio log's head, with the hour
    [InlineData("Harbour Post Evening Bulletin for the North Coast, 3 May 2015, 18:00", null)] // "for", "the": these are not names
    [InlineData("Morning raid on the port kills nine, 3 May 2015", null)] // a headline with a word that issues have too
    [InlineData("RADIO QASR (NORTH) - MORNING BULLETIN - 3 MAY 2015 - TRANSCRIPT", "2015-05-03")] // names and an issue, on both sides
    [InlineData("Shell Hits Mole In Port Of Arun, 3 May 2015", null)] // a headline of many words
    public void A_line_that_only_gives_a_date_is_read(string line, string? date) =>
        Assert.Equal(date, DateReading.OfLine(line)?.Date.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("04/05/2019")] // the fourth of May or the fifth of April
    [InlineData("The bridge fell on 3 May 2015")] // a sentence tells of that day
    [InlineData("Raid of 3 May 2015 remembered")] // a headline
    [InlineData("31 February 2015")] // no such day
    [InlineData("— Rana Example (@rana) May 3, 2015")] // a post quoted in the story
    [InlineData("May 2015")] // a month is no day
    public void Other_lines_give_no_date(string line) => Assert.Null(DateReading.OfLine(line));

    [Fact]
    public void The_day_of_publication_comes_before_the_day_of_an_update()
    {
        var story = Assert.Single(ReportReadingTests.Read("Raid on the port\n\nUpdated 5 May 2015\nPublished 3 May 2015\n\nTwo shells fell on the mole.\n").Stories);

        Assert.Equal(new LocalDate(2015, 5, 3), story.Published);
    }

    [Fact]
    public void A_dateline_without_a_year_takes_the_one_that_the_sidecar_makes_likely()
    {
        const string text = "QASR, Dec 30 (AFP) - Two shells fell on the mole.\n";

        Assert.Equal(new LocalDate(2020, 12, 30), Assert.Single(ReportReadingTests.Read(text, """{"published":"2021-01-02"}""").Stories).Published);
        Assert.Null(Assert.Single(ReportReadingTests.Read(text).Stories).Published);
    }
}
