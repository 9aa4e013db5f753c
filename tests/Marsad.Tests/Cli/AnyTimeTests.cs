using Marsad.Cli;
using Xunit;

namespace Marsad.Tests.Cli;

/// <summary>The record as it stood, and what is said of a day.</summary>
public sealed class AnyTimeTests
{
    [Fact]
    public void A_record_is_read_as_it_stood_and_for_a_day()
    {
        using var bench = new Bench();
        bench.Report("in/a.txt"); // of 3 March 2021, of Tuesday the second
        var ran = bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Equal((0, 1), (Incidents("--as-of", "2021-03-02"), Incidents("--as-of", "2021-03-03")));
        Assert.Equal((0, 1), (Incidents("--on", "2021-03-01"), Incidents("--on", "2021-03-02")));
        Assert.Equal((0, 1), (Incidents("--as-of", "1"), Incidents("--as-of", Head(ran.Output))));

        int Incidents(string option, string value)
        {
            var outcome = bench.Run("incidents", "--json", "--ledger", bench.Ledger, option, value);
            Assert.Equal(Shell.Done, outcome.Code);
            return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        }

        static string Head(string output) => output[(output.IndexOf("Head: ", StringComparison.Ordinal) + 6)..].Split('\n')[0].Trim();
    }

    [Theory]
    [InlineData("incidents", "--on", "someday")]
    [InlineData("tolls", "--as-of", "yesterday")]
    [InlineData("control", "--diff", "2021-03-02")] // one day alone
    [InlineData("control", "--diff", "2021-03-02", "then")]
    public void What_is_no_day_is_refused(params string[] line)
    {
        using var bench = new Bench();
        bench.Report("in/a.txt");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        var outcome = bench.Run([.. line, "--ledger", bench.Ledger]);
        Assert.Equal(Shell.Usage, outcome.Code);
        Assert.Contains(line[1], outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_never_was_is_told_of()
    {
        using var bench = new Bench();
        bench.Report("in/a.txt");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        var outcome = bench.Run("incidents", "--ledger", bench.Ledger, "--as-of", "999");
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains("not 999", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_of_places_is_told_over_time_for_a_day_and_between_days()
    {
        using var bench = new Bench();
        bench.File("in/a.txt", "The army takes Mayadin\n\n15 October 2017\n\nThe Syrian army seized the town of Mayadin from the Islamic State on Saturday, a monitor said.\n");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        Assert.Contains("for: a c-", Control("--place", "Mayadeen"), StringComparison.Ordinal); // however it is spelt
        Assert.Contains("unknown", Control("--on", "2017-10-01"), StringComparison.Ordinal);
        Assert.Contains("held", Control("--on", "2017-10-14"), StringComparison.Ordinal);
        Assert.Contains("held by", Control("--diff", "2017-10-01", "2017-10-15"), StringComparison.Ordinal);
        Assert.DoesNotContain("held", Control("--diff", "2017-10-14", "2017-10-15"), StringComparison.Ordinal);

        string Control(params string[] options)
        {
            var outcome = bench.Run(["control", "--ledger", bench.Ledger, .. options]);
            Assert.Equal((Shell.Done, ""), (outcome.Code, outcome.Error));
            return outcome.Output;
        }
    }
}
