using System.Net;
using Marsad.Tests.House;
using Marsad.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

/// <summary>Asks for every endpoint that there is, as everybody; who may is written in endpoints.tsv, where a new one has to be entered.</summary>
public sealed class EndpointTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    private const string Everyone = "everyone";
    private const string SignedIn = "signed-in";

    private static readonly Dictionary<string, string> Listed = Source.Read("tests/Marsad.Tests/Web/Accounts/endpoints.tsv").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToDictionary(cells => $"{cells[0]} {cells[1]}", cells => cells[2], StringComparer.Ordinal);

    [Fact]
    public void Every_endpoint_is_listed_and_every_listed_one_is_there()
    {
        var there = All().Select(one => $"{one.Method} {one.Route}").ToList();
        Assert.Equal("", string.Join('\n', there.Except(Listed.Keys)));
        Assert.Equal("", string.Join('\n', Listed.Keys.Except(there)));
    }

    [Fact]
    public async Task Each_endpoint_answers_those_who_may_ask_and_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var role in (UserRole?[])[null, .. Enum.GetValues<UserRole>()])
        {
            using var browser = role is { } one ? (await served.Enrol(one)).Browser : served.Open();
            // Signing out comes last, for whoever is out is refused everything.
            foreach (var (method, route) in All().OrderBy(endpoint => endpoint.Route == "/signout").ThenBy(endpoint => endpoint.Route, StringComparer.Ordinal))
            {
                var who = Listed.GetValueOrDefault($"{method} {route}", "nobody");
                var may = who == Everyone || (role is not null && (who == SignedIn || (Enum.TryParse<UserRole>(who, ignoreCase: true, out var least) && role >= least)));
                if (await IsRefused(browser, method, route) == may)
                    wrong.Add($"{method} {route} as {role?.ToString() ?? "nobody"}: {(may ? "refused" : "not refused")}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Headers_alone_are_those_of_the_whole_answer()
    {
        var (browser, _) = await served.Enrol(UserRole.Administrator);
        var wrong = new List<string>();
        foreach (var (_, route) in All().Where(endpoint => endpoint.Method == "GET"))
        {
            var whole = await browser.Send(Request("GET", route, null), HttpCompletionOption.ResponseHeadersRead);
            var request = Request("HEAD", route, null);
            using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var head = await browser.Send(request).WaitAsync(cancellation.Token);
            if ((head.StatusCode, head.Content.Headers.ContentType?.ToString(), (await head.Content.ReadAsByteArrayAsync()).Length) != (whole.StatusCode, whole.Content.Headers.ContentType?.ToString(), 0))
                wrong.Add($"{route}: {head.StatusCode} {head.Content.Headers.ContentType} instead of {whole.StatusCode} {whole.Content.Headers.ContentType}");
            if (whole.Content.Headers.ContentType?.MediaType == "text/event-stream")
                whole.Dispose();
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_description_lists_what_is_for_the_signed_in_too()
    {
        var (browser, _) = await served.Enrol(UserRole.Reader);
        using var description = System.Text.Json.JsonDocument.Parse(await (await browser.Get("/api/v1/openapi.json")).Content.ReadAsStringAsync());
        var described = description.RootElement.GetProperty("paths").EnumerateObject().ToList();
        Assert.Equal(All().Select(one => one.Route).Where(route => route.StartsWith("/api/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), described.Select(path => path.Name).Order(StringComparer.Ordinal));
        // What says that it is for the signed in is, and what is says so.
        Assert.Equal(
            Listed.Where(line => line.Key.StartsWith("GET /api/", StringComparison.Ordinal) && line.Value != Everyone).Select(line => line.Key[4..]).Order(StringComparer.Ordinal),
            described.Where(path => path.Value.GetProperty("get").TryGetProperty("security", out _)).Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_changed_by_what_is_not_a_page_of_this_site()
    {
        var (browser, _) = await served.Enrol(UserRole.Administrator);
        var (other, _) = await served.Enrol(UserRole.Administrator);
        var own = await Token(browser);
        var others = await Token(other);
        var wrong = new List<string>();
        foreach (var (method, route) in All().Where(endpoint => endpoint.Method is not ("GET" or "HEAD")))
        {
            // Programs that hold no cookie have no token either; see OwnForms.
            var isForPrograms = IsForPrograms(method, route);
            if (!isForPrograms)
            {
                await Refused("without a token", HttpStatusCode.BadRequest, null, ("Sec-Fetch-Site", "same-origin"));
                await Refused("with another's token", HttpStatusCode.BadRequest, others, ("Sec-Fetch-Site", "same-origin"));
            }
            await Refused("from another site", HttpStatusCode.Forbidden, own, ("Sec-Fetch-Site", "cross-site"));
            await Refused("from a neighbouring site", HttpStatusCode.Forbidden, own, ("Sec-Fetch-Site", "same-site"));
            await Refused("from another origin", HttpStatusCode.Forbidden, own, ("Origin", "https://example.org"));
            await Refused("from another port of this machine", HttpStatusCode.Forbidden, own, ("Origin", "http://localhost:1"));
            await Refused("from a file", HttpStatusCode.Forbidden, own, ("Origin", "null"));

            async Task Refused(string how, HttpStatusCode status, string? token, (string Name, string Value) header)
            {
                var request = Request(method, route, token);
                request.Headers.Add(header.Name, header.Value);
                var answer = await browser.Send(request);
                if (answer.StatusCode != status)
                    wrong.Add($"{method} {route} {how}: {answer.StatusCode}");
            }
        }
        Assert.Empty(wrong);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
    }

    private IEnumerable<(string Method, string Route)> All() =>
        from endpoint in Endpoints()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select (method, endpoint.RoutePattern.RawText!.Length > 1 ? "/" + endpoint.RoutePattern.RawText.Trim('/') : "/");

    private bool IsForPrograms(string method, string route) => Endpoints().Any(endpoint =>
        "/" + endpoint.RoutePattern.RawText!.Trim('/') == route && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false });

    private IEnumerable<RouteEndpoint> Endpoints() => served.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static async Task<bool> IsRefused(Browser browser, string method, string route)
    {
        var request = Request(method, route, method is "GET" or "HEAD" ? null : await Token(browser));
        var answer = await browser.Send(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode == HttpStatusCode.Forbidden
            || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/signin?", StringComparison.Ordinal))
            || (answer.StatusCode == HttpStatusCode.Unauthorized && (await answer.Content.ReadAsStringAsync()).Contains("Sign in first.", StringComparison.Ordinal));
    }

    // What stands in braces is anything: who may ask hangs on the address alone.
    private static HttpRequestMessage Request(string method, string route, string? token)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", "x");
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is not ("GET" or "HEAD"))
            request.Content = new FormUrlEncodedContent(token is null ? [] : new Dictionary<string, string> { ["form-token"] = token });
        return request;
    }

    private static async Task<string> Token(Browser browser) =>
        (await browser.Page("/signin")).QuerySelector("input[name='form-token']")!.GetAttribute("value")!;
}
