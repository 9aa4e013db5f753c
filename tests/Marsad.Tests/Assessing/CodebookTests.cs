using Marsad.Assessing;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Assessing;

public class CodebookTests
{
    private static readonly Claim Forty = Some.Attack("one", Some.On(2020, 12, 30), Some.Mayadin, Count.About(40)) with { Sources = [Some.Source("civil-defence")] };
    private static readonly Claim AtLeast = Some.Attack("two", Some.On(2020, 12, 30), Some.Mayadin, Count.AtLeast(37)) with { Sources = [Some.Source("sohr")] };

    [Theory]
    [InlineData(FigureRules.Marsad, 37, 37, 40)] // allowed by most
    [InlineData(FigureRules.Ucdp, 36, 37, 44)] // the lowest and highest that is given; best the lower
    [InlineData(FigureRules.Acled, 37, 37, 37)] // one number, the most conservative
    public void Each_codebook_has_its_own_view_of_rival_numbers(FigureRules rules, long low, long best, long high)
    {
        var killed = Killed(rules, Forty, AtLeast);
        Assert.Equal((low, best, high), (killed.Low, killed.Best, killed.High));
        Assert.NotEmpty(killed.LowClaims);
        Assert.NotEmpty(killed.BestClaims);
        Assert.NotEmpty(killed.HighClaims);
    }

    [Theory]
    [InlineData("dozens of soldiers", 24, 12)]
    [InlineData("tens of soldiers", 24, 10)]
    [InlineData("hundreds of soldiers", 200, 100)]
    [InlineData("several soldiers", 3, 3)]
    [InlineData("soldiers without a number", 7, 7)] // words that its table does not have
    public void Acled_reads_vague_words_by_its_own_table(string words, long low, long number)
    {
        var claim = Forty with { Harm = [Some.Killed(new Count(low, null, null), "soldiers") with { Text = words }] };
        Assert.Equal(number, Killed(FigureRules.Acled, claim).Best);
    }

    [Fact]
    public void The_other_codebooks_count_the_dead_alone_and_acled_writes_nought_for_none()
    {
        var hurt = Forty with { Harm = [Some.Suffered(Effect.Wounded, Count.Exactly(5), "soldiers")] };
        Assert.Empty(Assess(FigureRules.Ucdp, hurt).Figures);
        Assert.Equal([(Effect.Killed, 0L)], Assess(FigureRules.Acled, hurt).Figures.Select(f => (f.Effect, f.Best!.Value)));
    }

    [Fact]
    public void A_number_from_the_same_origin_is_a_copy()
    {
        var first = Some.Attack("one", Some.On(2020, 12, 30), Some.Mayadin, Count.Exactly(14)) with { Sources = [Some.Source("sohr")] };
        var second = Some.Attack("two", Some.On(2020, 12, 30), Some.Mayadin, Count.Exactly(14)) with { Sources = [Some.Source("sohr")] };
        var third = Some.Attack("three", Some.On(2020, 12, 30), Some.Mayadin, Count.Exactly(14)) with { Sources = [Some.Source("civil-defence")] };
        Document[] documents = [Some.Report("one", Some.Date(2020, 12, 31)), Some.Report("two", Some.Date(2021, 1, 2)), Some.Report("three", Some.Date(2021, 1, 3))];
        var killed = Assessor.Assess(Resolver.Resolve([first, second, third], documents, []), documents).Incidents.Single().Figures.Single();
        Assert.Equal([new FigureCopy(second.Id, first.Id)], killed.Copies);
    }

    [Fact]
    public void A_belligerents_acceptance_confirms_who_and_not_how_many()
    {
        var owned = Forty with { Sources = [Some.Source("is", Stance.ClaimsResponsibility)] };
        var assessment = Assess(FigureRules.Marsad, owned);
        Assert.Equal("confirmed", assessment.Grade);
        Assert.StartsWith("as to who did it: IS", assessment.GradeRule, StringComparison.Ordinal);
        Assert.Contains("rests on 1 independent origin and is not confirmed", assessment.GradeRule, StringComparison.Ordinal);
        Assert.Equal("confirmed (who, not how many)", Marsad.Publishing.Wording.Grade(assessment.Grade));
        Assert.Contains("second independent origin", Assess(FigureRules.Marsad, Forty).GradeChange, StringComparison.Ordinal);
    }

    private static AssessedFigure Killed(FigureRules rules, params Claim[] claims) => Assess(rules, claims).Figures.Single(f => f is { Effect: Effect.Killed, Group: null });

    private static Assessment Assess(FigureRules rules, params Claim[] claims) => Assessor.Assess(Resolver.Resolve(claims, [], []), [], rules: rules).Incidents.Single();
}
