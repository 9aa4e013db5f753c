using System.Net;
using System.Text.Json.Nodes;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class PasskeyTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    private string Origin => served.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Who_got_a_code_may_set_a_passkey_alone_and_sign_in_with_it()
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        var browser = await Newcomer(UserRole.Reviewer);
        Assert.Equal(HttpStatusCode.OK, (await Add(browser, passkey)).StatusCode);
        Assert.Contains("<key & one>", (await browser.Page("/account")).QuerySelector("#passkeys ~ table th[scope=row]")!.TextContent, StringComparison.Ordinal);
        using var elsewhere = served.Open();
        var answer = await SignIn(elsewhere, passkey, "/tolls");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/tolls", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["to"]!);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get("/account")).StatusCode);
    }

    // What a page that only looks like ours, a lost device or an eavesdropper could bring.
    [Theory]
    [InlineData("origin")] // asked by another page
    [InlineData("site")] // made for another site
    [InlineData("finger")] // nobody put a finger on it
    public async Task A_passkey_that_did_not_do_its_part_is_not_taken(string lacking)
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        var browser = await Newcomer(UserRole.Reader);
        await Add(browser, passkey);
        Spoil(passkey, lacking);
        using var elsewhere = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(elsewhere, passkey)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await elsewhere.Get("/account")).StatusCode);
        using var made = new SoftwareAuthenticator { Origin = Origin };
        Spoil(made, lacking);
        Assert.Equal(HttpStatusCode.BadRequest, (await Add(browser, made)).StatusCode);
    }

    [Fact]
    public async Task A_passkey_that_nobody_has_set_is_not_taken()
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        using var browser = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(browser, passkey)).StatusCode);
    }

    [Fact]
    public async Task An_answer_is_taken_once()
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        await Add(await Newcomer(UserRole.Reader), passkey);
        using var browser = served.Open();
        var options = await Options(browser, "/signin", "/signin/passkey/options");
        // The cookie that names the challenge, as somebody who reads along would have kept it.
        var kept = browser.Cookies.GetCookieHeader(served.Address);
        var message = new JsonObject { ["credential"] = passkey.Answer(options) };
        Assert.Equal(HttpStatusCode.OK, (await Send(browser, "/signin", "/signin/passkey", message)).StatusCode);
        using var other = served.Open();
        foreach (var pair in kept.Split("; ").Where(pair => pair.StartsWith("marsad-challenge", StringComparison.Ordinal)))
            other.Cookies.SetCookies(served.Address, pair);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(other, "/signin", "/signin/passkey", message)).StatusCode);
    }

    [Fact]
    public async Task A_challenge_that_was_given_to_one_person_makes_no_passkey_for_another()
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        var (one, other) = (await Newcomer(UserRole.Reader), await Newcomer(UserRole.Administrator));
        var options = await Options(one, "/account", "/account/passkeys/options");
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(other, "/account", "/account/passkeys", new JsonObject { ["credential"] = passkey.Make(options) })).StatusCode);
    }

    [Fact]
    public async Task Wrong_passwords_do_not_shut_out_who_holds_a_passkey()
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        var (browser, person) = await served.Enrol(UserRole.Coder);
        await Add(browser, passkey);
        for (var i = 0; i < 11; i++)
        {
            using var guesser = served.Open();
            Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignIn(person.Handle, "not the password at all", "000000")).StatusCode);
        }
        using var locked = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await locked.SignIn(person)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(locked, passkey)).StatusCode);
    }

    [Fact]
    public async Task The_only_way_in_cannot_be_taken_away()
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        var browser = await Newcomer(UserRole.Reader);
        await Add(browser, passkey);
        var page = await browser.Page("/account");
        var id = page.QuerySelector("form[action='/account/passkeys/remove'] input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Submit("/account", "/account/passkeys/remove", ("id", id))).StatusCode);
        using var second = new SoftwareAuthenticator { Origin = Origin };
        await Add(browser, second);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit("/account", "/account/passkeys/remove", ("id", id))).StatusCode);
        using var elsewhere = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(elsewhere, passkey)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(elsewhere, second)).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_shut_out_is_so_with_a_passkey_too()
    {
        using var passkey = new SoftwareAuthenticator { Origin = Origin };
        var (browser, person) = await served.Enrol(UserRole.Coder);
        await Add(browser, passkey);
        served.Register.Disable(person.Handle);
        using var elsewhere = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(elsewhere, passkey)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await elsewhere.Get("/account")).StatusCode);
    }

    private static void Spoil(SoftwareAuthenticator passkey, string lacking)
    {
        if (lacking == "origin")
            passkey.Origin = "http://localhost.example.org";
        else if (lacking == "site")
            passkey.Site = "example.org";
        else
            passkey.VerifiesUser = false;
    }

    private async Task<Browser> Newcomer(UserRole role)
    {
        var handle = $"passkey-{Guid.NewGuid():N}"[..24];
        var browser = served.Open();
        await browser.Submit($"/enrol?handle={handle}", "/enrol", ("handle", handle), ("code", served.Register.Add(handle, role)));
        return browser;
    }

    private static async Task<HttpResponseMessage> Add(Browser browser, SoftwareAuthenticator passkey) =>
        await Send(browser, "/account", "/account/passkeys", new JsonObject { ["name"] = "<key & one>", ["credential"] = passkey.Make(await Options(browser, "/account", "/account/passkeys/options")) });

    private static async Task<HttpResponseMessage> SignIn(Browser browser, SoftwareAuthenticator passkey, string back = "") =>
        await Send(browser, "/signin", "/signin/passkey", new JsonObject { ["back"] = back, ["credential"] = passkey.Answer(await Options(browser, "/signin", "/signin/passkey/options")) });

    private static async Task<JsonNode> Options(Browser browser, string page, string path)
    {
        var answer = await Send(browser, page, path, []);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<HttpResponseMessage> Send(Browser browser, string page, string path, JsonObject message)
    {
        var token = (await browser.Page(page)).QuerySelector("input[name='form-token']")!.GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(message.ToJsonString(), null, "application/json") };
        request.Headers.Add("X-Form-Token", token);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await browser.Send(request);
    }
}
