using Marsad.Tests.Web.Accounts;
using Marsad.Web;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>Signing in, in a real browser.</summary>
public sealed class AccountTests(ServedAccounts served, RealBrowser browser) : IClassFixture<ServedAccounts>
{
    [Fact]
    public async Task A_passkey_is_made_and_used_without_a_breach_of_the_policy()
    {
        await using var window = await browser.Open(served.Address);
        await Authenticator(window);
        var code = served.Register.Add("with-a-key", UserRole.Administrator);
        await window.Go($"/enrol?handle=with-a-key&code={code}");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await window.Page.GetByLabel("Name of the new passkey").FillAsync("first device");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Rowheader, new() { Name = "first device" }).WaitForAsync();
        await window.Keep("account");
        await window.Page.Locator(".visitor summary").ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await window.Go("/signin?back=/users");
        await window.Keep("signin");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Add a user" }).WaitForAsync();
        await window.Page.GetByLabel("Handle", new() { Exact = true }).FillAsync("newcomer");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Waits for a second administrator" }).WaitForAsync();
        await window.Keep("users-waiting");
        await using var other = await browser.Open(served.Address);
        await Authenticator(other);
        await other.Go($"/enrol?handle=with-another-key&code={served.Register.Add("with-another-key", UserRole.Administrator)}");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await other.Page.GetByLabel("Name of the new passkey").FillAsync("another device");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Rowheader, new() { Name = "another device" }).WaitForAsync();
        await other.Go("/users");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Grant: newcomer, made", Exact = true }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Heading, new() { Name = "A code for newcomer" }).WaitForAsync();
        Assert.Contains("/enrol?handle=newcomer&code=", await other.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await other.Keep("users");
        window.AssertNoComplaints();
        other.AssertNoComplaints();
    }

    [Fact]
    public async Task Without_scripts_and_without_a_mouse_a_password_with_codes_is_set_and_used()
    {
        await using var window = await browser.Open(served.Address, new Look { RunsScripts = false });
        var page = window.Page;
        await window.Go($"/enrol?handle=by-keyboard&code={served.Register.Add("by-keyboard", UserRole.Coder)}");
        await page.GetByLabel("Code from the administrator").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account");
        var secret = (await page.Locator("form[action='/account/password'] a code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Password, of 15 characters or more").FocusAsync();
        await page.Keyboard.TypeAsync("correct horse battery staple");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("correct horse battery staple");
        await page.Keyboard.PressAsync("Tab"); // the link with the key
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(OneTimeCodes.Code(secret, OneTimeCodes.Step(served.Clock)));
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Write them down").WaitForAsync();
        Assert.Equal(8, await page.Locator(".codes li").CountAsync());
        served.Clock.Skip(TimeSpan.FromSeconds(30));
        await window.Go("/signin");
        await page.GetByLabel("Handle").FocusAsync();
        await page.Keyboard.TypeAsync("by-keyboard");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("correct horse battery staple");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(OneTimeCodes.Code(secret, OneTimeCodes.Step(served.Clock)));
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("by-keyboard").WaitForAsync();
        window.AssertNoComplaints();
    }

    [Theory]
    [InlineData(1280, false, "wide")]
    [InlineData(360, true, "telephone")]
    public async Task Pages_of_accounts_fit_the_window_in_both_directions(int width, bool dark, string name)
    {
        await using var window = await browser.Open(served.Address, new Look { Width = width, IsDark = dark });
        var handle = $"arabic-{name}";
        await window.Go($"/ar/enrol?handle={handle}&code={served.Register.Add(handle, UserRole.Administrator)}");
        await window.Keep($"ar-enrol-{name}");
        await window.Page.Locator("main form button").ClickAsync();
        await window.Page.WaitForURLAsync("**/ar/account");
        await window.Keep($"ar-account-{name}");
        Assert.InRange(await window.Overflow(), int.MinValue, 0);
        await window.Go("/ar/signin");
        await window.Page.Locator("input[name=handle]").FillAsync("nobody");
        await window.Page.Locator("input[name=password]").FillAsync("nothing");
        await window.Page.Locator("input[name=code]").FillAsync("000000");
        await window.Page.Locator("main form button").Last.ClickAsync();
        await window.Page.Locator("#refused").WaitForAsync();
        await window.Keep($"ar-signin-{name}");
        Assert.InRange(await window.Overflow(), int.MinValue, 0);
        window.AssertNoComplaints();
    }

    private static async Task Authenticator(BrowserWindow window)
    {
        var devtools = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
    }
}
