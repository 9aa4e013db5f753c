using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>What every answer tells browsers they may not do with it, errors and assets included.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    public const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>The policy of the map, which draws by a script and its worker, both of this site.</summary>
    public static readonly string PolicyOfMap = Policy.Replace("trusted-types 'none'", "trusted-types marsad-worker; worker-src 'self'", StringComparison.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
