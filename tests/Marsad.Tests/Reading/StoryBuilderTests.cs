using Marsad.Reading;
using Xunit;
using static Marsad.Tests.Reading.ReportReadingTests;

namespace Marsad.Tests.Reading;

public class StoryBuilderTests
{
    [Fact]
    public void Headlines_and_captions_are_told_once()
    {
        const string page = "Harbour Post Online\n\nMole hit\n\nThe mole at dusk. (Handout)\nThe mole at dusk. (Handout)\nTT\n20\n\nMole hit\n\nThe mole at dusk. (Handout)\n\nTwo shells fell on the mole.\n";

        Assert.Equal(["Title: Mole hit", "Caption: The mole at dusk. (Handout)", "Paragraph: Two shells fell on the mole."], Parts(Assert.Single(Read(page).Stories)));
    }

    [Fact]
    public void The_outlet_behind_a_headline_is_no_part_of_it()
    {
        const string page = "Mole hit by shells at dusk - Harbour Observatory of Shipping\n\nMole hit by shells at dusk\n\nTwo shells fell on the mole.\n";
        var story = Assert.Single(Read(page).Stories);

        Assert.Equal("Mole hit by shells at dusk", story.Title);
        Assert.Equal(["Title: Mole hit by shells at dusk", "Byline: - Harbour Observatory of Shipping", "Paragraph: Two shells fell on the mole."], Parts(story));
    }

    [Theory]
    // The words of a hashtag are set apart; capitals stay together.
    [InlineData("#NorthFront shells hit #OldHarbour and #ABCNews.", "North Front shells hit Old Harbour and ABC News.")]
    [InlineData("Clashes near #Old_Harbour, #UN says.", "Clashes near Old Harbour, UN says.")]
    // A number is no hashtag, and neither is a sign inside a word.
    [InlineData("Pier #4 and quay x#Y were hit.", "Pier #4 and quay x#Y were hit.")]
    // Stars inside a word; those around one stand.
    [InlineData("A clerk was kil*led at the *mole* .", "A clerk was killed at the *mole* .")]
    // Pictures go with the blank that they leave.
    [InlineData("\U0001F534 Shells hit the mole \u26A0\uFE0F tonight \U0001F1F8\U0001F1FE.", "Shells hit the mole tonight .")]
    // Escaped twice.
    [InlineData("A clerk &amp; a porter were hurt.", "A clerk & a porter were hurt.")]
    public void What_only_posts_write_is_left_out_of_the_view(string post, string view)
    {
        var document = Read(post + "\n");
        var story = Assert.Single(document.Stories);

        Assert.Equal(view, story.View.Text);
        Assert.Equal(document.Text.Length - 1, story.View.ToSource(new TextSpan(view.Length - 1, view.Length)).End);
    }

    [Theory]
    // A place behind a dash is told by the headline itself.
    [InlineData("Two shells fall on the mole - Harbour Town", "Two shells fall on the mole - Harbour Town")]
    // What stands before the dash must be a headline.
    [InlineData("Home - Harbour Post", "Home - Harbour Post")]
    // A dash inside a word sets nothing off.
    [InlineData("A post-storm look at the Post", "A post-storm look at the Post")]
    // Short form, name and language, one after another.
    [InlineData("Two shells fall on the mole - HBN | Harbour News | English", "Two shells fall on the mole")]
    // The topic before a bar is no outlet.
    [InlineData("Harbour Post | Two shells fall on the mole", "Harbour Post | Two shells fall on the mole")]
    public void Only_an_outlet_is_taken_off_a_headline(string line, string headline) =>
        Assert.Equal(headline, line[..Signature.Start(line)]);

    [Theory]
    // Three headlines with nothing under them are those of other stories.
    [InlineData("The work begins on Monday.", 3, 2)]
    // Two may be anything.
    [InlineData("The work begins on Monday.", 2, 4)]
    // What a colon announces belongs to the text.
    [InlineData("These are the houses that were hit on Monday:", 3, 5)]
    public void Headlines_behind_the_last_text_of_a_page_are_of_other_stories(string last, int headlines, int parts)
    {
        string[] others = ["Two held in raid on old mint", "Ferry runs to N. Harbour after long strike", "Mayor to visit fish market soon"];
        var page = $"Mole hit\n\n{last}\n\n{string.Join("\n\n", others.Take(headlines))}\n";

        Assert.Equal(parts, Assert.Single(Read(page).Stories).Parts.Count);
    }

    [Fact]
    public void Hard_wrapped_columns_read_as_paragraphs_that_lead_back_to_the_page()
    {
        const string page = "W \n\nhen the militia left \nthe old mint its com-\nmander burnt the led-\n\ngers, a clerk said. \n\nHe saw it from the gate \nof the fish market.\n";
        var document = Read(page);
        var story = Assert.Single(document.Stories);

        Assert.Equal(["Paragraph: When the militia left the old mint its commander burnt the ledgers, a clerk said.", "Paragraph: He saw it from the gate of the fish market."], Parts(story));
        var at = story.View.Text.IndexOf("commander", StringComparison.Ordinal);
        Assert.Equal("com-\nmander", story.View.ToSource(new TextSpan(at, at + 9)).In(document.Text));
    }

    [Fact]
    public void A_drop_capital_that_is_a_word_keeps_its_blank()
    {
        Assert.StartsWith("A bridge fell", Assert.Single(Read("A\n\nbridge fell into the \nriver on Monday and the \nbridge cannot be mended.\n").Stories).View.Text, StringComparison.Ordinal);
        Assert.StartsWith("After the bridge", Assert.Single(Read("A\n\nfter the bridge fell the \nferry ran again and the \ntown was glad.\n").Stories).View.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pull_quote_and_its_speaker_are_left_out()
    {
        const string page = "Mole hit\n\nThe mayor was angry. “We will mend the mole before the winter storms come back,” he told reporters.\n\n“We will mend the mole before the winter storms”\n\nOmar Sample, mayor\n\nThe work begins on Monday.\n";

        Assert.Equal(3, Assert.Single(Read(page).Stories).Parts.Count);
    }

    [Fact]
    public void What_follows_the_authors_note_is_a_caption()
    {
        const string page = "Mole hit\n\nTwo shells fell on the mole.\n\nRana Example is a correspondent in Qasr.\n\nFishermen mend their nets on the mole in April.\n";

        Assert.Equal([PartKind.Title, PartKind.Paragraph, PartKind.Byline, PartKind.Caption], Assert.Single(Read(page).Stories).Parts.Select(part => part.Kind));
    }

    [Fact]
    public void An_author_in_the_middle_of_a_story_is_somebody_told_of()
    {
        var page = "Mole hit\n\nOmar Sample is a journalist who was wounded on the mole.\n\n" + string.Concat(Enumerable.Range(1, 6).Select(day => $"On day {day} of the raid another {day} shells fell there.\n\n"));

        Assert.DoesNotContain(Assert.Single(Read(page).Stories).Parts, part => part.Kind is PartKind.Byline or PartKind.Caption);
    }

    [Fact]
    public void Bullets_are_paragraphs_without_their_mark()
    {
        Assert.Equal(
            ["Title: Daily bulletin", "Heading: Qasr province:", "Paragraph: Two shells fell on the mole.", "Paragraph: The ferry went down."],
            Parts(Assert.Single(Read("Daily bulletin\n\nQasr province:\n• Two shells fell on the mole.\n- The ferry went down.\n").Stories)));
    }

    [Fact]
    public void A_radio_transcript_in_capitals_is_one_story()
    {
        const string page = "   PORT ARUN, 15 JAN 90 (RADIO QASR) -- [TEXT] TWO SHELLS FELL ON THE\nMOLE TODAY.  NOBODY WAS HURT.\n\n   THE GOVERNOR SAID THAT THE ARMY WOULD ANSWER\nBEFORE THE NIGHT.\n";

        Assert.Equal(
            ["Byline: PORT ARUN, 15 JAN 90 (RADIO QASR) -- [TEXT]", "Paragraph: TWO SHELLS FELL ON THE MOLE TODAY.  NOBODY WAS HURT.", "Paragraph: THE GOVERNOR SAID THAT THE ARMY WOULD ANSWER BEFORE THE NIGHT."],
            Parts(Assert.Single(Read(page).Stories)));
    }

    [Fact]
    public void Two_drop_capitals_with_an_authors_note_between_are_two_stories()
    {
        const string page = "T\n\nhe mole was hit by two \nshells on Monday and the \nferry stayed in port.\n\nRana Example is a writer \nin Qasr.\n S\n\nailors of the navy were \nseen on the quay and the \nmarket was closed.\n";

        Assert.Equal(2, Read(page).Stories.Count);
    }
}
