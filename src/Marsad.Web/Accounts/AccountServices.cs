using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Marsad.Web;

/// <summary>What signing in is made of.</summary>
internal static class AccountServices
{
    private const int PasswordIterations = 210_000;
    private const int ShortestPassword = 15;
    private const int FewestCharacters = 5;

    public static void Add(IServiceCollection services, UserFile file, SiteOrigin origin, TimeProvider clock)
    {
        services.AddSingleton(_ => file);
        // Sessions and what is sealed outlive the process, and so must the keys; nobody but the owner may read them.
        services.AddDataProtection().SetApplicationName("Marsad").PersistKeysToFileSystem(file.Keys());
        services.AddSingleton(new UserRegister(file, clock));
        services.AddSingleton(services => new Proposals(file, services.GetRequiredService<UserRegister>(), clock));
        services.AddSingleton(new SavedViews(file, clock));
        services.AddSingleton<Sessions>();
        services.AddSingleton<Challenges>();
        services.AddSingleton<PasswordSignIn>();
        services.AddScoped<UserStore>();
        services.AddScoped<IUserStore<User>>(services => services.GetRequiredService<UserStore>());
        services.AddScoped<OwnAccount>();
        services.AddSingleton<OneTimeCodes>();
        services.AddScoped<IUserClaimsPrincipalFactory<User>, Principals>();
        services.AddIdentityCore<User>(identity =>
        {
            identity.Password = new PasswordOptions { RequiredLength = ShortestPassword, RequiredUniqueChars = FewestCharacters, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };
            identity.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new TokenProviderDescriptor(typeof(OneTimeCodes));
        }).AddSignInManager();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordIterations);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = origin.Domain;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.AttestationConveyancePreference = "none";
            passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && origin.Is(context.Origin, context.HttpContext));
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(IdentityConstants.ApplicationScheme, null)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                cookie.Cookie = Cookie("marsad-challenge", origin);
                cookie.ExpireTimeSpan = Challenges.Hold;
                cookie.SlidingExpiration = false;
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<Challenges>((cookie, challenges) => (cookie.SessionStore, cookie.TimeProvider) = (challenges, clock));
    }

    /// <summary>A cookie that no script reads and that is sent for pages of this site alone. Where it goes over https, its name keeps other sites from setting it.</summary>
    public static CookieBuilder Cookie(string name, SiteOrigin origin) => new()
    {
        Name = origin.IsSecure ? "__Host-" + name : name,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        SecurePolicy = origin.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None,
        Path = "/",
        IsEssential = true,
    };

    private sealed class Principals : IUserClaimsPrincipalFactory<User>
    {
        public Task<System.Security.Claims.ClaimsPrincipal> CreateAsync(User user) => Task.FromResult(Sessions.Principal(user, ""));
    }
}
