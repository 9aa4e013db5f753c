using System.Net;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class SessionTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    private const int Replays = 1000;

    // Whatever ends a session, its cookie opens nothing from then on.
    [Theory]
    [InlineData("signs out")]
    [InlineData("ends it elsewhere")]
    [InlineData("sets another password elsewhere")]
    [InlineData("is signed out by an administrator")]
    [InlineData("is shut out")]
    [InlineData("gets another role")]
    [InlineData("is reset")]
    public async Task A_session_is_over_when_its_person(string does)
    {
        var (browser, person) = await served.Enrol(UserRole.Coder);
        var cookie = browser.Cookies.GetCookieHeader(served.Address);
        using var elsewhere = served.Open();
        await elsewhere.SignIn(person);
        await (does switch
        {
            "signs out" => browser.Submit("/", "/signout"),
            "ends it elsewhere" => elsewhere.Submit("/account", "/account/sessions/end", ("name", (await elsewhere.Page("/account")).QuerySelector("form[action='/account/sessions/end'] input[name=name]")!.GetAttribute("value")!)),
            "sets another password elsewhere" => SetPassword(elsewhere),
            "is signed out by an administrator" => Done(() => served.Register.SignOut(person.Handle)),
            "is shut out" => Done(() => served.Register.Disable(person.Handle)),
            "gets another role" => Done(() => served.Register.SetRole(person.Handle, UserRole.Reader)),
            _ => Done(() => served.Register.Reset(person.Handle)),
        });
        Assert.Equal(0, await Accepted(cookie, Replays));
    }

    [Fact]
    public async Task What_is_done_to_an_account_is_written_down_for_administrators()
    {
        var (administrator, boss) = await served.Enrol(UserRole.Administrator);
        var (_, person) = await served.Enrol(UserRole.Coder);
        await administrator.Submit("/users", "/users/role", ("handle", person.Handle), ("role", "Reader"));
        await administrator.Submit("/users", "/users/disable", ("handle", person.Handle));
        await administrator.Submit("/users", "/users/signout", ("handle", person.Handle));
        var own = served.Register.Changes().Where(change => change.Handle == person.Handle).ToList();
        Assert.Equal(
            [(boss.Handle, "signed out everywhere"), (boss.Handle, "shut out"), (boss.Handle, "given another role"), (person.Handle, "set a password with codes"), (person.Handle, "came in by a code"), (UserRegister.CommandLine, "made")],
            own.Select(change => (change.By, change.What)));
        Assert.Equal((UserRole.Coder, UserRole.Reader), (own[2].From, own[2].To));
        var page = await administrator.Page("/users");
        Assert.Contains(page.QuerySelectorAll("table.log tr"), row => row.TextContent.Contains(boss.Handle, StringComparison.Ordinal) && row.TextContent.Contains(person.Handle, StringComparison.Ordinal) && row.TextContent.Contains("Coder → Reader", StringComparison.Ordinal));
        // What was refused was not done.
        Assert.Throws<UserFileException>(() => served.Register.Add(person.Handle, UserRole.Reader, boss.Handle));
        Assert.Equal(own.Count, served.Register.Changes().Count(change => change.Handle == person.Handle));
    }

    [Fact]
    public async Task Setting_another_password_keeps_the_session_in_which_it_was_set()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        await SetPassword(browser);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_use()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        served.Clock.Skip(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
        served.Clock.Skip(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_it_is_used()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        for (var i = 0; i < 36; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
            served.Clock.Skip(TimeSpan.FromMinutes(20));
        }
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_lengthens_no_session()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        served.Clock.Skip(TimeSpan.FromDays(-3650));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
        served.Clock.Skip(TimeSpan.FromDays(3650));
    }

    [Fact]
    public async Task A_session_goes_on_when_the_server_is_started_anew()
    {
        await using var own = new ServedAccounts();
        await own.InitializeAsync();
        var (browser, _) = await own.Enrol(UserRole.Reader);
        var cookie = browser.Cookies.GetCookieHeader(own.Address);
        await own.Restart();
        using var after = own.Open();
        after.Cookies.SetCookies(own.Address, cookie.Replace("; ", ",", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await after.Get("/account")).StatusCode);
        // A form that was open meanwhile can still be sent.
        Assert.Equal(HttpStatusCode.SeeOther, (await after.Submit("/account", "/signout")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_gives_another_key_than_the_browser_had()
    {
        var (browser, person) = await served.Enrol(UserRole.Reader);
        var before = Key(browser);
        await browser.SignIn(person);
        Assert.NotEqual(before, Key(browser));
        Assert.Equal(0, await Accepted($"marsad={before}", 1));
        Assert.Equal(1, await Accepted($"marsad={Key(browser)}", 1));
    }

    [Fact]
    public async Task A_key_that_is_not_to_the_letter_opens_nothing()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        var key = Key(browser);
        var random = new Random(20260304);
        Assert.Equal(0, await Accepted(Enumerable.Range(0, Replays).Select(_ =>
        {
            var changed = key.ToCharArray();
            var at = random.Next(changed.Length);
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            return $"marsad={new string(changed)}";
        })));
    }

    [Fact]
    public async Task A_token_of_a_form_that_is_not_to_the_letter_sends_nothing()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        var token = (await browser.Page("/account")).QuerySelector("input[name='form-token']")!.GetAttribute("value")!;
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token.ToCharArray();
            changed[i] = (char)(changed[i] ^ 2);
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post("/signout", new Dictionary<string, string> { ["form-token"] = new(changed) })).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task What_changes_accounts_needs_a_fresh_proof_of_the_person()
    {
        var (browser, person) = await served.Enrol(UserRole.Administrator);
        Assert.Null((await browser.Page("/users")).QuerySelector("a[href='/signin?back=/users']"));
        served.Clock.Skip(TimeSpan.FromMinutes(6));
        Assert.NotNull((await browser.Page("/users")).QuerySelector("a[href='/signin?back=/users']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Submit("/users", "/users", ("handle", "newcomer"), ("role", "Reader"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SetPassword(browser)).StatusCode);
        await browser.SignIn(person);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit("/users", "/users", ("handle", "newcomer"), ("role", "Reader"))).StatusCode);
    }

    [Fact]
    public async Task Who_came_by_a_code_and_set_nothing_may_do_nothing_else()
    {
        using var browser = served.Open();
        var code = served.Register.Add("halfway", UserRole.Administrator);
        await browser.Submit("/enrol?handle=halfway", "/enrol", ("handle", "halfway"), ("code", code));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/users")).StatusCode);
    }

    private Task<int> Accepted(string cookies, int times) => Accepted(Enumerable.Repeat(cookies, times));

    private async Task<int> Accepted(IEnumerable<string> each)
    {
        var accepted = 0;
        using var thief = served.Open(withCookies: false);
        foreach (var cookies in each)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/account");
            request.Headers.Add("Cookie", cookies);
            if ((await thief.Send(request)).StatusCode == HttpStatusCode.OK)
                accepted++;
        }
        return accepted;
    }

    private string Key(Browser browser) => browser.Cookies.GetCookies(served.Address)["marsad"]!.Value;

    private static async Task<HttpResponseMessage> SetPassword(Browser browser)
    {
        var secret = (await browser.Page("/account")).QuerySelector("form[action='/account/password'] input[name=secret]")!;
        var shown = secret.ParentElement!.QuerySelector("a code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        return await browser.Submit("/account", "/account/password", ("password", "another horse, another staple"), ("repeated", "another horse, another staple"), ("code", browser.Code(shown)), ("secret", secret.GetAttribute("value")!));
    }

    private static Task<HttpResponseMessage> Done(Action change)
    {
        change();
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
