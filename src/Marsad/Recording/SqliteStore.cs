using System.Buffers.Binary;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Marsad.Recording;

/// <summary>A ledger in one SQLite file.</summary>
internal sealed class SqliteStore : ILedgerStore
{
    private const int ApplicationId = 0x4D525344; // "MRSD"

    // What the system says of a file that another process has locked: EWOULDBLOCK, and a sharing violation.
    private const int LockedOnLinux = 11;
    private const int LockedOnMac = 35;
    private const int LockedOnWindows = unchecked((int)0x80070020);

    private readonly SqliteConnection _connection;
    private readonly FileStream? _writer;
    private readonly StillFile? _still;

    private SqliteStore(string name, SqliteConnection connection, FileStream? writer, StillFile? still, bool canWrite) =>
        (Name, _connection, _writer, _still, CanWrite) = (name, connection, writer, still, canWrite);

    public string Name { get; }

    public bool CanWrite { get; }

    public DbConnection Connection => _connection;

    /// <summary>Opens a ledger's file; for writing, makes it where there is none.</summary>
    /// <exception cref="LedgerException">It is no ledger, of a newer version, in use by another writer, or out of reach.</exception>
    public static SqliteStore Open(string file, LedgerMode mode)
    {
        var path = Path.GetFullPath(file);
        if (Directory.Exists(path))
            throw new LedgerException(file, "is a folder; a ledger is a file.");
        if (mode == LedgerMode.Read && !File.Exists(path))
            throw new LedgerException(file, "there is no such ledger; 'marsad run' makes one.");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new LedgerException(file, "cannot be made: its folder does not exist.");
        var writer = mode == LedgerMode.Write ? ShutOutOtherWriters(file, path) : null;
        SqliteStore? store = null;
        try
        {
            var (connection, still) = mode == LedgerMode.Read ? ReadConnection.Open(file, path) : (Connect(path, SqliteOpenMode.ReadWriteCreate), null);
            store = new SqliteStore(file, connection, writer, still, mode == LedgerMode.Write);
            store.Settle(durable: true);
            store.AdmitVersion();
            return store;
        }
        catch (Exception e)
        {
            store?._connection.Dispose();
            writer?.Dispose();
            if (e is DbException)
                throw Explain(file, e);
            throw;
        }
    }

    /// <summary>An empty ledger that nobody else sees and that is gone when disposed.</summary>
    public static SqliteStore Temporary()
    {
        SqliteEngine.Load();
        // The empty name is SQLite's for a private file that spills to the disk only when memory runs short.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = "", Pooling = false }.ToString());
        connection.Open();
        var store = new SqliteStore("(temporary ledger)", connection, null, null, canWrite: true);
        store.Settle(durable: false);
        store.AdmitVersion();
        return store;
    }

    public bool MayBeTorn => _still?.HasMoved == true;

    public DbTransaction Begin() => _connection.BeginTransaction(deferred: false);

    public void Transact(Action work)
    {
        using var transaction = Begin();
        try
        {
            work();
            transaction.Commit();
        }
        catch
        {
            // SQLite by itself ends a transaction for which the disk has no room, and the failure to undo what is undone would hide the cause.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) != 0)
                _ = SQLitePCL.raw.sqlite3_exec(_connection.Handle, "BEGIN");
            throw;
        }
    }

    public DbTransaction StandStill() => _connection.BeginTransaction(deferred: true);

    public ILedgerStore Scratch() => Temporary();

    public byte[] Fingerprint(DbDataReader row)
    {
        using var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[8];
        for (var i = 0; i < row.FieldCount; i++)
        {
            var type = row.IsDBNull(i) ? typeof(DBNull) : row.GetFieldType(i);
            // Text is compared by its stored bytes, since decoding makes one character of all that is broken.
            var value = type == typeof(string) || type == typeof(byte[]) ? row.GetFieldValue<byte[]>(i) : [];
            var digits = type == typeof(long) ? row.GetInt64(i) : type == typeof(double) ? BitConverter.DoubleToInt64Bits(row.GetDouble(i)) : value.Length;
            bytes.WriteByte(type == typeof(long) ? (byte)'i' : type == typeof(double) ? (byte)'r' : type == typeof(string) ? (byte)'t' : type == typeof(byte[]) ? (byte)'b' : (byte)'n');
            BinaryPrimitives.WriteInt64BigEndian(number, digits);
            bytes.Write(number);
            bytes.Write(value);
        }
        return bytes.ToArray();
    }

    public IEnumerable<LedgerFinding> Check()
    {
        foreach (var fault in _connection.Query<string>("PRAGMA integrity_check(20)"))
        {
            if (fault != "ok")
                yield return new LedgerFinding(Name, $"SQLite finds the file damaged: {fault}");
        }
        var defined = Definitions(_connection);
        using var blank = Temporary();
        if (!defined.SequenceEqual(Definitions(blank._connection)))
            yield return new LedgerFinding(Name, "the definitions of its tables were changed.");
    }

    public LedgerException Explain(Exception failure) => Explain(Name, failure);

    public void Dispose()
    {
        _connection.Dispose();
        _writer?.Dispose();
    }

    private static LedgerException Explain(string file, Exception failure) => new(file, (failure as SqliteException)?.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => "the disk is full; what was recorded before is safe. Make room and run again.",
        SQLitePCL.raw.SQLITE_NOTADB => "is not a Marsad ledger (not a SQLite database).",
        SQLitePCL.raw.SQLITE_CORRUPT => "is damaged; 'marsad verify' tells where. Restore it from a copy.",
        SQLitePCL.raw.SQLITE_READONLY => "cannot be written: it or its folder is read-only.",
        SQLitePCL.raw.SQLITE_CANTOPEN => "cannot be opened: its folder does not exist, or you have no right to it.",
        SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH => "cannot be opened: you have no right to it.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "is in use by another program. Wait until it is done and run again.",
        SQLitePCL.raw.SQLITE_IOERR => $"reading or writing failed ({failure.Message}); what was recorded before is safe. Look after the disk and run again.",
        _ => $"the database failed: {failure.Message}",
    }, failure);

    internal static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        SqliteEngine.Load();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        return connection;
    }

    // The lock goes with the process, however it ends. It is a file of its own: closing any handle to the database itself would drop SQLite's locks.
    private static FileStream ShutOutOtherWriters(string file, string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new LedgerException(file, "cannot be written: you have no right to its folder, or the folder is read-only.", e);
        }
        catch (IOException e)
        {
            var isBusy = e.HResult is LockedOnLinux or LockedOnMac or LockedOnWindows;
            throw new LedgerException(file, isBusy
                ? "another marsad is writing to it. Wait until it is done and run again."
                : $"cannot be written: {e.Message.Replace(path + ".lock", path, StringComparison.Ordinal)}", e)
            {
                IsBusy = isBusy,
            };
        }
    }

    private void Settle(bool durable)
    {
        Demand("PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", 0);
        Demand("PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", 1);
        _connection.Execute("PRAGMA cell_size_check = ON");
        if (!durable)
            return;
        Demand("PRAGMA synchronous = FULL", "PRAGMA synchronous", 2);
        if (CanWrite)
        {
            AdmitOwner();
            var mode = _connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
            if (mode != "wal")
                throw new LedgerException(Name, $"cannot be kept in a write-ahead log (SQLite says '{mode}'), without which a loss of power can lose what was recorded. Put it on another file system.");
        }
    }

    private void Demand(string set, string ask, long wanted)
    {
        _connection.Execute(set);
        if (_connection.ExecuteScalar<long>(ask) != wanted)
            throw new LedgerException(Name, $"this SQLite does not do what a ledger needs ({set}).");
    }

    // Before anything is written: another program's database is left as it is.
    private void AdmitOwner()
    {
        var owner = _connection.ExecuteScalar<long>("PRAGMA application_id");
        if (owner != ApplicationId && !(owner == 0 && _connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0))
            throw new LedgerException(Name, "is not a Marsad ledger (a SQLite database of another program).");
        var version = _connection.ExecuteScalar<long>("PRAGMA user_version");
        if (owner == ApplicationId && version > Schema.Version)
            throw new LedgerException(Name, $"was written by a newer Marsad (ledger version {version}; this one knows {Schema.Version}). Use that one; nothing was changed.");
    }

    private void AdmitVersion()
    {
        AdmitOwner();
        if (_connection.ExecuteScalar<long>("PRAGMA application_id") == ApplicationId)
        {
            var version = _connection.ExecuteScalar<long>("PRAGMA user_version");
            if (version is < 1 or > Schema.Version)
                throw new LedgerException(Name, "its version is none that Marsad has ever written; the file is damaged.");
            if (version < Schema.Version)
                BringUpToDate(version);
            return;
        }
        if (!CanWrite)
            throw new LedgerException(Name, "is empty: nothing has been recorded in it yet.");
        Transact(() =>
        {
            foreach (var table in Schema.Tables)
                Create(table);
            _connection.Execute("INSERT INTO head (one, size, root) VALUES (1, 0, @root)", new { root = new MerkleTree().Root() });
            _connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Schema.Version}");
        });
    }

    // Tables that an earlier version did not have are empty: its entries tell of nothing that they hold.
    private void BringUpToDate(long version)
    {
        if (!CanWrite)
            throw new LedgerException(Name, $"was written by an earlier Marsad (ledger version {version}); 'marsad run' brings it up to date.");
        Transact(() =>
        {
            foreach (var table in Schema.Tables.Where(table => Schema.Since(table.Name) > version))
                Create(table);
            _connection.Execute($"PRAGMA user_version = {Schema.Version}");
        });
    }

    private void Create((string Name, string Columns, string Key) table)
    {
        // A row found by its number is a plain SQLite row; the others are kept in the order of their keys, without an index apart.
        var order = table.Name is "entry" or "head" ? "" : " WITHOUT ROWID";
        _connection.Execute($"CREATE TABLE {table.Name} ({table.Columns}, PRIMARY KEY ({table.Key})){order}");
    }

    private static List<string> Definitions(SqliteConnection connection) =>
        [.. connection.Query<string>("SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY name")];
}
