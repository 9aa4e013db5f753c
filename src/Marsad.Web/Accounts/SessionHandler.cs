using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marsad.Web;

/// <summary>Knows people by a cookie that holds the key of a session. Identity's own cookie would stay good until it ran out, and keep its key when somebody else signs in.</summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions, SiteOrigin origin, TimeProvider clock)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private readonly CookieBuilder _cookie = AccountServices.Cookie("marsad", origin);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Cookies[_cookie.Name!] is not { Length: > 0 } key ? AuthenticateResult.NoResult()
        : sessions.Find(key) is { } who ? AuthenticateResult.Success(new AuthenticationTicket(who, Scheme.Name))
        : AuthenticateResult.Fail("The session is over."));

    protected override Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        End();
        var key = sessions.Begin(user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? "");
        Response.Cookies.Append(_cookie.Name!, key, _cookie.Build(Context));
        return Task.CompletedTask;
    }

    protected override Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        End();
        Response.Cookies.Delete(_cookie.Name!, _cookie.Build(Context));
        return Task.CompletedTask;
    }

    /// <summary>People are led to where they can sign in; programs are told.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!HttpMethods.IsGet(Request.Method) || Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return Refusal.Write(Context, StatusCodes.Status401Unauthorized, "Sign in first.");
        Response.Redirect($"{LanguageOfPath.Of(Context).Prefix}/signin?{AccountPages.Back}={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusal.Write(Context, StatusCodes.Status403Forbidden, Access.HasFreshProof(Context.User, clock)
        ? "Your role does not reach for that."
        : "You signed in too long ago for that, or your role does not reach for it. Sign in again.");

    private void End()
    {
        if (Request.Cookies[_cookie.Name!] is { Length: > 0 } key)
            sessions.End(key);
    }
}
