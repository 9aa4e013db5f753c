using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Marsad.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web;

/// <summary>What a person does with the own account: password and one-time codes, passkeys, sessions.</summary>
internal sealed class OwnAccount(CurrentRecord current, UserManager<User> users, SignInManager<User> signIn, OneTimeCodes codes, Sessions sessions, IDataProtectionProvider protection, UserStore store, UserRegister register)
{
    private const int RecoveryCodes = 8;

    private static readonly TimeSpan SecretHolds = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/account").ForSignedIn();
        account.MapGet("", (HttpContext http, OwnAccount own) => own.Show(http));
        account.MapPost("/password", (HttpContext http, OwnAccount own) => own.SetPassword(http)).WithFreshProof();
        account.MapPost("/codes", (HttpContext http, OwnAccount own) => own.RenewCodes(http)).WithFreshProof();
        account.MapPost("/passkeys/options", (HttpContext http, OwnAccount own) => own.OfferPasskey(http)).WithFreshProof();
        account.MapPost("/passkeys", (HttpContext http, OwnAccount own) => own.AddPasskey(http)).WithFreshProof();
        account.MapPost("/passkeys/remove", (HttpContext http, OwnAccount own) => own.RemovePasskey(http)).WithFreshProof();
        account.MapPost("/sessions/end", (HttpContext http, OwnAccount own) => own.EndSession(http));
    }

    private async Task<IResult> Show(HttpContext http) => await Show(http, await Who(http), null, null, []);

    private async Task<IResult> SetPassword(HttpContext http)
    {
        var user = await Who(http);
        var form = await http.Request.ReadFormAsync();
        var (password, repeated, code) = (AccountPages.Field(form, "password"), AccountPages.Field(form, "repeated"), AccountPages.Digits(form));
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, user, password)).Succeeded)
                problems["password"] = "The password needs at least 15 characters, five of them different.";
        }
        if (password != repeated)
            problems["repeated"] = "This is not the same password.";
        var secret = Unseal(user, AccountPages.Field(form, "secret"));
        var step = secret is null ? null : codes.StepOf(secret, code, last: 0);
        if (step is null)
            problems["code"] = "This is not the code that the app shows now. Check that the telephone's clock is right.";
        if (problems.Count > 0)
            return await Show(http, user, secret, null, problems);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await store.SetAuthenticatorKeyAsync(user, secret!, http.RequestAborted);
        (user.HasTwoFactors, user.LastStep, user.WrongTries, user.LockedUntil) = (true, step!.Value, 0, null);
        return (await users.UpdateSecurityStampAsync(user)).Succeeded ? await Changed(http, user) : Overtaken();
    }

    private async Task<IResult> RenewCodes(HttpContext http)
    {
        var user = await Who(http);
        return user.HasPassword ? await ShowNewCodes(http, user) : Overtaken();
    }

    private async Task<IResult> OfferPasskey(HttpContext http)
    {
        var user = await Who(http);
        return Results.Text(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = user.Id, Name = user.Handle, DisplayName = user.Handle }), "application/json");
    }

    private async Task<IResult> AddPasskey(HttpContext http)
    {
        var user = await Who(http);
        if (await Passkeys.Read(http) is not { } sent || await Passkeys.Make(signIn, user, sent.Credential) is not { } passkey)
            return Problem.Of(StatusCodes.Status400BadRequest, "No passkey was made.");
        passkey.Name = sent.Name.Length > 0 ? sent.Name : null;
        if (!(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded)
            return Overtaken();
        register.Note(user.Handle, ChangeRows.PasskeyAdded);
        return Results.Json(new { to = AccountPage(http) });
    }

    private async Task<IResult> RemovePasskey(HttpContext http)
    {
        var user = await Who(http);
        var id = AccountPages.Field(await http.Request.ReadFormAsync(), "id");
        if (!Base64Url.IsValid(id) || await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) is not { } passkey)
            return AccountPages.SeeOther(AccountPage(http));
        if (!user.HasPassword && user.Passkeys == 1)
            return await Show(http, user, null, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["passkeys"] = "This is the only way in that you have. Add another first." });
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        return (await users.UpdateSecurityStampAsync(user)).Succeeded ? Kept(http, user) : Overtaken();
    }

    private async Task<IResult> EndSession(HttpContext http)
    {
        sessions.End((await Who(http)).Id, AccountPages.Field(await http.Request.ReadFormAsync(), "name"));
        return AccountPages.SeeOther(AccountPage(http));
    }

    // Whoever changed what lets them in stays in here; other sessions may be those of whoever it was changed against.
    private async Task<IResult> Changed(HttpContext http, User user)
    {
        sessions.KeepOnly(user.Id, SessionName(http));
        register.Note(user.Handle, ChangeRows.Password);
        return await ShowNewCodes(http, user);
    }

    private IResult Kept(HttpContext http, User user)
    {
        sessions.KeepOnly(user.Id, SessionName(http));
        register.Note(user.Handle, ChangeRows.PasskeyRemoved);
        return AccountPages.SeeOther(AccountPage(http));
    }

    private async Task<IResult> ShowNewCodes(HttpContext http, User user) =>
        await Show(http, user, null, [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes))!], []);

    private async Task<IResult> Show(HttpContext http, User user, string? secret, IReadOnlyList<string>? newCodes, Dictionary<string, string> problems)
    {
        secret ??= OneTimeCodes.NewSecret();
        var account = new AccountState(user, [.. await users.GetPasskeysAsync(user)], sessions.Of(user.Id), SessionName(http), secret, Seal(user, secret), newCodes, await users.CountRecoveryCodesAsync(user), problems);
        var result = Site.Show<AccountPage>(Site.Context(http, current), (nameof(Pages.AccountPage.State), account));
        result.StatusCode = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return result;
    }

    private async Task<User> Who(HttpContext http) => (await users.GetUserAsync(http.User))!;

    // The secret travels with the page that shows it, so that nothing is kept of those who do not go on; sealed, since only one that was made here will do.
    private string Seal(User user, string secret) => Sealer(user).Protect(secret, SecretHolds);

    private string? Unseal(User user, string sealedSecret)
    {
        try
        {
            return Sealer(user).Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Sealer(User user) => protection.CreateProtector("Marsad.NewSecret", user.Id).ToTimeLimitedDataProtector();

    private static string SessionName(HttpContext http) => http.User.FindFirstValue(Sessions.NameClaim) ?? "";

    private static string AccountPage(HttpContext http) => LanguageOfPath.Of(http).Prefix + "/account";

    private static IResult Overtaken() => Problem.Of(StatusCodes.Status409Conflict, "The account was changed by somebody else just now. Load the page again.");
}

/// <summary>What the account's page shows.</summary>
internal sealed record AccountState(
    User User,
    IReadOnlyList<UserPasskeyInfo> Passkeys,
    IReadOnlyList<Session> Sessions,
    string ThisSession,
    string Secret,
    string SealedSecret,
    IReadOnlyList<string>? NewCodes,
    int CodesLeft,
    IReadOnlyDictionary<string, string> Problems);
