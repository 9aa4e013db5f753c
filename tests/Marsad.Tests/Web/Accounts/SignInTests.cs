using System.Net;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class SignInTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    [Fact]
    public async Task Who_got_a_code_sets_a_password_and_signs_in_with_it()
    {
        var (browser, person) = await served.Enrol(UserRole.Coder);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit("/account", "/signout")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
        var answer = await browser.SignIn(person, "/incidents?grade=weak");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/incidents?grade=weak", answer.Headers.Location!.OriginalString);
        Assert.Contains(person.Handle, (await browser.Page("/")).QuerySelector(".visitor")!.TextContent, StringComparison.Ordinal);
    }
}
