using Marsad.Assessing;
using Marsad.Resolving;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Assessing;

public class SeriesTests
{
    [Fact]
    public void States_of_one_sum_are_one_series_and_anothers_stands_beside_it()
    {
        Claim[] claims = [Toll("one", "sohr", 6, 100), Toll("two", "sohr", 9, 140), Toll("three", "snhr", 9, 155), Toll("four", "sohr", 9, 20) with { Where = [Some.Mayadin] }];
        var series = Series(claims);
        Assert.Equal(3, series.Count);
        var sohr = series.Single(s => s.Source == "SOHR" && s.Points.Count == 2);
        Assert.Equal([100L, 140], sohr.Points.Select(p => p.Count.Best!.Value));
        Assert.Equal((Some.Date(2021, 1, 1), Some.Date(2021, 9, 1)), (sohr.From!.Value, sohr.Points[^1].AsOf!.Value));
        var other = sohr.Others.Single();
        Assert.Equal(("SNHR", 15L), (other.Source, other.Difference!.Value));
    }

    [Fact]
    public void The_records_own_incidents_are_added_up_beside_the_sum_and_not_into_it()
    {
        var toll = Toll("one", "sohr", 9, 40) with { Actors = [Some.Perpetrator("is")], Where = [Some.Country] };
        Claim[] incidents =
        [
            Some.Attack("two", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(7)),
            Some.Attack("three", Some.On(2021, 5, 8), Some.Abukamal, Count.AtLeast(3)),
            Some.Attack("four", Some.On(2020, 5, 8), Some.Abukamal, Count.Exactly(50)), // before its first day
            Some.Attack("five", Some.On(2021, 6, 8), Some.Town("Hit", 33.6, 42.8) with { Country = "IQ", Within = ["Anbar", "Iraq"] }, Count.Exactly(60)), // another country
            Some.Attack("six", Some.On(2021, 7, 8), Some.Mayadin, Count.Exactly(70)) with { Actors = [Some.Perpetrator("isr-army"), Some.Target("is")] }, // another side
        ];
        var own = Series([toll, .. incidents]).Single().Own!;
        Assert.Equal((2, 10, 10, 10), (own.Incidents.Count, own.Low, own.Best, own.High));
        Assert.Equal(0.25, own.Share);
    }

    [Fact]
    public void Of_a_fight_the_dead_of_the_side_that_the_sum_counts_are_added_up()
    {
        var toll = Toll("one", "sana", 9, 40) with { Actors = [Some.Target("syr-army")] };
        var fight = Some.Attack("two", Some.On(2021, 2, 8), Some.Mayadin, null) with { Harm = [Some.Killed(26, "syr-army"), Some.Killed(11, "is")] };
        var other = Some.Attack("three", Some.On(2021, 3, 8), Some.Mayadin, Count.Exactly(9)) with { Actors = [Some.Perpetrator("is"), Some.Target("sdf")] };
        Assert.Equal(26, Series([toll, fight, other]).Single().Own!.Best);
    }

    [Fact]
    public void A_sum_without_a_first_day_is_set_beside_no_incidents() =>
        Assert.Null(Series([Toll("one", "sohr", 9, 40) with { When = null }]).Single().Own);

    private static Claim Toll(string report, string source, int month, long killed) => Some.Claim(report, 0, ClaimKind.Toll) with
    {
        When = Some.From(Some.Date(2021, 1, 1), new LocalDate(2021, month, 1)),
        Sources = [Some.Source(source)],
        Harm = [Some.Killed(killed, "people")],
    };

    private static IReadOnlyList<TollSeries> Series(Claim[] claims) => Assessor.Assess(Resolver.Resolve(claims, [], []), []).Series;
}
