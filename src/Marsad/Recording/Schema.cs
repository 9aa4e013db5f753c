namespace Marsad.Recording;

/// <summary>The tables of a ledger. Changing them means a new <see cref="Version"/>.</summary>
internal static class Schema
{
    public const int Version = 3;

    /// <summary>Name, definition and key of each table: first what is the ledger, then what is reckoned from it.</summary>
    public static readonly (string Name, string Columns, string Key)[] Tables =
    [
        ("entry", "position INTEGER NOT NULL, body TEXT NOT NULL", "position"),
        // Every complete subtree of the Merkle tree; level 0 holds the hashes of the entries.
        ("tree", "level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL", "level, position"),
        ("head", "one INTEGER NOT NULL CHECK (one = 1), size INTEGER NOT NULL, root BLOB NOT NULL", "one"),
        ("report", "id TEXT NOT NULL, hash TEXT NOT NULL, name TEXT NOT NULL, outlet TEXT, title TEXT, url TEXT, published TEXT, received_in INTEGER NOT NULL, read_in INTEGER, text_hash TEXT, coded_in INTEGER, coder TEXT, json TEXT NOT NULL", "id"),
        ("story", "report TEXT NOT NULL REFERENCES report (id), number INTEGER NOT NULL, title TEXT, published TEXT, dateline TEXT", "report, number"),
        ("claim", "report TEXT NOT NULL REFERENCES report (id), id TEXT NOT NULL, story INTEGER NOT NULL, kind TEXT NOT NULL, type TEXT, first_day TEXT, last_day TEXT, json TEXT NOT NULL", "report, id"),
        ("judgement", "a TEXT NOT NULL, b TEXT NOT NULL, judge TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, judged_in INTEGER NOT NULL, json TEXT NOT NULL", "a, b, judge"),
        ("sighting", "id TEXT NOT NULL, seen TEXT NOT NULL, source TEXT NOT NULL, reported_in INTEGER NOT NULL, json TEXT NOT NULL", "id"),
        // Of what belongs to no report the report is empty.
        ("review", "report TEXT NOT NULL, id TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL, reviewer TEXT NOT NULL, recorded_in INTEGER NOT NULL, undone_in INTEGER, json TEXT NOT NULL, undone TEXT", "report, id"),
        // Of a report that was read, or, where report is empty, of a file that was not.
        ("problem", "report TEXT NOT NULL, name TEXT NOT NULL, number INTEGER NOT NULL, json TEXT NOT NULL", "report, name, number"),
    ];

    /// <summary>The tables that are reckoned from the entries, those that others refer to first.</summary>
    public static readonly string[] Projections = ["report", "story", "claim", "judgement", "sighting", "review", "problem"];

    /// <summary>The version that first had a table.</summary>
    public static int Since(string table) => table switch { "sighting" => 2, "review" => 3, _ => 1 };
}
