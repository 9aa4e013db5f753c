using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Marsad.Web;

/// <summary>What an administrator does with users: at the command line for the first, on the site for the others.</summary>
/// <remarks>Nobody but the person itself ever sets what the person signs in with. The administrator gets a code that lets the person do so once, and hands it over by a way of their own.</remarks>
public sealed partial class UserRegister : IDisposable
{
    /// <summary>How long the code that lets a person in for the first time holds.</summary>
    public static readonly TimeSpan EnrolmentHolds = TimeSpan.FromHours(24);

    /// <summary>Who changes accounts where nobody signed in for it.</summary>
    public const string CommandLine = "(command line)";

    private const int MostChanges = 200;

    private readonly UserFile _file;
    private readonly TimeProvider _clock;

    internal UserRegister(UserFile file, TimeProvider clock) => (_file, _clock) = (file, clock);

    /// <summary>Opens a file of users.</summary>
    /// <param name="file">The file.</param>
    /// <param name="make">Whether to make one where there is none.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="UserFileException">It is none, or out of reach.</exception>
    public static UserRegister Open(string file, bool make, TimeProvider clock) => new(UserFile.Open(file, make), clock);

    /// <summary>Where the users of a ledger are kept when nothing else is said.</summary>
    public static string Beside(string ledger) => Path.ChangeExtension(ledger, ".users.db");

    /// <summary>All users, by handle.</summary>
    public IReadOnlyList<RegisteredUser> All() => _file.Ask(db => (IReadOnlyList<RegisteredUser>)
        [.. db.Query<(string Handle, string Role, bool Disabled, bool Password, long Passkeys, long Sessions, long? Until)>("""
            SELECT handle, role, disabled, password IS NOT NULL AND two_factors, (SELECT count(*) FROM passkey WHERE passkey.user = user.id),
                (SELECT count(*) FROM session WHERE session.user = user.id AND begun > @begun AND seen > @seen), enrolment_until
            FROM user ORDER BY handle
            """, Sessions.Living(_clock)).Select(row => new RegisteredUser(row.Handle, Enum.Parse<UserRole>(row.Role), row.Disabled, row.Password, (int)row.Passkeys, (int)row.Sessions, row.Until is { } until && until > Now() ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null))]);

    /// <summary>What was done to accounts, the last first.</summary>
    public IReadOnlyList<AccountChange> Changes() => _file.Ask(db => ChangeRows.Latest(db, MostChanges));

    /// <summary>Adds a person.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="role">What the person may do.</param>
    /// <param name="by">Who adds it.</param>
    /// <returns>The code that lets the person set a password or a passkey, once.</returns>
    /// <exception cref="UserFileException">The handle is none or is taken.</exception>
    public string Add(string handle, UserRole role, string by = CommandLine)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var code = Secret.New();
        _file.Do(db =>
        {
            Admit(db, handle, isNew: true);
            ChangeRows.Add(db, Now(), by, handle, ChangeRows.Made, to: role.ToString());
            return db.Execute("""
                INSERT INTO user (id, handle, role, disabled, version, stamp, two_factors, last_step, wrong_tries, enrolment, enrolment_until)
                VALUES (@id, @handle, @role, 0, 0, @stamp, 0, 0, 0, @enrolment, @until)
                """, new { id = Guid.NewGuid().ToString("N"), handle, role = role.ToString(), stamp = Secret.New(), enrolment = Secret.Hash(code), until = Now() + (long)EnrolmentHolds.TotalMilliseconds });
        });
        return code;
    }

    /// <summary>Shuts a person out at once, or lets the person in again. What the person did stays in the ledger under the handle, which nobody else can get.</summary>
    /// <exception cref="UserFileException">There is no such user, or no administrator would be left.</exception>
    public void Disable(string handle, bool disabled = true, string by = CommandLine) => Change(handle, by, disabled ? ChangeRows.ShutOut : ChangeRows.LetIn, mayEndAdministration: !disabled, "disabled = @disabled", new { disabled });

    /// <summary>Gives a person another role, at once.</summary>
    /// <exception cref="UserFileException">There is no such user, or no administrator would be left.</exception>
    public void SetRole(string handle, UserRole role, string by = CommandLine) => Change(handle, by, ChangeRows.Role, mayEndAdministration: role == UserRole.Administrator, "role = @role", new { role = role.ToString() }, to: role);

    /// <summary>Takes away password, one-time codes and passkeys of a person who lost them, and ends the person's sessions.</summary>
    /// <returns>The code that lets the person set them anew, once.</returns>
    /// <exception cref="UserFileException">There is no such user.</exception>
    public string Reset(string handle, string by = CommandLine)
    {
        var code = Secret.New();
        Change(handle, by, ChangeRows.Reset, mayEndAdministration: true, "password = NULL, secret = NULL, two_factors = 0, wrong_tries = 0, locked_until = NULL, enrolment = @enrolment, enrolment_until = @until",
            new { enrolment = Secret.Hash(code), until = Now() + (long)EnrolmentHolds.TotalMilliseconds },
            (db, id) => db.Execute("DELETE FROM passkey WHERE user = @id; DELETE FROM recovery WHERE user = @id", new { id }));
        return code;
    }

    /// <summary>Ends all sessions of a person.</summary>
    /// <exception cref="UserFileException">There is no such user.</exception>
    public void SignOut(string handle, string by = CommandLine) => Change(handle, by, ChangeRows.SignedOut, mayEndAdministration: true, "version = version", new { });

    /// <summary>Refuses a handle that is none, or that cannot be that of a new user, or of one that there is.</summary>
    internal void Admit(string handle, bool isNew) => _file.Ask(db =>
    {
        Admit(db, handle, isNew);
        return 0;
    });

    /// <summary>Whether a role is more than the one that a person has.</summary>
    internal bool IsMore(string handle, UserRole role) => _file.Ask(db => UserRows.ByHandle(db, handle) is not { } user || role > user.Role);

    /// <summary>The person who brings a code that was handed out; the code is then used up.</summary>
    internal User? Redeem(string handle, string code) => _file.Do(db =>
    {
        var user = UserRows.ByEnrolment(db, handle, code, Now());
        if (user is not null)
        {
            db.Execute("UPDATE user SET enrolment = NULL, enrolment_until = NULL WHERE id = @Id", user);
            ChangeRows.Add(db, Now(), user.Handle, user.Handle, ChangeRows.CameIn);
        }
        return user;
    });

    /// <summary>Notes what a person did to the own account.</summary>
    internal void Note(string handle, string what) => _file.Do(db =>
    {
        ChangeRows.Add(db, Now(), handle, handle, what);
        return 0;
    });

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private long Now() => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private void Change(string handle, string by, string what, bool mayEndAdministration, string set, object values, Action<SqliteConnection, string>? more = null, UserRole? to = null)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _file.Do(db =>
        {
            var id = Find(db, handle) ?? throw new UserFileException(_file.Name, $"there is no user '{handle}'.");
            var administered = HasAdministrator(db);
            var (known, before) = db.QuerySingle<(string Handle, string Role)>("SELECT handle, role FROM user WHERE id = @id", new { id });
            ChangeRows.Add(db, Now(), by, known, what, to is null ? null : before, to?.ToString());
            var parameters = new DynamicParameters(values);
            parameters.Add("id", id);
            parameters.Add("stamp", Secret.New());
            // Whatever an administrator changes, the person signs in anew with what then holds.
            db.Execute($"UPDATE user SET version = version + 1, stamp = @stamp, {set} WHERE id = @id", parameters);
            db.Execute("DELETE FROM session WHERE user = @id", new { id });
            more?.Invoke(db, id);
            if (!mayEndAdministration && administered && !HasAdministrator(db))
                throw new UserFileException(_file.Name, $"'{handle}' is the last administrator; make another first.");
            return 0;
        });
    }

    private void Admit(SqliteConnection db, string handle, bool isNew)
    {
        if (isNew && !HandleForm().IsMatch(handle))
            throw new UserFileException(_file.Name, $"'{handle}' is no handle: 2 to 32 small letters, digits and hyphens, a letter first. It goes into the ledger for good, so let it not be the person's name.");
        if (Find(db, handle) is not null == isNew)
            throw new UserFileException(_file.Name, isNew ? $"there is a user '{handle}' already." : $"there is no user '{handle}'.");
    }

    private static bool HasAdministrator(SqliteConnection db) => db.ExecuteScalar<long>("SELECT count(*) FROM user WHERE role = 'Administrator' AND NOT disabled") > 0;

    private static string? Find(SqliteConnection db, string handle) => db.ExecuteScalar<string?>("SELECT id FROM user WHERE handle = @handle", new { handle });

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z", RegexOptions.NonBacktracking)]
    private static partial Regex HandleForm();
}

/// <summary>A user as an administrator sees one.</summary>
/// <param name="Handle">The name that stands in the ledger.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="IsDisabled">Whether the person is shut out.</param>
/// <param name="HasPassword">Whether a password with one-time codes is set.</param>
/// <param name="Passkeys">Number of passkeys.</param>
/// <param name="Sessions">Number of sessions that have not ended.</param>
/// <param name="EnrolmentUntil">Until when a code that was handed out can be used; null where there is none.</param>
public sealed record RegisteredUser(string Handle, UserRole Role, bool IsDisabled, bool HasPassword, int Passkeys, int Sessions, DateTimeOffset? EnrolmentUntil);
