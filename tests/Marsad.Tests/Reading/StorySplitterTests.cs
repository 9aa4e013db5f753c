using NodaTime;
using Xunit;
using static Marsad.Tests.Reading.ReportReadingTests;

namespace Marsad.Tests.Reading;

public class StorySplitterTests
{
    [Theory]
    // A headline told again after captions and buttons.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\n\nFerry sinks\n\nThe ferry at dusk - File Photo\nTT\n12\n\nFerry sinks\n\nThe ferry went down on Monday.\n", "Mole hit|Ferry sinks")]
    // A headline with a date line under it.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\nFerry sinks\n\nUpdated 3 May 2015\n\nThe ferry went down on Monday.\n", "Mole hit|Ferry sinks")]
    // A headline with a byline under it.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\nFerry sinks\nBy Rana Example\n\nThe ferry went down on Monday.\n", "Mole hit|Ferry sinks")]
    // A headline with a dateline under it.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\nFerry sinks\n\nQASR: The ferry went down on Monday.\n", "Mole hit|Ferry sinks")]
    // Rules.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\n* * *\n\nFerry sinks\n\nThe ferry went down on Monday.\n", "Mole hit|Ferry sinks")]
    // A form feed.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\fFerry sinks\n\nThe ferry went down on Monday.\n", "Mole hit|Ferry sinks")]
    // A mark that closes a story.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\nENDS\n\nFerry sinks\n\nThe ferry went down on Monday.\n", "Mole hit|Ferry sinks")]
    // Wire stories one after another, without headlines.
    [InlineData("QASR (AFP) - Two shells fell on the mole.\n\nNobody was hurt there.\n\nARUN (Reuters) - The ferry went down on Monday.\n", "|")]
    public void A_page_of_two_stories_is_taken_apart(string page, string titles) =>
        Assert.Equal(titles.Split('|'), Read(page).Stories.Select(story => story.Title ?? ""));

    [Theory]
    // A heading inside a story.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\nSecond raid this week\n\nThe ferry went down on Monday.\n")]
    // A rule between paragraphs.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\n---\n\nThe ferry went down on Monday.\n")]
    // Towns with their news in one bulletin.
    [InlineData("Daily bulletin\n\nQASR: Two shells fell on the mole.\n\nARUN: The ferry went down on Monday.\n")]
    // A list of other stories at the end.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\nMost read\n\nBakers strike again\n3 May 2015\nRain at last\n4 May 2015\n")]
    // A list of other stories in the middle.
    [InlineData("Mole hit\n\nTwo shells fell on the mole.\n\nRelated stories\nBakers strike again\n\nThe mayor asked the port's staff to stay away from the mole until the navy had searched it for shells.\n")]
    public void One_story_stays_one(string page) => Assert.Single(Read(page).Stories);

    [Fact]
    public void Dated_items_are_stories_of_their_own()
    {
        var stories = Read("3 May 2015\nMole hit\nTwo shells fell on the mole.\n\n---\n\n4 May 2015\nFerry sinks\nThe ferry went down on Monday.\n").Stories;

        Assert.Equal([("Mole hit", new LocalDate(2015, 5, 3)), ("Ferry sinks", new LocalDate(2015, 5, 4))], stories.Select(story => (story.Title!, story.Published!.Value)));
    }

    [Fact]
    public void Headlines_of_a_list_are_no_part_of_a_story()
    {
        var story = Assert.Single(Read("Mole hit\n\nTwo shells fell on the mole.\n\nMost read\n\nBakers strike again\nRain at last\n").Stories);

        Assert.Equal(["Title: Mole hit", "Paragraph: Two shells fell on the mole."], Parts(story));
    }

    [Fact]
    public void A_date_told_for_a_later_story_is_its_own()
    {
        var stories = Read("Mole hit\n\nTwo shells fell on the mole.\n\n***\n\nFerry sinks\n\nThe ferry went down on Monday.\n", """{"stories":[{"n":2,"published":"2015-05-04"}]}""").Stories;

        Assert.Equal([null, new LocalDate(2015, 5, 4)], stories.Select(story => story.Published));
    }
}
