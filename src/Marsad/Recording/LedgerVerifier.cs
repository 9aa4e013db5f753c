using System.Data;
using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace Marsad.Recording;

/// <summary>Checks a ledger against itself: nothing that it holds is believed, everything is reckoned anew from the entries.</summary>
internal sealed class LedgerVerifier(ILedgerStore store, Archive archive, CancellationToken cancellation)
{
    private const int EnoughFindings = 100;
    private const int ManyNodes = 1000;

    private readonly List<LedgerFinding> _findings = [];
    private readonly MerkleTree _tree = new();

    public LedgerVerification Verify(TreeHead? known)
    {
        using var rebuilt = store.Scratch();
        using var standstill = store.StandStill();
        Try(() => _findings.AddRange(store.Check()));
        Try(() => Entries(rebuilt, known));
        // One changed entry changes all that is reckoned from it: it is named alone.
        if (_findings.Count == 0)
        {
            foreach (var (table, _, key) in Schema.Tables)
            {
                if (table != "entry")
                    Try(() => Compare(rebuilt, table, key));
            }
        }
        Try(() => ArchivedFiles(rebuilt));
        return new LedgerVerification(new TreeHead(_tree.Size, Convert.ToHexStringLower(_tree.Root())), _findings);
    }

    private void Entries(ILedgerStore rebuilt, TreeHead? known)
    {
        var projections = new Projections(rebuilt.Connection);
        var nodes = new List<object>();
        if (known is { Size: 0 })
            Expect(known);
        using (var transaction = rebuilt.Begin())
        {
            using var query = Query(store,
                """
                SELECT entry.position, typeof(body), CAST(body AS BLOB), hash
                FROM entry LEFT JOIN tree ON level = 0 AND tree.position = entry.position ORDER BY entry.position
                """);
            using var rows = query.ExecuteReader();
            while (rows.Read() && _findings.Count < EnoughFindings)
            {
                cancellation.ThrowIfCancellationRequested();
                var position = rows.GetInt64(0);
                if (position != _tree.Size)
                {
                    Find($"entry {_tree.Size}", "is missing.");
                    return;
                }
                var body = rows.GetFieldValue<byte[]>(2);
                var leaf = MerkleTree.Leaf(body);
                _tree.Append(leaf, (level, place, hash) => nodes.Add(new { level, place, hash }));
                if (nodes.Count >= ManyNodes)
                    Store(rebuilt, nodes);
                if (rows.GetString(1) != "text" || rows.IsDBNull(3) || !leaf.AsSpan().SequenceEqual(rows.GetFieldValue<byte[]>(3)))
                    Find($"entry {position}", "is not what was recorded: its words do not agree with its hash.");
                else if (Parse(body) is { } entry)
                    projections.Apply(position, entry);
                else
                    Find($"entry {position}", "is none that this version of Marsad knows.");
                if (known?.Size == _tree.Size)
                    Expect(known);
            }
            Store(rebuilt, nodes);
            rebuilt.Connection.Execute("UPDATE head SET size = @size, root = @root", new { size = _tree.Size, root = _tree.Root() });
            transaction.Commit();
        }
        var size = store.Connection.ExecuteScalar<long>("SELECT size FROM head");
        if (size != _tree.Size)
            Find("head", $"speaks of {size} entries, but there are {_tree.Size}.");
        if (known?.Size > _tree.Size)
            Find("head", $"there are {_tree.Size} entries, but {known.Size} had been noted.");
    }

    private static void Store(ILedgerStore rebuilt, List<object> nodes)
    {
        rebuilt.Connection.Execute("INSERT INTO tree (level, position, hash) VALUES (@level, @place, @hash)", nodes);
        nodes.Clear();
    }

    private void Expect(TreeHead known)
    {
        if (Convert.ToHexStringLower(_tree.Root()) != known.Root)
            Find("head", $"the first {known.Size} entries are not those whose root was noted.");
    }

    private static Entry? Parse(byte[] body)
    {
        try
        {
            var entry = ClaimJson.Read<Entry>(body);
            return ClaimJson.WriteUtf8(entry).AsSpan().SequenceEqual(body) ? entry : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private void Compare(ILedgerStore rebuilt, string table, string key)
    {
        using var stored = Query(store, $"SELECT * FROM {table} ORDER BY {key}");
        using var reckoned = Query(rebuilt, stored.CommandText);
        using var found = stored.ExecuteReader();
        using var wanted = reckoned.ExecuteReader();
        while (_findings.Count < EnoughFindings)
        {
            cancellation.ThrowIfCancellationRequested();
            var (more, expected) = (found.Read(), wanted.Read());
            if (!more && !expected)
                return;
            if (!more || !expected)
            {
                Find($"{table} {Name(more ? found : wanted, key)}", more ? "is in no entry." : "is missing, though the entries tell of it.");
                return;
            }
            if (!store.Fingerprint(found).AsSpan().SequenceEqual(rebuilt.Fingerprint(wanted)))
                Find($"{table} {Name(wanted, key)}", "is not what the entries say.");
        }
    }

    private static DbCommand Query(ILedgerStore store, string text)
    {
        var command = store.Connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static string Name(DbDataReader row, string key) =>
        string.Join(' ', key.Split(", ").Select(column => $"{row.GetValue(row.GetOrdinal(column))}"));

    private void ArchivedFiles(ILedgerStore rebuilt)
    {
        foreach (var (hash, text) in rebuilt.Connection.Query<(string, string?)>("SELECT hash, text_hash FROM report ORDER BY id"))
        {
            cancellation.ThrowIfCancellationRequested();
            _findings.AddRange(archive.Check(hash, text));
        }
    }

    private void Find(string what, string cause) => _findings.Add(new LedgerFinding(what, cause));

    // A damaged file can fail anywhere; the failure is a finding and the other checks go on.
    private void Try(Action check)
    {
        try
        {
            check();
        }
        catch (LedgerException e)
        {
            Find(e.File, e.Cause);
        }
        catch (Exception e) when (e is DbException or DataException or InvalidCastException or FormatException or OverflowException)
        {
            Find(store.Name, store.Explain(e).Cause);
        }
    }
}
