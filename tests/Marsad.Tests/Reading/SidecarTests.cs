using Marsad.Reading;
using NodaTime;
using Xunit;
using static Marsad.Tests.Reading.ReportReadingTests;

namespace Marsad.Tests.Reading;

public class SidecarTests
{
    private const string Text = "Two shells fell on the mole.\n";

    [Fact]
    public void A_sidecar_tells_what_the_page_does_not()
    {
        var report = Read(Text, """{"url":"https://post.example/1","outlet":"Harbour Post","title":"Mole hit","published":"2015-05-03","retrieved":"2015-05-04T06:00:00Z","language":"en"}""").Report;

        Assert.Equal(("https://post.example/1", "Harbour Post", "Mole hit", "en"), (report.Url, report.Outlet, report.Title, report.Language));
        Assert.Equal(new LocalDate(2015, 5, 3), report.Published);
        Assert.Equal(Instant.FromUtc(2015, 5, 4, 6, 0), report.Retrieved);
    }

    [Fact]
    public void A_date_in_the_text_comes_before_the_sidecars() =>
        Assert.Equal(new LocalDate(2015, 5, 1), Read("1 May 2015\n\n" + Text, """{"published":"2015-05-03"}""").Report.Published);

    [Theory]
    [InlineData("{")] // cut off
    [InlineData("[1]")] // no object
    [InlineData("{\"outlet\":\"a\",\"outlet\":\"b\"}")] // told twice
    [InlineData("{\"stories\":[[[[[[[[[[1]]]]]]]]]]}")] // nested too deeply
    [InlineData("{\"published\":\"soon\"}")] // no date
    [InlineData("{\"published\":20150503}")] // a number
    [InlineData("{\"outlet\":[\"Harbour Post\"]}")] // a list
    [InlineData("{\"outlet\":\"\\ud800\"}")] // half a character
    [InlineData("{\"stories\":[{\"n\":0}]}")] // stories count from 1
    [InlineData("{\"stories\":[{\"n\":1,\"published\":true}]}")] // no date
    [InlineData("{\"retrieved\":\"yesterday\"}")] // no time
    public void A_wrong_sidecar_is_told_and_the_report_read_without_it(string sidecar)
    {
        var document = Read(Text, sidecar);

        var problem = Assert.Single(document.Problems);
        Assert.Equal("report.json", problem.File);
        Assert.False(problem.Fatal);
        Assert.Single(document.Stories);
    }

    [Fact]
    public void What_is_right_in_a_partly_wrong_sidecar_is_used()
    {
        var document = Read(Text, """{"published":"soon","outlet":"Harbour Post","note":{"any":1}}""");

        Assert.Equal("Harbour Post", document.Report.Outlet);
        Assert.Equal("published", Assert.Single(document.Problems).Where);
    }
}
