using Marsad.Annotating;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Annotating;

public class ActorFinderTests
{
    private static readonly ActorFinder Finder = new();

    private static readonly ActorContext Syria = new() { Country = "SY", Published = new LocalDate(2018, 3, 1) };

    [Theory]
    [InlineData("Two Hezbollah fighters were killed.", "Hezbollah fighters", "hezbollah")] // a name with its noun
    [InlineData("IS*IS claimed the blast.", "IS*IS", "is")] // a headline that hides from filters
    [InlineData("HAYAT TAHRIR AL SHAM SHELLED THE VILLAGE OF NUBL.", "HAYAT TAHRIR AL SHAM", "hts")] // capitals, article without hyphen
    [InlineData("Chadian soldiers crossed the border.", "Chadian soldiers", "tcd-army")] // a state by rule
    [InlineData("Kenyan police dispersed the crowd.", "Kenyan police", "ken-police")]
    [InlineData("Peru's government declared a curfew.", "Peru's government", "per-gov")] // country with a possessive
    [InlineData("French jets bombed a camp.", "French jets", "fra-army")] // aircraft stand for the force that has them
    [InlineData("A Turkish drone strike hit a car.", "Turkish", "tur-army")] // a strike is no actor, its owner is
    [InlineData("Moscow denied the report.", "Moscow", "rus-gov")] // the capital for the government
    [InlineData("Assad's army took the hill.", "Assad's army", "syr-army")] // a ruler's army is the state's
    public void A_name_is_found_with_its_id(string text, string words, string id)
    {
        var found = Finder.Find(text, [], ActorContext.Unknown)[0];
        Assert.Equal((words, id), (found.Span.In(text), found.Id));
    }

    [Theory]
    [InlineData("The army shelled the town.", "syr-army")]
    [InlineData("Regime forces took the town.", "syr-army")]
    [InlineData("Pro-government militiamen were killed.", "syr-militia")]
    [InlineData("A monitor, the Syrian Observatory for Human Rights, said so.", "sohr")] // named only afterwards
    public void A_description_means_the_one_of_the_storys_country(string text, string id) =>
        Assert.Equal(id, Finder.Find(text, [], Syria)[0].Id);

    [Theory]
    [InlineData("Hurras al-Din shelled a post. The jihadists then fled.", "jihadists", "hurras-din")]
    [InlineData("Ahrar al-Sham took the base, and the group posted a video.", "group", "ahrar-sham")]
    public void A_description_means_the_actor_named_before(string text, string words, string id)
    {
        var last = Finder.Find(text, [], Syria)[^1];
        Assert.Equal((words, id, true), (last.Span.In(text), last.Id, last.Resolved));
    }

    [Theory]
    [InlineData("The police station was closed.")] // a building
    [InlineData("Islamic state institutions were set up by nobody.")] // no capitals, no name
    [InlineData("They told us who it is.")] // common words that are acronyms elsewhere
    public void What_only_looks_like_an_actor_is_left_out(string text) => Assert.Empty(Finder.Find(text, [], ActorContext.Unknown));

    [Fact]
    public void A_backer_is_told_from_the_force_it_backs()
    {
        const string Text = "Russian-backed Syrian regime forces advanced.";
        var found = Finder.Find(Text, [], ActorContext.Unknown);
        Assert.Equal([("Russian", ActorLink.Backer), ("Syrian regime forces", ActorLink.None)], found.Select(m => (m.Span.In(Text), m.Link)));
    }

    [Fact]
    public void Two_nationalities_share_the_noun_that_follows()
    {
        const string Text = "Syrian and Russian warplanes bombed the road.";
        Assert.Equal(["syr-army", "rus-army"], Finder.Find(Text, [], ActorContext.Unknown).Select(m => m.Id));
    }

    [Fact]
    public void Mentions_stand_in_order_and_never_overlap()
    {
        const string Text = "US-backed SDF fighters, Iran-backed militias, the Syrian army and General Omar Khan of the Pakistani army met UN envoys in Moscow; ISIS, AFP and SOHR watched.";
        var found = Finder.Find(Text, [], Syria);
        Assert.True(found.Count >= 8);
        for (var i = 1; i < found.Count; i++)
            Assert.True(found[i - 1].Span.End <= found[i].Span.Start);
    }
}
