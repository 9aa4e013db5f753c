using Marsad.Tests.Web.Accounts;
using Marsad.Tests.Web.Desk;
using Marsad.Web;
using Marsad.Working;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>What those who keep the record do at the desk, in a real browser.</summary>
public sealed class DeskTests(ServedDesk served, RealBrowser browser) : IClassFixture<ServedDesk>
{
    [Fact]
    public async Task The_queue_is_worked_by_keyboard_and_words_are_marked_in_the_story()
    {
        await using var window = await browser.SignedIn(served, UserRole.Publisher, new Look());
        var page = window.Page;
        await window.Go("/desk");
        await window.Keep("desk-queue");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal(1, await page.Locator("[data-item].here").CountAsync());
        await page.Keyboard.PressAsync("k");
        var first = await page.Locator("[data-open]").First.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync("**" + first);

        var claim = served.Claim("market");
        await window.Go($"/desk/claims/{claim.Id}");
        await window.Keep("desk-claim");
        var row = claim.Harm.Index().First(harm => harm.Item.Effect == Effect.Killed).Index;
        await page.Locator($"[name=harm-{row}-best]").FillAsync("20");
        await page.Locator($"[name=harm-{row}-low]").FillAsync("20");
        await page.Locator($"[name=harm-{row}-high]").FillAsync("20");
        await page.Locator($"[name=harm-{row}-words]").FocusAsync();
        await Mark(page, "Another twenty people");
        Assert.Equal("Another twenty people", await page.Locator($"[name=harm-{row}-words]").InputValueAsync());
        await page.Locator("form.claim [name=why]").FillAsync("as the doctor says");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**?done=1");
        var harm = served.Look(ledger => Observatory.Corrected(ledger).Of(claim.Id)!.Now!).Harm[row];
        Assert.Equal((20L, "Another twenty people", ServedDesk.Market.IndexOf("Another twenty", StringComparison.Ordinal)), (harm.Best, harm.Text, harm.Span!.Value.Start));
        await window.Keep("desk-claim-corrected");

        await page.Keyboard.PressAsync("u");
        await page.WaitForFunctionAsync("() => document.querySelector('.undone')");
        Assert.Null(served.Look(ledger => Observatory.Corrected(ledger).Of(claim.Id)!.Now!).Review);
        window.AssertNoComplaints();
    }

    [Fact]
    public async Task Every_page_of_the_desk_fits_a_telephone_and_reads_from_right_to_left()
    {
        var (market, doctors) = (served.Claim("market"), served.Claim("doctors"));
        var incident = served.Look(ledger => Observatory.Assess(ledger, audited: false)).Incidents.First(one => one.Incident.Claims.Any(held => held.Id == market.Id));
        foreach (var look in (Look[])[new Look(), Look.Telephone])
        {
            await using var window = await browser.SignedIn(served, UserRole.Publisher, look);
            foreach (var (name, path) in new[] { ("queue", ""), ("claim", $"/claims/{market.Id}"), ("report", $"/reports/{market.ReportId}"), ("link", $"/links/{DeskItems.Id(market.Id, doctors.Id)}"), ("incident", $"/incidents/{incident.Incident.Id}"), ("intake", "/intake") })
            {
                await window.Go("/ar/desk" + path);
                await window.Keep($"desk-{name}-ar-{look.Width}");
                Assert.True(await window.Overflow() <= 0, $"{path} is wider than {look.Width}");
                await window.Go("/desk" + path);
                await window.Keep($"desk-{name}-{look.Width}");
                Assert.True(await window.Overflow() <= 0, $"{path} is wider than {look.Width}");
            }
            window.AssertNoComplaints();
        }
    }

    [Fact]
    public async Task Without_scripts_words_are_typed()
    {
        await using var window = await browser.SignedIn(served, UserRole.Coder, new Look { RunsScripts = false });
        var page = window.Page;
        var claim = served.Claim("doctors");
        await window.Go($"/desk/claims/{claim.Id}");
        await page.Locator("[name=when-words]").FillAsync("on Tuesday, doctors");
        await page.Locator(".acts button[value=correct]").ClickAsync();
        await page.WaitForURLAsync("**?done=1");
        Assert.Equal("on Tuesday, doctors", served.Look(ledger => Observatory.Corrected(ledger).Of(claim.Id)!.Now!).When!.Text);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/ar", false)] // without scripts, and from right to left
    public async Task A_place_is_picked_on_the_map(string language, bool runsScripts)
    {
        await using var window = await browser.SignedIn(served, UserRole.Coder, new Look { RunsScripts = runsScripts });
        var page = window.Page;
        await window.Go($"{language}/desk/claims/{served.Claim("market").Id}");
        await page.Locator("button[value=places]").ClickAsync();
        var map = page.Locator("input[type=image]").First;
        await Assertions.Expect(map).ToBeVisibleAsync();
        await Drawn(page);
        await window.Keep($"desk-claim-places{language.Replace('/', '-')}");
        Assert.Equal(0, await window.Overflow());
        var before = await page.Locator("[name=where-0-lat]").InputValueAsync();
        await map.ClickAsync(new() { Position = new Position { X = 120, Y = 90 } });
        await Assertions.Expect(page.Locator("[name=where-0-lat]")).Not.ToHaveValueAsync(before);
        Assert.NotEqual("", await page.Locator("[name=where-0-radiusKm]").InputValueAsync());
        await Drawn(page);
        await window.Keep($"desk-claim-picked{language.Replace('/', '-')}");
        if (runsScripts)
            Assert.Empty(await Axe.Faults(page));
        window.AssertNoComplaints();
    }

    // Of a button that is a picture, nothing tells when it is there.
    private static async Task Drawn(IPage page)
    {
        var map = page.Locator("input[type=image]").First;
        await map.ScrollIntoViewIfNeededAsync();
        var picture = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), await map.GetAttributeAsync("src")).ToString());
        Assert.Equal("image/svg+xml; charset=utf-8", picture.Headers["content-type"]);
        Assert.Contains("d=\"M", await picture.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task Mark(IPage page, string words) => await page.EvaluateAsync(
        """
        words => {
            const story = document.querySelector("[data-story]");
            const walk = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0)
                    getSelection().setBaseAndExtent(node, at, node, at + words.length);
            }
            story.dispatchEvent(new MouseEvent("mouseup"));
        }
        """,
        words);
}
