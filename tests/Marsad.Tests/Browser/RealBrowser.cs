using Marsad.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(RealBrowser))]

namespace Marsad.Tests.Browser;

/// <summary>One Chromium for all tests that need a real browser; it is started when the first of them asks.</summary>
public sealed class RealBrowser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>The installed browser. Without one the test is skipped, but where everything must be tested it fails.</summary>
    public static string Program
    {
        get
        {
            var browser = Array.Find(Places, File.Exists);
            if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail("Chromium is missing; ./test installs it as root.");
            Assert.SkipWhen(browser is null, "Chromium is not installed.");
            return browser!;
        }
    }

    /// <summary>Opens a window of its own, without anything that other windows keep.</summary>
    /// <param name="site">The only address that it may ask for anything.</param>
    /// <param name="look">How it looks at pages.</param>
    public async Task<BrowserWindow> Open(Uri site, Look? look = null)
    {
        look ??= new Look();
        var context = await (await Browser()).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.RunsScripts,
            Locale = "en-GB",
            TimezoneId = "UTC",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        return await BrowserWindow.Of(context, site);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        _gate.Dispose();
    }

    private async Task<IBrowser> Browser()
    {
        var program = Program;
        await _gate.WaitAsync();
        try
        {
            _driver ??= await Playwright.CreateAsync();
            return _browser ??= await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                Args = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _gate.Release();
        }
    }
}
