using Dapper;
using Marsad.Recording;
using Xunit;

namespace Marsad.Tests.Recording;

public sealed class OpeningTests : IDisposable
{
    private readonly Shelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    private static LedgerException Refused(string file, LedgerMode mode = LedgerMode.Write)
    {
        var refusal = Assert.Throws<LedgerException>(() => Ledger.Open(file, mode).Dispose());
        Assert.StartsWith(file, refusal.Message, StringComparison.Ordinal);
        return refusal;
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        _shelf.Fill(1);
        _shelf.Sql("PRAGMA user_version = 4");
        var bytes = File.ReadAllBytes(_shelf.File);

        Assert.Contains("newer Marsad (ledger version 4", Refused(_shelf.File).Cause, StringComparison.Ordinal);
        Assert.Contains("newer Marsad (ledger version 4", Refused(_shelf.File, LedgerMode.Read).Cause, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_shelf.File));
    }

    [Theory]
    [InlineData(1, "DROP TABLE sighting; DROP TABLE review")] // before sightings
    [InlineData(2, "DROP TABLE review")] // before reviews
    public void A_ledger_of_an_earlier_version_is_brought_up_to_date_by_the_first_writer(int version, string lacks)
    {
        _shelf.Fill(1);
        _shelf.Sql($"{lacks}; PRAGMA user_version = {version}");

        Assert.Contains($"earlier Marsad (ledger version {version}", Refused(_shelf.File, LedgerMode.Read).Cause, StringComparison.Ordinal);
        using (var ledger = Ledger.Open(_shelf.File, LedgerMode.Write))
            Assert.Empty(ledger.Verify().Findings);
        using (var ledger = Ledger.Open(_shelf.File, LedgerMode.Read))
        {
            Assert.Empty(ledger.Sightings());
            Assert.Empty(ledger.Reviews());
        }
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("Dear diary, today\n", 100));
        File.WriteAllText(_shelf.File, text);

        Assert.Contains("not a Marsad ledger", Refused(_shelf.File).Cause, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_shelf.File));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        _shelf.Sql("CREATE TABLE songs (title TEXT)");
        var bytes = File.ReadAllBytes(_shelf.File);

        Assert.Contains("another program", Refused(_shelf.File).Cause, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_shelf.File));
    }

    [Fact]
    public void A_folder_is_refused() => Assert.Contains("is a folder", Refused(_shelf.Folder).Cause, StringComparison.Ordinal);

    [Fact]
    public void A_ledger_that_does_not_exist_cannot_be_read()
    {
        Assert.Contains("no such ledger", Refused(_shelf.File, LedgerMode.Read).Cause, StringComparison.Ordinal);
        Assert.False(File.Exists(_shelf.File));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var file = Path.Combine(_shelf.Folder, "nowhere", "marsad.db");

        Assert.Contains("folder does not exist", Refused(file).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_takes_no_files_is_named() // /proc takes none from anybody, root included
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is a /proc on Linux only.");

        Assert.Contains("cannot be", Refused("/proc/marsad.db").Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_is_refused_and_a_reader_is_not()
    {
        using var writer = _shelf.Open();
        Shelf.Fill(writer, 1);

        Assert.Contains("another marsad is writing", Refused(_shelf.File).Cause, StringComparison.Ordinal);
        using var reader = _shelf.Open(LedgerMode.Read);
        Assert.Equal(writer.Head, reader.Head);
        Assert.Throws<InvalidOperationException>(() => reader.Fail(new ReadProblem("a.txt", null, "It is empty.", Fatal: true)));

        Shelf.Fill(writer, 2);
        Assert.Equal(writer.Head, reader.Head);
    }

    [Fact]
    public void Who_only_reads_leaves_nothing_behind()
    {
        var head = _shelf.Fill(2);
        var before = Directory.GetFileSystemEntries(_shelf.Folder);

        using (var reader = _shelf.Open(LedgerMode.Read))
        {
            Assert.Equal(head, reader.Head);
            Assert.Empty(reader.Verify().Findings);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(_shelf.Folder));
    }

    [Fact]
    public void A_ledger_that_was_closed_is_not_opened_again_by_whoever_still_reads()
    {
        _shelf.Fill(1);
        var before = Directory.GetFileSystemEntries(_shelf.Folder);
        var reader = _shelf.Open(LedgerMode.Read);
        reader.Dispose();

        Assert.Throws<ObjectDisposedException>(reader.Reports);
        Assert.Equal(before, Directory.GetFileSystemEntries(_shelf.Folder));
    }

    [Fact]
    public void A_reader_beside_a_writer_leaves_the_log_to_it()
    {
        _shelf.Fill(1);
        using (var writer = _shelf.Open())
        {
            Shelf.Fill(writer, 2);
            using (var reader = _shelf.Open(LedgerMode.Read))
                Assert.Equal(writer.Head, reader.Head);
            Shelf.Fill(writer, 3);
        }

        Assert.DoesNotContain(Directory.GetFiles(_shelf.Folder), file => file.EndsWith("-wal", StringComparison.Ordinal) || file.EndsWith("-shm", StringComparison.Ordinal));
        using var later = _shelf.Open(LedgerMode.Read);
        Assert.Equal(3, later.Reports().Count);
    }

    [Fact]
    public void A_ledger_in_a_folder_that_takes_no_files_can_be_read()
    {
        var head = _shelf.Fill(2);
        using var shut = ShutFolder.Over(_shelf.Folder);
        using var reader = _shelf.Open(LedgerMode.Read);

        Assert.Equal(head, reader.Head);
        Assert.Equal(2, reader.Documents().Count);
        Assert.Contains("cannot be written", Refused(_shelf.File).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_without_the_right_to_lock_says_when_it_was_written_to_meanwhile()
    {
        _shelf.Fill(1);
        var shut = ShutFolder.Over(_shelf.Folder);
        using var reader = _shelf.Open(LedgerMode.Read);
        shut.Dispose();
        Assert.Single(reader.Reports());

        _shelf.Fill(2);

        Assert.Contains("Run again", Assert.Throws<LedgerException>(reader.Reports).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_was_just_begun_can_be_opened_again()
    {
        File.WriteAllBytes(_shelf.File, []); // a process that was killed before its first write

        Assert.Equal(1, _shelf.Fill(0).Size);
    }

    [Fact]
    public void What_a_ledger_commits_is_flushed_to_the_disk()
    {
        using var store = SqliteStore.Open(_shelf.File, LedgerMode.Write);

        Assert.Equal("wal", store.Connection.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal(2, store.Connection.ExecuteScalar<long>("PRAGMA synchronous")); // FULL
        Assert.Equal(0, store.Connection.ExecuteScalar<long>("PRAGMA trusted_schema"));
        Assert.Equal(1, store.Connection.ExecuteScalar<long>("PRAGMA foreign_keys"));
    }

    [Fact]
    public void A_full_disk_loses_nothing_that_was_recorded_and_ends_the_recording()
    {
        _shelf.Fill(2);
        using (var store = SqliteStore.Open(_shelf.File, LedgerMode.Write))
        {
            // To SQLite a file that must not grow is a full disk.
            store.Connection.Execute($"PRAGMA max_page_count = {store.Connection.ExecuteScalar<long>("PRAGMA page_count")}");
            using var ledger = new Ledger(store, new Archive(Path.Combine(_shelf.Folder, "archive")));

            var full = Assert.Throws<LedgerException>(() => Shelf.Fill(ledger, 200));
            Assert.Contains("disk is full", full.Cause, StringComparison.Ordinal);

            store.Connection.Execute("PRAGMA max_page_count = 1000000");
            var stopped = Assert.Throws<LedgerException>(() => Shelf.Fill(ledger, 200));
            Assert.Contains("Run again", stopped.Cause, StringComparison.Ordinal);
        }

        using var again = _shelf.Open();
        Assert.True(again.Count >= 9);
        Assert.Empty(again.Verify().Findings);
        Shelf.Fill(again, 200);
        Assert.Equal(200, again.Reports().Count);
    }

    [Fact]
    public void An_archive_that_takes_no_files_is_named_and_nothing_is_recorded()
    {
        using var ledger = _shelf.Open();
        File.WriteAllText(Path.Combine(_shelf.Folder, "archive"), "in the way");

        var refusal = Assert.Throws<LedgerException>(() => ledger.Receive(Some.Bytes(1), Some.Document(1)));

        Assert.Contains("archive", refusal.File, StringComparison.Ordinal);
        Assert.Equal(0, ledger.Count);
    }
}
