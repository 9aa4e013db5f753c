using System.Text.Json.Nodes;
using Marsad.Cli;
using Xunit;

namespace Marsad.Tests.Cli;

public sealed class ReviewTests : IDisposable
{
    private static readonly string[] Anna = ["--who", "anna", "--why", "as the words say", "--at", "2021-03-05T12:00:00Z"];

    private readonly Bench _bench = new();
    private readonly string _claim;

    public ReviewTests()
    {
        _bench.Report("one.txt");
        Assert.Equal(Shell.Done, Run("run", _bench.Folder).Code);
        _claim = Claims()[0];
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_correction_is_shown_counted_and_taken_back_without_a_trace()
    {
        var before = Record();
        var outcome = Run(["review", "correct", _claim, "--harm", "killed=14", "--type", "attack", .. Anna]);
        Assert.Equal(Shell.Done, outcome.Code);
        var incident = JsonNode.Parse(Run("incidents", "--json").Output)!;
        Assert.Equal(("attack", 14), ((string?)incident["type"], (int?)incident["killed"]!["best"]));
        var shown = JsonNode.Parse(Run("show", _claim, "--json").Output)!;
        Assert.Equal(("corrected", 12), ((string?)shown["review"]!["is"], (int?)shown["review"]!["said"]!["harm"]![0]!["best"]));
        Assert.Contains("corrected by anna", Run("show", _claim).Output, StringComparison.Ordinal);

        Assert.Equal(Shell.Done, Run(["review", "undo", outcome.Output.Split(':')[0], .. Anna]).Code);
        Assert.Equal(before, Record());
        Assert.Contains("taken back by anna", Run("review", "list").Output, StringComparison.Ordinal);
        Assert.Equal(Shell.Done, Run("verify").Code);
    }

    [Fact]
    public void A_rejected_claim_makes_no_incident_and_one_that_was_missed_makes_one()
    {
        Assert.Equal(Shell.Done, Run(["review", "reject", _claim, .. Anna]).Code);
        Assert.DoesNotContain(_claim, Record(), StringComparison.Ordinal);
        Assert.Equal(Shell.Done, Run(["review", "accept", _claim, .. Anna]).Code);
        Assert.Contains(_claim, Record(), StringComparison.Ordinal);

        var added = Run(["review", "add", "one", "--words", "a doctor of the town's hospital", "--type", "attack", "--from", "2021-03-01", "--place", "35.5,38.1,5", "--harm", "wounded=3:children", .. Anna]);
        Assert.Equal("", added.Error);
        Assert.Contains("\"by hand\"", Run("show", JsonNode.Parse(Run("review", "list", "--json").Output.TrimEnd().Split('\n')[^1])!["subject"]!.ToString(), "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_given_by_hand_goes_before_the_rule()
    {
        var incident = (string)JsonNode.Parse(Run("incidents", "--json").Output)!["id"]!;
        Assert.Equal(Shell.Done, Run(["review", "grade", incident, "contested", .. Anna]).Code);
        Assert.Equal("contested", (string?)JsonNode.Parse(Run("incidents", "--json").Output)!["grade"]);
        Assert.Contains("Set by hand: as the words say; by the rules it would be", Run("show", incident).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_queue_lists_what_waits_and_what_was_given_out()
    {
        var item = JsonNode.Parse(Run("queue", "--kind", "report", "--json").Output)!;
        Assert.Equal("open", (string?)item["state"]);
        Assert.Equal(Shell.Done, Run(["review", "assign", (string)item["id"]!, "bela", .. Anna]).Code);
        Assert.Contains("[bela]", Run("queue", "--kind", "report").Output, StringComparison.Ordinal);
        Assert.Equal(Shell.Done, Run(["review", "settle", (string)item["id"]!, .. Anna]).Code);
        Assert.Equal("", Run("queue", "--kind", "report").Output);
        Assert.Contains((string)item["id"]!, Run("queue", "--kind", "report", "--state", "done").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_put_right_is_exported_as_a_labelled_case_without_the_person()
    {
        Run(["review", "correct", _claim, "--harm", "killed=14", .. Anna]);
        var file = Path.Combine(_bench.Folder, "cases.jsonl");
        Assert.Equal(Shell.Done, Run("learn", "export", "--out", file).Code);
        var line = File.ReadAllText(file);
        var labelled = JsonNode.Parse(line)!;
        Assert.Equal("corrected", (string?)labelled["is"]);
        Assert.StartsWith("Shells", (string?)labelled["sentences"]![0]!["text"], StringComparison.Ordinal);
        Assert.Equal((12, 14), ((int?)labelled["said"]!["harm"]![0]!["best"], (int?)labelled["should"]!["harm"]![0]!["best"]));
        Assert.Equal(line, Run("learn", "export").Output);
        Assert.DoesNotContain("anna", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review accept c-none", "No claim has the id")]
    [InlineData("review correct CLAIM --type blunder", "type: 'blunder' is no type")]
    [InlineData("review correct CLAIM --harm killed=12", "it says this already")]
    [InlineData("review add nowhere --words x", "No report has the id or name")]
    [InlineData("review undo v-0", "is nothing that holds")]
    [InlineData("review settle ../x", "is no id")]
    public void What_cannot_be_done_is_said(string line, string cause)
    {
        var outcome = Run([.. line.Replace("CLAIM", _claim, StringComparison.Ordinal).Split(' '), .. Anna]);
        Assert.Equal(Shell.NotDone, outcome.Code);
        Assert.Contains(cause, outcome.Error, StringComparison.Ordinal);
    }

    private string Record() => Run("incidents", "--json").Output + Run("show", "one", "--json").Output;

    private string[] Claims() => [.. Run("incidents", "--json").Output.Split('"').Where(word => word.StartsWith("c-", StringComparison.Ordinal)).Distinct()];

    private Outcome Run(params string[] args) => _bench.Run([.. args, "--ledger", _bench.Ledger]);
}
