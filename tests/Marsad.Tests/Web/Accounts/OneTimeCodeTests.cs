using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class OneTimeCodeTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890"

    // Appendix B of RFC 6238, the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")] // begins with a nought
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")] // beyond 32 bits
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, OneTimeCodes.Code(Secret, seconds / 30));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)] // a telephone that is late
    [InlineData(0, true)]
    [InlineData(1, true)] // or early
    [InlineData(2, false)]
    public void A_code_is_good_for_its_step_and_the_neighbours(int steps, bool good)
    {
        var clock = new SetClock(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));
        var now = OneTimeCodes.Step(clock);
        Assert.Equal(good ? now + steps : null, new OneTimeCodes(clock).StepOf(Secret, OneTimeCodes.Code(Secret, now + steps), last: 0));
    }

    [Fact]
    public void No_code_is_good_that_is_older_than_one_that_was_taken()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));
        var now = OneTimeCodes.Step(clock);
        Assert.Null(new OneTimeCodes(clock).StepOf(Secret, OneTimeCodes.Code(Secret, now - 1), last: now));
    }

    [Fact]
    public void Secrets_are_as_apps_take_them() => Assert.Matches("^[A-Z2-7]{32}$", OneTimeCodes.NewSecret());
}
