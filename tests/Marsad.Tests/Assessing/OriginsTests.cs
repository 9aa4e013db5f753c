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
    [InlineData("A medic told of nine dead.\nWith reporting by AFP and Reuters", 1)]
    [InlineData("A medic told of nine dead.\nAFP contributed to this report.", 1)]
    [InlineData("A medic told of nine dead.\n(Additional reporting by AFP and staff writers)", 1)]
    [InlineData("A medic told of nine dead.\nThis story was first published by Agence France-Presse", 1)]
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

    [Fact]
    public void Those_who_quote_one_speech_at_length_are_not_copies_of_one_another()
    {
        const string speech = "“We heard the planes before we saw them, and then the roof was gone and the light came in, and my brother called for the children one after the other until each of them had answered him from below,” a neighbour said. ";
        const string more = "A drone hit a house on the northern edge of the town in the night, and men with lamps dug until the morning for those who had slept on the lower floor.";
        const string own = "Four of one family were buried on Thursday. The council has asked for a crane from the port, since the beams are too heavy to lift by hand, and closed the road.";
        Assert.Equal(2, Count([Some.Report("one", text: speech + more), Some.Report("two", text: own + " " + speech)], Some.Claim("one"), Some.Claim("two")));
    }

    [Fact]
    public void Two_briefs_share_half_a_sentence_without_being_copies()
    {
        Document[] briefs = [Some.Report("one", text: "A bomb on a bus killed seven people in Qasr on Tuesday, police said."), Some.Report("two", text: "The roof flew off. A bomb on a bus killed nine people in Qasr on Tuesday, a nurse said.")];
        Assert.Equal(2, Count(briefs, Some.Claim("one"), Some.Claim("two")));
    }

    [Fact]
    public void An_origin_on_which_several_claims_rest_says_what_ties_them()
    {
        Document[] documents = [InLines("one", "A medic told of nine dead.\n(AFP)"), Some.Report("two"), Some.Report("three", outlet: "Evening Sheet")];
        Claim[] claims = [Some.Claim("one"), Some.Claim("two") with { Sources = [Some.Source("afp")] }, Some.Claim("three")];
        var origins = new Origins(documents);
        var origin = Assert.Single(origins.Traced(claims, origins.Of(claims)));
        Assert.Equal(["credited to afp"], origin.Ties.Single(tie => tie.Claim == claims[0].Id).Why);
        Assert.Equal([$"on the word of {claims[1].Sources[0].Name}"], origin.Ties.Single(tie => tie.Claim == claims[1].Id).Why);
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
