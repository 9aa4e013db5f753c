using Dapper;
using Marsad.Recording;
using Microsoft.Data.Sqlite;

namespace Marsad.Web;

/// <summary>The file of users beside a ledger, which holds nothing of who they are: names of persons could never be taken out of it again.</summary>
/// <remarks>It can be open in several processes at once; each sees what another has changed from the next question on.</remarks>
internal sealed class UserFile : IDisposable
{
    private const int ApplicationId = 0x4D525355; // "MRSU"
    private const int Version = 4;

    // What each version added to the first.
    private static readonly string[] Added = [ChangeRows.Table, SavedViews.Table, Proposals.Table];

    private static readonly string[] Tables =
    [
        """
        CREATE TABLE user (id TEXT NOT NULL PRIMARY KEY, handle TEXT NOT NULL UNIQUE COLLATE NOCASE, role TEXT NOT NULL, disabled INTEGER NOT NULL, version INTEGER NOT NULL,
            password TEXT, stamp TEXT NOT NULL, secret TEXT, two_factors INTEGER NOT NULL, last_step INTEGER NOT NULL, wrong_tries INTEGER NOT NULL, locked_until INTEGER,
            enrolment BLOB, enrolment_until INTEGER)
        """,
        "CREATE TABLE recovery (user TEXT NOT NULL REFERENCES user (id), hash BLOB NOT NULL, PRIMARY KEY (user, hash)) WITHOUT ROWID",
        """
        CREATE TABLE passkey (id BLOB NOT NULL PRIMARY KEY, user TEXT NOT NULL REFERENCES user (id), name TEXT, public_key BLOB NOT NULL, created INTEGER NOT NULL, sign_count INTEGER NOT NULL,
            transports TEXT NOT NULL, verified INTEGER NOT NULL, may_be_backed_up INTEGER NOT NULL, backed_up INTEGER NOT NULL, attestation BLOB NOT NULL, client_data BLOB NOT NULL)
        """,
        "CREATE INDEX passkey_of_user ON passkey (user)",
        // Keys are kept as hashes: whoever reads the file gets no session by it.
        "CREATE TABLE session (key BLOB NOT NULL PRIMARY KEY, user TEXT NOT NULL REFERENCES user (id), stamp TEXT NOT NULL, begun INTEGER NOT NULL, seen INTEGER NOT NULL, way TEXT NOT NULL) WITHOUT ROWID",
        "CREATE INDEX session_of_user ON session (user)",
        .. Added,
    ];

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;

    private UserFile(string name, SqliteConnection connection) => (Name, _connection) = (name, connection);

    /// <summary>The file as the user named it.</summary>
    public string Name { get; }

    /// <summary>The folder of the keys that seal what the site gives out.</summary>
    public DirectoryInfo Keys()
    {
        var path = Path.GetFullPath(Name) + ".keys";
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Opens a file of users.</summary>
    /// <param name="file">The file.</param>
    /// <param name="make">Whether to make one where there is none.</param>
    /// <exception cref="UserFileException">It is none, or out of reach.</exception>
    public static UserFile Open(string file, bool make = false)
    {
        var path = Path.GetFullPath(file);
        if (!make && !File.Exists(path))
            throw new UserFileException(file, "there is no such file of users; 'marsad user add' makes one.");
        SqliteConnection? connection = null;
        try
        {
            if (!File.Exists(path))
                using (new FileStream(path, OfOwner(new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write })))
                {
                    // SQLite would make it readable for everybody; the files that it puts beside it get the rights of this one.
                }
            else if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            SqliteEngine.Load();
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 10 }.ToString());
            connection.Open();
            connection.Execute("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL");
            var users = new UserFile(file, connection);
            users.AdmitVersion();
            return users;
        }
        catch (Exception e)
        {
            connection?.Dispose();
            throw e switch
            {
                SqliteException sqlite => Explain(file, sqlite),
                IOException or UnauthorizedAccessException => new UserFileException(file, $"cannot be opened: {e.Message}", e),
                _ => e,
            };
        }
    }

    /// <summary>Asks something.</summary>
    /// <exception cref="UserFileException">The file cannot be read.</exception>
    public T Ask<T>(Func<SqliteConnection, T> question) => Within(deferred: true, question);

    /// <summary>Changes something, whole or not at all.</summary>
    /// <exception cref="UserFileException">The file cannot be written.</exception>
    public T Do<T>(Func<SqliteConnection, T> work) => Within(deferred: false, work);

    public void Dispose() => _connection.Dispose();

    private T Within<T>(bool deferred, Func<SqliteConnection, T> work)
    {
        lock (_gate)
        {
            try
            {
                using var transaction = _connection.BeginTransaction(deferred);
                var done = work(_connection);
                transaction.Commit();
                return done;
            }
            catch (SqliteException e)
            {
                throw Explain(Name, e);
            }
        }
    }

    private void AdmitVersion()
    {
        var owner = _connection.ExecuteScalar<long>("PRAGMA application_id");
        var version = _connection.ExecuteScalar<long>("PRAGMA user_version");
        if (owner == ApplicationId && version == Version)
            return;
        if (owner == ApplicationId && version is > 0 and < Version)
        {
            using var renewal = _connection.BeginTransaction(deferred: false);
            // Another process may have been first.
            foreach (var table in Added.Skip((int)_connection.ExecuteScalar<long>("PRAGMA user_version") - 1))
                _connection.Execute(table);
            _connection.Execute($"PRAGMA user_version = {Version}");
            renewal.Commit();
            return;
        }
        if (owner == ApplicationId)
            throw new UserFileException(Name, $"was written by another Marsad (version {version} of the file; this one knows {Version}). Use that one; nothing was changed.");
        if (owner != 0 || _connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") > 0)
            throw new UserFileException(Name, "is not a file of users (a SQLite database of another program).");
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var table in Tables)
            _connection.Execute(table);
        _connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    private static FileStreamOptions OfOwner(FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static UserFileException Explain(string file, SqliteException failure) => new(file, failure.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => "is not a file of users (not a SQLite database).",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "is in use by another program. Wait until it is done and try again.",
        _ => $"the database failed: {failure.Message}",
    }, failure);
}
