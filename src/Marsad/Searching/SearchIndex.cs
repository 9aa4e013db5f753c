using System.Collections.Concurrent;
using Marsad.Recording;
using Microsoft.Data.Sqlite;

namespace Marsad.Searching;

/// <summary>Finds rows by the words in them (SQLite's FTS5). It holds the words of what it was made from and nothing else, so what was not in there cannot be found.</summary>
public sealed class SearchIndex : IDisposable
{
    private const int KindBits = 32;
    private const double WeightOfNames = 6;
    // Among more rows than these, words that stand in all of them say nothing of which fits best.
    private const int MostRanked = 4000;

    private readonly string _source;
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private SqliteConnection? _keeper;
    private volatile bool _closed;

    private SearchIndex(string source) => _source = source;

    /// <summary>Opens the index of a file, or makes it where the file is not there or of another key.</summary>
    /// <param name="file">The file; null for one in memory, as it also is where nothing can be written.</param>
    /// <param name="key">What it is made from, by name.</param>
    /// <param name="rows">The rows; asked for only where it has to be made.</param>
    public static SearchIndex Open(string? file, string key, Func<IEnumerable<SearchRow>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (file is not null && IsOf(file, key))
            return new SearchIndex(file);
        if (file is not null && Begin(file + ".part") is { } part)
        {
            using (var connection = SqliteStore.Connect(part, SqliteOpenMode.ReadWriteCreate))
                Make(connection, key, rows());
            File.Move(part, file, overwrite: true);
            return new SearchIndex(file);
        }
        var own = new SearchIndex($"file:marsad-{Guid.NewGuid():N}?mode=memory&cache=shared");
        // It lasts as long as somebody is connected to it.
        own._keeper = SqliteStore.Connect(own._source, SqliteOpenMode.ReadWriteCreate);
        Make(own._keeper, key, rows());
        return own;
    }

    /// <summary>The numbers of the rows of a kind that hold all that is sought, those that fit best first; where they are very many, in their own order.</summary>
    public IReadOnlyList<int> Find(SearchQuery query, int kind)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.IsEmpty)
            return [];
        ObjectDisposedException.ThrowIf(_closed, this);
        var connection = _idle.TryTake(out var idle) ? idle : SqliteStore.Connect(_source, _keeper is null ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate);
        try
        {
            var all = Read(connection, query, kind, "0");
            return all.Count is > MostRanked or < 2 ? [.. all.Select(row => row.Number)]
                : [.. Read(connection, query, kind, FormattableString.Invariant($"bm25(words, {WeightOfNames}, 1)")).OrderBy(row => row.Rank).ThenBy(row => row.Number).Select(row => row.Number)];
        }
        finally
        {
            _idle.Add(connection);
            if (_closed)
                CloseIdle();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed = true;
        CloseIdle();
        _keeper?.Dispose();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var idle))
            idle.Dispose();
    }

    private static List<(int Number, double Rank)> Read(SqliteConnection connection, SearchQuery query, int kind, string rank)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, {rank} FROM words WHERE words MATCH @match AND rowid >= @first AND rowid < @end";
        command.Parameters.AddWithValue("@match", query.Match);
        command.Parameters.AddWithValue("@first", (long)kind << KindBits);
        command.Parameters.AddWithValue("@end", (long)(kind + 1) << KindBits);
        using var reader = command.ExecuteReader();
        var rows = new List<(int, double)>();
        while (reader.Read())
            rows.Add(((int)(reader.GetInt64(0) & uint.MaxValue), reader.GetDouble(1)));
        return rows;
    }

    private static void Make(SqliteConnection connection, string key, IEnumerable<SearchRow> rows)
    {
        // It can be made again, so nothing waits for the disk.
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE made_from (key TEXT NOT NULL); CREATE VIRTUAL TABLE words USING fts5(names, text, content = '', prefix = '3', tokenize = 'unicode61 remove_diacritics 0')");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO words (rowid, names, text) VALUES (@id, @names, @text)";
            var (id, names, text) = (insert.Parameters.Add("@id", SqliteType.Integer), insert.Parameters.Add("@names", SqliteType.Text), insert.Parameters.Add("@text", SqliteType.Text));
            foreach (var row in rows)
            {
                (id.Value, names.Value, text.Value) = (((long)row.Kind << KindBits) | (uint)row.Number, SearchWords.Folded(row.Names), SearchWords.Folded(row.Text));
                insert.ExecuteNonQuery();
            }
            insert.CommandText = "INSERT INTO made_from (key) VALUES (@key)";
            insert.Parameters.AddWithValue("@key", key);
            insert.ExecuteNonQuery();
            transaction.Commit();
        }
        Execute(connection, "INSERT INTO words (words) VALUES ('optimize')");
    }

    private static bool IsOf(string file, string key)
    {
        if (!File.Exists(file))
            return false;
        try
        {
            using var connection = SqliteStore.Connect(file, SqliteOpenMode.ReadOnly);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT key FROM made_from";
            return command.ExecuteScalar() as string == key;
        }
        catch (SqliteException)
        {
            // Half-written or another program's: it is made anew.
            return false;
        }
    }

    // Its words may be nobody else's. Null where nothing can be written.
    private static string? Begin(string file)
    {
        try
        {
            File.Delete(file);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(file, options).Dispose();
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>What can be found.</summary>
/// <param name="Kind">The kind, which a search asks for.</param>
/// <param name="Number">Its number among those of its kind.</param>
/// <param name="Names">What it is called and where it is, which weighs more.</param>
/// <param name="Text">Its words.</param>
public readonly record struct SearchRow(int Kind, int Number, string Names, string Text);
