using System.Text;
using Marsad.Cli;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Marsad.Tests.Cli;

/// <summary>What the world sends that cannot be used: the message names the file and the cause, the other files are done, the exit code is 1.</summary>
public sealed class BadInputTests
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0];

    public static TheoryData<string, byte[], string> Unusable => new()
    {
        { "empty.txt", [], "empty" }, // nothing in it
        { "binary.txt", Picture, "picture" }, // a picture that was given a wrong name
        { "noise.txt", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))], "binary" }, // bytes of no meaning
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\t\n \n"), "no running text" }, // white space only
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_file_that_cannot_be_used_is_named_and_the_others_are_done(string name, byte[] bytes, string cause)
    {
        using var bench = new Bench();
        var bad = bench.File("in/" + name, bytes);
        bench.Report("in/good.txt");
        foreach (var args in (string[][])[["code", Path.Combine(bench.Folder, "in")], ["run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger]])
        {
            var outcome = bench.Run(args);
            Assert.Equal(Shell.NotDone, outcome.Code);
            Assert.StartsWith($"marsad: {bad}: ", outcome.Error, StringComparison.Ordinal);
            Assert.Contains(cause, outcome.Error, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(Shell.Done, bench.Run("show", "good", "--ledger", bench.Ledger).Code);
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_without_being_taken_in()
    {
        using var bench = new Bench();
        bench.Report("in/good.txt");
        var huge = Path.Combine(bench.Folder, "in", "huge.txt");
        using (var file = new FileStream(huge, FileMode.Create))
            file.SetLength(100L << 20);
        var outcome = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains($"marsad: {huge}: The file holds 100.0 MB", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Shell.Done, bench.Run("show", "good", "--ledger", bench.Ledger).Code);
    }

    [Fact]
    public void A_broken_sidecar_is_named_and_its_report_is_read_all_the_same()
    {
        using var bench = new Bench();
        bench.Report("in/good.txt");
        bench.File("in/good.json", "{\"published\": \"2021-");
        var outcome = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains("good.json", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Shell.Done, bench.Run("show", "good", "--ledger", bench.Ledger).Code);
    }

    [Fact]
    public void A_file_that_the_archive_lost_is_put_back_from_the_report_and_said_to_be()
    {
        using var bench = new Bench();
        var report = bench.Report("in/good.txt");
        string[] run = ["run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger];
        Assert.Equal(Shell.Done, bench.Run(run).Code);
        var kept = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(bench.Ledger)!, "archive"), "*", SearchOption.AllDirectories).Single();
        File.Delete(kept);
        Assert.Equal(Shell.NotDone, bench.Run("verify", "--ledger", bench.Ledger).Code);

        var outcome = bench.Run(run);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains($"marsad: {report}: Its copy is missing from the archive; it is put back from this file.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Shell.Done, bench.Run("verify", "--ledger", bench.Ledger).Code);
        Assert.Equal(Shell.Done, bench.Run(run).Code);
    }

    [Fact]
    public void Two_files_of_the_same_bytes_that_claim_different_outlets_are_told_of()
    {
        using var bench = new Bench();
        bench.Report("in/first.txt");
        bench.File("in/first.json", "{\"outlet\": \"Bulletin\"}");
        var second = bench.Report("in/second.txt");
        bench.File("in/second.json", "{\"outlet\": \"Gazette\"}");
        var outcome = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains($"marsad: {second}: It holds the very bytes of first", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("The record: 1 report", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_file_is_named_and_is_no_failure()
    {
        using var bench = new Bench();
        var first = bench.Report("in/first.txt");
        var second = bench.Report("in/second.txt");
        var outcome = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Equal((Shell.Done, $"marsad: {second}: It holds the very bytes of {first}; the two are one report.\n"), (outcome.Code, outcome.Error));
        Assert.Contains("2 reports read. The record: 1 report,", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_a_folder_that_is_not_there_names_the_folder()
    {
        using var bench = new Bench();
        bench.Run("run", bench.Report("good.txt"), "--ledger", bench.Ledger);
        var folder = Path.Combine(bench.Folder, "missing");
        var page = Path.Combine(folder, "page.html");
        var outcome = bench.Run("report", "--ledger", bench.Ledger, "--out", page);
        Assert.Equal((Shell.NotDone, $"marsad: {page}: cannot be written: The folder {folder} is not there.\n"), (outcome.Code, outcome.Error));
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_told_under_the_name_that_was_given()
    {
        using var bench = new Bench();
        bench.Run("run", bench.Report("good.txt"), "--ledger", bench.Ledger);
        var page = Path.Combine(bench.Folder, "page.html");
        Directory.CreateDirectory(page + ".part");
        var outcome = bench.Run("report", "--ledger", bench.Ledger, "--out", page);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.DoesNotContain(".part", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_is_named()
    {
        using var bench = new Bench();
        var good = bench.Report("good.txt");
        var outcome = bench.Run("run", Path.Combine(bench.Folder, "missing"), good, "--ledger", bench.Ledger);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains("missing: There is no such file", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("1 report read", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_folder_without_rights_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Rights do not bind the superuser.");
        using var bench = new Bench();
        bench.Report("in/good.txt");
        var shut = Path.GetDirectoryName(bench.Report("in/shut/a.txt"))!;
        File.SetUnixFileMode(shut, UnixFileMode.None);
        try
        {
            var outcome = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
            Assert.Equal(Shell.NotDone, outcome.Code);
            Assert.Contains(shut, outcome.Error, StringComparison.Ordinal);
            Assert.Contains("1 report read", outcome.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(shut, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_left_alone()
    {
        using var bench = new Bench();
        var good = bench.Report("good.txt");
        bench.Run("run", good, "--ledger", bench.Ledger);
        using (var connection = new SqliteConnection($"Data Source={bench.Ledger};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }
        var before = File.ReadAllBytes(bench.Ledger);
        var outcome = bench.Run("run", good, "--ledger", bench.Ledger);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.StartsWith($"marsad: {bench.Ledger}: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("newer", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(bench.Ledger));
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("verify")]
    [InlineData("report")]
    public void A_ledger_that_is_not_there_is_named_and_not_made(string command)
    {
        using var bench = new Bench();
        var outcome = bench.Run(command, "--ledger", bench.Ledger);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.StartsWith($"marsad: {bench.Ledger}: ", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(bench.Ledger));
    }

    [Fact]
    public void Words_of_strangers_do_not_steer_the_terminal()
    {
        using var bench = new Bench();
        bench.File("in/evil.txt", "Shells hit \u001b]0;owned\u0007 the market\n\nShells killed \u001b[31mtwelve people in the market on Tuesday, the civil defence said at length to all who asked.\n");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.DoesNotContain('\u001b', bench.Run("show", "evil", "--ledger", bench.Ledger).Output);
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_recorded_stays()
    {
        const string full = "/dev/full";
        Assert.SkipUnless(File.Exists(full), "There is no device that is always full.");
        using var bench = new Bench();
        var good = bench.Report("good.txt");
        bench.Run("run", good, "--ledger", bench.Ledger);
        var page = Path.Combine(bench.Folder, "page.html");
        File.CreateSymbolicLink(page + ".part", full);
        var outcome = bench.Run("report", "--ledger", bench.Ledger, "--out", page);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.StartsWith($"marsad: {page}: cannot be written: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Shell.Done, bench.Run("verify", "--ledger", bench.Ledger).Code);
    }

    [Theory]
    [InlineData("64k")] // no room for the tables
    [InlineData("128k")] // none for the archive of the first reports
    [InlineData("240k")]
    [InlineData("300k")]
    [InlineData("400k")] // none for the entries
    [InlineData("600k")]
    public void A_ledger_on_a_full_disk_keeps_what_it_has_and_goes_on_when_there_is_room(string room)
    {
        using var bench = new Bench();
        for (var i = 0; i < 60; i++)
            bench.File($"in/{i:00}.txt", string.Concat(Enumerable.Repeat($"Shells number {i} killed twelve people in the market on Tuesday, the civil defence said in a statement.\n\n", 40)));
        var folder = Path.Combine(bench.Folder, "in");
        var small = Directory.CreateDirectory(Path.Combine(bench.Folder, "small")).FullName;
        Assert.SkipUnless(Succeeds("mount", "-t", "tmpfs", "-o", "size=" + room, "tmpfs", small), "A small file system cannot be mounted.");
        try
        {
            var ledger = Path.Combine(small, "marsad.db");
            var full = bench.Run("run", folder, "--ledger", ledger);
            Assert.Equal(Shell.NotDone, full.Code);
            Assert.StartsWith($"marsad: {small}", full.Error, StringComparison.Ordinal);
            if (room != "64k")
                Assert.Equal(Shell.Done, bench.Run("verify", "--ledger", ledger).Code);
            Assert.True(Succeeds("mount", "-o", "remount,size=8m", small));
            var again = bench.Run("run", folder, "--ledger", ledger);
            Assert.Equal((Shell.Done, ""), (again.Code, again.Error));
            bench.Run("run", folder, "--ledger", bench.Ledger);
            Assert.Equal(bench.Run("verify", "--ledger", bench.Ledger).Output.Split("Head ")[1], bench.Run("verify", "--ledger", ledger).Output.Split("Head ")[1]);
        }
        finally
        {
            Succeeds("umount", small);
        }
    }

    [Fact]
    public void A_text_in_a_broken_encoding_is_read_and_told_of()
    {
        using var bench = new Bench();
        var good = File.ReadAllText(bench.Report("good.txt"));
        byte[] broken = [.. Encoding.UTF8.GetBytes("\ufeff" + good), 0xe2, 0x82, (byte)' ', 0xff, 0xfe, 0xc3, (byte)'\n'];
        var file = bench.File("in/broken.txt", broken);
        var outcome = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.StartsWith($"marsad: {file}: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("1 report read", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_ends_in_mid_tag_is_read_as_far_as_it_goes()
    {
        using var bench = new Bench();
        bench.File("in/cut.html", "<!doctype html><html><head><title>Market</title></head><body><h1>Shells hit the market of Qasr</h1><p>Shells fired by the army killed twelve people in the market on Tuesday, the civil defence said.</p><p>Another twenty people were wounded, among them four chil<a hre");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Contains("killed twelve people", bench.Run("show", "cut", "--ledger", bench.Ledger).Output, StringComparison.Ordinal);
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
