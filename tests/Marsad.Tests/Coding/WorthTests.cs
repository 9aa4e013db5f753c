using Marsad.Tests.Specs;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Coding;

public class WorthTests
{
    [Theory]
    [InlineData("The minister demanded that the rebels stop murdering peasants.")] // a gerund: what they do, not what they did
    [InlineData("The bishop deplored their attacks on civilians.")] // a bare plural without day, place or number
    public void A_kind_of_deed_is_no_incident(string report) =>
        Assert.DoesNotContain(Coded.Report(report, "Wire", new LocalDate(1990, 3, 4)).Claims, claim => claim.Kind == ClaimKind.Incident);

    [Theory]
    [InlineData("We say to those who attack our unions and burn our houses that our people will not be silent.")] // a speaker's reproach
    [InlineData("\"Our cities were bombed by the army, and our leaders were persecuted,\" the rebel station said.")] // many deeds of many years
    public void What_a_speaker_alludes_to_is_no_incident(string report) =>
        Assert.DoesNotContain(Coded.Report(report, "Wire", new LocalDate(1990, 3, 4)).Claims, claim => claim.Kind == ClaimKind.Incident);

    [Theory]
    [InlineData("All parties have condemned the murder of Luis Carlos Ruiz.")] // who was killed tells which deed it was
    [InlineData("The bishop deplored their attacks on civilians in Tacna on Monday.")] // told with day and place
    [InlineData("\"We remember,\" he said, \"how our houses in Tacna were attacked by rebels on Monday and our schools burned.\"")] // a speaker's, but on a day and in a town
    public void A_deed_told_by_its_victim_or_its_day_is_one(string report) =>
        Assert.Contains(Coded.Report(report, "Wire", new LocalDate(1990, 3, 4)).Claims, claim => claim.Kind == ClaimKind.Incident);
}
