using System.Text.Json;
using Marsad.Cli;
using Xunit;

namespace Marsad.Tests.Cli;

/// <summary>What the record says beside its counts: trends, what is missing, areas.</summary>
public sealed class TrendsTests
{
    [Theory]
    [InlineData("trends")]
    [InlineData("trends", "--rise")]
    [InlineData("trends", "--correlate")]
    [InlineData("missing", "--place", "Syria", "--from", "2021-01-01")]
    [InlineData("control", "--areas", "--on", "2021-03-03")]
    public void Each_is_told_as_a_table_and_as_json_lines(params string[] line)
    {
        using var bench = Recorded();
        var table = bench.Run([.. line, "--ledger", bench.Ledger]);
        var lines = bench.Run([.. line, "--json", "--ledger", bench.Ledger]);
        Assert.Equal((Shell.Done, Shell.Done), (table.Code, lines.Code));
        Assert.NotEmpty(table.Output);
        Assert.All(lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), one => JsonDocument.Parse(one));
    }

    [Fact]
    public void Areas_without_a_day_are_refused()
    {
        using var bench = Recorded();
        var outcome = bench.Run("control", "--areas", "--ledger", bench.Ledger);
        Assert.Equal(Shell.Usage, outcome.Code);
        Assert.Contains("--on", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_says_why_there_is_none()
    {
        using var bench = Recorded();
        var outcome = bench.Run("missing", "--ledger", bench.Ledger);
        Assert.Contains("no estimate", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("part of no count", outcome.Output, StringComparison.Ordinal);
    }

    private static Bench Recorded()
    {
        var bench = new Bench();
        bench.Report("in/a.txt");
        bench.Run("run", Path.Combine(bench.Folder, "in"), "--ledger", bench.Ledger);
        return bench;
    }
}
