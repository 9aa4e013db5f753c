using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Marsad.Web;

/// <summary>How much one address may ask: of the API so much that nobody else has to wait for it, of the ways in so little that guessing is hopeless.</summary>
internal static class Limits
{
    /// <summary>Tries of one address in a minute, whoever it says it is.</summary>
    public const int TriesAMinute = 20;

    /// <summary>What one address may ask of the API at a stroke.</summary>
    public const int AskedAtOnce = 1000;

    private const int AskedASecond = 200;
    private const int BytesOfNetwork = 8;
    private const string Tries = "tries";

    public static TBuilder WithFewTries<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireRateLimiting(Tries);

    /// <param name="services">Where it is put.</param>
    /// <param name="isPublic">Whether strangers come; whoever is alone on the machine may ask as much as the machine gives.</param>
    public static void Add(IServiceCollection services, bool isPublic) => services.AddRateLimiter(limits =>
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => isPublic && http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? RateLimitPartition.GetTokenBucketLimiter(Whence(http), _ => new TokenBucketRateLimiterOptions { TokenLimit = AskedAtOnce, TokensPerPeriod = AskedASecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""));
        limits.AddPolicy(Tries, http => RateLimitPartition.GetFixedWindowLimiter(Whence(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return new ValueTask(Refusal.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too much was asked from where you are. Wait a minute and ask again."));
        };
    });

    // Whoever has one address of the sixth version has a whole network of them.
    private static string Whence(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } six => new IPAddress([.. six.GetAddressBytes()[..BytesOfNetwork], .. new byte[BytesOfNetwork]]).ToString(),
        var four => four.ToString(),
    };
}
