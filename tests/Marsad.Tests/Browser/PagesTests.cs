using Marsad.Tests.Web;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>Every page as a browser shows it.</summary>
public sealed class PagesTests(ServedRecord served, RealBrowser browser) : IClassFixture<ServedRecord>
{
    // Every kind of page.
    private IReadOnlyList<string> Pages =>
    [
        "/", "/map", "/incidents", "/incidents?q=bus&grade=contested", "/incidents?as-of=2021-01-01", $"/incidents/{served.Findings.Incidents[0].Incident.Id.Value}", "/search", "/search?q=bus", "/situation", "/situation?from=2020-12-01&to=2021-01-31",
        "/tolls", $"/tolls/{served.Findings.Tolls[0].Id.Value}", "/places", "/places/x:2", "/actors", "/actors/front", "/sources", "/sources/monitor", $"/reports/{served.Findings.Documents[0].Report.Id.Value}",
        "/trends", "/missing", "/audit", "/method", "/data", "/no-such-page", "/incidents?from=yesterday",
    ];

    [Theory]
    [InlineData("", false)]
    [InlineData("/ar", false)]
    [InlineData("", true)]
    [InlineData("/ar", true)]
    public async Task Nothing_keeps_anyone_from_reading(string language, bool isDark)
    {
        await using var window = await browser.Open(served.Client.BaseAddress!, new Look { IsDark = isDark });
        var faults = new List<string>();
        foreach (var page in Pages)
        {
            await window.Go(language + page);
            await Drawn(window, page);
            faults.AddRange((await Axe.Faults(window.Page)).Select(fault => $"{language}{page}: {fault}"));
            await window.Keep($"page{(language + page).Split('?')[0].Replace('/', '-')}{(isDark ? "-dark" : "")}");
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        window.AssertNoComplaints();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/ar")]
    public async Task A_telephone_shows_the_whole_width(string language)
    {
        await using var window = await browser.Open(served.Client.BaseAddress!, Look.Telephone);
        var wide = new List<string>();
        foreach (var page in Pages)
        {
            await window.Go(language + page);
            await Drawn(window, page);
            if (await window.Overflow() > 0)
                wide.Add(language + page);
            await window.Keep($"telephone{(language + page).Split('?')[0].Replace('/', '-')}");
        }
        Assert.True(wide.Count == 0, string.Join("\n", wide));
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task Paper_shows_the_record_and_not_its_buttons()
    {
        await using var window = await browser.Open(served.Client.BaseAddress!);
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        foreach (var page in Pages)
        {
            await window.Go(page);
            Assert.False(await window.Page.Locator("header.site nav").IsVisibleAsync(), page);
            Assert.True(await window.Page.Locator("main").IsVisibleAsync(), page);
            Assert.Equal(0, await window.Page.Locator("form:visible, button:visible").CountAsync());
        }
        await window.Go(Pages[4]);
        await window.Keep("print-incident");
    }

    [Fact]
    public async Task Every_page_can_be_read_without_scripts()
    {
        await using var window = await browser.Open(served.Client.BaseAddress!, new Look { RunsScripts = false });
        foreach (var page in Pages)
        {
            await window.Go(page);
            Assert.True(await window.Page.Locator("main h1").IsVisibleAsync(), page);
            Assert.NotEqual("", (await window.Page.Locator("main").InnerTextAsync()).Trim());
        }
        window.AssertNoComplaints();
    }

    private static async Task Drawn(BrowserWindow window, string page)
    {
        if (page.StartsWith("/map", StringComparison.Ordinal) && await window.Page.Locator("script[src]").CountAsync() > 0)
            await window.Page.Locator("#atlas[data-state=idle]").WaitForAsync();
    }
}
