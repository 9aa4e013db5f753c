using Marsad.Assessing;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Assessing;

public class AssessorTests
{
    [Fact]
    public void Rival_figures_of_one_attack_stand_side_by_side()
    {
        var assessment = Single(
            [Some.Report("one", Some.Date(2021, 1, 2)), Some.Report("two", Some.Date(2021, 2, 9))],
            Some.Attack("one", Some.On(2020, 12, 30), Some.Province, Count.About(40)),
            Some.Attack("two", Some.From(Some.Date(2020, 12, 20), Some.Date(2020, 12, 31)), null, Count.AtLeast(37)) with { Sources = [Some.Source("sohr")] });
        var killed = Killed(assessment);
        Assert.Equal((37, 37, 40), (killed.Low, killed.Best, killed.High));
        Assert.Contains("killed: 37 or 40", assessment.Disputed);
        Assert.Equal(Some.On(2020, 12, 30), assessment.When);
        Assert.Equal(2, assessment.Origins);
        Assert.Equal("fair", assessment.Grade);
    }

    [Theory]
    [InlineData(23L, null)] // nobody tells of more
    [InlineData(20L, null)] // a number below it is no bound of it
    [InlineData(25L, 25L)] // the next figure
    public void An_open_bound_stays_open_or_takes_the_next_figure(long other, long? high)
    {
        var open = Some.Attack("one", Some.On(2020, 12, 30), Some.Mayadin, Count.AtLeast(23));
        var exact = Some.Attack("two", Some.On(2020, 12, 30), Some.Mayadin, other == 23 ? Count.AtLeast(23) : Count.Exactly(other)) with { Sources = [Some.Source("sohr")] };
        Assert.Equal(high, Killed(Single([], open, exact)).High);
        Assert.Null(Killed(Single([], open)).High);
    }

    [Fact]
    public void News_without_a_day_is_of_the_day_that_it_was_told_on_or_of_the_day_before()
    {
        var told = Some.Attack("one", null, Some.Mayadin, Count.Exactly(3));
        var assumed = new When { From = Some.Date(2021, 2, 8), To = Some.Date(2021, 2, 9), Precision = 2, Basis = DateBasis.Published };
        Assert.Equal(assumed, Single([Some.Report("one", Some.Date(2021, 2, 9))], told).When);
        // Nobody knows when what a story recalls was, nor when a story without a date was told; a weekday stays one.
        Assert.Null(Single([Some.Report("one", Some.Date(2021, 2, 9))], told with { Background = true }).When);
        Assert.Null(Single([Some.Report("one")], told).When);
        Assert.Null(Single([Some.Report("one", Some.Date(2021, 2, 9))], told with { When = new When { Weekday = "monday" } }).When?.From);
    }

    [Fact]
    public void The_dead_of_both_sides_are_summed_and_a_report_of_one_side_is_no_rival()
    {
        var both = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, null) with { Harm = [Some.Killed(26, "syr-army"), Some.Killed(11, "is")] };
        var one = Some.Attack("two", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(26));
        var assessment = Single([], both, one);
        var killed = Killed(assessment);
        Assert.Equal((37, 37, 37), (killed.Low, killed.Best, killed.High));
        Assert.Equal(26, assessment.Figures.Single(f => f.Group == "syr-army").Best);
        Assert.Equal(11, assessment.Figures.Single(f => f.Group == "is").Best);
        Assert.Empty(assessment.Disputed);
    }

    [Fact]
    public void Words_for_a_kind_of_force_tell_the_sides_apart()
    {
        var both = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, null) with
        {
            Actors = [Some.Perpetrator("is"), Some.Target("syr-army") with { Class = ActorClass.StateForces }],
            Harm = [Some.Killed(26, "soldiers"), Some.Killed(11, "jihadists")],
        };
        var figures = Single([], both).Figures;
        Assert.Equal([("is", 11L), ("syr-army", 26L)], figures.Where(f => f.Group is not null).Select(f => (f.Group!, f.Best!.Value)).Order());
    }

    [Fact]
    public void Parts_are_not_counted_twice_and_groups_are_kept()
    {
        var claim = Some.Claim("one") with
        {
            When = Some.On(2017, 10, 6),
            Where = [Some.Mayadin],
            Actors = [Some.Perpetrator("rus"), Some.Target("civilians")],
            Harm = [Some.Killed(14, "civilians"), Some.Killed(3, "children", partOf: 0)],
        };
        var assessment = Single([], claim);
        Assert.Equal(14, Killed(assessment).Best);
        Assert.Equal(3, assessment.Figures.Single(f => f.Group == "children").Best);
    }

    [Fact]
    public void A_sources_later_number_replaces_its_earlier_one()
    {
        var early = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(7)) with { Sources = [Some.Source("sohr")] };
        var late = Some.Attack("two", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(10)) with { Sources = [Some.Source("sohr")] };
        var assessment = Single([Some.Report("one", Some.Date(2021, 2, 8)), Some.Report("two", Some.Date(2021, 2, 10))], early, late);
        var killed = Killed(assessment);
        Assert.Equal((10, 10, 10), (killed.Low, killed.Best, killed.High));
        Assert.Equal([late.Id], killed.BestClaims);
        Assert.Equal(1, assessment.Origins);
        Assert.Equal("weak", assessment.Grade);
    }

    [Fact]
    public void A_vague_word_bounds_nothing_that_a_number_agrees_with()
    {
        var killed = Killed(Single([],
            Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, new Count(24, null, null)),
            Some.Attack("two", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(31))));
        Assert.Equal((31, 31, 31), (killed.Low, killed.Best, killed.High));
    }

    [Fact]
    public void Who_accepts_responsibility_confirms()
    {
        var told = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(20));
        var claimed = told with { Id = Some.Claim("two").Id, ReportId = Some.Id("two"), Sources = [Some.Source("is", Stance.ClaimsResponsibility)] };
        Assert.Equal("confirmed", Single([], told, claimed).Grade);
        // a force's own outlet speaks for it
        var outlet = claimed with { Sources = [Some.Source("amaq", Stance.ClaimsResponsibility)] };
        var kinship = new Kinship(new Dictionary<string, string> { ["amaq"] = "is" });
        Assert.Equal("confirmed", Assessor.Assess(Resolver.Resolve([told, outlet], [], []), [], kinship).Incidents.Single().Grade);
    }

    [Fact]
    public void Who_only_tells_of_it_confirms_nothing()
    {
        // the dead of a raid as the party counts them, whose raid it was left out
        var told = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(20)) with { Sources = [Some.Source("is")] };
        Assert.Equal("weak", Single([], told).Grade);
        // a claim by one who is not the one that it is laid to
        var boasted = told with { Sources = [Some.Source("pmf", Stance.ClaimsResponsibility)] };
        Assert.Equal("weak", Single([], boasted).Grade);
    }

    [Fact]
    public void A_denial_stands_beside_the_grade()
    {
        var told = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(20)) with { Sources = [Some.Source("residents"), Some.Source("is", Stance.Denies)] };
        var assessment = Single([], told);
        Assert.Equal("weak", assessment.Grade);
        Assert.Contains("which denies it", assessment.GradeRule, StringComparison.Ordinal);
        Assert.Contains("IS denies it", assessment.Disputed);
    }

    [Fact]
    public void Rival_attributions_contest()
    {
        var strike = Some.Claim("one") with { Type = "air-drone-strike", When = Some.On(2021, 2, 8), Where = [Some.Mayadin], Harm = [Some.Killed(14, "civilians")], Actors = [Some.Perpetrator("rus"), Some.Target("civilians")] };
        var other = strike with { Id = Some.Claim("two").Id, ReportId = Some.Id("two"), Actors = [Some.Perpetrator("usa"), Some.Target("civilians")] };
        var assessment = Single([], strike, other);
        Assert.Equal("contested", assessment.Grade);
        Assert.Contains("perpetrator: rus or usa", assessment.Disputed);
    }

    [Fact]
    public void Plans_are_listed_and_make_no_incident()
    {
        var plan = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, null) with { Certainty = Certainty.Planned };
        var findings = Assessor.Assess(Resolver.Resolve([plan], [], []), []);
        Assert.Empty(findings.Incidents);
        Assert.Single(findings.Claims);
    }

    [Fact]
    public void A_toll_has_its_subject_scope_period_and_audit()
    {
        var toll = Some.Claim("one", kind: ClaimKind.Toll) with
        {
            Type = "armed-clash",
            When = Some.From(Some.Date(2020, 1, 1), Some.Date(2020, 12, 31)),
            Where = [Some.Country],
            Actors = [Some.Perpetrator("is")],
            Harm = [Some.Killed(819, "regime members and allied militants")],
        };
        var found = Assessor.Assess(Resolver.Resolve([toll], [], []), []).Tolls.Single();
        Assert.Equal(("regime members and allied militants, by is", "armed clash in Syria"), (found.Subject, found.Scope));
        Assert.Equal((Some.Date(2020, 1, 1), Some.Date(2020, 12, 31)), (found.From, found.AsOf));
        Assert.Equal(819, found.Figures.Single().Best);
        Assert.StartsWith("t-", found.Id.Value, StringComparison.Ordinal);
    }

    private static AssessedFigure Killed(Assessment assessment) => assessment.Figures.Single(f => f is { Effect: Effect.Killed, Group: null });

    private static Assessment Single(Document[] documents, params Claim[] claims) =>
        Assessor.Assess(Resolver.Resolve(claims, documents, []), documents).Incidents.Single();
}
