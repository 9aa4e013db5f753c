using Marsad.Tests.Specs;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Coding;

public class ClaimMakerTests
{
    [Theory]
    [InlineData("Turkish warplanes bombed a depot near Tal Abyad in Syria on Monday.", ActorClass.ExternalForces)]
    [InlineData("Turkish warplanes bombed a depot near Hakkari in Turkey on Monday.", ActorClass.StateForces)]
    [InlineData("Turkish warplanes bombed a depot on Monday.", ActorClass.StateForces)] // no word of where
    public void A_states_forces_outside_its_own_country_are_external_forces(string report, ActorClass expected)
    {
        var strike = Assert.Single(Coded.Report(report, "Wire", new LocalDate(2026, 3, 4)).Claims, claim => claim.Kind == ClaimKind.Incident);
        Assert.Equal(expected, Assert.Single(strike.Actors, actor => actor.Role == Role.Perpetrator).Class);
    }
}
