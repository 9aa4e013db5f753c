using Marsad.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>Signing in and out.</summary>
internal static class AccountPages
{
    /// <summary>Parameter that tells where to go on after signing in.</summary>
    public const string Back = "back";

    private const int LongestField = 256;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/signin", (HttpContext http, CurrentRecord current) => Show(Site.Context(http, current), http.Request.Query[Back])).ForEveryone();
        routes.MapPost("/signin", SignIn).ForEveryone().WithFewTries();
        routes.MapPost("/signin/passkey/options", async (SignInManager<User> signIn) => Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")).ForEveryone().WithFewTries();
        routes.MapPost("/signin/passkey", SignInByPasskey).ForEveryone().WithFewTries();
        routes.MapPost("/signout", SignOut).ForSignedIn();
        routes.MapGet("/enrol", (HttpContext http, CurrentRecord current) => ShowEnrolment(Site.Context(http, current), http.Request.Query["handle"], http.Request.Query["code"])).ForEveryone();
        routes.MapPost("/enrol", Enrol).ForEveryone().WithFewTries();
        OwnAccount.Map(routes);
        UserPages.Map(routes);
        ViewPages.Map(routes);
    }

    /// <summary>A field of a form; "" where it was not sent, or is longer than any that is meant.</summary>
    public static string Field(IFormCollection form, string name) => form[name] is [{ Length: <= LongestField } value] ? value : "";

    /// <summary>A one-time code as people type it, with a space in the middle.</summary>
    public static string Digits(IFormCollection form) => Field(form, "code").Replace(" ", "", StringComparison.Ordinal);

    private static async Task<IResult> SignIn(HttpContext http, CurrentRecord current, PasswordSignIn passwords, UserManager<User> users, SignInManager<User> signIn)
    {
        var form = await http.Request.ReadFormAsync();
        var (handle, back) = (Field(form, "handle").Trim(), Field(form, Back));
        if (await passwords.Try(users, handle, Field(form, "password"), Digits(form)) is not { } user)
            return Show(Site.Context(http, current), back, handle, failed: true);
        await signIn.SignInAsync(user, isPersistent: false, PasswordSignIn.Way);
        return SeeOther(Here(http, back));
    }

    private static async Task<IResult> SignInByPasskey(HttpContext http, UserManager<User> users, SignInManager<User> signIn)
    {
        if (await Passkeys.Read(http) is not { } sent)
            return Problem.Of(StatusCodes.Status400BadRequest, "A passkey's answer as JSON was expected.");
        // Wrong passwords shut nobody out who holds a passkey; only an administrator does.
        if (await Passkeys.Prove(signIn, sent.Credential) is not var (user, passkey) || user.IsDisabled || !(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded)
            return Problem.Of(StatusCodes.Status401Unauthorized, "This passkey is not known here.");
        await signIn.SignInAsync(user, isPersistent: false, Passkeys.Way);
        return Results.Json(new { to = Here(http, sent.Back) });
    }

    private static async Task<IResult> SignOut(HttpContext http, SignInManager<User> signIn)
    {
        await signIn.SignOutAsync();
        return SeeOther(LanguageOfPath.Of(http).Prefix + "/");
    }

    private static async Task<IResult> Enrol(HttpContext http, CurrentRecord current, UserRegister register, SignInManager<User> signIn)
    {
        var form = await http.Request.ReadFormAsync();
        var (handle, code) = (Field(form, "handle").Trim(), Field(form, "code").Trim());
        if (register.Redeem(handle, code) is not { } user)
            return ShowEnrolment(Site.Context(http, current), handle, code, failed: true);
        await signIn.SignInAsync(user, isPersistent: false, "code");
        return SeeOther(LanguageOfPath.Of(http).Prefix + "/account");
    }

    private static IResult Show(PageContext page, string? back, string? handle = null, bool failed = false)
    {
        var result = Site.Show<SignInPage>(page, (nameof(SignInPage.Back), back), (nameof(SignInPage.Handle), handle), (nameof(SignInPage.Failed), failed));
        result.StatusCode = failed ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
        return result;
    }

    private static IResult ShowEnrolment(PageContext page, string? handle, string? code, bool failed = false)
    {
        var result = Site.Show<EnrolPage>(page, (nameof(EnrolPage.Handle), handle), (nameof(EnrolPage.Code), code), (nameof(EnrolPage.Failed), failed));
        result.StatusCode = failed ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
        return result;
    }

    /// <summary>Leads on with a page that is asked for anew, so that loading it again repeats nothing.</summary>
    public static IResult SeeOther(string path) => new Redirection(path);

    // Only paths of this site: an address that leads elsewhere would make the sign-in page a bait.
    private static string Here(HttpContext http, string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) && Uri.TryCreate(back, UriKind.Relative, out _) ? LanguageOfPath.Of(http).Prefix + back : LanguageOfPath.Of(http).Prefix + "/";

    private sealed class Redirection(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
