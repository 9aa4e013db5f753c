using Marsad.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>What a reader does on the site, in a real browser.</summary>
public sealed class ReadingTests(ServedRecord served, RealBrowser browser) : IClassFixture<ServedRecord>
{
    private Uri Site => served.Client.BaseAddress!;

    [Fact]
    public async Task The_words_behind_a_figure_are_three_clicks_from_the_start()
    {
        await using var window = await browser.Open(Site);
        await window.Go("/");
        await window.Page.Locator("table.incidents th.date a").Last.ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Thirty-seven soldiers" }).First.ClickAsync();
        await window.Page.WaitForURLAsync("**/reports/**");
        Assert.Contains("Thirty-seven soldiers", await window.Page.Locator("mark").AllInnerTextsAsync());
        window.AssertNoComplaints();
    }
}
