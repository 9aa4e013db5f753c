using Dapper;
using Microsoft.Data.Sqlite;

namespace Marsad.Web;

/// <summary>Whatever gives somebody more on the site is asked for by one administrator and granted by another: one alone, or whoever sits at the browser of one, could else become everybody.</summary>
/// <remarks>Who is alone, or has lost the other, uses the command line of the machine. Taking rights away takes one.</remarks>
internal sealed class Proposals(UserFile file, UserRegister register, TimeProvider clock)
{
    public const string Table = "CREATE TABLE proposal (id TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL, handle TEXT NOT NULL COLLATE NOCASE, role TEXT) WITHOUT ROWID";

    /// <summary>How long one waits to be granted.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromDays(3);

    private const string Columns = "id AS Id, at AS At, by AS By, what AS What, handle AS Handle, role AS Role";

    /// <summary>What waits to be granted, the oldest first.</summary>
    public IReadOnlyList<Proposal> All() => file.Ask(db => (IReadOnlyList<Proposal>)[.. db.Query<Row>($"SELECT {Columns} FROM proposal WHERE at > @since ORDER BY at, id", new { since = Since() }).Select(row => row.Proposal())]);

    /// <summary>Asks that somebody be given more.</summary>
    /// <param name="what">What is done once it is granted: <see cref="ChangeRows.Made"/>, <see cref="ChangeRows.Role"/>, <see cref="ChangeRows.LetIn"/> or <see cref="ChangeRows.Reset"/>.</param>
    /// <param name="handle">Whose account it is.</param>
    /// <param name="role">The role, where one is given.</param>
    /// <param name="by">Who asks.</param>
    /// <exception cref="UserFileException">It could not be done.</exception>
    public void Ask(string what, string handle, UserRole? role, string by)
    {
        register.Admit(handle, isNew: what == ChangeRows.Made);
        file.Do(db =>
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            db.Execute("DELETE FROM proposal WHERE at <= @since OR (handle = @handle AND what = @what)", new { since = Since(), handle, what });
            db.Execute("INSERT INTO proposal (id, at, by, what, handle, role) VALUES (@id, @now, @by, @what, @handle, @role)", new { id = Guid.NewGuid().ToString("N"), now, by, what, handle, role = role?.ToString() });
            ChangeRows.Add(db, now, by, handle, ChangeRows.Asked, to: role?.ToString());
            return 0;
        });
    }

    /// <summary>Grants what another asked for, and does it.</summary>
    /// <returns>Whose account it was, and the code to be handed over, where the person needs one.</returns>
    /// <exception cref="UserFileException">It waits no longer, or whoever grants it is the one who asked.</exception>
    public (string Handle, string? Code) Grant(string id, string by)
    {
        var asked = file.Do(db =>
        {
            if (Find(db, id) is not { } found)
                throw new UserFileException(file.Name, "that waits no longer.");
            if (string.Equals(found.By, by, StringComparison.OrdinalIgnoreCase))
                throw new UserFileException(file.Name, "another administrator has to grant it.");
            db.Execute("DELETE FROM proposal WHERE id = @id", new { id });
            // Whoever was shut out since asks for nothing any more.
            return UserRows.ByHandle(db, found.By) is { IsDisabled: false, Role: UserRole.Administrator } ? found : null;
        }) ?? throw new UserFileException(file.Name, "whoever asked for it is no administrator any more.");
        var both = $"{asked.By} + {by}";
        switch (asked.What)
        {
            case ChangeRows.Made:
                return (asked.Handle, register.Add(asked.Handle, asked.Role!.Value, both));
            case ChangeRows.Reset:
                return (asked.Handle, register.Reset(asked.Handle, both));
            case ChangeRows.LetIn:
                register.Disable(asked.Handle, disabled: false, both);
                return (asked.Handle, null);
            default:
                register.SetRole(asked.Handle, asked.Role!.Value, both);
                return (asked.Handle, null);
        }
    }

    /// <summary>Lets nothing come of what was asked for.</summary>
    public void Drop(string id, string by) => file.Do(db =>
    {
        if (Find(db, id) is { } found && db.Execute("DELETE FROM proposal WHERE id = @id", new { id }) == 1)
            ChangeRows.Add(db, clock.GetUtcNow().ToUnixTimeMilliseconds(), by, found.Handle, ChangeRows.Dropped, to: found.Role?.ToString());
        return 0;
    });

    private Proposal? Find(SqliteConnection db, string id) => db.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM proposal WHERE id = @id AND at > @since", new { id, since = Since() })?.Proposal();

    private long Since() => (clock.GetUtcNow() - Hold).ToUnixTimeMilliseconds();

    private sealed record Row(string Id, long At, string By, string What, string Handle, string? Role)
    {
        public Proposal Proposal() => new(Id, DateTimeOffset.FromUnixTimeMilliseconds(At), By, What, Handle, Role is null ? null : Enum.Parse<UserRole>(Role));
    }
}

/// <summary>What one administrator asked for and another has to grant.</summary>
/// <param name="Id">By which it is granted.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="By">Who asked.</param>
/// <param name="What">What is done once it is granted, as <see cref="AccountChange.What"/> says it.</param>
/// <param name="Handle">Whose account it is.</param>
/// <param name="Role">The role, where one is given.</param>
public sealed record Proposal(string Id, DateTimeOffset At, string By, string What, string Handle, UserRole? Role);
