using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>Answers only under names that are the site's. Any page in a browser on this machine could else have its own name lead here, and read what is meant for this machine alone.</summary>
internal sealed class KnownHosts(RequestDelegate next, SiteOrigin origin)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!origin.IsHost(http.Request.Host))
            return Problem.Of(StatusCodes.Status421MisdirectedRequest, "This is not where that name belongs.").ExecuteAsync(http);
        // The server in front speaks https with people, and plainly with this one.
        if (origin.IsSecure)
        {
            http.Request.Scheme = Uri.UriSchemeHttps;
            http.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        }
        return next(http);
    }
}
