using System.Net;
using AngleSharp.Html.Parser;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class SavedViewTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    private const string Filtered = "/incidents?effect=killed&sort=newest";

    [Fact]
    public async Task A_page_is_kept_with_what_was_asked_of_it_and_found_again_in_any_language()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit(Filtered, "/views", ("name", "the deadly ones"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit("/ar/as-of/3/map?grade=weak", "/ar/views", ("name", "then"))).StatusCode);
        Assert.Equal([("the deadly ones", Filtered), ("then", "/as-of/3/map?grade=weak")], await Kept(browser));
        var arabic = (await browser.Page("/ar/views")).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/ar" + Filtered, "/ar/as-of/3/map?grade=weak"], arabic);
        // One of the same name is another now.
        await browser.Submit("/", "/views", ("name", "then"));
        Assert.Equal([("the deadly ones", Filtered), ("then", "/")], await Kept(browser));
        await browser.Submit("/views", "/views/remove", ("name", "then"));
        Assert.Equal([("the deadly ones", Filtered)], await Kept(browser));
    }

    [Fact]
    public async Task What_one_person_keeps_no_other_sees_or_removes()
    {
        var (one, _) = await served.Enrol(UserRole.Reader);
        var (other, _) = await served.Enrol(UserRole.Administrator);
        await one.Submit(Filtered, "/views", ("name", "mine"));
        Assert.Empty(await Kept(other));
        await other.Submit(Filtered, "/views", ("name", "mine"));
        await other.Submit("/views", "/views/remove", ("name", "mine"));
        Assert.Single(await Kept(one));
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("address", "https://example.org/")]
    [InlineData("address", "//example.org/")] // which a browser takes for another site
    [InlineData("address", "/\\example.org")]
    [InlineData("address", "javascript:alert(1)")]
    public async Task What_is_no_page_of_this_site_is_not_kept(string field, string value)
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        var page = await browser.Page(Filtered);
        var fields = page.QuerySelectorAll("form[action='/views'] input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        fields["name"] = "a trap";
        fields[field] = value;
        var answer = await browser.Post("/views", fields);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("[role=alert]"));
        Assert.Empty(await Kept(browser));
    }

    private static async Task<IEnumerable<(string, string)>> Kept(Browser browser) =>
        (await browser.Page("/views")).QuerySelectorAll("tbody a").Select(link => (link.TextContent, link.GetAttribute("href")!));
}
