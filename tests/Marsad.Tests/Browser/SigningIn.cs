using Marsad.Tests.Web.Desk;
using Marsad.Web;

namespace Marsad.Tests.Browser;

/// <summary>Opens windows in which somebody has signed in.</summary>
internal static class SigningIn
{
    /// <summary>A window of somebody with a role.</summary>
    public static async Task<BrowserWindow> SignedIn(this RealBrowser browser, ServedDesk served, UserRole role, Look look)
    {
        var (own, person) = await served.Enrol(role);
        served.Clock.Skip(TimeSpan.FromSeconds(30));
        var window = await browser.Open(served.Address, look);
        await window.Go("/signin");
        await window.Page.Locator("[name=handle]").FillAsync(person.Handle);
        await window.Page.Locator("[name=password]").FillAsync(person.Password);
        await window.Page.Locator("form[action='/signin'] [name=code]").FillAsync(own.Code(person.Secret));
        await window.Page.Locator("form[action='/signin'] button[type=submit]").ClickAsync();
        await window.Page.WaitForURLAsync(url => !url.Contains("/signin", StringComparison.Ordinal));
        return window;
    }
}
