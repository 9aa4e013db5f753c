using System.Text;
using Dapper;

namespace Marsad.Recording;

public sealed partial class Ledger
{
    private const string ReadReports =
        """
        SELECT report.json AS Report, report.read_in AS Position, entry.body AS Body, tree.hash AS Leaf
        FROM report LEFT JOIN entry ON entry.position = report.read_in LEFT JOIN tree ON tree.level = 0 AND tree.position = report.read_in
        WHERE report.read_in IS NOT NULL
        """;

    /// <summary>The reports that were read, with their text and stories, by id.</summary>
    /// <exception cref="LedgerException">A text in the archive is missing or was changed.</exception>
    public IReadOnlyList<Document> Documents() => Guard(() => Each(_store.Connection.Query<ReadReport>(ReadReports + " ORDER BY report.id").AsList(), Document));

    /// <summary>A report with its text and stories; null where it is not in the ledger.</summary>
    /// <exception cref="LedgerException">Its text in the archive is missing or was changed.</exception>
    public Document? Document(ReportId id) => Guard(() =>
        _store.Connection.QuerySingleOrDefault<ReadReport>(ReadReports + " AND report.id = @id", new { id = id.Value }) is { } read ? Document(read) : null);

    private Document Document(ReadReport row)
    {
        var body = Encoding.UTF8.GetBytes(row.Body ?? "");
        if (!MerkleTree.Leaf(body).AsSpan().SequenceEqual(row.Leaf))
            throw new LedgerException(_store.Name, $"entry {row.Position} is not what was recorded; 'marsad verify' tells more.");
        var report = ClaimJson.Read<Report>(Encoding.UTF8.GetBytes(row.Report));
        var read = (DocumentRead)ClaimJson.Read<Entry>(body);
        var text = _archive.ReadText(report.Hash, read.TextHash);
        return new Document { Report = report, Text = text, Stories = [.. read.Stories.Select(story => story.Over(text))], Problems = read.Problems };
    }

    private sealed class ReadReport
    {
        public string Report { get; init; } = "";

        public long Position { get; init; }

        public string? Body { get; init; }

        public byte[]? Leaf { get; init; }
    }
}
