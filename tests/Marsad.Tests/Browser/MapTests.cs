using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Marsad.Tests.Web;
using Marsad.Web;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>The map as its script draws it.</summary>
public sealed class MapTests(ServedWar served, RealBrowser browser) : IClassFixture<ServedWar>
{
    [Fact]
    public async Task The_whole_map_holds_every_incident_that_has_a_point()
    {
        await using var window = await Open("/map");
        Assert.Equal(await Placed(""), await InView(window));
        await window.Keep("map");
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task The_days_chosen_are_those_shown()
    {
        await using var window = await Open("/map");
        await window.Page.Locator("[data-part=span]").SelectOptionAsync("7");
        await window.Page.Locator("[data-part=day]").FillAsync("20");
        await Settled(window);
        Assert.Equal(await Placed("?from=2020-01-15&to=2020-01-21"), await InView(window));
        Assert.Equal("15 January 2020 – 21 January 2020", await window.Page.Locator("[data-part=shown]").InnerTextAsync());
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task Played_days_go_on_to_the_last()
    {
        await using var window = await Open("/map#span=30&day=2020-02-20");
        await window.Page.Locator("[data-part=play]").ClickAsync();
        await Assertions.Expect(window.Page.Locator("[data-part=day]")).ToHaveValueAsync("61");
        await Assertions.Expect(window.Page.Locator("[data-part=play]")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task A_filter_keeps_the_view_and_a_link_gives_it_back()
    {
        await using var window = await Open("/map");
        await window.Page.Locator("[data-part=nearer]").ClickAsync();
        await window.Page.WaitForURLAsync(new Regex("#.*map="));
        await window.Page.Locator("select[name=type]").SelectOptionAsync("armed-clash");
        await window.Page.Locator(".filters button").ClickAsync();
        await window.Page.WaitForURLAsync(new Regex("type=armed-clash"));
        await Settled(window);
        var seen = await InView(window);
        Assert.NotEqual(0, seen);
        await using var other = await Open(new Uri(window.Page.Url).PathAndQuery + new Uri(window.Page.Url).Fragment);
        Assert.Equal(seen, await InView(other));
        Assert.Equal(Fragment(window, "map"), Fragment(other, "map"));
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task A_spot_opens_into_its_incidents_by_keyboard_and_gives_the_focus_back()
    {
        await using var window = await Open("/map?place=test:Tripoli");
        var button = window.Page.Locator("[data-part=rows] button").First;
        await button.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        var links = window.Page.Locator(".spot a");
        await links.First.WaitForAsync();
        await Assertions.Expect(window.Page.Locator(".maplibregl-popup :focus")).ToHaveCountAsync(1);
        await window.Keep("map-spot");
        await window.Page.Locator(".maplibregl-popup-close-button").PressAsync("Enter");
        await Assertions.Expect(button).ToBeFocusedAsync();
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task A_click_on_a_spot_leads_to_an_incident()
    {
        await using var window = await Open("/map?place=test:Tripoli");
        var view = (await window.Page.Locator("[data-part=view]").BoundingBoxAsync())!;
        await window.Page.Mouse.ClickAsync(view.X + view.Width / 2, view.Y + view.Height / 2);
        await window.Page.Locator(".spot li a").First.ClickAsync();
        await window.Page.WaitForURLAsync(new Regex("/incidents/i-"));
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task Who_is_said_to_hold_a_place_hangs_on_the_day()
    {
        await using var window = await Open("/map#span=1&day=2020-01-03&held=1");
        await Assertions.Expect(window.Page.Locator("[data-part=held-list] li")).ToHaveTextAsync(["Al Mayadin: Banner Front (held)"]);
        await window.Page.Locator("[data-part=day]").FillAsync("30");
        await Assertions.Expect(window.Page.Locator("[data-part=held-list] li")).ToHaveCountAsync(2);
        await window.Keep("map-held");
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task In_Arabic_the_map_stands_from_right_to_left()
    {
        await using var window = await Open("/ar/map", new Look { IsDark = true });
        Assert.Equal(await Placed(""), await InView(window));
        Assert.True((await window.Page.Locator(".atlas-list").BoundingBoxAsync())!.X < (await window.Page.Locator(".atlas-map").BoundingBoxAsync())!.X);
        Assert.Equal(0, await window.Overflow());
        await window.Keep("map-ar-dark");
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task On_a_telephone_nothing_is_cut_off()
    {
        await using var window = await Open("/map", Look.Telephone);
        Assert.Equal(0, await window.Overflow());
        await window.Keep("map-telephone");
        window.AssertNoComplaints();
    }

    [Theory]
    [InlineData(true)] // a browser that cannot draw
    [InlineData(false)] // one that runs no scripts
    public async Task Without_a_script_the_map_is_the_servers(bool runsScripts)
    {
        await using var window = await browser.Open(served.Client.BaseAddress!, new Look { RunsScripts = runsScripts });
        await window.Page.AddInitScriptAsync("HTMLCanvasElement.prototype.getContext = () => null");
        await window.Go("/map");
        await Assertions.Expect(window.Page.Locator("svg.map")).ToBeVisibleAsync();
        Assert.False(await window.Page.Locator("[data-part=play]").IsVisibleAsync());
        Assert.Equal(await Placed(""), (await window.Page.Locator("[data-part=rows] td:nth-child(2)").AllInnerTextsAsync()).Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
        await window.Keep("map-drawn");
    }

    private async Task<BrowserWindow> Open(string path, Look? look = null)
    {
        var isBuilt = SiteAssets.Has("map.js");
        if (!isBuilt && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("The map's scripts are missing; ./test installs npm as root.");
        Assert.SkipWhen(!isBuilt, "npm was not there when the site was built.");
        var window = await browser.Open(served.Client.BaseAddress!, look);
        await window.Go(path);
        await Settled(window);
        return window;
    }

    private static Task Settled(BrowserWindow window) => window.Page.Locator("#atlas[data-state=idle]").WaitForAsync();

    private static async Task<int> InView(BrowserWindow window) =>
        int.Parse((await window.Page.Locator("[data-part=summary]").GetAttributeAsync("data-count"))!, CultureInfo.InvariantCulture);

    private static string? Fragment(BrowserWindow window, string name) =>
        Uri.UnescapeDataString(new Uri(window.Page.Url).Fragment).TrimStart('#').Split('&').FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal));

    private async Task<int> Placed(string query)
    {
        var features = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/incidents.geojson" + query)).RootElement.GetProperty("features").EnumerateArray();
        return features.Count(feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Object && feature.GetProperty("properties").GetProperty("where")[0].GetProperty("feature").GetString() != "country");
    }
}
