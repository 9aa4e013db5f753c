using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marsad.Web;

/// <summary>Who asks for a page.</summary>
public sealed class Visitor
{
    private readonly HttpContext? _http;

    private Visitor(HttpContext? http) => _http = http;

    /// <summary>Somebody of whom nothing is known, on a site that nobody signs in to.</summary>
    public static Visitor Stranger { get; } = new(null);

    /// <summary>Name under which the ledger keeps what the person does; null of strangers.</summary>
    public string? Handle => Who?.Identity is { IsAuthenticated: true } identity ? identity.Name : null;

    /// <summary>Whether the person has a way to sign in again, without which the person may do nothing.</summary>
    public bool IsEnrolled => Can(UserRole.Reader);

    /// <summary>Whether people can sign in here.</summary>
    public bool MaySignIn => _http?.RequestServices.GetService<UserRegister>() is not null;

    private ClaimsPrincipal? Who => _http?.User;

    /// <summary>Whether the person has a role, or one that includes it.</summary>
    public bool Can(UserRole role) => Who?.IsInRole(role.ToString()) == true;

    /// <summary>Whether the person signed in within the last minutes, which changes of accounts need.</summary>
    public bool HasFreshProof => _http is not null && Access.HasFreshProof(_http.User, _http.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>Token that forms send to show that they are of this site; see FormToken.razor.</summary>
    public string FormToken => _http is null ? "" : _http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(_http).RequestToken!;

    /// <summary>A path of the site as an address that can be handed on.</summary>
    public string AddressOf(string path) => _http is null ? path : _http.RequestServices.GetRequiredService<SiteOrigin>().To(path, _http);

    /// <summary>Who sent a request.</summary>
    internal static Visitor Of(HttpContext http) => new(http);
}
