using Marsad.Cli;
using Xunit;

namespace Marsad.Tests.Cli;

public sealed class JudgeTests : IDisposable
{
    private readonly Bench _bench = new();

    public JudgeTests()
    {
        _bench.Report("one.txt");
        _bench.File("two.txt", """
            Twelve die in market

            4 March 2021

            Army shells killed twelve people in the market of Qasr on Tuesday, doctors said.
            """);
        Assert.Equal(Shell.Done, Run("run", _bench.Folder).Code);
    }

    [Fact]
    public void A_person_parts_what_the_machine_joined_and_undoing_it_gives_back_the_earlier_state()
    {
        var before = Run("incidents", "--json").Output;
        var (a, b) = Claims();
        Assert.Single(before.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(Shell.Done, Run("judge", a, "different", b, "--who", "Anna", "--why", "two markets bear that name", "--at", "2021-03-05T12:00:00Z").Code);
        Assert.Equal(2, Run("incidents", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var shown = Run("show", a[..12]).Output;
        Assert.DoesNotContain("Anna", shown, StringComparison.Ordinal); // that is the claim; what was judged is told with the incident
        Assert.Contains("different, by Anna, 2021-03-05T12:00:00Z: two markets bear that name", Incident(a), StringComparison.Ordinal);

        Assert.Equal(Shell.Done, Run("judge", a, "undo", b, "--who", "Bela", "--why", "there is only one").Code);
        Assert.Equal(before, Run("incidents", "--json").Output);
        Assert.Equal(Shell.Done, Run("verify").Code);
    }

    [Fact]
    public void What_joined_two_claims_is_shown_as_a_sum()
    {
        var shown = Incident(Claims().A);
        Assert.Contains("same, by marsad 1.0", shown, StringComparison.Ordinal);
        Assert.Contains("both 12 killed", shown, StringComparison.Ordinal);
        Assert.Matches(@"sum +\d+\.\d", shown);
    }

    [Theory]
    [InlineData("marsad 1.0", "is no name of a person")] // the machine's own name
    [InlineData(" ", "is no name of a person")]
    public void Only_a_person_can_judge(string who, string cause)
    {
        var (a, b) = Claims();
        var outcome = Run("judge", a, "same", b, "--who", who, "--why", "x");
        Assert.Equal(Shell.Usage, outcome.Code);
        Assert.Contains(cause, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_judged_is_named()
    {
        var (a, b) = Claims();
        Assert.Contains("cannot be judged against itself", Run("judge", a, "same", a, "--who", "Anna", "--why", "x").Error, StringComparison.Ordinal);
        Assert.Contains("has the id 'c-none'", Run("judge", a, "same", "c-none", "--who", "Anna", "--why", "x").Error, StringComparison.Ordinal);
        Assert.Contains("nobody has judged", Run("judge", a, "undo", b, "--who", "Anna", "--why", "x").Error, StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();

    private Outcome Run(params string[] args) => _bench.Run([.. args, "--ledger", _bench.Ledger]);

    private (string A, string B) Claims()
    {
        var ids = Run("incidents", "--json").Output.Split('"').Where(word => word.StartsWith("c-", StringComparison.Ordinal)).Distinct().ToList();
        return (ids[0], ids[1]);
    }

    private string Incident(string claim)
    {
        var line = Run("incidents", "--json").Output.Split('\n').First(one => one.Contains(claim, StringComparison.Ordinal));
        return Run("show", line.Split('"').First(word => word.StartsWith("i-", StringComparison.Ordinal))).Output;
    }
}
