using Marsad.Assessing;
using Marsad.Resolving;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Assessing;

public class ControlTimelineTests
{
    [Fact]
    public void A_holder_stays_until_another_takes_the_place()
    {
        var held = Control("one", "holds", "is", Some.Date(2014, 1, 1), Some.Date(2017, 10, 6));
        var taken = Control("two", "seizes", "syr-gov", Some.Date(2017, 10, 14), Some.Date(2017, 10, 14));
        var timeline = Timeline([], held, taken);
        Assert.Equal(
            [("is", Some.Date(2014, 1, 1), Some.Date(2017, 10, 13)), ("syr-gov", Some.Date(2017, 10, 14), null)],
            timeline.Select(i => (i.Holder!.Id, i.From!.Value, i.To)));
        Assert.All(timeline, i => Assert.Empty(i.Against));
    }

    [Fact]
    public void Silence_is_not_filled()
    {
        var taken = Control("one", "seizes", "syr-gov", Some.Date(2016, 3, 27), Some.Date(2016, 3, 27));
        var again = Control("two", "holds", "syr-gov", Some.Date(2019, 5, 1), Some.Date(2019, 5, 1));
        var timeline = Timeline([Some.Report("late", Some.Date(2021, 2, 8))], taken, again);
        Assert.Equal([Some.Date(2016, 9, 23), Some.Date(2019, 10, 28)], timeline.Select(i => i.To!.Value)); // 180 days each
        // while the newest report is not older than that, nobody says that it ended
        Assert.Null(Timeline([Some.Report("late", Some.Date(2016, 4, 1))], taken).Single().To);
    }

    [Fact]
    public void Claims_of_two_holders_for_the_same_days_stand_against_each_other()
    {
        var one = Control("one", "holds", "is", Some.Date(2017, 10, 1), Some.Date(2017, 10, 20));
        var other = Control("two", "holds", "syr-gov", Some.Date(2017, 10, 10), Some.Date(2017, 10, 12));
        var timeline = Timeline([], one, other);
        Assert.Equal([other.Id], timeline.Single(i => i.Holder!.Id == "is").Against);
        Assert.Equal([one.Id], timeline.Single(i => i.Holder!.Id == "syr-gov").Against);
    }

    [Fact]
    public void Entering_a_place_contests_it_and_its_loser_still_holds_it()
    {
        var held = Control("one", "holds", "is", Some.Date(2014, 1, 1), Some.Date(2017, 10, 6));
        var entered = Control("two", "enters", "syr-gov", Some.Date(2017, 10, 6), Some.Date(2017, 10, 6));
        var timeline = Timeline([], held, entered);
        Assert.Equal([(ControlState.Held, "is"), (ControlState.Contested, null)], timeline.Select(i => (i.State, i.Holder?.Id)));
    }

    [Fact]
    public void Who_takes_a_part_of_a_place_does_not_hold_it()
    {
        var held = Control("one", "holds", "is", Some.Date(2017, 10, 1), Some.Date(2017, 10, 20));
        var part = Control("two", "seizes", "syr-gov", Some.Date(2017, 10, 6), Some.Date(2017, 10, 6));
        part = part with { Where = [part.Where[0] with { Relation = "part-of" }] };
        var timeline = Timeline([], held, part);
        Assert.Equal([(null, "is"), ("part-of", "syr-gov")], timeline.Select(i => (i.Place.Relation is "part-of" ? i.Place.Relation : null, i.Holder!.Id)));
        Assert.All(timeline, i => Assert.Empty(i.Against));
    }

    [Fact]
    public void A_raid_into_a_country_says_nothing_of_who_holds_it()
    {
        var entered = Control("one", "enters", "isr-army", Some.Date(2017, 10, 6), Some.Date(2017, 10, 6));
        Assert.Empty(Timeline([], entered with { Where = [new Location { Name = "Lebanon", Feature = PlaceFeature.Country, Country = "LB", Relation = "in" }] }));
    }

    [Fact]
    public void A_place_that_was_left_is_unknown_until_the_next_word()
    {
        var held = Control("one", "holds", "is", Some.Date(2017, 10, 1), Some.Date(2017, 10, 6));
        var left = Some.Claim("two", kind: ClaimKind.Control) with
        {
            Type = "withdraws",
            When = Some.On(2017, 10, 10),
            Where = [Some.Mayadin],
            Actors = [Some.Actor(Role.Loser, "is")],
        };
        var taken = Control("three", "enters", "syr-gov", Some.Date(2017, 10, 30), Some.Date(2017, 10, 30));
        var timeline = Timeline([], held, left, taken);
        Assert.Equal([ControlState.Held, ControlState.Unknown, ControlState.Contested], timeline.Select(i => i.State));
        Assert.Equal(Some.Date(2017, 10, 9), timeline[0].To);
        Assert.Equal(Some.Date(2017, 10, 10), timeline[1].From);
    }

    [Fact]
    public void A_capture_told_as_an_incident_counts()
    {
        var capture = Some.Claim("one") with
        {
            Type = "government-regains-territory",
            When = Some.On(2016, 3, 27),
            Where = [Some.Mayadin],
            Actors = [Some.Perpetrator("syr-gov"), Some.Target("is")],
        };
        Assert.Equal("syr-gov", Timeline([], capture).Single().Holder!.Id);
    }

    [Theory]
    [InlineData("advances", null)] // not in the place
    [InlineData("holds", "near")] // around it
    public void What_is_not_in_the_place_says_nothing_of_it(string type, string? relation)
    {
        var claim = Control("one", type, "syr-gov", Some.Date(2016, 3, 27), null);
        Assert.Empty(Timeline([], claim with { Where = [Some.Mayadin with { Relation = relation }] }));
    }

    [Fact]
    public void What_is_told_without_a_day_is_so_by_the_day_of_the_telling()
    {
        var held = Control("one", "holds", "is", default, null) with { When = null };
        var interval = Timeline([Some.Report("one", Some.Date(2017, 10, 6))], held).Single();
        Assert.Equal((Some.Date(2017, 10, 6), Some.Date(2017, 10, 6)), (interval.From!.Value, interval.By!.Value));
        // "is now held": the coder gives the story's day, and no words for it
        var now = held with { When = Some.On(2017, 10, 6) with { Basis = DateBasis.Published } };
        Assert.Equal(interval.By, Timeline([Some.Report("one", Some.Date(2017, 10, 6))], now).Single().By);
        // "since Monday" is a day of its own
        Assert.Null(Timeline([], held with { When = Some.On(2017, 10, 2) with { Basis = DateBasis.Published, Text = "since Monday" } }).Single().By);
    }

    [Theory]
    [InlineData("seizes", ControlState.Held)] // may be lost again by the day of the telling
    [InlineData("contests", ControlState.Contested)]
    [InlineData("besieges", ControlState.Besieged)]
    public void What_is_told_of_an_unknown_day_is_listed_and_said_of_no_day(string type, ControlState state)
    {
        var claim = Control("one", type, "is", default, null) with { When = new When { Text = "on March 27th" } };
        var timeline = Timeline([Some.Report("one", Some.Date(2017, 10, 6))], claim);
        var interval = timeline.Single();
        Assert.Equal((state, (LocalDate?)null, "on March 27th"), (interval.State, interval.From, interval.Words));
        Assert.Equal(ControlState.Unknown, ControlView.On(timeline, Some.Date(2017, 10, 6)).Single().State);
    }

    [Fact]
    public void A_stretch_says_when_its_last_word_was()
    {
        var interval = Timeline([Some.Report("late", Some.Date(2021, 2, 8))], Control("one", "holds", "is", Some.Date(2014, 1, 1), Some.Date(2017, 10, 6))).Single();
        Assert.Equal((Some.Date(2017, 10, 6), Some.Date(2018, 4, 4)), (interval.Said!.Value, interval.To!.Value));
    }

    [Fact]
    public void A_day_is_read_from_the_timeline_and_two_days_are_compared()
    {
        var held = Control("one", "holds", "is", Some.Date(2014, 1, 1), Some.Date(2017, 10, 6));
        var entered = Control("two", "enters", "syr-gov", Some.Date(2017, 10, 6), Some.Date(2017, 10, 6));
        var taken = Control("three", "seizes", "syr-gov", Some.Date(2017, 10, 14), Some.Date(2017, 10, 14));
        var timeline = Timeline([Some.Report("late", Some.Date(2021, 2, 8))], held, entered, taken);
        Assert.Equal((ControlState.Unknown, ""), On(Some.Date(2013, 12, 31)));
        Assert.Equal((ControlState.Held, "is"), On(Some.Date(2016, 1, 1)));
        Assert.Equal((ControlState.Contested, "is"), On(Some.Date(2017, 10, 6)));
        Assert.Equal((ControlState.Held, "syr-gov"), On(Some.Date(2017, 10, 14)));
        Assert.Equal((ControlState.Unknown, ""), On(Some.Date(2019, 1, 1))); // silence is not filled
        var change = ControlView.Between(timeline, Some.Date(2016, 1, 1), Some.Date(2017, 10, 14)).Single();
        Assert.Equal(("is", "syr-gov"), (change.Before.Holders.Single().Id, change.After.Holders.Single().Id));
        Assert.Empty(ControlView.Between(timeline, Some.Date(2016, 1, 1), Some.Date(2016, 1, 2)));

        (ControlState, string) On(LocalDate day) => ControlView.On(timeline, day).Single() is var standing ? (standing.State, string.Join(' ', standing.Holders.Select(h => h.Id))) : default;
    }

    [Fact]
    public void Two_holders_of_one_day_are_disputed()
    {
        var one = Control("one", "holds", "is", Some.Date(2017, 10, 1), Some.Date(2017, 10, 20));
        var other = Control("two", "holds", "syr-gov", Some.Date(2017, 10, 10), Some.Date(2017, 10, 12));
        var standing = ControlView.On(Timeline([], one, other), Some.Date(2017, 10, 11)).Single();
        Assert.True(standing.Disputed);
        Assert.Equal(["is", "syr-gov"], standing.Holders.Select(h => h.Id));
        Assert.Equal(new[] { one.Id, other.Id }.Order(), standing.Against);
    }

    private static Claim Control(string report, string type, string holder, LocalDate from, LocalDate? to) => Some.Claim(report, kind: ClaimKind.Control) with
    {
        Type = type,
        When = Some.From(from, to),
        Where = [Some.Mayadin],
        Actors = [Some.Actor(Role.Holder, holder)],
    };

    private static IReadOnlyList<ControlInterval> Timeline(Document[] documents, params Claim[] claims) =>
        Assessor.Assess(Resolver.Resolve(claims, documents, []), documents).Control;
}
