using Marsad.Lexicons;
using Marsad.Tests.Specs;
using Xunit;

namespace Marsad.Tests.Assessing;

/// <summary>Runs the example of each record of data/attribution.</summary>
public sealed class SignExampleTests
{
    public static TheoryData<string, string?> Signs => new(AirRegister.Default.Lore.Signs.Select(rule => (rule.Sign, rule.Value)));

    public static TheoryData<LadderStep, string> Wordings => new(AirRegister.Default.Wordings);

    [Theory]
    [MemberData(nameof(Signs))]
    public void The_example_of_a_sign_shows_it(string sign, string? value)
    {
        var rule = AirRegister.Default.Lore.RuleFor(sign, value)!;
        var raid = Assert.Single(Raided.By(rule.Example).Raids);
        var shown = raid.Signs.Where(one => one.Sign == sign && (value is null || one.Value == value)).ToList();
        Assert.True(shown.Count > 0, $"{rule.Example} has the signs {string.Join(", ", raid.Signs.Select(one => $"{one.Sign}={one.Value}"))}");
        if (rule.Favours is null)
            return;
        var favoured = raid.Candidates.ToList().FindIndex(candidate => candidate.Id == rule.Favours);
        Assert.All(shown, one => Assert.Equal(one.Likelihoods.Max(), one.Likelihoods[favoured]));
        Assert.Contains(shown, one => one.Likelihoods.Min() < one.Likelihoods[favoured]);
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void The_example_of_a_wording_gives_its_step(LadderStep step, string example)
    {
        var raid = Assert.Single(Raided.By(example).Raids);
        Assert.Contains(raid.Verdicts, verdict => verdict.Step == step);
    }
}
