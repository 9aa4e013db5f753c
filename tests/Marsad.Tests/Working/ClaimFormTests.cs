using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public class ClaimFormTests
{
    private const string Text = "Shells fell on the market of Qasr on Monday.\nTwelve people died there, and a child was hurt. A child was\nhurt in Hamra as well; a child was hurt near Homs.";

    private static readonly Document Report = Tests.Some.Report("gazette", text: Text);

    private static readonly Claim Claim = Tests.Some.Claim("gazette") with
    {
        Spans = [Span("Twelve people died there, and a child was hurt")],
        Type = "shelling-artillery-missile",
        When = Tests.Some.On(2021, 2, 8),
        Where = [Tests.Some.Mayadin with { Text = "the market of Qasr", Span = Span("the market of Qasr") }],
        Actors = [Tests.Some.Perpetrator("is"), Tests.Some.Target("civilians")],
        Harm = [Tests.Some.Killed(12, "people"), Tests.Some.Suffered(Effect.Wounded, Count.Exactly(1))],
    };

    [Fact]
    public void What_is_not_named_stays_and_what_is_named_as_it_is_is_no_change()
    {
        Assert.Empty(Read("{}").Fields);
        Assert.Empty(Read("""
            {"type":"shelling-artillery-missile","certainty":"asserted","when":{"from":"2021-02-08","to":"2021-02-08"},
             "where":[{"keep":0,"place":"Al Mayadin","lat":35.02,"lon":40.45,"words":"the market of Qasr"}],
             "actors":[{"keep":0,"role":"perpetrator","actor":"is"},{"keep":1,"role":"target"}],
             "harm":[{"keep":0,"effect":"killed","low":12,"best":12,"high":12,"of":"people"},{"keep":1}]}
            """).Fields);
    }

    [Fact]
    public void Each_field_can_be_put_right_with_the_words_that_give_it()
    {
        var change = Read("""
            {"type":"attack","certainty":"alleged","when":{"from":"2021-02-07","to":"2021-02-09","words":"on Monday"},
             "where":[{"lat":34.9,"lon":39.1,"radiusKm":10,"place":"Qasr"}],
             "actors":[{"keep":1},{"role":"perpetrator","actor":"Banner Front"}],
             "harm":[{"keep":0,"low":10,"best":12,"high":14,"words":"Twelve people"},{"effect":"wounded","best":2,"of":"children"}]}
            """);
        Assert.Equal([ClaimField.Type, ClaimField.When, ClaimField.Where, ClaimField.Actors, ClaimField.Harm, ClaimField.Certainty], change.Fields);
        var claim = change.In(Claim);
        Assert.Equal(("attack", Certainty.Alleged, 2), (claim.Type, claim.Certainty, claim.When!.Precision));
        Assert.Equal(Span("on Monday"), claim.When.Span);
        Assert.Equal(("Qasr", 34.9, 10.0), (claim.Where[0].Name, claim.Where[0].Lat, claim.Where[0].RadiusKm));
        Assert.Equal(["civilians", "Banner Front"], claim.Actors.Select(actor => actor.Name));
        Assert.Equal((10L, 12L, 14L, Span("Twelve people")), (claim.Harm[0].Low, claim.Harm[0].Best, claim.Harm[0].High, claim.Harm[0].Span));
        Assert.Equal(("children", "people"), (claim.Harm[1].Of, claim.Harm[0].Of));
    }

    [Fact]
    public void Sources_things_and_means_can_be_put_right_too()
    {
        var claim = Claim with { Sources = [new Attribution { Name = "doctors", Text = "people" }], Objects = [new ClaimObject("market", "commercial")], Weapons = ["artillery"] };
        Assert.True(ClaimForm.TryRead("{}", Report, claim, out var nothing, out _));
        Assert.Empty(nothing.Fields);
        Assert.True(ClaimForm.TryRead("""
            {"sources":[{"keep":0,"stance":"denies","words":"Twelve people"},{"source":"the council"}],"objects":[{"keep":0},{"type":"medical","words":"Hamra"}],"weapons":["mortar","artillery"],
             "evidence":{"weapons":{"words":"Shells"},"certainty":{"words":"died there"}}}
            """, Report, claim, out var change, out _));
        Assert.Equal([ClaimField.Sources, ClaimField.Objects, ClaimField.Weapons, ClaimField.Certainty], change.Fields);
        var now = change.In(claim);
        Assert.Equal([("doctors", Stance.Denies, "Twelve people"), ("the council", Stance.Asserts, null)], now.Sources.Select(source => (source.Name, source.Stance, source.Text)));
        Assert.Equal([new ClaimObject("market", "commercial"), new ClaimObject("Hamra", "medical")], now.Objects);
        Assert.Equal(["mortar", "artillery"], now.Weapons);
        Assert.Equal([(ClaimField.Certainty, Span("died there")), (ClaimField.Weapons, Span("Shells"))], change.Evidence.Select(words => (words.Field, words.Span!.Value)));
        Assert.Equal(ClaimJson.Write(change), ClaimJson.Write(ClaimJson.Read<ClaimChange>(ClaimJson.WriteUtf8(change))));
    }

    [Fact]
    public void A_field_can_be_emptied()
    {
        var claim = Read("""{"when":null,"where":[],"harm":[{"keep":1}]}""").In(Claim);
        Assert.Null(claim.When);
        Assert.Empty(claim.Where);
        Assert.Equal(Effect.Wounded, Assert.Single(claim.Harm).Effect);
    }

    [Fact]
    public void Words_that_stand_in_the_claims_own_sentences_are_meant_and_a_line_end_is_a_space()
    {
        Assert.Equal(Text.IndexOf("a child was hurt", StringComparison.Ordinal), Harm("""{"words":"a child was hurt"}""").Span!.Value.Start);
        Assert.Equal(Text.IndexOf("A child was\nhurt", StringComparison.Ordinal), Harm("""{"words":"A child was hurt"}""").Span!.Value.Start);
        Assert.Equal(Text.LastIndexOf("a child was hurt", StringComparison.Ordinal), Harm("""{"words":"a child was hurt","which":2}""").Span!.Value.Start);
        Assert.Equal(new TextSpan(0, 6), Harm("""{"words":"Shells","at":[0,6]}""").Span);

        static Harm Harm(string words) => Read("{\"harm\":[{\"keep\":0}," + words.Replace("{", "{\"keep\":1,", StringComparison.Ordinal) + "]}").In(Claim).Harm[1];
    }

    [Theory]
    [InlineData("""{"type":"blunder"}""", "type", "no type of incident")]
    [InlineData("""{"typ":"attack"}""", "typ", "no field here")] // mistyped: without a word it would change nothing
    [InlineData("""{"when":{"from":"8 February"}}""", "when.from", "no date")]
    [InlineData("""{"when":{"from":"2021-02-08","to":"2021-02-07"}}""", "when.to", "before the first day")]
    [InlineData("""{"where":[{"place":"Nowhere-upon-Nothing"}]}""", "where[0].place", "in no gazetteer")]
    [InlineData("""{"where":[{"place":"San José"}]}""", "where[0].place", "several places")]
    [InlineData("""{"where":[{"lat":91,"lon":0}]}""", "where[0].lat", "from -90 to 90")]
    [InlineData("""{"actors":[{"actor":"is"}]}""", "actors[0].role", "is missing")]
    [InlineData("""{"actors":[{"keep":7}]}""", "actors[0].keep", "no item 7")]
    [InlineData("""{"harm":[{"effect":"killed"}]}""", "harm[0].best", "is missing")]
    [InlineData("""{"harm":[{"effect":"killed","low":5,"best":3}]}""", "harm[0].low", "not in order")]
    [InlineData("""{"harm":[{"effect":"killed","best":2.5}]}""", "harm[0].best", "whole number")]
    [InlineData("""{"harm":[{"effect":"killed","best":2,"words":"two people"}]}""", "harm[0].words", "does not stand in the report")]
    [InlineData("""{"harm":[{"effect":"killed","best":2,"words":"hurt"}],"type":"attack"}""", "harm[0].words", "stands 3 times")] // once in the claim, but twice outside: which?
    [InlineData("""{"sources":[{"stance":"denies"}]}""", "sources[0].source", "is missing")]
    [InlineData("""{"objects":[{"type":"palace","words":"Hamra"}]}""", "objects[0].type", "not known")]
    [InlineData("""{"objects":[{"type":"medical"}]}""", "objects[0].words", "are missing")]
    [InlineData("""{"weapons":["slingshot"]}""", "weapons", "not known")]
    [InlineData("""{"weapons":"mortar"}""", "weapons", "a list")]
    [InlineData("""{"evidence":{"harm":{"words":"Hamra"}}}""", "evidence.harm", "no field here")] // its items hold their own words
    [InlineData("""{"evidence":{"type":{"words":"nothing of it"}}}""", "evidence.type.words", "does not stand in the report")]
    [InlineData("""{"harm":{"effect":"killed"}}""", "harm", "a list")]
    [InlineData("""[]""", "(all)", "one object")]
    [InlineData("""{"type":""", "(all)", "no JSON")]
    public void What_cannot_be_understood_is_named_with_its_field(string json, string field, string cause)
    {
        var claim = field == "harm[0].words" && cause.StartsWith("stands", StringComparison.Ordinal) ? Claim with { Spans = [Span("Shells fell")] } : Claim;
        Assert.False(ClaimForm.TryRead(json, Report, claim, out var change, out var errors));
        Assert.Null(change);
        Assert.Contains(errors, error => error.Field == field && error.Cause.Contains(cause, StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_can_be_made_of_words_that_the_machine_passed_over()
    {
        Assert.True(NewClaim.TryMake(Report, [], ClaimKind.Incident, [new MarkedWords("Shells fell on the market of Qasr"), new MarkedWords(null, new TextSpan(45, 58))], out var claim, out _));
        Assert.Equal((2, "by hand", "Shells fell on the market of Qasr"), (claim.Spans.Count, claim.Coder, claim.Quote));
        Assert.True(NewClaim.TryMake(Report, [claim], ClaimKind.Incident, [new MarkedWords("Shells fell on the market of Qasr")], out var twin, out _));
        Assert.NotEqual(claim.Id, twin.Id);
        Assert.NotEqual(ClaimId.Of(Report.Report.Id, 1, ClaimKind.Incident, claim.Spans[0]), claim.Id); // so that the machine's own, should it come, is told apart
        Assert.False(NewClaim.TryMake(Report, [], ClaimKind.Incident, [new MarkedWords("no such words")], out _, out var errors));
        Assert.Equal("words[0]", Assert.Single(errors).Field);
    }

    private static ClaimChange Read(string json)
    {
        Assert.True(ClaimForm.TryRead(json, Report, Claim, out var change, out var errors), string.Join("; ", errors));
        return change;
    }

    private static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
