using Marsad.Cli;
using Xunit;

namespace Marsad.Tests.Cli;

public sealed class TreebankTests
{
    [Fact]
    public void Parse_reads_files_and_standard_input_alike()
    {
        using var bench = new Bench();
        var file = bench.Run("parse", bench.File("stdin.txt", "Shells hit the market.\n"));
        var input = bench.RunOn("Shells hit the market.\n", "parse");
        Assert.Equal((Shell.Done, ""), (file.Code, file.Error));
        Assert.Equal(file.Output, input.Output);
        Assert.Contains("\tmarket\t", file.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_names_a_file_that_is_not_there_and_parses_the_others()
    {
        using var bench = new Bench();
        var outcome = bench.Run("parse", Path.Combine(bench.Folder, "none.txt"), bench.File("a.txt", "Shells hit the market."));
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains("none.txt: cannot be read", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("# sent_id = a-1", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_parse_prints_scores_a_hundred_against_itself()
    {
        using var bench = new Bench();
        var parsed = bench.Run("parse", bench.File("a.txt", "Shells hit the market of the town. Two men who sold bread were killed, a doctor said.")).Output;
        Assert.Contains("UAS 100.00", bench.Run("eval", "--treebank", bench.File("a.conllu", parsed)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_was_trained_on_a_treebank_is_written_scored_and_the_same_each_time()
    {
        using var bench = new Bench();
        var treebank = bench.File("a.conllu", bench.Run("parse", bench.File("a.txt", "Shells hit the market of the town. Two men who sold bread were killed, a doctor said. The army shelled the village.")).Output);
        var (one, two) = (Path.Combine(bench.Folder, "one.bin"), Path.Combine(bench.Folder, "two.bin"));
        var trained = bench.Run("train", "--treebank", treebank, "--dev", treebank, "--out", one);
        Assert.Equal(Shell.Done, trained.Code);
        Assert.Equal(trained.Output, bench.Run("eval", "--treebank", treebank, "--model", one).Output);
        bench.Run("train", "--treebank", treebank, "--dev", treebank, "--out", two);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
    }

    [Fact]
    public void A_treebank_with_a_broken_line_is_named_with_the_line_and_no_model_is_written()
    {
        using var bench = new Bench();
        var broken = bench.File("a.conllu", "# text = Hit\n1\tHit\n\n");
        var model = Path.Combine(bench.Folder, "m.bin");
        foreach (var outcome in new[] { bench.Run("eval", "--treebank", broken), bench.Run("train", "--treebank", broken, "--dev", broken, "--out", model) })
        {
            Assert.Equal(Shell.NotDone, outcome.Code);
            Assert.Contains("a.conllu:2", outcome.Error, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(model));
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        using var bench = new Bench();
        var outcome = bench.Run("eval", "--treebank", bench.File("a.conllu", ""), "--model", bench.File("m.bin", "no model at all"));
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains("no language model", outcome.Error, StringComparison.Ordinal);
    }
}
