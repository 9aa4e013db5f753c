using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Marsad.Web;

/// <summary>Gives Identity's managers the users of the file. Making users and giving roles is not theirs but the register's.</summary>
internal sealed class UserStore(UserFile file, IDataProtectionProvider protection) :
    IUserPasswordStore<User>, IUserSecurityStampStore<User>, IUserTwoFactorStore<User>, IUserAuthenticatorKeyStore<User>, IUserTwoFactorRecoveryCodeStore<User>, IUserPasskeyStore<User>
{
    /// <summary>What the secrets of one-time codes are sealed for.</summary>
    public const string Purpose = "Marsad.OneTimeCodes";

    private readonly IDataProtector _secrets = protection.CreateProtector(Purpose);

    public Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(file.Ask(db => UserRows.ById(db, userId)));

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult(file.Ask(db => UserRows.ByHandle(db, normalizedUserName)));

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken)
    {
        if (!file.Do(db => UserRows.Write(db, user)))
            return Task.FromResult(IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure()));
        user.Version++;
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException("Users are added by the register.");

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException("Users stay, since their handles are in the ledger.");

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Handle);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Handle);

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("Handles stay.");

    // SQLite compares handles without regard to case.
    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(User user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task SetSecurityStampAsync(User user, string stamp, CancellationToken cancellationToken) => Set(() => user.Stamp = stamp);

    public Task<bool> GetTwoFactorEnabledAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.HasTwoFactors);

    public Task SetTwoFactorEnabledAsync(User user, bool enabled, CancellationToken cancellationToken) => Set(() => user.HasTwoFactors = enabled);

    public Task<string?> GetAuthenticatorKeyAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.SealedSecret is { } secret ? _secrets.Unprotect(secret) : null);

    public Task SetAuthenticatorKeyAsync(User user, string key, CancellationToken cancellationToken) => Set(() => user.SealedSecret = _secrets.Protect(key));

    public Task ReplaceCodesAsync(User user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        file.Do(db =>
        {
            db.Execute("DELETE FROM recovery WHERE user = @Id", user);
            return db.Execute("INSERT INTO recovery (user, hash) VALUES (@user, @hash)", recoveryCodes.Select(code => new { user = user.Id, hash = Secret.Hash(code) }));
        });
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(User user, string code, CancellationToken cancellationToken) =>
        Task.FromResult(file.Do(db => db.Execute("DELETE FROM recovery WHERE user = @user AND hash = @hash", new { user = user.Id, hash = Secret.Hash(code) })) == 1);

    public Task<int> CountCodesAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(file.Ask(db => db.ExecuteScalar<int>("SELECT count(*) FROM recovery WHERE user = @Id", user)));

    public Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        file.Do(db => db.Execute("""
            INSERT INTO passkey (id, user, name, public_key, created, sign_count, transports, verified, may_be_backed_up, backed_up, attestation, client_data)
            VALUES (@CredentialId, @user, @Name, @PublicKey, @created, @SignCount, @transports, @IsUserVerified, @IsBackupEligible, @IsBackedUp, @AttestationObject, @ClientDataJson)
            ON CONFLICT (id) DO UPDATE SET name = @Name, sign_count = @SignCount, verified = @IsUserVerified, backed_up = @IsBackedUp WHERE user = @user
            """, new
        {
            user = user.Id,
            created = passkey.CreatedAt.ToUnixTimeMilliseconds(),
            transports = JsonSerializer.Serialize(passkey.Transports ?? []),
            passkey.CredentialId,
            passkey.Name,
            passkey.PublicKey,
            SignCount = (long)passkey.SignCount,
            passkey.IsUserVerified,
            passkey.IsBackupEligible,
            passkey.IsBackedUp,
            passkey.AttestationObject,
            passkey.ClientDataJson,
        }));
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. file.Ask(db => PasskeyRow.Of(db, user.Id)).Select(row => row.Passkey())]);

    public Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(file.Ask(db => db.ExecuteScalar<string?>("SELECT user FROM passkey WHERE id = @credentialId", new { credentialId }) is { } user ? UserRows.ById(db, user) : null));

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId));

    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken)
    {
        file.Do(db => db.Execute("DELETE FROM passkey WHERE id = @credentialId AND user = @user", new { credentialId, user = user.Id }));
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // The file outlives the request.
    }

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
