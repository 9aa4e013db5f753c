using Marsad.Tests.House;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>A window of a real browser that keeps account of what no page of the site may do.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private BrowserWindow(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Requests to others, breaches of the policy, and errors of scripts.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints];
        }
    }

    /// <summary>Goes to a page of the site.</summary>
    public async Task<IResponse> Go(string path) => (await Page.GotoAsync(path))!;

    /// <summary>Keeps a picture of the page for whoever wants to see it.</summary>
    public async Task Keep(string name, bool whole = true)
    {
        var folder = Path.Combine(Source.Root, "artifacts", "screens");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public void AssertNoComplaints() => Assert.Equal([], Complaints);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    internal static async Task<BrowserWindow> Of(IBrowserContext context, Uri site)
    {
        var window = new BrowserWindow(context, await context.NewPageAsync());
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal))
                window.Complain("asks " + request.Url);
        };
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("TrustedScript", StringComparison.Ordinal) || message.Text.Contains("TrustedHTML", StringComparison.Ordinal))
                window.Complain(message.Text);
        };
        context.WebError += (_, error) => window.Complain(error.Error);
        return window;
    }

    private void Complain(string text)
    {
        lock (_complaints)
            _complaints.Add(text);
    }
}
