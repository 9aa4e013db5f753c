using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Marsad.Recording;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class GuardTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    [Fact]
    public async Task Strangers_are_shown_what_is_published_and_readers_everything()
    {
        using var stranger = served.Open();
        var (reader, _) = await served.Enrol(UserRole.Reader);
        Assert.Equal(1, await Count(stranger));
        Assert.Equal(ServedAccounts.Whole.Incidents.Count, await Count(reader));
        Assert.NotEqual(1, ServedAccounts.Whole.Incidents.Count);
        var hidden = ServedAccounts.Whole.Incidents[^1].Incident.Id.Value;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/incidents/{hidden}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get($"/incidents/{hidden}")).StatusCode);

        static async Task<int> Count(Browser browser) => (int)JsonNode.Parse(await (await browser.Get("/api/v1/incidents")).Content.ReadAsStringAsync())!["count"]!;
    }

    [Fact]
    public async Task What_one_is_shown_is_not_kept_for_the_other()
    {
        using var stranger = served.Open();
        var (reader, _) = await served.Enrol(UserRole.Reader);
        var published = await stranger.Get("/api/v1/incidents");
        var whole = await reader.Get("/api/v1/incidents");
        Assert.NotEqual(published.Headers.ETag, whole.Headers.ETag);
        Assert.Contains("Cookie", published.Headers.Vary);
        Assert.True(whole.Headers.CacheControl!.NoStore);
        Assert.True((await reader.Get("/")).Headers.CacheControl!.NoStore);
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/incidents");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(published.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await reader.Send(again)).StatusCode);
    }

    // Every kind of answer that there is, each by another way through the server.
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/signin", 200)]
    [InlineData("GET", "/assets/0/passkeys.js", 404)]
    [InlineData("GET", "/api/v1/incidents?from=x", 400)]
    [InlineData("GET", "/account", 302)]
    [InlineData("POST", "/signout", 400)] // without a token
    [InlineData("DELETE", "/users", 405)]
    [InlineData("GET", "/nowhere", 404)]
    public async Task Every_answer_forbids_what_no_page_needs(string method, string path, int status)
    {
        using var browser = served.Open();
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await browser.Send(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(SafeHeaders.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("unsafe", SafeHeaders.Policy, StringComparison.Ordinal);
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin")])
            Assert.Equal(value, answer.Headers.GetValues(name).Single());
    }

    [Theory]
    [InlineData("/signin?back=/tolls", "/tolls")]
    [InlineData("/signin?back=//example.org", "/")]
    [InlineData("/signin?back=/%5Cexample.org", "/")] // browsers take a backslash for a slash
    [InlineData("/signin?back=https://example.org", "/")]
    [InlineData("/signin?back=/%09/example.org", "/")] // browsers pass over a tab
    public async Task Signing_in_leads_nowhere_else(string path, string to)
    {
        var (browser, person) = await served.Enrol(UserRole.Reader);
        var back = WebUtility.UrlDecode(path.Split("back=")[1]);
        Assert.Equal(to, (await browser.SignIn(person, back)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Guessing_is_slowed_for_an_address_whoever_it_says_it_is()
    {
        using var guesser = served.Open();
        HttpResponseMessage? answer = null;
        for (var i = 0; i <= Limits.TriesAMinute && answer?.StatusCode != HttpStatusCode.TooManyRequests; i++)
            answer = await guesser.Submit("/enrol", "/enrol", ("handle", $"guess-{i}"), ("code", "guess"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        using var other = served.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Submit("/enrol", "/enrol", ("handle", "guess"), ("code", "guess"))).StatusCode);
    }

    [Fact]
    public async Task One_address_cannot_ask_the_api_without_end()
    {
        using var greedy = served.Open();
        var refused = false;
        for (var i = 0; i < 10 * Limits.AskedAtOnce && !refused; i += 50)
            refused = (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => greedy.Get("/api/v1/nothing")))).Any(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused);
        Assert.Equal(HttpStatusCode.OK, (await greedy.Get("/")).StatusCode);
    }

    // Every page of accounts, in both languages.
    [Theory]
    [InlineData("/signin")]
    [InlineData("/ar/signin")]
    [InlineData("/enrol")]
    [InlineData("/ar/enrol")]
    [InlineData("/account")]
    [InlineData("/ar/account")]
    [InlineData("/users")]
    [InlineData("/ar/users")]
    public async Task A_page_works_without_scripts_and_names_its_fields(string path)
    {
        var (browser, _) = await served.Enrol(UserRole.Administrator);
        var page = await browser.Page(path);
        foreach (var field in page.QuerySelectorAll("main input:not([type=hidden]), main select"))
            Assert.True(field.Closest("label") is not null || field.HasAttribute("aria-label"), field.OuterHtml);
        foreach (var button in page.QuerySelectorAll("button"))
            Assert.NotEmpty(button.TextContent.Trim());
        foreach (var form in page.QuerySelectorAll("form[method=post]"))
            Assert.NotNull(form.QuerySelector("input[name='form-token']"));
        // What only scripts can do is not shown to those who run none.
        Assert.All(page.QuerySelectorAll("[data-passkeys]"), place => Assert.True(place.HasAttribute("hidden")));
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), [style], [onclick]"));
    }

    [Fact]
    public async Task An_https_address_is_the_only_one_that_its_forms_and_cookies_are_for()
    {
        await using var own = new ServedAccounts { Origin = new Uri("https://marsad.example.org") };
        await own.InitializeAsync();
        using var browser = own.Open(withCookies: false);
        var page = await Ask(HttpMethod.Get, "/signin", "marsad.example.org");
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        var set = page.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-marsad-forms=", set, StringComparison.Ordinal);
        foreach (var attribute in (string[])["secure", "httponly", "samesite=strict", "path=/"])
            Assert.Contains(attribute, set, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", set, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await Ask(HttpMethod.Get, "/", "example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(HttpMethod.Post, "/signin", "marsad.example.org", "http://marsad.example.org")).StatusCode);
        var token = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("input[name='form-token']")!.GetAttribute("value")!;
        var code = own.Register.Add("first", UserRole.Administrator);
        var entered = await Ask(HttpMethod.Post, "/enrol", "marsad.example.org", "https://marsad.example.org", set.Split(';')[0], new() { ["form-token"] = token, ["handle"] = "first", ["code"] = code });
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        var session = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.Matches("^__Host-marsad=[A-Za-z0-9_-]{43}; path=/; secure; samesite=strict; httponly$", session);

        async Task<HttpResponseMessage> Ask(HttpMethod method, string path, string host, string? origin = null, string? cookie = null, Dictionary<string, string>? form = null)
        {
            var request = new HttpRequestMessage(method, path) { Content = form is null ? null : new FormUrlEncodedContent(form) };
            request.Headers.Host = host;
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            if (cookie is not null)
                request.Headers.Add("Cookie", cookie);
            return await browser.Send(request);
        }
    }

    // A page in a browser here could have its own name lead to this machine, and read the whole record.
    [Theory]
    [InlineData("example.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.example.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.example.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost:8080", HttpStatusCode.OK)]
    [InlineData("[::1]:8080", HttpStatusCode.OK)]
    public async Task A_record_that_is_not_for_strangers_is_shown_under_names_of_this_machine_alone(string host, HttpStatusCode status)
    {
        var head = new TreeHead(7, Hash.Full("root"u8));
        var source = new RecordSource(() => head, () => ServedAccounts.Whole, _ => (ServedAccounts.Whole, head));
        await using var server = Marsad.Web.Server.Build(new ServerOptions { Ledger = "none", Urls = "http://127.0.0.1:0" }, source, source);
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(Marsad.Web.Server.Addresses(server).Single()) };
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        var answer = await client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        // Nobody signs in, so there is nowhere to, and nobody is known again.
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/signin")).StatusCode);
    }
}
