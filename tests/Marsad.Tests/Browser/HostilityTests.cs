using Marsad.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>Words that would run stay words, on every page and in what the map opens.</summary>
public sealed class HostilityTests(ServedHostility served, RealBrowser browser) : IClassFixture<ServedHostility>
{
    private const int Fewest = 500;
    private const int MostOpened = 12;

    [Fact]
    public async Task No_page_runs_what_a_report_wrote()
    {
        Assert.True(HostileWords.All.Count >= Fewest);
        await using var window = await Open();
        foreach (var page in Pages())
        {
            await window.Go(page);
            await AssertCalm(window, page);
        }
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task Nor_does_the_map()
    {
        await using var window = await Open();
        await window.Go("/map?q=said#held=1&span=36500");
        if (await window.Page.Locator("script[src]").CountAsync() == 0)
            Assert.Skip("npm was not there when the site was built.");
        await window.Page.Locator("#atlas[data-state=idle]").WaitForAsync();
        for (var closer = 0; closer < 3; closer++)
        {
            await window.Page.Locator("[data-part=nearer]").ClickAsync();
            await window.Page.WaitForTimeoutAsync(500);
        }
        await window.Page.Locator("#atlas[data-state=idle]").WaitForAsync();
        var spots = window.Page.Locator("[data-part=rows] button");
        var count = Math.Min(MostOpened, await spots.CountAsync());
        Assert.NotEqual(0, count);
        for (var i = 0; i < count; i++)
        {
            await spots.Nth(i).ClickAsync();
            await window.Page.Locator(".spot a").First.WaitForAsync();
            await AssertCalm(window, "the map");
        }
        window.AssertNoComplaints();
    }

    private async Task<BrowserWindow> Open() => await browser.Open(served.Client.BaseAddress!);

    // Each thing whose words differ, and the lists that hold them all.
    private IEnumerable<string> Pages()
    {
        string[] lists = ["/", "/map", "/incidents", "/incidents?q=said", "/search?q=said", "/situation?from=2020-01-01&to=2020-01-31", "/tolls", "/places", "/actors", "/sources", "/trends", "/audit", "/method", "/data", "/no-such-page"];
        return lists.Concat(lists.Take(4).Select(list => "/ar" + list))
            .Concat(served.Findings.Incidents.Select(incident => "/incidents/" + incident.Incident.Id.Value))
            .Concat(served.Findings.Documents.Select(document => "/reports/" + document.Report.Id.Value))
            .Concat(served.Findings.Tolls.Take(5).Select(toll => "/tolls/" + toll.Id.Value))
            .Concat(served.Findings.Incidents.Take(5).Select(incident => "/places/" + Uri.EscapeDataString(incident.Where[0].Id!)));
    }

    private static async Task AssertCalm(BrowserWindow window, string page)
    {
        Assert.True(await window.Page.EvaluateAsync<bool>("() => window.owned === undefined && !document.querySelector('img, image, iframe, object, embed, base, style, template, [onload], [onerror], [onfocus], [onclick], a[href^=javascript], a[href^=data]')"), page);
    }
}
