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

    [Theory]
    [InlineData(new[] { Certainty.Asserted }, 0, "")] // told flatly
    [InlineData(new[] { Certainty.Alleged, Certainty.Alleged }, 0, "alleged")] // no source says more
    [InlineData(new[] { Certainty.Alleged, Certainty.Asserted }, 0, "")] // one says it flatly
    [InlineData(new[] { Certainty.Asserted, Certainty.Denied }, 1, "denied, disputed")] // one denies it
    [InlineData(new[] { Certainty.Alleged, Certainty.Denied }, 0, "alleged, denied")] // a denial does not make it surer
    [InlineData(new[] { Certainty.Planned }, 0, "planned")] // it has not happened
    public void An_incident_is_marked_with_what_keeps_it_from_being_told_flatly(Certainty[] certainties, int disputes, string marks)
    {
        var sample = SampleFindings.Make().Incidents[1];
        var claim = sample.Incident.Claims[0];
        var incident = sample with { Incident = sample.Incident with { Claims = [.. certainties.Select(certainty => claim with { Certainty = certainty })] }, Disputed = [.. Enumerable.Repeat("how many", disputes)] };
        Assert.Equal(marks, string.Join(", ", Wording.Marks(incident)));
    }
}
