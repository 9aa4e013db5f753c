using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public class CorrectionsTests
{
    private const string Text = "Shells fell on the market of Qasr. Twelve people died there, and a child was hurt in Hamra.";

    private static readonly Document Report = Of(Text);
    private static readonly Claim Market = Claim(Text, "Twelve people died there", killed: 12);
    private static readonly Claim Child = Claim(Text, "a child was hurt in Hamra", killed: 1);

    [Fact]
    public void What_nobody_spoke_of_stays_as_the_machine_made_it()
    {
        Claim[] claims = [Market, Child];
        Assert.Same(claims, new Corrections(claims, [Report], []).Claims);
    }

    [Fact]
    public void A_corrected_claim_keeps_what_the_machine_said_beside_what_the_person_said()
    {
        var corrected = Only(new Corrections([Market], [Report], [Correct(Market, "attack")]));
        Assert.Equal(("attack", Market.Id), (corrected.Type, corrected.Id));
        Assert.Equal(Market.Harm, corrected.Harm);
        Assert.Equal(ClaimJson.Write(Market), ClaimJson.Write(corrected.Review!.Said));
        Assert.Equal(ReviewKind.Corrected, corrected.Review.Is);
        Assert.Equal([ClaimField.Type], corrected.Review.Fields);
        Assert.Equal(["anna"], corrected.Review.By);
    }

    [Fact]
    public void A_rejected_claim_is_gone_until_somebody_holds_it_for_right_again()
    {
        Assert.Equal([Child.Id], new Corrections([Market, Child], [Report], [Say(ReviewKind.Rejected, Market)]).Claims.Select(claim => claim.Id));
        Assert.Equal(ReviewKind.Accepted, Only(new Corrections([Market], [Report], [Say(ReviewKind.Rejected, Market), Say(ReviewKind.Accepted, Market)])).Review!.Is);
    }

    [Fact]
    public void A_claim_found_by_hand_stands_beside_the_machines()
    {
        var added = Only(new Corrections([], [Report], [Say(ReviewKind.Added, Market)]));
        Assert.Equal((ReviewKind.Added, Market.Type), (added.Review!.Is, added.Type));
        Assert.Null(added.Review.Said);
    }

    // A newer coder begins the claim at another word, so that it has another id.
    [Fact]
    public void A_correction_survives_a_coder_that_gives_the_claim_another_id()
    {
        var recoded = Claim(Text, "people died there", killed: 12) with { Coder = "marsad-en 9.0" };
        Assert.NotEqual(Market.Id, recoded.Id);
        var corrections = new Corrections([recoded, Child], [Report], [Correct(Market, "attack")]);
        Assert.Equal(["attack", Child.Type], corrections.Claims.OrderBy(claim => claim.Type).Select(claim => claim.Type));
        Assert.Equal(recoded.Id, corrections.Today(ClaimAnchor.Of(Market, Text)));
        Assert.Empty(corrections.Adrift);
    }

    // An advertisement above the story is read now, so that every word stands elsewhere.
    [Fact]
    public void A_correction_survives_a_reading_that_moves_the_words()
    {
        var text = "Subscribe today!\n\n" + Text;
        var corrections = new Corrections([Claim(text, "Twelve people died there", killed: 12)], [Of(text)], [Correct(Market, "attack")]);
        Assert.Equal("attack", Only(corrections).Type);
        Assert.Empty(corrections.Adrift);
    }

    [Fact]
    public void What_a_person_put_right_stands_when_the_coder_no_longer_finds_it_and_is_listed()
    {
        var corrections = new Corrections([Child], [Report], [Correct(Market, "attack")]);
        Assert.Contains(corrections.Claims, claim => claim.Type == "attack" && claim.Spans[0].In(Text) == "Twelve people died there");
        Assert.True(Assert.Single(corrections.Adrift).Keeps);
    }

    [Theory]
    [InlineData("The market of Qasr was quiet.", "no longer in the report")] // the words are gone
    [InlineData("Now: Twelve people died there. Then: Twelve people died there.", "more than once")] // which of the two?
    public void What_can_no_longer_be_anchored_is_listed_and_never_silently_dropped(string text, string cause)
    {
        var corrections = new Corrections([], [Of(text)], [Correct(Market, "attack"), Say(ReviewKind.Rejected, Market)]);
        Assert.Empty(corrections.Claims);
        Assert.Equal(2, corrections.Adrift.Count);
        Assert.All(corrections.Adrift, adrift => Assert.Contains(cause, adrift.Cause, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rejection_does_not_pass_to_a_claim_of_other_words()
    {
        var corrections = new Corrections([Child], [Report], [Say(ReviewKind.Rejected, Market)]);
        Assert.Equal([Child.Id], corrections.Claims.Select(claim => claim.Id));
        Assert.False(Assert.Single(corrections.Adrift).Keeps);
    }

    [Fact]
    public void What_was_found_by_hand_first_is_not_told_twice_when_the_machine_finds_it_as_well()
    {
        var added = Only(new Corrections([Market], [Report], [Say(ReviewKind.Added, Market with { Id = new ClaimId("c-feedfeedfeedfeed"), Confidence = 1 })]));
        Assert.Equal((Market.Id, 1.0), (added.Id, added.Confidence));
        Assert.Equal(ClaimJson.Write(Market), ClaimJson.Write(added.Review!.Said));
    }

    private static Claim Only(Corrections corrections) => Assert.Single(corrections.Claims);

    private static Review Correct(Claim claim, string type) => Review.Identified(Say(ReviewKind.Corrected, claim) with { Change = new ClaimChange { Fields = [ClaimField.Type], Type = type } });

    private static Review Say(ReviewKind kind, Claim claim) => Review.Identified(new Review
    {
        Id = default,
        Kind = kind,
        Subject = claim.Id.Value,
        Claims = [ClaimAnchor.Of(claim, Text)],
        By = "anna",
        At = Instant.FromUtc(2026, 5, 1, 12, 0),
    });

    private static Document Of(string text) => Tests.Some.Report("gazette", text: text);

    private static Claim Claim(string text, string words, long killed)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var span = new TextSpan(start, start + words.Length);
        return new Claim
        {
            Id = ClaimId.Of(Report.Report.Id, 1, ClaimKind.Incident, span),
            Report = "gazette",
            ReportId = Report.Report.Id,
            Story = 1,
            Kind = ClaimKind.Incident,
            Type = "shelling-artillery-missile",
            Harm = [Tests.Some.Killed(killed)],
            Spans = [span],
            Coder = "marsad-en 1.0",
        };
    }
}
