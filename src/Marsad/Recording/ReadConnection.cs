using Microsoft.Data.Sqlite;

namespace Marsad.Recording;

/// <summary>Opens a ledger's file to look at, beside a writer or alone, with or without the right to write there; no file of SQLite's own is left beside it.</summary>
internal static class ReadConnection
{
    /// <summary>The connection, and, where the file is read as one that nobody changes, what to hold it to.</summary>
    /// <param name="file">The ledger as the user named it.</param>
    /// <param name="path">The same, from the root on.</param>
    public static (SqliteConnection Connection, StillFile? Still) Open(string file, string path)
    {
        // Only who may write can take the log away again after reading. No statement of this connection writes.
        if (Try(path, SqliteOpenMode.ReadWrite) is { } mayWrite)
            return (mayWrite, null);
        var still = new StillFile(path);
        if (!still.HasLog)
            return (Connect($"file:{Uri.EscapeDataString(path)}?immutable=1", SqliteOpenMode.ReadOnly), still);
        // The log belongs to a writer at work, whose index can be shared, or to one that was killed.
        return Try(path, SqliteOpenMode.ReadOnly) is { } beside
            ? (beside, null)
            : throw new LedgerException(file, "cannot be read where it is: a writer was cut off before all was in it, and its folder may not be written to. Copy it, the files -wal and -shm beside it and the archive to a folder of your own.");
    }

    private static SqliteConnection? Try(string path, SqliteOpenMode mode)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, mode);
            // SQLite falls back to reading without a word, and would then leave its log behind.
            if (mode == SqliteOpenMode.ReadWrite && SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
                return Closed(connection);
            using var look = connection.CreateCommand();
            look.CommandText = "SELECT count(*) FROM sqlite_master";
            look.ExecuteScalar();
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY)
        {
            return Closed(connection);
        }
        catch
        {
            Closed(connection);
            throw;
        }
    }

    private static SqliteConnection? Closed(SqliteConnection? connection)
    {
        connection?.Dispose();
        return null;
    }

    private static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var connection = SqliteStore.Connect(source, mode);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA query_only = ON";
        command.ExecuteNonQuery();
        return connection;
    }
}

/// <summary>A file that is read without locks, in the belief that nobody writes to it.</summary>
internal sealed class StillFile
{
    private readonly string _path;
    private readonly (DateTime Written, long Length, bool Log) _before;

    public StillFile(string path)
    {
        _path = path;
        _before = Now();
    }

    /// <summary>Whether a log that is not yet in it lay beside it.</summary>
    public bool HasLog => _before.Log;

    /// <summary>Whether it was written to since.</summary>
    public bool HasMoved => Now() != _before;

    private (DateTime Written, long Length, bool Log) Now()
    {
        var file = new FileInfo(_path);
        return (file.LastWriteTimeUtc, file.Exists ? file.Length : 0, new FileInfo(_path + "-wal") is { Exists: true, Length: > 0 });
    }
}
