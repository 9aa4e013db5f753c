using Marsad.Publishing;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Publishing;

public sealed class WordingTests
{
    [Theory]
    [InlineData(null, "Friday")] // the weekday is all there is
    [InlineData("friday", "Friday")] // words that were written small
    [InlineData("on friday night", "on Friday night")] // among other words
    [InlineData("Friday", "Friday")] // as it should be
    public void A_weekday_without_a_date_has_its_capital(string? words, string told) =>
        Assert.Equal(told, Wording.Of(new When { Text = words, Weekday = "friday" }));

    [Fact]
    public void A_date_comes_before_its_words() =>
        Assert.Equal("2021-02-05", Wording.Of(new When { From = new LocalDate(2021, 2, 5), To = new LocalDate(2021, 2, 5), Text = "friday" }));
}
