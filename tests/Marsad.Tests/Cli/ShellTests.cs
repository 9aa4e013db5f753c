using Marsad.Cli;
using Xunit;

namespace Marsad.Tests.Cli;

public sealed class ShellTests
{
    [Theory]
    [InlineData("fly")] // no such command
    [InlineData("code")] // no path
    [InlineData("run", "--colour")] // no such option
    [InlineData("code", "x", "--published", "8 Feb")] // no such date
    [InlineData("show")] // no id
    [InlineData("show", "")] // an empty id, as of an unset variable
    public void A_command_line_that_is_not_understood_ends_with_2_and_says_where_help_is(params string[] args)
    {
        using var bench = new Bench();
        var outcome = bench.Run(args);
        Assert.Equal(Shell.Usage, outcome.Code);
        Assert.Matches("Try 'marsad( [a-z]+)? --help'", outcome.Error);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("incident", "incidents")] // cut short
    [InlineData("verfiy", "verify")] // two letters changed places
    [InlineData("fly", null)] // nothing like it
    public void A_command_that_was_misspelt_is_told_with_the_one_that_was_meant(string typed, string? meant)
    {
        using var bench = new Bench();
        var outcome = bench.Run(typed);
        Assert.Equal(Shell.Usage, outcome.Code);
        Assert.Equal($"marsad: There is no command '{typed}'.{(meant is null ? "" : $" Did you mean {meant}?")}\nTry 'marsad --help'.\n", outcome.Error);
    }

    [Fact]
    public void Help_can_be_asked_for_as_a_command()
    {
        using var bench = new Bench();
        Assert.Equal(bench.Run("--help"), bench.Run("help"));
        Assert.Equal(bench.Run("show", "--help"), bench.Run("help", "show"));
    }

    [Fact]
    public void Messages_that_nobody_can_take_do_not_end_the_work()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");
        using var bench = new Bench();
        var good = bench.Report("good.txt");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.Write, 0);
        using var error = new StreamWriter(new MessageStream(full)) { AutoFlush = true };
        using var output = new StringWriter();
        Assert.Equal(Shell.NotDone, new Shell { Output = output, Error = error }.Run(["code", "missing.txt", good]));
        Assert.NotEmpty(output.ToString());
    }

    [Fact]
    public void Help_names_every_command_and_ends_with_0()
    {
        using var bench = new Bench();
        var outcome = bench.Run("--help");
        Assert.Equal(Shell.Done, outcome.Code);
        foreach (var command in new[] { "run", "code", "incidents", "tolls", "audit", "control", "figures", "show", "judge", "report", "verify", "weights", "check", "parse", "train", "eval", "complete" })
            Assert.Contains($"\n  {command} ", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marsad ver", "verify")] // a command
    [InlineData("marsad run --led", "--ledger")] // an option
    public void A_line_that_was_begun_is_completed(string line, string with)
    {
        using var bench = new Bench();
        Assert.Contains(with, bench.Run($"[suggest:{line.Length}]", line).Output.Split('\n'));
    }

    [Fact]
    public void Code_prints_claims_and_nothing_else_and_leaves_nothing_behind()
    {
        using var bench = new Bench();
        bench.Report("in/a.txt");
        var outcome = bench.Run("code", Path.Combine(bench.Folder, "in"));
        Assert.Equal(Shell.Done, outcome.Code);
        Assert.Empty(outcome.Error);
        Assert.All(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => ClaimJson.Read<Claim>(System.Text.Encoding.UTF8.GetBytes(line)));
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(bench.Ledger)!));
    }

    [Fact]
    public void Code_writes_the_same_bytes_on_any_number_of_cores()
    {
        using var bench = new Bench();
        for (var i = 0; i < 20; i++)
            bench.Report($"in/{i}.txt", "Qasr " + (char)('A' + i));
        var one = bench.Run(1, default, "code", Path.Combine(bench.Folder, "in"));
        var four = bench.Run(4, default, "code", Path.Combine(bench.Folder, "in"));
        Assert.Equal(one.Output, four.Output);
    }

    [Fact]
    public void Run_records_and_publishes_and_a_second_run_adds_nothing()
    {
        using var bench = new Bench();
        bench.Report("in/a.txt");
        var first = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Equal((Shell.Done, ""), (first.Code, first.Error));
        Assert.True(File.Exists(Path.Combine(bench.Folder, "record", "report.html")));
        Assert.Contains("Incidents (", first.Output, StringComparison.Ordinal);
        var root = bench.Run("verify", "--ledger", bench.Ledger).Output;
        var second = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Contains("recorded before", second.Output, StringComparison.Ordinal);
        Assert.Equal(root, bench.Run("verify", "--ledger", bench.Ledger).Output);
    }

    [Fact]
    public void A_run_in_the_folder_of_its_ledger_does_not_read_what_it_wrote_there()
    {
        using var bench = new Bench();
        bench.Report("record/a.txt");
        var folder = Path.GetDirectoryName(bench.Ledger)!;
        Assert.Equal(Shell.Done, bench.Run("run", folder, "--ledger", bench.Ledger).Code);
        foreach (var paths in (string[][])[[folder], Directory.GetFileSystemEntries(folder)])
        {
            var again = bench.Run([.. (string[])["run", "--ledger", bench.Ledger], .. paths]);
            Assert.Equal(Shell.Done, again.Code);
            Assert.Contains("1 report read (1 recorded before). The record: 1 report,", again.Output, StringComparison.Ordinal);
            Assert.Contains("report.html: It is Marsad's own", again.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_ledgers_root_is_the_same_on_any_number_of_cores()
    {
        using var bench = new Bench();
        using var other = new Bench();
        for (var i = 0; i < 20; i++)
            bench.Report($"in/{i}.txt", "Qasr " + (char)('A' + i));
        bench.Run(1, default, "run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        bench.Run(4, default, "run", Path.Combine(bench.Folder, "in"), "--ledger", other.Ledger);
        Assert.Equal(Root(bench), Root(other));

        static string Root(Bench bench) => bench.Run("verify", "--ledger", bench.Ledger).Output.Split("Head ")[1];
    }

    [Fact]
    public void A_run_that_was_stopped_is_gone_on_with_to_the_same_ledger()
    {
        using var bench = new Bench();
        using var whole = new Bench();
        for (var i = 0; i < 9; i++)
            bench.Report($"in/{i}.txt", "Qasr " + (char)('A' + i));
        var folder = Path.Combine(bench.Folder, "in");
        var stopped = bench.Run(1, new CancellationToken(true), "run", folder, "--ledger", bench.Ledger);
        Assert.Equal(Shell.Stopped, stopped.Code);
        Assert.Contains("goes on from there", stopped.Error, StringComparison.Ordinal);
        bench.Run("run", folder, "--ledger", bench.Ledger);
        bench.Run("run", folder, "--ledger", whole.Ledger);
        Assert.Equal(bench.Run("verify", "--ledger", bench.Ledger).Output.Split("Head ")[1], bench.Run("verify", "--ledger", whole.Ledger).Output.Split("Head ")[1]);
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("show", "a")]
    [InlineData("report")]
    [InlineData("verify")]
    public void A_command_that_only_looks_stops_at_once_and_leaves_nothing_behind(params string[] args)
    {
        using var bench = new Bench();
        bench.Run("run", bench.Report("a.txt"), "--ledger", bench.Ledger);
        var folder = Path.GetDirectoryName(bench.Ledger)!;
        var before = Directory.GetFileSystemEntries(folder);
        Assert.Equal(Shell.Stopped, bench.Run(1, new CancellationToken(true), [.. args, "--ledger", bench.Ledger]).Code);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)] // a narrow window
    [InlineData(5)] // a window that holds nothing
    public void Progress_moves_within_a_long_report_on_a_terminal_only_and_keeps_to_its_line(int width)
    {
        using var bench = new Bench();
        var file = bench.File("a long name of a long report.txt", string.Concat(Enumerable.Range(0, 2400).Select(i => $"The old mill of house number {i} stands by the river, and its wheel turns all day long. ")));
        var seen = Watched(terminal: true).Split("\r\u001b[K");
        Assert.All(seen, line => Assert.True(line.Length < width, line));
        if (width == 80)
            Assert.Contains(seen, line => line.Contains("a long name", StringComparison.Ordinal) && line.EndsWith(" %", StringComparison.Ordinal));
        Assert.Equal("", seen[^1]);
        Assert.Equal("", Watched(terminal: false));

        string Watched(bool terminal)
        {
            using var error = new StringWriter();
            new Shell { Output = TextWriter.Null, Error = error, ErrorIsTerminal = terminal, Width = width }.Run(["code", file]);
            return error.ToString();
        }
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("tolls")]
    [InlineData("control")]
    [InlineData("figures")]
    public void Tables_fit_a_hundred_columns_without_colours_in_a_pipe_and_json_is_json(string command)
    {
        using var bench = new Bench();
        bench.Report("in/a.txt", "Qasr al-Hallabat al-Gharbiyah near the confluence of the rivers");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        var table = bench.Run(command, "--ledger", bench.Ledger);
        Assert.Equal(Shell.Done, table.Code);
        Assert.DoesNotContain('\u001b', table.Output);
        Assert.All(table.Output.Split('\n').Where(line => line.Contains('│') || line.Contains('─')), line => Assert.True(line.Length <= 100, line));
        var json = bench.Run(command, "--ledger", bench.Ledger, "--json");
        Assert.All(json.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => System.Text.Json.JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void On_a_narrow_terminal_each_row_stands_in_lines_of_its_own()
    {
        using var bench = new Bench();
        bench.Run("run", bench.Report("a.txt"), "--ledger", bench.Ledger);
        using var output = new StringWriter();
        new Shell { Output = output, Error = TextWriter.Null, OutputIsTerminal = true, Width = 40 }.Run(["incidents", "--ledger", bench.Ledger]);
        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        Assert.Contains("Killed: 12", lines);
        Assert.Contains("Date: 2021-03-02", lines);
    }

    [Fact]
    public void A_report_is_shown_by_its_name_with_its_words()
    {
        using var bench = new Bench();
        bench.Report("in/market.txt");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        var shown = bench.Run("show", "market", "--ledger", bench.Ledger);
        Assert.Equal(Shell.Done, shown.Code);
        Assert.Contains("according to a doctor", shown.Output, StringComparison.Ordinal);
        Assert.Equal(Shell.NotDone, bench.Run("show", "i-nothing", "--ledger", bench.Ledger).Code);
    }

    [Fact]
    public void Whatever_has_an_id_is_shown_as_one_json_document_with_its_words()
    {
        using var bench = new Bench();
        bench.Report("in/market.txt");
        bench.File("in/toll.txt", "The war goes on\n\n2 May 2021\n\nThe monitor said 640 soldiers had been killed in the desert over the whole of 2020. The group has some 2,000 fighters in the desert.\n");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        var ids = new[] { "incidents", "tolls", "figures" }.SelectMany(table => Lines(bench.Run(table, "--json", "--ledger", bench.Ledger).Output)).Select(line => Member(line, "id").GetString()!).ToList();
        Assert.Equal(["f", "i", "t"], ids.Select(id => id[..1]).Distinct().Order());
        foreach (var id in (string[])[.. ids, "market"])
        {
            var shown = bench.Run("show", id, "--json", "--ledger", bench.Ledger);
            Assert.Equal(Shell.Done, shown.Code);
            var document = Assert.Single(Lines(shown.Output));
            foreach (var claim in Member(document, "evidence").EnumerateArray())
            {
                var alone = Assert.Single(Lines(bench.Run("show", Member(claim, "id").GetString()!, "--json", "--ledger", bench.Ledger).Output));
                Assert.Equal(claim.GetRawText(), alone.GetRawText());
                var text = Member(Lines(bench.Run("show", Member(claim, "report").GetString()!, "--json", "--ledger", bench.Ledger).Output).Single(), "text").GetString()!;
                foreach (var words in Member(claim, "words").EnumerateArray())
                    Assert.Equal(text[Member(words, "span")[0].GetInt32()..Member(words, "span")[1].GetInt32()], Member(words, "text").GetString());
            }
        }

        static System.Text.Json.JsonElement Member(System.Text.Json.JsonElement thing, string name) => thing.GetProperty(name);

        static List<System.Text.Json.JsonElement> Lines(string output) =>
            [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)];
    }

    [Fact]
    public void A_ledger_that_was_rolled_back_is_told_by_the_head_that_run_printed()
    {
        using var bench = new Bench();
        bench.Report("in/a.txt");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        var early = System.IO.File.ReadAllBytes(bench.Ledger);
        bench.Report("in/b.txt", "Qasr B");
        var head = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger).Output.Split("Head: ")[1].Split('\n')[0];
        Assert.Equal(Shell.Done, bench.Run("verify", "--ledger", bench.Ledger, "--head", head).Code);
        System.IO.File.WriteAllBytes(bench.Ledger, early);
        Assert.Equal(Shell.Done, bench.Run("verify", "--ledger", bench.Ledger).Code);
        var verified = bench.Run("verify", "--ledger", bench.Ledger, "--head", head);
        Assert.Equal(Shell.NotDone, verified.Code);
        Assert.Contains("had been noted", verified.Error, StringComparison.Ordinal);
        Assert.Equal(Shell.Usage, bench.Run("verify", "--ledger", bench.Ledger, "--head", "12:beef").Code);
    }

    [Fact]
    public void The_data_files_are_without_errors()
    {
        using var bench = new Bench();
        var outcome = bench.Run("check");
        Assert.Equal(("", Shell.Done), (outcome.Error, outcome.Code));
    }

    [Fact]
    public void The_whole_record_is_not_served_where_others_can_reach_it()
    {
        using var bench = new Bench();
        var outcome = bench.Run("serve", "--ledger", bench.Ledger, "--urls", "http://0.0.0.0:8080");
        Assert.Equal(Shell.Usage, outcome.Code);
        Assert.Contains("--public", outcome.Error, StringComparison.Ordinal);
    }
}
