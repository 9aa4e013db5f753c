using System.Text;
using Marsad.Recording;
using Xunit;

namespace Marsad.Tests.Recording;

public sealed class TamperTests : IDisposable
{
    private const int Reports = 4;

    private readonly Shelf _shelf = new();
    private readonly TreeHead _head;

    public TamperTests() => _head = _shelf.Fill(Reports);

    public void Dispose() => _shelf.Dispose();

    private IReadOnlyList<LedgerFinding> Findings(TreeHead? known = null)
    {
        using var ledger = _shelf.Open(LedgerMode.Read);
        return ledger.Verify(known).Findings;
    }

    [Fact]
    public void An_untouched_ledger_is_good()
    {
        using var ledger = _shelf.Open(LedgerMode.Read);
        var verification = ledger.Verify(_head);

        Assert.Empty(verification.Findings);
        Assert.Equal(_head, verification.Head);
    }

    [Theory]
    [InlineData("UPDATE entry SET body = replace(body, '12', '11') WHERE position = 2", "entry 2")] // fewer killed
    [InlineData("UPDATE entry SET body = CAST(body AS BLOB) WHERE position = 2", "entry 2")] // same bytes, but queries for text miss them
    [InlineData("UPDATE tree SET hash = zeroblob(32) WHERE level = 0 AND position = 2", "entry 2")]
    [InlineData("UPDATE entry SET position = 100 - position WHERE position IN (4, 96); UPDATE entry SET position = 4 WHERE position = 8; UPDATE entry SET position = 8 WHERE position = 96", "entry 4")] // two of one kind change places
    [InlineData("DELETE FROM entry WHERE position = 5", "entry 5")]
    [InlineData("DELETE FROM entry WHERE position >= 14", "head")]
    [InlineData("DELETE FROM entry WHERE position >= 14; DELETE FROM tree WHERE level = 0 AND position >= 14", "head")]
    [InlineData("INSERT INTO entry SELECT max(position) + 1, body FROM entry", "entry 17")] // an entry twice
    [InlineData("UPDATE tree SET hash = zeroblob(32) WHERE level = 2 AND position = 1", "tree 2 1")]
    [InlineData("DELETE FROM tree WHERE level = 1 AND position = 0", "tree 1 0")]
    [InlineData("UPDATE head SET root = zeroblob(32)", "head 1")]
    [InlineData("UPDATE head SET size = 16", "head")]
    [InlineData("UPDATE claim SET json = replace(json, '\"best\":12', '\"best\":2')", "claim")]
    [InlineData("UPDATE report SET outlet = 'Evening Post'", "report")]
    [InlineData("UPDATE story SET published = '2026-03-05'", "story")]
    [InlineData("UPDATE judgement SET verdict = 'different'", "judgement")]
    [InlineData("UPDATE judgement SET score = score + 0.0000001", "judgement")]
    [InlineData("DELETE FROM problem WHERE report = ''", "problem")]
    [InlineData("INSERT INTO problem VALUES ('', 'zzz', 0, '{}')", "problem")]
    [InlineData("CREATE TRIGGER forget AFTER INSERT ON claim BEGIN DELETE FROM claim WHERE id = new.id; END", "marsad.db")]
    [InlineData("CREATE TABLE notes (note TEXT)", "marsad.db")]
    public void Whoever_edits_the_database_is_found_out(string edit, string where)
    {
        _shelf.Sql(edit);

        Assert.Contains(where, Assert.IsType<LedgerFinding>(Findings()[0]).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_was_cut_short_with_all_that_speaks_of_it_is_found_out_by_a_root_noted_before()
    {
        using (var shorter = new Shelf())
        {
            shorter.Fill(Reports - 1);
            File.Copy(shorter.File, _shelf.File, overwrite: true);
        }

        Assert.Empty(Findings());
        Assert.Contains("had been noted", Assert.Single(Findings(_head)).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_was_written_anew_is_found_out_by_a_root_noted_before()
    {
        using (var other = new Shelf())
        {
            using (var ledger = other.Open())
            {
                for (var number = Reports; number >= 0; number--)
                    ledger.Receive(Some.Bytes(number), Some.Document(number));
                Shelf.Fill(ledger, Reports);
            }
            _shelf.Take(other);
        }

        Assert.Empty(Findings());
        Assert.Contains("not those whose root was noted", Assert.Single(Findings(_head)).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_has_grown_still_answers_for_a_root_noted_before()
    {
        _shelf.Fill(Reports + 3);

        Assert.Empty(Findings(_head));
        Assert.Empty(Findings(new TreeHead(0, Hash.Full([]))));
    }

    [Fact]
    public void Every_change_of_an_archived_report_is_found_and_the_file_is_named()
    {
        var file = Directory.GetFiles(Path.Combine(_shelf.Folder, "archive"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var name = Path.GetRelativePath(_shelf.Folder, file);
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        Assert.Equal(new LedgerFinding(name, "is missing from the archive."), Assert.Single(Findings()));

        for (var at = 0; at < bytes.Length; at += 7)
        {
            byte[] flipped = [.. bytes];
            flipped[at] ^= 4;
            File.WriteAllBytes(file, flipped);
            Assert.Equal(name, Assert.Single(Findings()).What);
        }
    }

    [Fact]
    public void A_report_whose_bytes_were_changed_is_not_given_out()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_shelf.Folder, "archive"), "*", SearchOption.AllDirectories))
        {
            File.Delete(file);
            File.WriteAllText(file, "Nothing happened in Qasr.\n", Encoding.UTF8);
        }
        using var ledger = _shelf.Open(LedgerMode.Read);

        Assert.Throws<LedgerException>(ledger.Documents);
        Assert.Throws<LedgerException>(() => ledger.Original(ReportId.Of(Some.Bytes(1))));
    }

    [Fact]
    public void A_file_of_the_archive_that_was_lost_comes_back_with_its_report()
    {
        Directory.Delete(Path.Combine(_shelf.Folder, "archive"), recursive: true);
        Assert.Equal(Reports, Findings().Count);

        _shelf.Fill(Reports);

        Assert.Empty(Findings(_head));
    }

    [Fact]
    public void A_rebuild_cures_the_tables()
    {
        _shelf.Sql("DELETE FROM claim; UPDATE report SET name = 'x'");
        using (var ledger = _shelf.Open())
            ledger.Rebuild();

        Assert.Empty(Findings(_head));
    }

    [Fact]
    public void No_flipped_bit_changes_the_content_unseen()
    {
        const int Flips = 300;
        const int Seed = 20260304;
        var random = new Random(Seed);
        var bytes = File.ReadAllBytes(_shelf.File);
        var content = _shelf.Content();
        var changed = 0;
        for (var i = 0; i < Flips; i++)
        {
            var bit = random.NextInt64(bytes.Length * 8L);
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            File.WriteAllBytes(_shelf.File, flipped);
            if (_shelf.Content() == content)
                continue;
            changed++;
            Assert.True(Reported(), $"Bit {bit} of {bytes.Length * 8L} changes the content and nobody noticed.");
        }
        Assert.True(changed > Flips / 5, $"Only {changed} flips changed anything.");

        bool Reported()
        {
            try
            {
                return Findings().Count > 0;
            }
            catch (LedgerException)
            {
                return true; // refused at the door
            }
        }
    }
}
