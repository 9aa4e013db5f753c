using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>Answers HEAD as GET would be answered, but for the body, which the server leaves out.</summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Items[typeof(HeadAsGet)] = true;
            http.Request.Method = HttpMethods.Get;
        }
        return next(http);
    }

    /// <summary>Whether nothing but the headers is asked for; an answer without an end must then not begin.</summary>
    public static bool WantsHeadersAlone(HttpContext http) => http.Items.ContainsKey(typeof(HeadAsGet));
}
