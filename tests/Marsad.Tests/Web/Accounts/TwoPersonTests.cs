using System.Net;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

/// <summary>What gives somebody more takes two administrators.</summary>
public sealed class TwoPersonTests(ServedAccounts served) : IClassFixture<ServedAccounts>
{
    private const int Tries = 25;

    [Fact]
    public async Task A_newcomer_gets_a_code_when_a_second_administrator_grants_it()
    {
        var (one, first) = await served.Enrol(UserRole.Administrator);
        var (other, second) = await served.Enrol(UserRole.Administrator);
        var handle = New();
        await one.Submit("/users", "/users", ("handle", handle), ("role", "Coder"));
        Assert.Null(Role(handle));
        // Not even a button for whoever asked.
        Assert.DoesNotContain((await one.Page("/users")).QuerySelectorAll("form[action='/users/grant'] input[name=id]"), field => field.GetAttribute("value") == Waiting(handle));
        var granted = await other.Submit("/users", "/users/grant", ("id", Waiting(handle)!));
        Assert.Contains($"/enrol?handle={handle}&amp;code=", await granted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(UserRole.Coder, Role(handle));
        Assert.Null(Waiting(handle));
        Assert.Equal([$"{first.Handle} + {second.Handle}", first.Handle], served.Register.Changes().Where(change => change.Handle == handle).Select(change => change.By));
    }

    // Each way to more than one has: at once it does nothing, and what it does stands there once another granted it.
    [Theory]
    [InlineData("role")]
    [InlineData("enable")]
    [InlineData("reset")]
    public async Task Nothing_that_gives_more_is_done_by_one(string act)
    {
        var (one, _) = await served.Enrol(UserRole.Administrator);
        var (other, _) = await served.Enrol(UserRole.Administrator);
        var (_, person) = await served.Enrol(UserRole.Coder);
        if (act == "enable")
            served.Register.Disable(person.Handle);
        var before = User(person.Handle);
        (string, string)[] form = act == "role" ? [("handle", person.Handle), ("role", "Administrator")] : [("handle", person.Handle)];
        await one.Submit("/users", "/users/" + act, form);
        Assert.Equal(before, User(person.Handle));
        var id = Waiting(person.Handle)!;
        Assert.Equal(HttpStatusCode.BadRequest, (await Grant(one, id)).StatusCode);
        Assert.Equal(before, User(person.Handle));
        await Grant(other, id);
        Assert.NotEqual(before, User(person.Handle));
    }

    [Fact]
    public async Task What_takes_away_is_done_at_once()
    {
        var (one, _) = await served.Enrol(UserRole.Administrator);
        var (_, person) = await served.Enrol(UserRole.Publisher);
        await one.Submit("/users", "/users/role", ("handle", person.Handle), ("role", "Reader"));
        Assert.Equal(UserRole.Reader, Role(person.Handle));
    }

    [Fact]
    public async Task What_was_asked_for_by_somebody_who_was_shut_out_since_is_not_granted()
    {
        var (one, first) = await served.Enrol(UserRole.Administrator);
        var (other, _) = await served.Enrol(UserRole.Administrator);
        var handle = New();
        await one.Submit("/users", "/users", ("handle", handle), ("role", "Administrator"));
        served.Register.Disable(first.Handle);
        Assert.Equal(HttpStatusCode.BadRequest, (await Grant(other, Waiting(handle)!)).StatusCode);
        Assert.Null(Role(handle));
    }

    [Fact]
    public async Task What_waited_too_long_or_was_dropped_is_not_granted()
    {
        var (one, _) = await served.Enrol(UserRole.Administrator);
        var (other, second) = await served.Enrol(UserRole.Administrator);
        var (late, dropped) = (New(), New());
        await one.Submit("/users", "/users", ("handle", dropped), ("role", "Coder"));
        var id = Waiting(dropped)!;
        await other.Submit("/users", "/users/drop", ("id", id));
        Assert.Equal(HttpStatusCode.BadRequest, (await Grant(other, id)).StatusCode);
        await one.Submit("/users", "/users", ("handle", late), ("role", "Coder"));
        id = Waiting(late)!;
        served.Clock.Skip(Proposals.Hold + TimeSpan.FromMinutes(1));
        await other.SignIn(second);
        Assert.Equal(HttpStatusCode.BadRequest, (await Grant(other, id)).StatusCode);
        Assert.Null(Role(dropped));
        Assert.Null(Role(late));
    }

    [Fact]
    public async Task However_often_and_fast_one_asks_and_grants_it_takes_the_other()
    {
        var (one, _) = await served.Enrol(UserRole.Administrator);
        var (other, _) = await served.Enrol(UserRole.Administrator);
        var (_, person) = await served.Enrol(UserRole.Coder);
        for (var i = 0; i < Tries; i++)
        {
            await one.Submit("/users", "/users/role", ("handle", person.Handle), ("role", "Publisher"));
            var id = Waiting(person.Handle)!;
            var token = await Token(one);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => one.Post("/users/grant", new Dictionary<string, string> { ["form-token"] = token, ["id"] = id })));
            Assert.Equal(UserRole.Coder, Role(person.Handle));
        }
        var last = Waiting(person.Handle)!;
        var form = new Dictionary<string, string> { ["form-token"] = await Token(other), ["id"] = last };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => other.Post("/users/grant", form)));
        Assert.Equal(UserRole.Publisher, Role(person.Handle));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther));
    }

    private static string New() => $"new-{Guid.NewGuid():N}"[..20];

    private static async Task<HttpResponseMessage> Grant(Browser browser, string id) => await browser.Post("/users/grant", new Dictionary<string, string> { ["form-token"] = await Token(browser), ["id"] = id });

    private static async Task<string> Token(Browser browser) => (await browser.Page("/users")).QuerySelector("input[name='form-token']")!.GetAttribute("value")!;

    private RegisteredUser? User(string handle) => served.Register.All().FirstOrDefault(user => user.Handle == handle);

    private UserRole? Role(string handle) => User(handle)?.Role;

    private string? Waiting(string handle) => served.Proposals.All().LastOrDefault(asked => asked.Handle == handle)?.Id;
}
