using FsCheck;
using FsCheck.Fluent;
using Marsad.Assessing;
using Xunit;

namespace Marsad.Tests.Assessing;

public sealed class SignWeighingTests
{
    private static readonly double[] Even = [0.5, 0.5];

    private static WeighedSign Sign(string name, string group, params double[] likelihoods) => new(name, group, 1, likelihoods);

    [Fact]
    public void Signs_of_different_groups_multiply()
    {
        var weighed = SignWeighing.Of(Even, [Sign("a", "one", 0.4, 0.1), Sign("b", "two", 0.2, 0.1)]);
        Assert.Equal(8.0 / 9, weighed.Posterior[0], 9);
    }

    [Fact]
    public void Of_two_signs_of_one_group_that_point_the_same_way_the_stronger_counts_alone()
    {
        var (strong, weak) = (Sign("strong", "one", 0.4, 0.1), Sign("weak", "one", 0.2, 0.1));
        var weighed = SignWeighing.Of(Even, [weak, strong]);
        Assert.Equal(0.8, weighed.Posterior[0], 9);
        Assert.Same(strong, weighed.EchoOf[weak]);
    }

    [Fact]
    public void A_sign_that_points_the_other_way_is_no_echo()
    {
        var weighed = SignWeighing.Of(Even, [Sign("a", "one", 0.4, 0.1), Sign("b", "one", 0.1, 0.4)]);
        Assert.Equal(0.5, weighed.Posterior[0], 9);
        Assert.Equal(2, weighed.Counted.Count);
    }

    [Fact]
    public void A_report_that_may_be_wrong_tells_less()
    {
        var weighed = SignWeighing.Of(Even, [new WeighedSign("a", "one", 0.5, [0.4, 0.1])]);
        Assert.Equal(0.65, weighed.Posterior[0], 9); // 0.325 to 0.175
    }

    [Fact]
    public void A_sign_that_is_as_likely_under_each_candidate_does_not_count() =>
        Assert.Empty(SignWeighing.Of(Even, [Sign("a", "one", 0.3, 0.3)]).Counted);

    [Theory]
    [InlineData(0.6, 0.1, 0.1, 0.6, true)] // six to one on either side
    [InlineData(0.6, 0.1, 0.2, 0.6, false)] // the other side has no strong sign
    [InlineData(0.99, 0.001, 0.1, 0.6, false)] // one side outweighs the other by far
    public void Strong_signs_that_point_apart_contradict_each_other(double a, double b, double c, double d, bool contradictory)
    {
        var weighed = SignWeighing.Of(Even, [Sign("a", "one", a, b), Sign("b", "two", c, d)]);
        Assert.Equal(contradictory, SignWeighing.Contradiction(weighed, 2, RaidNumbers.Default) is not null);
    }

    [Fact]
    public void The_order_of_the_signs_does_not_matter()
    {
        var likelihoods = Gen.Choose(1, 99).Select(n => n / 100.0).ArrayOf(3);
        var signs = likelihoods.Zip(Gen.Elements("one", "two", "three"), (values, group) => (values, group)).ListOf();
        Prop.ForAll(signs.ToArbitrary(), list =>
        {
            var all = list.Select((one, i) => Sign($"s{i}", one.group, one.values)).ToList();
            var there = SignWeighing.Of([0.3, 0.3, 0.4], all).Posterior;
            var back = SignWeighing.Of([0.3, 0.3, 0.4], Enumerable.Reverse(all)).Posterior;
            return there.SequenceEqual(back) && Math.Abs(there.Sum() - 1) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }
}
