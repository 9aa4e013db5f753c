using Dapper;
using Microsoft.Data.Sqlite;

namespace Marsad.Web;

/// <summary>What was done to accounts, as it lies in the file of users. Nothing is ever taken out of it.</summary>
internal static class ChangeRows
{
    public const string Table = "CREATE TABLE change (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, handle TEXT NOT NULL, what TEXT NOT NULL, from_role TEXT, to_role TEXT)";

    public const string Made = "made";
    public const string Role = "given another role";
    public const string ShutOut = "shut out";
    public const string LetIn = "let in again";
    public const string Reset = "given a new code";
    public const string SignedOut = "signed out everywhere";
    public const string Asked = "asked for, to be granted by another";
    public const string Dropped = "not granted";
    public const string CameIn = "came in by a code";
    public const string Password = "set a password with codes";
    public const string PasskeyAdded = "added a passkey";
    public const string PasskeyRemoved = "removed a passkey";

    /// <summary>All that can be done.</summary>
    public static readonly IReadOnlyList<string> All = [Made, Role, ShutOut, LetIn, Reset, SignedOut, Asked, Dropped, CameIn, Password, PasskeyAdded, PasskeyRemoved];

    /// <summary>Adds a change, in the transaction that makes it.</summary>
    public static void Add(SqliteConnection db, long at, string by, string handle, string what, string? from = null, string? to = null) =>
        db.Execute("INSERT INTO change (at, by, handle, what, from_role, to_role) VALUES (@at, @by, @handle, @what, @from, @to)", new { at, by, handle, what, from, to });

    /// <summary>The latest changes, the last first.</summary>
    public static IReadOnlyList<AccountChange> Latest(SqliteConnection db, int most) =>
        [.. db.Query<(long At, string By, string Handle, string What, string? From, string? To)>("SELECT at, by, handle, what, from_role, to_role FROM change ORDER BY number DESC LIMIT @most", new { most })
            .Select(row => new AccountChange(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.By, row.Handle, row.What, Of(row.From), Of(row.To)))];

    private static UserRole? Of(string? role) => role is null ? null : Enum.Parse<UserRole>(role);
}
