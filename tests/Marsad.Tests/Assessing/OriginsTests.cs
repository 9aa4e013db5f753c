using Marsad.Assessing;
using Xunit;

namespace Marsad.Tests.Assessing;

public class OriginsTests
{
    private const string Wire =
        "Gunmen stormed a police station on the edge of the old quarter before dawn and held it for three hours until the army arrived with armoured cars. "
        + "Four officers died in the fight and nine were taken to the central hospital, its director said by telephone. The interior ministry blamed a cell that "
        + "it says was behind two raids in the spring. Residents told of shots from the direction of the grain silos well into the morning, and shops stayed shut.";

    [Fact]
    public void A_copy_of_a_wire_story_is_no_second_origin()
    {
        var copy = "By our correspondent. " + Wire.Replace("three hours", "several hours", StringComparison.Ordinal).Replace("well into", "until late in", StringComparison.Ordinal);
        Assert.Equal(1, Count([Some.Report("one", text: Wire), Some.Report("two", text: copy)], Some.Claim("one"), Some.Claim("two")));
    }

    [Fact]
    public void Two_accounts_of_one_event_in_different_words_are_two_origins()
    {
        const string own = "A raid on a police post in the old quarter left four officers dead, the provincial council announced on its page, adding that soldiers had to be "
            + "brought in from the barracks by the river. The attackers, whose number is not known, fled towards the silos when the first vehicles came into sight.";
        Assert.Equal(2, Count([Some.Report("one", text: Wire), Some.Report("two", text: own)], Some.Claim("one"), Some.Claim("two")));
    }

    [Fact]
    public void Reports_that_rest_on_one_named_source_are_one_origin()
    {
        var sohr = Some.Source("sohr");
        Assert.Equal(1, Count([], Some.Claim("one") with { Sources = [sohr] }, Some.Claim("two") with { Sources = [sohr, Some.Source("afp")] }));
        Assert.Equal(2, Count([], Some.Claim("one") with { Sources = [sohr] }, Some.Claim("two") with { Sources = [Some.Source("sana")] }));
    }

    [Fact]
    public void Sources_without_a_name_tie_nothing_but_the_agency_that_passed_them_on_does()
    {
        var witnesses = new Attribution { Name = "witnesses" };
        Assert.Equal(2, Count([], Some.Claim("one") with { Sources = [witnesses] }, Some.Claim("two") with { Sources = [witnesses] }));
        Assert.Equal(1, Count([], Some.Claim("one") with { Sources = [witnesses, Some.Source("afp")] }, Some.Claim("two") with { Sources = [Some.Source("afp")] }));
    }

    [Fact]
    public void An_outlet_counts_once_and_so_does_who_cites_it()
    {
        Document[] documents = [Some.Report("one", outlet: "Daily Bulletin"), Some.Report("two", outlet: "Daily Bulletin"), Some.Report("three", outlet: "Evening Sheet")];
        Assert.Equal(1, Count(documents, Some.Claim("one"), Some.Claim("two")));
        Assert.Equal(1, Count(documents, Some.Claim("one"), Some.Claim("three") with { Sources = [new Attribution { Name = "the Daily Bulletin" }, new Attribution { Name = "Daily Bulletin" }] }));
        Assert.Equal(2, Count(documents, Some.Claim("one"), Some.Claim("three")));
    }

    [Theory]
    [InlineData("A medic told of nine dead.\n(AFP)", 1)] // a line of its own
    [InlineData("A medic told of nine dead.\nSource: AFP", 1)]
    [InlineData("A medic told of nine dead.\n© 2021 Agence France-Presse. All rights reserved.", 1)]
    [InlineData("A medic told of nine dead. (AFP/Reuters)", 1)] // behind the last sentence
    [InlineData("A medic told of nine dead.\nAFP reporters saw none.", 2)] // it says more than whence it comes
    [InlineData("A medic told of nine dead. (The AFP reporter was not there.)", 2)]
    [InlineData("A medic told of nine dead.\nThe app Afp was down.", 2)]
    public void A_story_that_says_which_agency_it_is_taken_from_is_that_agencys(string text, int origins)
    {
        var agency = Some.Claim("one") with { Sources = [Some.Source("afp")] };
        Assert.Equal(origins, Count([Some.Report("one"), InLines("two", text)], agency, Some.Claim("two")));
    }

    [Fact]
    public void A_byline_names_the_agency_among_other_words()
    {
        var story = InLines("one", "QASR, March 4 (Reuters) -\nNine died.").Stories[0];
        Assert.Empty(Credits.Default.Of(story with { Parts = [.. story.Parts.Select(p => p with { Kind = PartKind.Title })] }));
        Assert.Equal(["reuters"], Credits.Default.Of(story with { Parts = [story.Parts[0] with { Kind = PartKind.Byline }, story.Parts[1]] }));
        Assert.Equal(["app"], Credits.Default.Of(InLines("two", "Nine died.\n(Associated Press of Pakistan)").Stories[0]));
    }

    [Fact]
    public void Copies_that_were_cut_and_reordered_are_found_and_an_outlets_furniture_makes_none()
    {
        var sentences = Wire.Split(". ");
        Assert.Equal(1, Count([Some.Report("one", text: Wire), Some.Report("two", text: $"{sentences[2]}. {sentences[0]}.")], Some.Claim("one"), Some.Claim("two")));

        const string furniture = "Subscribe to our morning letter and never miss what moves the valley. All rights reserved; nothing of this page may be copied, sold or sent on without our written leave. "
            + "Write to the editor if you know more, and call the desk by night or day if you see something that others should know of.";
        var (old, young) = (Some.Report("one", Some.Date(2020, 1, 5), "A", furniture + " Shots were heard by the mill."), Some.Report("two", Some.Date(2020, 9, 5), "B", furniture + " A bridge fell."));
        Assert.Equal(2, Count([old, young], Some.Claim("one"), Some.Claim("two")));
    }

    private static Document InLines(string report, string text)
    {
        var document = Some.Report(report, text: text);
        var at = 0;
        var parts = new List<StoryPart>();
        foreach (var line in text.Split('\n'))
        {
            parts.Add(new StoryPart(PartKind.Paragraph, new TextSpan(at, at + line.Length)));
            at += line.Length + 1;
        }
        return document with { Stories = [document.Stories[0] with { Parts = parts }] };
    }

    private static int Count(Document[] documents, params Claim[] claims) => new Origins(documents).Of(claims).Distinct().Count();
}
