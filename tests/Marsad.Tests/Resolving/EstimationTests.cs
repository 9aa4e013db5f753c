using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Resolving;

public class EstimationTests
{
    private static readonly string Shipped = DataFile.Read(Weights.File);

    [Fact]
    public void What_a_record_hardly_shows_keeps_its_weight() =>
        Assert.Equal(Shipped, Resolver.Estimate([Strike("one", 1, 5), Strike("two", 1, 5)], [], []));

    [Fact]
    public void The_same_record_gives_the_same_file_whatever_its_order()
    {
        var record = Record();
        var estimated = Resolver.Estimate(record, [], []);
        Assert.Equal(estimated, Resolver.Estimate([.. record.Reverse()], [], []));
        Assert.NotEqual(Shipped, estimated);
        Assert.NotNull(new Weights(RuleFile.Read("estimated", new StringReader(estimated))));
    }

    [Fact]
    public void A_remark_says_what_a_number_rests_on_and_is_written_anew()
    {
        var estimated = Resolver.Estimate(Record(), [], []);
        Assert.Contains(estimated.Split('\n'), line => line.StartsWith("  same-rare-day:", StringComparison.Ordinal) && line.Contains("few things to choose from | m ", StringComparison.Ordinal));
        var again = Estimation.Of(Record(), [], [], Kinship.None, estimated);
        Assert.All(again.Split('\n'), line => Assert.True(line.Split(" | m ").Length <= 2, line));
    }

    [Fact]
    public void What_persons_called_different_makes_what_it_shares_tell_less()
    {
        // Strikes of one day and town that share their dead, and somebody who knows that they are two.
        var record = Record();
        var judgements = record.GroupBy(c => c.When!.From).Select(day => day.OrderBy(c => c.Id).ToList())
            .Select(pair => new Judgement { A = pair[0].Id, B = pair[1].Id, Verdict = Verdict.Different, Score = 1, By = "Anna" }).ToList();
        Assert.True(Of(Resolver.Estimate(record, [], judgements)) < Of(Resolver.Estimate(record, [], [])));

        static double Of(string file) => new Weights(RuleFile.Read("estimated", new StringReader(file))).Of(Feature.Killed, (int)HarmLevel.Equal3To9);
    }

    // Each day a strike that two reports tell alike, in one of four towns.
    private static Claim[] Record() =>
        [.. Enumerable.Range(1, 28).SelectMany(day => new[] { Strike($"one {day}", day, 3 + (day % 6)), Strike($"two {day}", day, 3 + (day % 6)) })];

    private static Claim Strike(string report, int day, long killed) =>
        Some.Attack(report, Some.On(2021, 5, day), Some.Town($"Town {day % 4}", 35 + (day % 4 * 0.1), 40.4), Count.Exactly(killed));
}
