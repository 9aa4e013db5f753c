using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marsad.Web;

/// <summary>Says of endpoints who may ask for them. Of whom nothing is said, nobody may.</summary>
internal static class Access
{
    private const string SignedIn = "signed in";

    /// <summary>What an administrator or an owner of an account changes needs a proof of the person that is no older.</summary>
    public static readonly TimeSpan ProofHolds = TimeSpan.FromMinutes(5);

    /// <summary>For whoever has a role, or one that includes it.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoints, UserRole role)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(role.ToString());

    /// <summary>For whoever is signed in, also one who has no way to sign in again yet.</summary>
    public static TBuilder ForSignedIn<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(SignedIn);

    /// <summary>For everybody.</summary>
    public static TBuilder ForEveryone<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.AllowAnonymous();

    /// <summary>Only for somebody who signed in within the last minutes: a browser left alone must not be enough.</summary>
    public static TBuilder WithFreshProof<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(FreshProof.Needed);

    public static void Add(IServiceCollection services, TimeProvider clock) => services.AddAuthorization(options =>
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build();
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => IsProved(context, clock)));
        foreach (var role in Enum.GetNames<UserRole>())
            options.AddPolicy(role, policy => policy.RequireAuthenticatedUser().RequireRole(role).RequireAssertion(context => IsProved(context, clock)));
    });

    /// <summary>Whether somebody proved to be the person within the last minutes. Whoever has no way yet to prove it again need not.</summary>
    public static bool HasFreshProof(ClaimsPrincipal who, TimeProvider clock) => !who.IsInRole(nameof(UserRole.Reader)) ||
        long.TryParse(who.FindFirstValue(Sessions.ProvedClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var proved)
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(proved) < ProofHolds;

    private static bool IsProved(AuthorizationHandlerContext context, TimeProvider clock) =>
        context.Resource is HttpContext http && (http.GetEndpoint()?.Metadata.GetMetadata<FreshProof>() is null || HasFreshProof(context.User, clock));

    private sealed class FreshProof
    {
        public static readonly FreshProof Needed = new();
    }
}
