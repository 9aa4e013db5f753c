using Marsad.Torture;
using Xunit;

namespace Marsad.Tests.Recording;

public class KillTests
{
    private const int Seed = 20260304;

    [Fact]
    public void Nothing_that_was_said_to_be_safe_is_lost_when_the_process_is_killed() => Assert.Empty(Killer.Run(kills: 20, Seed));

    [Fact]
    public void A_process_that_says_so_too_early_is_caught() => Assert.NotEmpty(Killer.Run(kills: 2, Seed, early: true));
}
