using Dapper;
using Microsoft.Data.Sqlite;

namespace Marsad.Web;

/// <summary>Users as they lie in their file.</summary>
internal static class UserRows
{
    private const string All = """
        SELECT id AS Id, handle AS Handle, role AS Role, disabled AS IsDisabled, version AS Version, password AS PasswordHash, stamp AS Stamp, secret AS SealedSecret, two_factors AS HasTwoFactors,
            last_step AS LastStep, wrong_tries AS WrongTries, locked_until AS LockedUntil, (SELECT count(*) FROM passkey WHERE passkey.user = user.id) AS Passkeys
        FROM user WHERE
        """;

    public static User? ById(SqliteConnection db, string id) => db.QuerySingleOrDefault<User>(All + " id = @id", new { id });

    public static User? ByHandle(SqliteConnection db, string handle) => db.QuerySingleOrDefault<User>(All + " handle = @handle", new { handle });

    /// <summary>The person who got a code that has not been used.</summary>
    public static User? ByEnrolment(SqliteConnection db, string handle, string code, long now) =>
        db.QuerySingleOrDefault<User>(All + " handle = @handle AND enrolment = @hash AND enrolment_until > @now AND NOT disabled", new { handle, hash = Secret.Hash(code), now });

    /// <summary>Writes what Identity has changed, where nobody else has changed the person since; role and exclusion are the register's.</summary>
    public static bool Write(SqliteConnection db, User user) => db.Execute("""
        UPDATE user SET version = version + 1, password = @PasswordHash, stamp = @Stamp, secret = @SealedSecret, two_factors = @HasTwoFactors, last_step = @LastStep, wrong_tries = @WrongTries, locked_until = @LockedUntil
        WHERE id = @Id AND version = @Version
        """, user) == 1;
}
