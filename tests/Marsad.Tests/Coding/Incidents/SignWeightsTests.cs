using Marsad.Coding;
using Xunit;

namespace Marsad.Tests.Coding.Incidents;

public sealed class SignWeightsTests
{
    [Fact]
    public void Clues_that_hold_are_added_up()
    {
        var weights = Retelling.Weights;
        Assert.Equal(weights.Sum(Clues.PointsBack) + weights.Sum(Clues.SamePlace), weights.Sum(Clues.PointsBack | Clues.SamePlace), 12);
        Assert.Equal(0, weights.Sum(Clues.None));
    }

    [Fact]
    public void A_clue_that_nobody_knows_is_refused_with_its_line()
    {
        using var shipped = DataFile.Open(Retelling.File);
        using var text = new StringReader(shipped.ReadToEnd() + "  same-moon: 2\n");
        var wrong = Assert.ThrowsAny<Exception>(() => new SignWeights<Clues>(RuleFile.Read(Retelling.File, text), "clues"));
        Assert.Contains("same-moon", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_attack_outweighs_whatever_stands_near()
    {
        var shipped = Retelling.Weights;
        Assert.True(shipped.Sum(Clues.Another | Clues.Near | Clues.LastTold | Clues.SameType | Clues.SamePlace | Clues.SameDate) < shipped.Told);
    }
}
