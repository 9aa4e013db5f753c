using Marsad.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marsad.Web;

/// <summary>What an administrator does with the accounts of others.</summary>
internal static class UserPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/users").For(UserRole.Administrator);
        users.MapGet("", (HttpContext http, CurrentRecord current, UserRegister register) => Show(http, current, register));
        var changes = users.MapGroup("").WithFreshProof();
        changes.MapPost("", (HttpContext http, CurrentRecord current, UserRegister register, Proposals proposals) => Change(http, current, register, (handle, form) => proposals.Ask(ChangeRows.Made, handle, Role(form), Who(http))));
        changes.MapPost("/reset", (HttpContext http, CurrentRecord current, UserRegister register, Proposals proposals) => Change(http, current, register, (handle, _) => proposals.Ask(ChangeRows.Reset, handle, null, Who(http))));
        changes.MapPost("/role", (HttpContext http, CurrentRecord current, UserRegister register, Proposals proposals) => Change(http, current, register, (handle, form) =>
        {
            if (register.IsMore(handle, Role(form)))
                proposals.Ask(ChangeRows.Role, handle, Role(form), Who(http));
            else
                register.SetRole(handle, Role(form), Who(http));
        }));
        changes.MapPost("/disable", (HttpContext http, CurrentRecord current, UserRegister register) => Change(http, current, register, (handle, _) => register.Disable(handle, by: Who(http))));
        changes.MapPost("/enable", (HttpContext http, CurrentRecord current, UserRegister register, Proposals proposals) => Change(http, current, register, (handle, _) => proposals.Ask(ChangeRows.LetIn, handle, null, Who(http))));
        changes.MapPost("/signout", (HttpContext http, CurrentRecord current, UserRegister register) => Change(http, current, register, (handle, _) => register.SignOut(handle, Who(http))));
        changes.MapPost("/grant", (HttpContext http, CurrentRecord current, UserRegister register, Proposals proposals) => Change(http, current, register, (_, form) => proposals.Grant(AccountPages.Field(form, "id"), Who(http))));
        changes.MapPost("/drop", (HttpContext http, CurrentRecord current, UserRegister register, Proposals proposals) => Change(http, current, register, (_, form) => proposals.Drop(AccountPages.Field(form, "id"), Who(http))));
    }

    private static Task<IResult> Change(HttpContext http, CurrentRecord current, UserRegister register, Action<string, IFormCollection> change) => Change(http, current, register, (handle, form) =>
    {
        change(handle, form);
        return (handle, null);
    });

    private static async Task<IResult> Change(HttpContext http, CurrentRecord current, UserRegister register, Func<string, IFormCollection, (string Handle, string? Code)> change)
    {
        var form = await http.Request.ReadFormAsync();
        var handle = AccountPages.Field(form, "handle").Trim();
        try
        {
            return change(handle, form) is (var whose, { } code)
                ? Show(http, current, register, whose, code)
                : AccountPages.SeeOther(LanguageOfPath.Of(http).Prefix + "/users");
        }
        catch (UserFileException e)
        {
            return Show(http, current, register, handle, problem: e.Cause);
        }
    }

    private static IResult Show(HttpContext http, CurrentRecord current, UserRegister register, string? handle = null, string? code = null, string? problem = null)
    {
        var result = Site.Show<UsersPage>(Site.Context(http, current), (nameof(UsersPage.Users), register.All()), (nameof(UsersPage.Proposals), http.RequestServices.GetRequiredService<Proposals>().All()), (nameof(UsersPage.Changes), register.Changes()), (nameof(UsersPage.Handle), handle), (nameof(UsersPage.Code), code), (nameof(UsersPage.Problem), problem));
        result.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return result;
    }

    private static string Who(HttpContext http) => Visitor.Of(http).Handle!;

    private static UserRole Role(IFormCollection form) =>
        Enum.GetValues<UserRole>().Where(role => role.ToString() == AccountPages.Field(form, "role")).Select(role => (UserRole?)role).FirstOrDefault()
        ?? throw new BadHttpRequestException("There is no such role.");
}
