using Marsad.Assessing;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Assessing;

public class AuditTests
{
    [Fact]
    public void Soldiers_and_militiamen_add_up() =>
        Assert.Equal(("sum-of-parts", AuditOutcome.Holds, "26 = 7 + 19"), Only(Claim(ClaimKind.Incident, Count.AtLeast(26), ("soldiers", 7), ("militiamen", 19))));

    [Theory]
    [InlineData(23, "8 + 11 + 2 + 2 + 1 = 24, not 23", 8, 11, 2, 2, 1)] // operations by class: one more in the list than in the headline
    [InlineData(238, "200 + 30 + 10 = 240, not 238", 200, 30, 10)]
    [InlineData(321, "300 + 20 + 2 = 322, not 321", 300, 20, 2)]
    [InlineData(31, "20 + 10 + 3 = 33, not 31", 20, 10, 3)]
    [InlineData(74, "40 + 20 + 12 = 72, not 74", 40, 20, 12)] // a list of all that falls short
    [InlineData(135, "100 + 20 + 13 = 133, not 135", 100, 20, 13)]
    [InlineData(12, "5 + 4 + 2 = 11, not 12", 5, 4, 2)]
    [InlineData(21, "10 + 7 + 3 = 20, not 21", 10, 7, 3)]
    [InlineData(77, "60 + 12 + 7 = 79, not 77", 60, 12, 7)]
    public void A_tally_whose_list_misses_its_total_is_broken(long total, string arithmetic, params int[] parts) =>
        Assert.Equal(("sum-of-parts", AuditOutcome.Broken, arithmetic), Only(Claim(ClaimKind.Toll, Count.Exactly(total), [.. parts.Select((n, i) => ($"class {(char)('a' + i)}", (long)n))])));

    [Theory]
    [InlineData(585, 50, 477, 58)]
    [InlineData(210060, 100973, 35827, 73260)]
    public void A_clean_tally_holds(long total, params int[] parts) =>
        Assert.Equal(AuditOutcome.Holds, Only(Claim(ClaimKind.Toll, Count.Exactly(total), [.. parts.Select((n, i) => ($"class {(char)('a' + i)}", (long)n))])).Outcome);

    [Fact]
    public void Some_of_the_dead_are_a_subset() =>
        Assert.Equal(("subset", AuditOutcome.Holds, "3 <= 14"), Only(Claim(ClaimKind.Incident, Count.Exactly(14), ("children", 3))));

    [Theory]
    [InlineData("33 men: 20 soldiers and 11 militiamen", AuditOutcome.Broken)] // a list of all that falls short
    [InlineData("33 men between Thursday and Saturday: 20 soldiers and 11 militiamen", AuditOutcome.Broken)]
    [InlineData("33 men died. The wounded: 20 soldiers and 11 militiamen", AuditOutcome.Holds)] // another list
    [InlineData("33 men (20 soldiers and 11 militiamen)", AuditOutcome.Broken)]
    [InlineData("33 men, among them 20 soldiers and 11 militiamen", AuditOutcome.Holds)] // of the other two nothing is said
    public void Two_parts_behind_a_colon_are_meant_to_be_all(string words, AuditOutcome outcome)
    {
        var claim = Claim(ClaimKind.Incident, Count.Exactly(33), ("soldiers", 20), ("militiamen", 11));
        string[] said = ["33 men", "20 soldiers", "11 militiamen"];
        claim = claim with { Harm = [.. claim.Harm.Select((harm, i) => harm with { Span = Where(words, said[i]) })] };
        Assert.Equal(outcome, Audit.Of(new Context([Some.Report(claim.Report, text: words)], Kinship.None), [claim], Writings.None).Single().Outcome);

        static TextSpan Where(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
    }

    [Fact]
    public void More_children_than_civilians_is_broken() =>
        Assert.Equal(("subset", AuditOutcome.Broken, "291, not 179"), Only(Claim(ClaimKind.Toll, Count.Exactly(179), ("children", 291))));

    [Fact]
    public void Parts_of_different_cuts_are_not_added()
    {
        // ten Iraqis and four Syrians, three of them children, two by beheading
        var claim = Claim(ClaimKind.Toll, Count.Exactly(14), ("Iraqis", 10), ("Syrians", 4), ("children", 3));
        claim = claim with { Harm = [.. claim.Harm, Some.Killed(2, null, partOf: 0) with { Text = "two by beheading" }] };
        Assert.Equal(["14 = 10 + 4", "3 <= 14", "2 <= 14"], Audit.Of(Context(), [claim], Writings.None).Select(f => f.Arithmetic));
    }

    [Fact]
    public void A_whole_said_to_be_a_minimum_allows_more() =>
        Assert.Equal(AuditOutcome.Holds, Only(Claim(ClaimKind.Incident, Count.AtLeast(20), ("soldiers", 12), ("militiamen", 10))).Outcome);

    [Fact]
    public void Provinces_may_sum_to_more_only_where_the_words_say_why()
    {
        var whole = Some.Claim("one", 0, ClaimKind.Toll) with { Harm = [Some.Killed(56)] };
        var parts = new[] { ("a", 40L), ("b", 23L) }.Select((p, i) => Some.Claim("one", i + 1, ClaimKind.Toll) with
        {
            Where = [Some.Town(p.Item1, 35, 36 + i)],
            Harm = [Some.Killed(p.Item2)],
            Relation = [new ClaimRelation(RelationKind.PartOf, whole.Id)],
        });
        Claim[] claims = [whole, .. parts];
        Assert.Equal(("40 + 23 = 63, not 56", AuditOutcome.Broken), Told("a plain list of provinces and nothing more"));
        Assert.Equal(("40 + 23 = 63, not 56", AuditOutcome.Explained), Told("some attacks hit several provinces and are counted in each"));

        (string, AuditOutcome) Told(string text) =>
            Audit.Of(new Context([Some.Report("one", text: text)], Kinship.None), claims, Writings.None).Select(f => (f.Arithmetic.Replace("23 + 40", "40 + 23", StringComparison.Ordinal), f.Outcome)).Single();
    }

    [Theory]
    [InlineData(500, AuditOutcome.Holds, "")]
    [InlineData(480, AuditOutcome.Broken, "")] // a running sum does not fall
    [InlineData(480, AuditOutcome.Explained, "The figure was revised after verification of names.")]
    public void A_running_sum_does_not_fall_without_a_word(long later, AuditOutcome outcome, string words)
    {
        var first = Running("one", 3, 494);
        var second = Running("two", 6, later);
        var context = new Context([Some.Report("one"), Some.Report("two", text: words)], Kinship.None);
        var finding = Audit.Of(context, [first, second], Writings.None).Single();
        Assert.Equal(("restatement", outcome), (finding.Check, finding.Outcome));
        Assert.Equal([first.Id, second.Id], finding.Claims);
    }

    [Fact]
    public void Months_that_fill_the_period_add_up_to_it()
    {
        var whole = Period("one", 1, 2, 74);
        Assert.Equal(("periods", AuditOutcome.Broken, "40 + 32 = 72, not 74"), Periods(whole, Period("two", 1, 1, 40), Period("three", 2, 2, 32)));
        Assert.Equal(("period-within", AuditOutcome.Broken, "80 > 74"), Periods(whole, Period("three", 2, 2, 80)));

        // January is an earlier state of the sum since January as well, which is a check of its own.
        static (string, AuditOutcome, string) Periods(params Claim[] claims) =>
            Audit.Of(Context(), claims, Writings.None).Where(f => f.Check != "restatement").Select(f => (f.Check, f.Outcome, f.Arithmetic)).Single();
    }

    [Fact]
    public void A_toll_carries_the_checks_of_its_claims()
    {
        var claim = Claim(ClaimKind.Toll, Count.Exactly(14), ("Iraqis", 10), ("Syrians", 4));
        var findings = Assessor.Assess(Resolver.Resolve([claim], [], []), []);
        Assert.Equal("14 = 10 + 4", findings.Tolls.Single().Audit.Single().Arithmetic);
        Assert.Equal("14 = 10 + 4", findings.Audit.Single().Arithmetic);
    }

    private static Claim Running(string report, int untilMonth, long killed) => Some.Claim(report, 0, ClaimKind.Toll) with
    {
        When = Some.From(Some.Date(2011, 3, 15), Some.Date(2021, untilMonth, 1)),
        Sources = [Some.Source("sohr")],
        Harm = [Some.Killed(killed)],
    };

    private static Claim Period(string report, int firstMonth, int lastMonth, long killed) => Some.Claim(report, 0, ClaimKind.Toll) with
    {
        When = Some.From(Some.Date(2021, firstMonth, 1), Some.Date(2021, lastMonth + 1, 1).PlusDays(-1)),
        Sources = [Some.Source("sohr")],
        Harm = [Some.Killed(killed)],
    };

    private static Claim Claim(ClaimKind kind, Count whole, params (string Of, long Number)[] parts) => Some.Claim("one", 0, kind) with
    {
        Harm = [Some.Killed(whole, "dead"), .. parts.Select(p => Some.Killed(p.Number, p.Of, partOf: 0))],
    };

    private static (string Check, AuditOutcome Outcome, string Arithmetic) Only(params Claim[] claims)
    {
        var finding = Audit.Of(Context(), claims, Writings.None).Single();
        return (finding.Check, finding.Outcome, finding.Arithmetic);
    }

    private static Context Context() => new([], Kinship.None);
}
