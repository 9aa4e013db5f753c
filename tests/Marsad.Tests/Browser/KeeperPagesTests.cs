using Marsad.Tests.Web.Desk;
using Marsad.Web;
using Marsad.Working;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>Every page of the desk and of accounts as a browser shows it.</summary>
public sealed class KeeperPagesTests(ServedDesk served, RealBrowser browser) : IClassFixture<ServedDesk>
{
    [Theory]
    [InlineData("", false)]
    [InlineData("/ar", false)]
    [InlineData("", true)]
    [InlineData("/ar", true)]
    public async Task Nothing_keeps_anyone_from_working(string language, bool isDark)
    {
        await using var window = await browser.SignedIn(served, UserRole.Administrator, new Look { IsDark = isDark });
        var faults = new List<string>();
        foreach (var (name, path) in Pages())
        {
            await window.Go(language + path);
            faults.AddRange((await Axe.Faults(window.Page)).Select(fault => $"{language}{path}: {fault}"));
            await window.Keep($"keeper-{name}{language.Replace('/', '-')}{(isDark ? "-dark" : "")}");
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        window.AssertNoComplaints();
    }

    [Theory]
    [InlineData("", 1280)]
    [InlineData("", 360)]
    [InlineData("/ar", 360)]
    public async Task Whatever_a_mouse_can_do_a_keyboard_can(string language, int width)
    {
        await using var window = await browser.SignedIn(served, UserRole.Administrator, new Look { Width = width });
        var faults = new List<string>();
        foreach (var (_, path) in Pages())
        {
            await window.Go(language + path);
            faults.AddRange((await Keyboard.Faults(window.Page)).Select(fault => $"{language}{path}: {fault}"));
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/ar")]
    public async Task A_telephone_shows_the_whole_width_with_all_lists_open(string language)
    {
        await using var window = await browser.SignedIn(served, UserRole.Administrator, Look.Telephone);
        var wide = new List<string>();
        foreach (var (name, path) in Pages())
        {
            await window.Go(language + path);
            await window.Keep($"keeper-telephone-{name}{language.Replace('/', '-')}");
            foreach (var list in await window.Page.Locator("header details").AllAsync())
            {
                await list.Locator("summary").ClickAsync();
                if (await window.Overflow() > 0)
                    wide.Add(language + path);
            }
        }
        Assert.True(wide.Count == 0, string.Join("\n", wide.Distinct()));
        window.AssertNoComplaints();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/ar", true)]
    [InlineData("", false)]
    public async Task The_menu_opens_by_keyboard_one_list_at_a_time(string language, bool runsScripts)
    {
        await using var window = await browser.Open(served.Address, new Look { RunsScripts = runsScripts });
        await window.Go(language + "/");
        var lists = window.Page.Locator("nav .menu details");
        await lists.Nth(0).Locator("summary").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lists.Nth(0).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await window.Keep($"menu{language.Replace('/', '-')}", whole: false);
        await lists.Nth(1).Locator("summary").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator("nav .menu details[open]")).ToHaveCountAsync(1);
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/places");
        Assert.Equal(1, await window.Page.Locator("nav .menu summary.here").CountAsync());
    }

    // Every kind of page, none of which is like another.
    private IEnumerable<(string Name, string Path)> Pages()
    {
        var (market, doctors) = (served.Claim("market"), served.Claim("doctors"));
        var incident = served.Look(ledger => Observatory.Assess(ledger, audited: false)).Incidents.First(one => one.Incident.Claims.Any(held => held.Id == market.Id));
        return
        [
            ("queue", "/desk"), ("claim", $"/desk/claims/{market.Id}"), ("report", $"/desk/reports/{market.ReportId}"), ("link", $"/desk/links/{DeskItems.Id(market.Id, doctors.Id)}"),
            ("incident", $"/desk/incidents/{incident.Incident.Id}"), ("intake", "/desk/intake"), ("not-here", "/desk/claims/c-0"), ("not-understood", "/desk?kind=all"),
            ("signin", "/signin"), ("enrol", "/enrol?handle=newcomer&code=none"), ("account", "/account"), ("views", "/views"), ("users", "/users"),
        ];
    }
}
