using Marsad.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marsad.Web;

/// <summary>Says no: to people by a page in their language, to programs by a problem.</summary>
internal static class Refusal
{
    public static Task Write(HttpContext http, int status, string words)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || !http.Request.GetTypedHeaders().Accept.Any(media => media.MediaType == "text/html"))
            return Problem.Of(status, words).ExecuteAsync(http);
        var page = Site.Show<ProblemPage>(Site.Context(http, http.RequestServices.GetRequiredService<CurrentRecord>()), (nameof(ProblemPage.Title), "Refused"), (nameof(ProblemPage.Words), words));
        page.StatusCode = status;
        return page.ExecuteAsync(http);
    }
}
