using Marsad.Assessing;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Assessing;

public class MissingTests
{
    // Bit n of the index is list n.
    private static readonly int[] HepatitisTaiwan = [0, 69, 55, 21, 63, 17, 18, 28];

    [Fact]
    public void Chapmans_estimate_and_its_interval_are_those_of_the_textbook()
    {
        // Ten turtles marked, 15 caught, five of them marked: 28, and 22 to 65 by the transformed logit.
        var turtles = Chapman.Estimate(10, 15, 5);
        Assert.Equal((28, 22, 65), ((int)Math.Floor(turtles.Best), (int)Math.Round(turtles.Low), (int)Math.Round(turtles.High!.Value)));
    }

    [Fact]
    public void Independence_and_all_pairs_give_the_published_totals_of_an_outbreak()
    {
        // Hepatitis A at a college in Taiwan, 1995; 271 found by three lists, 545 in truth (Chao and others 2001; the cells as in chapter 15 of Think Bayes, 2nd edition).
        var independent = LogLinear.Fit(3, HepatitisTaiwan, [])!;
        var allPairs = LogLinear.Fit(3, HepatitisTaiwan, [(0, 1), (0, 2), (1, 2)])!;
        Assert.Equal((388, 1313), ((int)Math.Round(independent.Observed + independent.Unseen), (int)Math.Round(allPairs.Observed + allPairs.Unseen)));
        Assert.Equal(0, allPairs.Deviance, 6);
        var (low, best, high) = allPairs.Total();
        Assert.True(271 < low && low < best && best < high, $"{low} {best} {high}");
    }

    [Fact]
    public void Of_all_models_of_five_lists_the_published_one_is_chosen()
    {
        // Potential victims of trafficking in the United Kingdom, 2013, 2,744 on five lists: 11,313, or 10,000 to 13,000 (Bales, Hesketh and Silverman 2015; the cells as in the table UKdat_5 of the R package modslavmse).
        var cells = new int[32];
        Put(54, 0); Put(463, 1); Put(995, 2); Put(695, 3); Put(316, 4);
        Put(15, 0, 1); Put(19, 0, 2); Put(3, 0, 3); Put(62, 1, 2); Put(19, 1, 3); Put(1, 1, 4); Put(76, 2, 3); Put(11, 2, 4); Put(8, 3, 4);
        Put(1, 0, 1, 2); Put(1, 0, 1, 3); Put(4, 1, 2, 3); Put(1, 1, 2, 4);
        Assert.Equal(2744, cells.Sum());
        var estimate = Estimate(["LA", "NG", "PF", "GO", "GP"], cells);
        Assert.Equal(11313, Math.Round(estimate.Total!.Best));
        Assert.Equal(11313, Math.Round(estimate.Models[0].Total.Best));
        Assert.InRange(estimate.Models[0].Total.Low, 9700, 10300);
        Assert.InRange(estimate.Models[0].Total.High!.Value, 12700, 13300);
        Assert.True(estimate.Total.Low <= estimate.Models[0].Total.Low && estimate.Total.High > estimate.Models[0].Total.High); // others are about as good
        Assert.Contains(estimate.Caveats, caveat => caveat.StartsWith("by BIC", StringComparison.Ordinal));
        Assert.Equal(8569, Math.Round(estimate.Missing!.Best));

        void Put(int number, params int[] lists) => cells[lists.Sum(list => 1 << list)] = number;
    }

    [Fact]
    public void Too_little_overlap_or_a_single_list_gives_no_estimate()
    {
        Assert.Null(Estimate(["one", "two"], [0, 20, 30, 2]).Total);
        Assert.Null(Estimate(["one"], [0, 20]).Total);
        Assert.StartsWith("no estimate", Estimate(["one", "two", "three"], [0, 9, 9, 0, 9, 0, 0, 0]).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_come_with_each_estimate_and_what_is_missing_is_never_below_none()
    {
        var estimate = Estimate(["one", "two"], [0, 1, 0, 40]);
        Assert.True(estimate.Missing!.Low >= 0);
        Assert.Contains(estimate.Assumptions, a => a.Contains("independent", StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_of_one_source_are_one_list_and_the_small_ones_are_one_together()
    {
        var claims = new List<Claim>();
        var incidents = new List<Incident>();
        for (var n = 0; n < 30; n++)
        {
            var claim = Some.Attack($"a{n}", Some.On(2021, 2, 1 + n % 28), Some.Mayadin, Count.Exactly(n + 1)) with { Sources = [Some.Source("sohr")] };
            var copy = Some.Attack($"b{n}", claim.When, Some.Mayadin, Count.Exactly(n + 1)) with { Sources = [Some.Source("sohr")] };
            var other = Some.Attack($"c{n % 3}", claim.When, Some.Mayadin, Count.Exactly(n + 1), at: n);
            Claim[] told = n % 3 == 0 ? [claim, copy, other] : n % 3 == 1 ? [claim, copy] : [other];
            claims.AddRange(told);
            incidents.Add(new Incident { Id = IncidentId.Of(ClaimKind.Incident, told.Min(c => c.Id)), Kind = ClaimKind.Incident, Claims = [.. told.OrderBy(c => c.Id)] });
        }
        var documents = claims.Select(c => c.Report).Distinct().Select(report => Some.Report(report, Some.Date(2021, 3, 1), outlet: report[0] == 'c' ? report : "outlet " + report)).ToList();
        var estimate = Observatory.Missing(Assessor.Assess(incidents, documents));
        Assert.Equal(30, estimate.Observed);
        Assert.Contains(estimate.Lists, l => l == new CaptureList("SOHR", 20));
        Assert.Equal(20, estimate.Lists.Where(l => l.Name != "SOHR").Sum(l => l.Incidents));
        Assert.NotNull(estimate.Total);
        Assert.Equal(0, Observatory.Missing(Assessor.Assess(incidents, documents), from: Some.Date(2022, 1, 1)).Observed);
    }

    private static MissingEstimate Estimate(string[] lists, int[] cells) =>
        new MissingIncidents(new OriginLists([], [])).Estimate(new MissingEstimate { Observed = 0, Rule = "" }, lists, cells);
}
