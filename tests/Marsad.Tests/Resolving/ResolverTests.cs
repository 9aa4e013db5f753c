using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Resolving;

public class ResolverTests
{
    private static readonly Claim Ambush = Some.Attack("one", Some.On(2020, 12, 30), Some.Province, Count.About(40)) with { Form = ["ambush"] };
    private static readonly Claim LateDecember = Some.Attack("two", Some.From(Some.Date(2020, 12, 20), Some.Date(2020, 12, 31)), null, Count.AtLeast(37)) with
    {
        Background = true,
        Sources = [Some.Source("sohr")],
    };

    [Fact]
    public void An_exact_and_a_vague_telling_of_one_attack_are_one_incident()
    {
        var incident = Assert.Single(Resolve(Ambush, LateDecember));
        Assert.Equal(2, incident.Claims.Count);
        var link = Assert.Single(incident.Judgements);
        Assert.Equal(Verdict.Same, link.Verdict);
        Assert.Contains(link.Reasons, r => r.Feature == "36-44 and at least 37 killed agree" || r.Feature == "at least 37 and 36-44 killed agree");
    }

    [Fact]
    public void Attacks_of_one_week_and_province_that_a_story_tells_apart_stay_two()
    {
        var first = Some.Attack("one", Some.On(2020, 12, 27), Some.Province, Count.Exactly(9), at: 1);
        var second = Some.Attack("one", Some.On(2020, 12, 30), Some.Province, Count.Exactly(40), at: 2);
        Assert.Equal(2, Resolve(first, second).Count);
        // a third report of the second must not bring them together
        Assert.Equal([1, 2], Resolve(first, second, LateDecember).Select(i => i.Claims.Count).Order());
    }

    [Theory]
    [InlineData(null, true)] // the country alone
    [InlineData(34.0, true)] // a desert whose middle lies 200 km off
    [InlineData(28.0, false)] // a desert of another region
    public void A_wide_place_meets_the_province_where_it_happened(double? lat, bool one)
    {
        var wide = lat is { } north
            ? new Location { Name = "the desert", Feature = PlaceFeature.Desert, Country = "SY", Lat = north, Lon = 38.8, Precision = 5 }
            : Some.Country;
        Assert.Equal(one ? 1 : 2, Resolve(Ambush, LateDecember with { Where = [wide] }).Count);
    }

    [Theory]
    [InlineData(1, true)] // overnight, or the day of the report
    [InlineData(3, false)] // the same group strikes the same town again
    public void Days_between_two_tellings_decide(int days, bool one)
    {
        var first = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(26));
        var later = Some.Attack("two", Some.From(Some.Date(2021, 2, 8).PlusDays(days), Some.Date(2021, 2, 8).PlusDays(days)), Some.Mayadin, Count.Exactly(21));
        Assert.Equal(one ? 1 : 2, Resolve(first, later).Count);
    }

    [Fact]
    public void A_rising_toll_stays_one_incident() =>
        Assert.Single(Resolve(
            Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.AtLeast(7)),
            Some.Attack("two", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(10)),
            Some.Attack("three", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(14))));

    [Theory]
    [InlineData("is", 1)] // the group that attacked
    [InlineData("sohr", 2)] // somebody else
    public void What_a_side_of_the_fight_counts_may_lie_far_from_what_others_do(string source, int incidents)
    {
        var counted = Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(7));
        var told = Some.Attack("two", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(60)) with { Sources = [Some.Source(source)] };
        Assert.Equal(incidents, Resolve(counted, told).Count);
    }

    [Theory]
    [InlineData(3, 3, 1)] // a headline and its lead
    [InlineData(3, 4, 2)] // another attack of that day
    [InlineData(1, 1, 2)] // two men shot in one town
    public void Two_tellings_of_one_story_that_count_the_same_harmed_by_the_same_there_and_then_are_one(long first, long second, int incidents)
    {
        var headline = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(first), at: 1);
        var lead = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(second), at: 2) with { Type = "attack" };
        Assert.Equal(incidents, Resolve(headline, lead).Count);
    }

    [Theory]
    [InlineData("missile", "aircraft may be told as missile", -1)] // what flew and what it fired
    [InlineData("firearm", "weapon aircraft or firearm", -3)] // nobody takes a raid for a shooting
    public void Weapons_that_tellers_name_for_one_another_tell_little_against_two_being_one(string weapon, string reason, double weight)
    {
        var raid = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(26)) with { Weapons = ["aircraft"] };
        var told = Resolver.Compare(raid, raid with { Id = new ClaimId("c-two"), ReportId = new ReportId("r-two"), Weapons = [weapon] }, []);
        Assert.Contains(new Reason(reason, weight), told.Reasons);
    }

    [Theory]
    [InlineData(40, true)] // "at least 37"
    [InlineData(36, false)] // a number that it rules out
    public void A_near_number_tells_more_where_the_other_allows_it(long killed, bool allowed)
    {
        var one = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.AtLeast(37));
        var feature = Resolver.Compare(one, Some.Attack("two", one.When, Some.Mayadin, Count.Exactly(killed)), []).Reasons.Single(r => r.Feature.Contains("killed", StringComparison.Ordinal));
        Assert.Equal(allowed, feature.Feature.EndsWith("agree", StringComparison.Ordinal));
        Assert.Equal(allowed, feature.Weight > 4);
    }

    [Fact]
    public void A_day_of_a_province_tells_less_when_many_stories_tell_of_it()
    {
        var (one, other) = (Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, null), Some.Attack("two", Some.On(2021, 5, 3), Some.Abukamal, null));
        Claim[] more = [.. Enumerable.Range(0, 2).Select(n => Some.Attack($"other {n}", Some.On(2021, 5, 3), Some.Town($"Far {n}", 36, 38), Count.Exactly(90 + (n * 200))))];
        Assert.Equal(1, Weight([one, other]) - Weight([one, other, .. more]));

        double Weight(Claim[] claims)
        {
            var resolution = new Resolution();
            resolution.Add(claims, []);
            return resolution.Compare(one.Id, other.Id).Reasons.Single(r => r.Feature.StartsWith("same day", StringComparison.Ordinal)).Weight;
        }
    }

    [Fact]
    public void Far_places_are_two_incidents_though_all_else_agrees() =>
        Assert.Equal(2, Resolve(
            Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(4)),
            Some.Attack("two", Some.On(2021, 2, 8), Some.Town("Idlib", 35.93, 36.63, "Idlib"), Count.Exactly(4))).Count);

    [Fact]
    public void Rival_perpetrators_do_not_part_one_strike()
    {
        var strike = Some.Claim("one") with { Type = "air-drone-strike", When = Some.On(2021, 2, 8), Where = [Some.Mayadin], Harm = [Some.Killed(14, "civilians")], Actors = [Some.Perpetrator("rus"), Some.Target("civilians")] };
        var other = Some.Claim("two") with { Type = "air-drone-strike", When = strike.When, Where = strike.Where, Harm = strike.Harm, Actors = [Some.Perpetrator("usa"), Some.Target("civilians")] };
        Assert.Single(Resolve(strike, other));
    }

    [Fact]
    public void A_clash_told_from_the_other_side_is_the_same_clash()
    {
        var clash = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, null);
        var mirrored = Some.Claim("two") with { When = clash.When, Where = clash.Where, Actors = [Some.Perpetrator("syr-army"), Some.Target("is")] };
        Assert.Single(Resolve(clash, mirrored));
    }

    [Fact]
    public void Forces_of_one_state_belong_together()
    {
        var army = Some.Attack("one", Some.On(2021, 2, 8), Some.Province, null);
        var militia = Some.Claim("two") with { When = army.When, Where = [Some.Mayadin], Actors = [Some.Perpetrator("is"), Some.Target("ndf")] };
        var kinship = new Kinship(new Dictionary<string, string> { ["ndf"] = "syr-gov", ["syr-army"] = "syr-gov" });
        Assert.Contains(Resolver.Compare(army, militia, [], kinship).Reasons, r => r.Feature.Contains("belong together", StringComparison.Ordinal) && r.Weight > 0);
        Assert.Contains(Resolver.Compare(army, militia, []).Reasons, r => r.Feature.Contains(" or ", StringComparison.Ordinal) && r.Weight < 0);
    }

    [Fact]
    public void A_chain_that_contradicts_itself_breaks_at_its_weakest_link()
    {
        // The middle report is vague enough for either; one story holds both ends, so only one of them can be it.
        var first = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(26), at: 1);
        var other = Some.Attack("one", Some.On(2021, 2, 9), Some.Mayadin, Count.Exactly(31), at: 2);
        var middle = Some.Attack("two", Some.From(Some.Date(2021, 2, 8), Some.Date(2021, 2, 9)), Some.Mayadin, Count.Exactly(26));
        var incidents = Resolve(first, other, middle);
        var joined = incidents.Single(i => i.Claims.Count == 2).Claims.Select(c => c.Id);
        Assert.Equal(new[] { first.Id, middle.Id }.Order(), joined);
    }

    [Fact]
    public void A_person_parts_what_the_machine_joined_and_taking_that_back_restores_it()
    {
        var before = Resolve(Ambush, LateDecember);
        var parted = Resolver.Resolve([Ambush, LateDecember], [], [Person(Ambush, LateDecember, Verdict.Different)]);
        Assert.Equal(2, parted.Count);
        var restored = Resolver.Resolve([Ambush, LateDecember], [], [Person(Ambush, LateDecember, Verdict.Different), Person(Ambush, LateDecember, Verdict.Unsure)]);
        Assert.Equal(ClaimJson.Write(before), ClaimJson.Write(restored));
    }

    [Fact]
    public void A_person_joins_what_the_machine_keeps_apart_even_in_one_story()
    {
        var first = Some.Attack("one", Some.On(2020, 12, 1), Some.Mayadin, Count.Exactly(9), at: 1);
        var second = Some.Attack("one", Some.On(2020, 12, 30), Some.Province, Count.Exactly(40), at: 2);
        var incident = Assert.Single(Resolver.Resolve([first, second], [], [Person(first, second, Verdict.Same)]));
        Assert.Equal("a reviewer", Assert.Single(incident.Judgements).By);
    }

    [Fact]
    public void Of_persons_who_contradict_one_another_the_later_is_heard()
    {
        Claim a = Some.Claim("a"), b = Some.Claim("b"), c = Some.Claim("c");
        var apart = Person(a, c, Verdict.Different);
        Assert.Equal([b.Id, c.Id], Joined([apart, Person(a, b, Verdict.Same), Person(b, c, Verdict.Same)]));
        Assert.Equal([a.Id, b.Id], Joined([apart, Person(b, c, Verdict.Same), Person(a, b, Verdict.Same)]));

        IEnumerable<ClaimId> Joined(Judgement[] judgements)
        {
            var joined = Resolver.Resolve([a, b, c], [], judgements).Single(i => i.Claims.Count == 2).Claims.Select(x => x.Id).ToHashSet();
            return new[] { a.Id, b.Id, c.Id }.Where(joined.Contains);
        }
    }

    [Fact]
    public void Rival_counts_of_two_sources_in_one_story_are_one_incident()
    {
        var army = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(3), at: 1) with { Sources = [Some.Source("syr-army")] };
        var monitor = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(5), at: 2) with { Sources = [Some.Source("sohr")] };
        Assert.Single(Resolve(army, monitor));
        Assert.Equal(2, Resolve(army, monitor with { Sources = army.Sources }).Count);
    }

    [Fact]
    public void Towns_of_one_bulletin_stay_apart_whatever_vaguer_reports_say()
    {
        // Four strikes of one evening within a few kilometres; three others tell of one of them, or of all, with less.
        var strikes = Enumerable.Range(1, 4).Select(n => Strike("bulletin", Some.Town($"Town {n}", 35 + (n * 0.03), 40.4), n, at: n)).ToList();
        Claim[] others = [Strike("one", Some.Province, 3), Strike("two", Some.Province, null), Strike("three", strikes[1].Where[0], 2)];
        foreach (var incident in Resolve([.. strikes, .. others]))
            Assert.True(incident.Claims.Count(c => c.Report == "bulletin") <= 1);
        Assert.Contains(Resolve([.. strikes, .. others]), i => i.Claims.Count > 1);

        static Claim Strike(string report, Location where, long? killed, int at = 0) => Some.Claim(report, at) with
        {
            Type = "air-drone-strike",
            When = Some.On(2021, 5, 11),
            Where = [where],
            Actors = [Some.Perpetrator("rus")],
            Harm = killed is { } n ? [Some.Killed(n)] : [],
        };
    }

    private static readonly Claim BusAmbush = Some.Attack("one", Some.On(2020, 12, 30), Some.Province, Count.AtLeast(37)) with { Form = ["ambush"], Objects = [new ClaimObject("a bus", "vehicle")] };
    private static readonly Claim WithoutDayAndPlace = Some.Attack("two", new When { Text = "late December" }, null, Count.Exactly(40)) with { Form = ["ambush"], Objects = [new ClaimObject("military bus", "vehicle")] };

    [Fact]
    public void An_attack_told_without_day_and_place_joins_the_one_that_it_fits()
    {
        var incident = Assert.Single(Resolve(BusAmbush, WithoutDayAndPlace));
        Assert.Equal([37, 40], incident.Claims.Select(c => c.Harm[0].Best!.Value).Order());
    }

    [Fact]
    public void An_attack_told_without_day_and_place_joins_none_where_two_fit_alike()
    {
        var other = Some.Attack("three", Some.On(2020, 12, 12), Some.Town("Idlib", 35.93, 36.63, "Idlib"), Count.AtLeast(38)) with { Form = ["ambush"], Objects = BusAmbush.Objects };
        Assert.Equal(3, Resolve(BusAmbush, other, WithoutDayAndPlace).Count);
    }

    [Theory]
    [InlineData("late December", true)]
    [InlineData("early in May", false)] // as far as the words go, they must fit the day
    public void A_month_without_a_year_fits_a_day_or_does_not(string words, bool one) =>
        Assert.Equal(one ? 1 : 2, Resolve(BusAmbush, WithoutDayAndPlace with { When = new When { Text = words } }).Count);

    [Theory]
    [InlineData("monday", "fits the day")] // 3 May 2021
    [InlineData("tuesday", null)] // told by another clock, or of the night before
    [InlineData("sunday", null)]
    [InlineData("thursday", "does not fit the day")]
    public void A_weekday_beside_the_day_speaks_neither_for_nor_against_it(string weekday, string? reason)
    {
        var dated = Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(14));
        var told = Some.Attack("two", new When { Weekday = weekday, Text = weekday }, Some.Mayadin, Count.Exactly(14));
        Assert.Equal(reason, Resolver.Compare(dated, told, []).Reasons.Select(r => r.Feature).SingleOrDefault(f => f.Contains("fit", StringComparison.Ordinal))?.Split('”')[^1].Trim());
    }

    [Fact]
    public void A_strike_told_without_a_day_joins_that_of_its_town_unless_two_days_fit()
    {
        var first = Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(14));
        var undated = Some.Attack("two", null, Some.Mayadin, Count.Exactly(14));
        var again = Some.Attack("three", Some.On(2021, 6, 20), Some.Mayadin, Count.Exactly(14));
        Assert.Single(Resolve(first, undated));
        Assert.Equal(3, Resolve(first, undated, again).Count);
    }

    [Fact]
    public void A_strike_told_without_a_day_joins_the_one_that_is_told_most_where_two_days_fit()
    {
        Claim[] often = [.. Enumerable.Range(0, 3).Select(n => Some.Attack($"often {n}", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(14)))];
        var once = Some.Attack("once", Some.On(2021, 6, 20), Some.Mayadin, Count.Exactly(14));
        Assert.Equal([1, 4], Resolve([.. often, once, Some.Attack("undated", null, Some.Mayadin, Count.Exactly(14))]).Select(i => i.Claims.Count).Order());
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(30, 3)] // where fighting is daily, the province says little, and two towns fit alike
    public void A_province_is_a_place_to_find_an_attack_by_while_few_stories_of_the_month_speak_of_it(int stories, int incidents)
    {
        var drone = Some.Attack("one", Some.On(2021, 5, 3), Some.Abukamal, Count.Exactly(14)) with { Weapons = ["drone"] };
        var ambush = Some.Attack("two", Some.On(2021, 5, 3), Some.Town("Maadan", 35.75, 39.5), Count.Exactly(14)) with { Weapons = ["firearm"], Actors = [Some.Perpetrator("coalition"), Some.Target("syr-army")] };
        var wide = Some.Attack("three", Some.On(2021, 5, 3), Some.Province, Count.Exactly(14)) with { Actors = [Some.Target("syr-army")] };
        var elsewhere = Enumerable.Range(0, stories).Select(n => Some.Attack($"other {n}", Some.On(2021, 4, 20), Some.Province, Count.Exactly(90 + (n * 200))));
        Assert.Equal(incidents, Resolve([drone, ambush, wide, .. elsewhere]).Count(i => i.Claims.Any(c => c.When == wide.When)));
    }

    [Theory]
    [InlineData("on December 30", true)] // day and month
    [InlineData("on December 29", false)] // the day before is another attack
    [InlineData("the 30 December attack", true)]
    public void A_day_without_a_year_tells_more_than_a_month(string words, bool one) =>
        Assert.Equal(one ? 1 : 2, Resolve(BusAmbush, WithoutDayAndPlace with { When = new When { Text = words } }).Count);

    [Fact]
    public void A_place_that_many_stories_of_the_month_name_tells_less_than_one_that_few_do()
    {
        var (one, other) = (Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, null), Some.Attack("two", Some.On(2021, 5, 3), Some.Mayadin, null));
        var elsewhere = Enumerable.Range(0, 30).Select(n => Some.Attack($"other {n}", Some.On(2021, 4, 20), Some.Mayadin, Count.Exactly(90 + (n * 200)))).ToArray();
        Assert.True(Weight([one, other, .. elsewhere]) < Weight([one, other]));

        double Weight(Claim[] claims) => Resolve(claims).SelectMany(i => i.Judgements).Single(j => j.A == Min(one.Id, other.Id) && j.B == Min(other.Id, one.Id, greatest: true))
            .Reasons.Single(r => r.Feature.Contains("Mayadin", StringComparison.Ordinal)).Weight;

        static ClaimId Min(ClaimId a, ClaimId b, bool greatest = false) => a.CompareTo(b) < 0 != greatest ? a : b;
    }

    [Fact]
    public void Rare_words_of_two_stories_tell_of_one_incident_where_days_and_places_do_not()
    {
        const string First = "Mayor Ilario Pesquet was shot dead outside the Brasserie Quontin by a man on a red Vespa. Witnesses heard Pesquet cry out. The Brasserie Quontin had been threatened by the Ombrone gang before, said his brother Livio Pesquet, who runs a garage in Via Taviani beside the old Castorri mill.";
        const string Second = "Police seek a red Vespa after Ilario Pesquet, the mayor, died at the Brasserie Quontin. His brother Livio Pesquet of Via Taviani blamed the Ombrone gang. A helmet was found by the Castorri mill, and the Vespa had been stolen a week before, neighbours of the Quontin family told the paper.";
        const string Other = "A shopkeeper, Marek Dolesz, was shot dead on Friday in front of his kiosk at Zelenka square. Neighbours of Dolesz saw a grey Skoda drive off towards Hrubin. His wife Alzbeta Dolesz said that debts to a lender named Kovarik were behind it, and the court of Hrubin opened an inquiry at once.";
        Document[] documents = [Some.Report("one", text: First), Some.Report("two", text: Second), Some.Report("three", text: Other)];
        var claims = documents.Select(d => Some.Claim(d.Report.Name) with { Type = "attack", Harm = [Some.Killed(1)], Form = ["shooting"], Spans = [new TextSpan(0, 40)] }).ToList();
        Assert.Equal(["one", "two"], Resolver.Resolve(claims, documents, []).Single(i => i.Claims.Count == 2).Claims.Select(c => c.Report).Order());
        Assert.Contains(Resolver.Compare(claims[0], claims[1], documents).Reasons, r => r.Feature.Contains("castorri", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, true)] // each was told on its own day, and neither is likely misread
    [InlineData(40, false)] // one looks back, and may be wrong by some days
    public void Days_told_at_once_part_stories_that_share_their_words(int toldAfter, bool part)
    {
        const string Words = "Planes dropped barrels on the Quontin works by the Castorri mill, said Livio Taviani of the Ombrone rescuers, who counted the craters along Via Zelenka and blamed the Hrubin squadron.";
        var (first, second) = (Some.Date(2021, 5, 3), Some.Date(2021, 5, 7));
        Document[] documents = [Some.Report("one", first.PlusDays(1), text: Words), Some.Report("two", second.PlusDays(toldAfter), text: Words + " It was the second time.")];
        var claims = new[] { first, second }.Select((day, n) => Some.Attack(documents[n].Report.Name, Some.On(day.Year, day.Month, day.Day), Some.Mayadin, null)).ToList();
        var told = Resolver.Compare(claims[0], claims[1], documents).Reasons.Where(r => r.Feature.Contains("day", StringComparison.Ordinal)).Min(r => r.Weight);
        Assert.Equal(part, told < -6);
    }

    [Fact]
    public void Tolls_are_joined_with_tolls_alone()
    {
        var year = Some.From(Some.Date(2020, 1, 1), Some.Date(2020, 12, 31));
        var toll = Some.Claim("one", kind: ClaimKind.Toll) with { When = year, Harm = [Some.Killed(819, "soldiers")], Actors = [Some.Perpetrator("is")] };
        var copy = toll with { Id = Some.Claim("two", kind: ClaimKind.Toll).Id, Report = "two", ReportId = Some.Id("two") };
        copy = copy with { Harm = [Some.Killed(819, "regime members")] }; // the number tells that they are the same
        var other = toll with { Id = Some.Claim("one", 7, ClaimKind.Toll).Id, Harm = [Some.Killed(507, "jihadists")] };
        var incident = Some.Claim("three") with { When = year, Harm = toll.Harm, Actors = toll.Actors };
        var all = Resolve(toll, copy, other, incident);
        Assert.Equal([2, 1], all.Where(i => i.Kind == ClaimKind.Toll).Select(i => i.Claims.Count).OrderDescending());
        Assert.Single(all, i => i.Kind == ClaimKind.Incident);
    }

    [Fact]
    public void A_denial_stands_with_what_it_denies_and_a_plan_by_itself()
    {
        var strike = Some.Attack("one", Some.On(2021, 2, 8), Some.Mayadin, Count.Exactly(26));
        var denial = Some.Attack("two", Some.On(2021, 2, 8), Some.Mayadin, null) with { Certainty = Certainty.Denied };
        var plan = Some.Attack("three", Some.On(2021, 2, 8), Some.Mayadin, null) with { Certainty = Certainty.Planned };
        var all = Resolve(strike, denial, plan);
        Assert.Equal(2, all.Count);
        Assert.Equal(plan.Id, all.Single(i => i.Claims.Count == 1).Claims[0].Id);
    }

    private static Judgement Person(Claim a, Claim b, Verdict verdict) => new()
    {
        A = a.Id.CompareTo(b.Id) < 0 ? a.Id : b.Id,
        B = a.Id.CompareTo(b.Id) < 0 ? b.Id : a.Id,
        Verdict = verdict,
        Score = 1,
        By = "a reviewer",
    };

    private static IReadOnlyList<Incident> Resolve(params Claim[] claims) => Resolver.Resolve(claims, [], []);
}
