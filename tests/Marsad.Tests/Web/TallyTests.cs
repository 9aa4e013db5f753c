using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class TallyTests(ServedWar served) : IClassFixture<ServedWar>
{
    [Fact]
    public async Task Each_bar_of_the_tolls_opens_as_many_incidents_as_it_says()
    {
        var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync("/tolls"));
        var bars = page.QuerySelectorAll("svg.bars a").Select(bar => (Address: bar.GetAttribute("href")!, Count: Number(Regex.Match(bar.GetAttribute("aria-label")!, "(one|[0-9,]+) incident").Groups[1].Value))).ToList();
        var rows = page.QuerySelectorAll(".tallies tbody tr").Select(row => (Address: row.QuerySelector("a")!.GetAttribute("href")!, Count: Number(row.QuerySelector("td")!.TextContent))).ToList();
        Assert.NotEmpty(bars);
        foreach (var kind in (string[])["region=", "group=children", "country=", "actor=", "type="])
            Assert.Contains(rows, row => row.Address.Contains(kind, StringComparison.Ordinal));
        Assert.True(rows.Count > 6);
        foreach (var (address, count) in bars.Concat(rows))
        {
            var list = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1" + address)).RootElement;
            Assert.Equal((address, count), (address, list.GetProperty("count").GetInt32()));
            Assert.Contains(new HtmlParser().ParseDocument(await served.Client.GetStringAsync(address)).QuerySelectorAll(".count"), words => words.TextContent.Contains(count == 1 ? "one incident" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} incidents"), StringComparison.Ordinal));
        }
    }

    // Places from Fiji to Svalbard: all the land of the world behind a few points.
    [Fact]
    public async Task A_map_of_the_whole_world_is_not_a_large_page() =>
        Assert.InRange((await served.Client.GetStringAsync("/map")).Length, 1, 150_000);

    private static int Number(string text) => text == "one" ? 1 : int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
