using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>Lets nothing be changed but from pages of this site: an unsafe method needs a token that only they hold, and a browser that says where it comes from must come from here.</summary>
internal sealed class OwnForms(RequestDelegate next, SiteOrigin origin, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // An endpoint without a route is the framework's own refusal.
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(http);
        }
        else if (IsForeign(http))
        {
            await Refusal.Write(http, StatusCodes.Status403Forbidden, "Only pages of this site may ask for that.");
        }
        else if (endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false })
        {
            // Programs have no token; nor may they then act as whoever is signed in in a browser.
            http.User = new System.Security.Claims.ClaimsPrincipal();
            await next(http);
        }
        else if (!await HasToken(http))
        {
            await Refusal.Write(http, StatusCodes.Status400BadRequest, "The page was too old, or not one of this site. Load it again and repeat what you did.");
        }
        else
        {
            await next(http);
        }
    }

    private bool IsForeign(HttpContext http)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"];
        var from = http.Request.Headers.Origin;
        if (site.Count > 1 || from.Count > 1 || (site.Count == 1 && site[0] != "same-origin"))
            return true;
        // A page that tells nobody whence it comes sends its forms from "null"; that it is of this site is then said by the browser alone.
        return from.Count == 1 && !(from[0] == "null" && site.Count == 1) && !origin.Is(from[0] ?? "", http);
    }

    private async Task<bool> HasToken(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (Exception e) when (e is InvalidDataException or AntiforgeryValidationException)
        {
            return false;
        }
    }
}
