using Marsad.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>The pages that a person keeps.</summary>
internal static class ViewPages
{
    public const string Root = "/views";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var views = routes.MapGroup(Root).For(UserRole.Reader);
        views.MapGet("", (HttpContext http, CurrentRecord current, SavedViews saved) => Show(http, current, saved));
        views.MapPost("", Keep);
        views.MapPost("/remove", async (HttpContext http, SavedViews saved) =>
        {
            saved.Forget(Who(http), AccountPages.Field(await http.Request.ReadFormAsync(), "name"));
            return AccountPages.SeeOther(LanguageOfPath.Of(http).Prefix + Root);
        });
    }

    private static async Task<IResult> Keep(HttpContext http, CurrentRecord current, SavedViews saved)
    {
        var form = await http.Request.ReadFormAsync();
        var (name, address) = (AccountPages.Field(form, "name").Trim(), form["address"].ToString());
        var problem = name.Length is 0 or > SavedViews.LongestName ? "Give it a name of at most 80 characters."
            : !SavedViews.IsAddress(address) ? "This is no page of this site."
            : !saved.Keep(Who(http), name, address) ? "No more than 100 can be kept; remove one first."
            : null;
        return problem is null ? AccountPages.SeeOther(LanguageOfPath.Of(http).Prefix + Root) : Show(http, current, saved, problem);
    }

    private static IResult Show(HttpContext http, CurrentRecord current, SavedViews saved, string? problem = null)
    {
        var result = Site.Show<ViewsPage>(Site.Context(http, current), (nameof(ViewsPage.Views), saved.Of(Who(http))), (nameof(ViewsPage.Problem), problem));
        result.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return result;
    }

    private static string Who(HttpContext http) => Visitor.Of(http).Handle!;
}
