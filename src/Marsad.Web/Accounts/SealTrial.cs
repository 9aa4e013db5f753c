using System.Security.Claims;
using System.Security.Cryptography;
using Marsad.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marsad.Web;

/// <summary>Something that the site seals.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Sealed">One of it.</param>
/// <param name="Opens">Whether the site takes bytes for one of its own.</param>
internal sealed record Seal(string Name, byte[] Sealed, Func<byte[], bool> Opens);

/// <summary>Tries, before the site opens, whether what it seals can be forged. A site whose keys or libraries are broken must not open.</summary>
internal static class SealTrial
{
    /// <summary>How many forgeries are tried, of all kinds together.</summary>
    public const int Forgeries = 10_000;

    private const int Ways = 4;

    /// <summary>Tries.</summary>
    /// <param name="seals">What is sealed.</param>
    /// <param name="file">The file of users, for the message.</param>
    /// <exception cref="UserFileException">A forgery was taken, or what the site sealed was not.</exception>
    public static void Run(IReadOnlyList<Seal> seals, string file)
    {
        foreach (var seal in seals)
        {
            if (!seal.Opens(seal.Sealed))
                throw new UserFileException(file, $"the site cannot open {seal.Name} that it sealed itself; the keys in {file}.keys may be damaged. The site was not opened.");
            for (var number = 0; number < Forgeries / seals.Count; number++)
            {
                if (seal.Opens(Forged(seal.Sealed, number)))
                    throw new UserFileException(file, $"the site takes forged {seal.Name}: keys or libraries of this machine are broken. The site was not opened.");
            }
        }
    }

    /// <summary>What a server seals: secrets of one-time codes, tokens of forms with their cookie, and the cookie of a challenge.</summary>
    public static IReadOnlyList<Seal> Of(IServiceProvider services)
    {
        var secrets = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(UserStore.Purpose);
        var forms = services.GetRequiredService<IAntiforgery>();
        var tokens = forms.GetTokens(Asking());
        var cookie = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!;
        var challenges = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.TwoFactorUserIdScheme).TicketDataFormat;
        var ticket = challenges.Protect(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("trial")), IdentityConstants.TwoFactorUserIdScheme));
        return
        [
            new("a secret of one-time codes", secrets.Protect("trial"u8.ToArray()), bytes => Unseals(secrets, bytes)),
            new("the token of a form", WebEncoders.Base64UrlDecode(tokens.RequestToken!), bytes => IsValid(WebEncoders.Base64UrlEncode(bytes), tokens.CookieToken!)),
            new("the cookie of forms", WebEncoders.Base64UrlDecode(tokens.CookieToken!), bytes => IsValid(tokens.RequestToken!, WebEncoders.Base64UrlEncode(bytes))),
            new("the cookie of a challenge", WebEncoders.Base64UrlDecode(ticket), bytes => challenges.Unprotect(WebEncoders.Base64UrlEncode(bytes)) is not null),
        ];

        // Where the site is behind https, it gives tokens to nobody else.
        DefaultHttpContext Asking() => new() { RequestServices = services, Request = { Scheme = Uri.UriSchemeHttps } };

        bool IsValid(string token, string cookieToken)
        {
            var http = Asking();
            http.Request.Method = HttpMethods.Post;
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.Headers.Cookie = $"{cookie}={cookieToken}";
            http.Request.Form = new FormCollection(new() { [FormToken.Name] = token });
            return forms.IsRequestValidAsync(http).GetAwaiter().GetResult();
        }
    }

    private static bool Unseals(IDataProtector protector, byte[] bytes)
    {
        try
        {
            protector.Unprotect(bytes);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Forged(byte[] genuine, int number)
    {
        var at = RandomNumberGenerator.GetInt32(genuine.Length);
        switch (number % Ways)
        {
            case 0:
                return genuine[..at];
            case 1:
                return [.. genuine, (byte)RandomNumberGenerator.GetInt32(256)];
            case 2:
                byte[] other = [.. genuine];
                other[at] = (byte)(genuine[at] + 1 + RandomNumberGenerator.GetInt32(255));
                return other;
            default:
                byte[] flipped = [.. genuine];
                flipped[at] ^= (byte)(1 << RandomNumberGenerator.GetInt32(8));
                return flipped;
        }
    }
}
