using System.Net;
using System.Net.Sockets;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marsad.Web;

namespace Marsad.Tests.Web.Accounts;

/// <summary>Keeps cookies, fills in forms as a page gives them, and says whence it comes as browsers do.</summary>
internal sealed class Browser : IDisposable
{
    public const string Password = "correct horse battery staple";

    private static int _next;

    private readonly SetClock _clock;
    private readonly HttpClient _client;

    public Browser(Uri site, SetClock clock, bool withCookies = true)
    {
        _clock = clock;
        var own = Interlocked.Increment(ref _next);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = withCookies, CookieContainer = Cookies, ConnectCallback = Connect };
        _client = new HttpClient(handler) { BaseAddress = site };

        async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (OperatingSystem.IsLinux())
                socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(own >> 8), (byte)own]), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
    }

    public CookieContainer Cookies { get; } = new();

    public void Dispose() => _client.Dispose();

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(path);

    public async Task<IHtmlDocument> Page(string path) => new HtmlParser().ParseDocument(await _client.GetStringAsync(path));

    public Task<HttpResponseMessage> Send(HttpRequestMessage request, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead) => _client.SendAsync(request, until);

    /// <summary>Sends a form as its page holds it, with what the person fills in.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string action, params (string Name, string Value)[] filled)
    {
        var document = await Page(page);
        // Of forms that differ in what they hide, the one that hides what is wanted; a sealed secret is another on each page.
        var form = document.QuerySelectorAll("form").First(form => form.GetAttribute("action") == action
            && filled.All(field => form.QuerySelector($"[name='{field.Name}']") is { } input && (input.GetAttribute("type") != "hidden" || field.Name == "secret" || input.GetAttribute("value") == field.Value)));
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in filled)
            fields[name] = value;
        return await Post(action, fields);
    }

    public Task<HttpResponseMessage> Post(string path, IReadOnlyDictionary<string, string> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        // As Chromium sends it from pages that say no-referrer.
        request.Headers.Add("Origin", "null");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return _client.SendAsync(request);
    }

    /// <summary>Uses a code of the administrator's to get in, and sets a password with codes.</summary>
    public async Task<Person> Enrol(string handle, string code)
    {
        Expect(HttpStatusCode.SeeOther, await Submit($"/enrol?handle={handle}&code={code}", "/enrol", ("handle", handle), ("code", code)));
        var account = await Page("/account");
        var secret = account.QuerySelector("form[action='/account/password'] a code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var form = account.QuerySelectorAll("form[action='/account/password'] input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!, StringComparer.Ordinal);
        form["password"] = form["repeated"] = Password;
        form["code"] = Code(secret);
        var set = await Post("/account/password", form);
        Expect(HttpStatusCode.OK, set);
        var spare = new HtmlParser().ParseDocument(await set.Content.ReadAsStringAsync()).QuerySelectorAll(".codes code").Select(one => one.TextContent).ToList();
        return new Person(handle, Password, secret, spare);
    }

    /// <summary>Signs in; each code is good once, so the clock goes on to the next.</summary>
    public async Task<HttpResponseMessage> SignIn(Person person, string back = "")
    {
        _clock.Skip(TimeSpan.FromSeconds(30));
        return await SignIn(person.Handle, person.Password, Code(person.Secret), back);
    }

    public Task<HttpResponseMessage> SignIn(string handle, string password, string code, string back = "") =>
        Submit($"/signin?back={Uri.EscapeDataString(back)}", "/signin", ("handle", handle), ("password", password), ("code", code));

    public string Code(string secret) => OneTimeCodes.Code(secret, OneTimeCodes.Step(_clock));

    private static void Expect(HttpStatusCode status, HttpResponseMessage answer)
    {
        if (answer.StatusCode != status)
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {answer.StatusCode}: {answer.Content.ReadAsStringAsync().Result}");
    }
}
