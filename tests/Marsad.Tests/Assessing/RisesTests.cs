using Marsad.Assessing;
using Marsad.Resolving;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Assessing;

public class RisesTests
{
    private static readonly LocalDate Newest = new(2021, 12, 26);

    [Fact]
    public void Twice_as_much_as_in_the_stretches_before_is_a_rise_and_the_same_is_none()
    {
        Assert.Equal(RiseSign.Rise, Rise(Months([20, 22, 19, 21, 20, 20, 60])).Sign);
        Assert.Equal(RiseSign.NoneShown, Rise(Months([20, 22, 19, 21, 20, 20, 21])).Sign);
        Assert.Equal(RiseSign.Fall, Rise(Months([20, 22, 19, 21, 20, 20, 4])).Sign);
    }

    [Fact]
    public void One_great_battle_among_the_stretches_does_not_make_the_usual()
    {
        var rise = Rise(Months([20, 22, 200, 21, 20, 20, 60]));
        Assert.Equal(20.5, rise.Usual);
        Assert.Equal(RiseSign.Rise, rise.Sign);
    }

    [Fact]
    public void What_comes_every_year_in_that_season_is_no_rise()
    {
        // 365 days are thirteen stretches and a day: every thirteenth is high.
        var quiet = Enumerable.Repeat(12, 12).ToArray();
        int[] seasons = [.. quiet, 48, .. quiet, 48];
        var rise = Rise(Months(seasons));
        Assert.True(rise.Season > 2, $"season {rise.Season}");
        Assert.Equal(RiseSign.NoneShown, rise.Sign);
        Assert.Equal(RiseSign.Rise, Rise(Months([.. quiet, 12, .. quiet, 48])).Sign);
    }

    [Fact]
    public void Too_few_stretches_or_incidents_show_nothing()
    {
        Assert.Equal(RiseSign.TooLittle, Rise(Months([20, 60])).Sign);
        Assert.Equal(RiseSign.TooLittle, Rise(Months([1, 0, 1, 0, 0, 1, 2])).Sign);
    }

    [Fact]
    public void One_bloody_day_among_many_quiet_ones_is_no_rise_of_the_killed()
    {
        var (claims, documents) = Months([5, 5, 5, 5, 5, 5, 5]);
        claims[^1] = claims[^1] with { Harm = [Some.Killed(90)] };
        var rises = new Rises(Findings((claims, documents))).Of(Newest);
        Assert.Equal(RiseSign.NoneShown, rises.Single(r => r.Measure == TrendMeasure.Killed).Sign);
    }

    [Fact]
    public void A_rise_of_the_reports_alone_is_told_of()
    {
        Assert.Contains(Rise(Months([20, 22, 19, 21, 20, 20, 60]), reported: true).Caveats, caveat => caveat.Contains("attention", StringComparison.Ordinal));
    }

    [Fact]
    public void Operations_that_go_with_harm_are_told_so_with_an_interval()
    {
        var (rho, low, high, effective) = HarmCorrelations.Spearman([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 1, 4, 3, 7, 8, 6, 5, 10, 9]);
        Assert.Equal(0.85, rho!.Value, 2); // 1 - 6 * 24 / (10 * 99)
        Assert.True(low < rho && rho < high && effective <= 10);
        Assert.Null(HarmCorrelations.Spearman([1, 1, 1, 1], [1, 2, 3, 4]).Rho);
    }

    [Fact]
    public void Weeks_that_follow_from_one_another_count_less()
    {
        double[] trend = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], leaps = [7, 1, 14, 3, 9, 2, 13, 5, 11, 4, 12, 6, 10, 8];
        Assert.True(HarmCorrelations.Spearman(trend, trend).Effective < HarmCorrelations.Spearman(leaps, leaps).Effective);
    }

    [Fact]
    public void Harm_in_the_weeks_of_operations_is_correlated_by_region_and_country()
    {
        var claims = new List<Claim>();
        for (var week = 0; week < 20; week++)
        {
            for (var strike = 0; strike < (week * 7 % 5) + 1; strike++)
            {
                var day = new LocalDate(2021, 1, 4).PlusDays(week * 7 + strike);
                claims.Add(Some.Attack($"{week}-{strike}", Some.From(day, day), Some.Mayadin, null) with { Type = "air-drone-strike", Actors = [Some.Target("civilians")], Harm = [Some.Killed(2)] });
            }
        }
        var found = new HarmCorrelations(Assessor.Assess(Resolver.Resolve(claims, [], []), [])).Of();
        var country = found.Single(c => c is { Country: "SY", Region: null, Lag: 0 });
        Assert.Equal((1.0, 20), (country.Rho!.Value, country.Weeks));
        Assert.Contains(found, c => c is { Region: "Deir ez-Zor", Lag: 2 });
    }

    private static RegionRise Rise((Claim[] Claims, Document[] Documents) record) =>
        new Rises(Findings(record)).Of(Newest).Single(r => r.Measure == TrendMeasure.Incidents);

    private static RegionRise Rise((Claim[] Claims, Document[] Documents) record, bool reported) =>
        new Rises(Findings(reported ? record : (record.Claims, []))).Of(Newest).Single(r => r.Measure == TrendMeasure.Incidents);

    private static Findings Findings((Claim[] Claims, Document[] Documents) record) =>
        Assessor.Assess([.. record.Claims.Select(c => new Incident { Id = IncidentId.Of(c.Kind, c.Id), Kind = c.Kind, Claims = [c] })], record.Documents);

    // So many incidents in each stretch of 28 days, the last one ending on the newest day.
    private static (Claim[], Document[]) Months(int[] incidents)
    {
        var claims = new List<Claim>();
        for (var n = 0; n < incidents.Length; n++)
        {
            var last = Newest.PlusDays(-28 * (incidents.Length - 1 - n));
            for (var i = 0; i < incidents[n]; i++)
            {
                // The record's first day is known, and so is its first stretch.
                var day = last.PlusDays(i == 0 ? -27 : -(i % 28));
                claims.Add(Some.Attack($"{n}-{i}", Some.From(day, day), Some.Mayadin, Count.Exactly(2)));
            }
        }
        return ([.. claims], [.. claims.Select(c => Some.Report(c.Report, c.When!.From))]);
    }
}
