using Microsoft.AspNetCore.Identity;

namespace Marsad.Web;

/// <summary>Signing in with a password and a one-time code, which are asked for together: nobody learns which of them was wrong, or whether there is such a user.</summary>
internal sealed class PasswordSignIn(IPasswordHasher<User> hasher, TimeProvider clock) : IDisposable
{
    public const string Way = "password";

    private const int Lanes = 64;
    private const int MostWrongTries = 10;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterWrongTries = TimeSpan.FromMinutes(6);
    private static readonly User Nobody = new() { Id = "", Handle = "" };

    // For one account one try goes after the other, so that none is left uncounted; this also keeps the work of trying from taking all cores.
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1))];
    private readonly Lazy<string> _decoy = new(() => hasher.HashPassword(Nobody, Secret.New()));

    /// <summary>Whether the person is who the person claims to be. Unknown users cost as much as known ones.</summary>
    /// <param name="users">Identity's manager.</param>
    /// <param name="handle">What the person says its handle is.</param>
    /// <param name="password">The password.</param>
    /// <param name="code">A one-time code, or one of those kept for the day on which the telephone is lost.</param>
    public async Task<User?> Try(UserManager<User> users, string handle, string password, string code)
    {
        var lane = _lanes[Secret.Hash(handle.ToLowerInvariant())[0] % Lanes];
        // Whoever is crowded out of a lane has a passkey.
        if (!await lane.WaitAsync(LongestWait))
            return null;
        try
        {
            var user = await users.FindByNameAsync(handle);
            var fits = hasher.VerifyHashedPassword(user ?? Nobody, user is { HasPassword: true } ? user.PasswordHash! : _decoy.Value, password) != PasswordVerificationResult.Failed;
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (user is null || user.LockedUntil > now)
                return null;
            var isPerson = fits && user.HasPassword && !user.IsDisabled && await HasCode(users, user, code);
            // Identity counts too, but by the machine's clock, which no test can set.
            user.WrongTries = isPerson ? 0 : user.WrongTries + 1;
            if (user.WrongTries >= MostWrongTries)
                (user.WrongTries, user.LockedUntil) = (0, now + (long)AfterWrongTries.TotalMilliseconds);
            return (await users.UpdateAsync(user)).Succeeded && isPerson ? user : null;
        }
        finally
        {
            lane.Release();
        }
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
            lane.Dispose();
    }

    private static async Task<bool> HasCode(UserManager<User> users, User user, string code) =>
        code.Length == OneTimeCodes.Digits
            ? await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;
}
