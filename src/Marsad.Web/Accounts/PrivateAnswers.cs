using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>Keeps what one visitor is shown from being shown to another out of a store in between, or to the next one at the same machine.</summary>
internal sealed class PrivateAnswers(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var isKnown = http.User.Identity is { IsAuthenticated: true };
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // Assets are the same for all, and their address changes with them.
            if (http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
                return Task.CompletedTask;
            headers.Append("Vary", "Cookie");
            if (isKnown)
                headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
