using System.Globalization;
using System.Numerics;
using NodaTime;

namespace Marsad.Assessing;

/// <summary>Estimates from the overlap of independent origins how many incidents none of them told of.</summary>
/// <param name="lists">Which lists tell of each incident.</param>
public sealed class MissingIncidents(OriginLists lists)
{
    private const string Others = "all others";
    private readonly MissingRules _rules = MissingRules.Default;

    /// <summary>Whether an incident is told of the days: it must be known to lie in them.</summary>
    public static bool IsOf(LocalDate? first, LocalDate? last, LocalDate? from, LocalDate? to) =>
        (from is null && to is null) || (first is { } day && day >= (from ?? LocalDate.MinIsoValue) && (last ?? day) <= (to ?? LocalDate.MaxIsoValue));

    /// <summary>The estimate for some of the incidents.</summary>
    /// <param name="incidents">Their numbers.</param>
    /// <param name="from">First day; null from the beginning.</param>
    /// <param name="to">Last day; null to the end.</param>
    /// <param name="place">What the place is called.</param>
    public MissingEstimate Of(IEnumerable<int> incidents, LocalDate? from = null, LocalDate? to = null, string? place = null)
    {
        int[][] told = [.. incidents.Select(incident => lists.OfIncidents[incident])];
        var sizes = told.SelectMany(of => of).CountBy(list => list).OrderByDescending(p => p.Value).ThenBy(p => p.Key).ToList();
        var enough = sizes.Count(p => p.Value >= _rules.LeastIncidents);
        var large = sizes.Take(enough).Select(p => p.Key).Take(enough == sizes.Count && sizes.Count <= _rules.MostLists ? _rules.MostLists : _rules.MostLists - 1).ToArray();
        var rest = told.Count(HasOther);
        var hasOthers = rest >= _rules.LeastIncidents;
        var cells = new int[1 << (large.Length + (hasOthers ? 1 : 0))];
        foreach (var of in told)
            cells[large.Select((list, n) => of.Contains(list) ? 1 << n : 0).Sum() + (hasOthers && HasOther(of) ? 1 << large.Length : 0)]++;
        var left = cells[0];
        cells[0] = 0;
        var estimate = new MissingEstimate { From = from, To = to, Place = place, Observed = cells.Sum(), Rule = "" };
        return Estimate(estimate, [.. large.Select(list => lists.Names[list]), .. hasOthers ? (string[])[Others] : []], cells) is var made && left > 0
            ? made with { Caveats = [Text($"{left} more {(left == 1 ? "incident is" : "incidents are")} told of by lists too small to reckon with, and left out"), .. made.Caveats] }
            : made;

        bool HasOther(int[] of) => of.Any(list => !large.Contains(list));
    }

    /// <summary>The estimate of a table of lists; bit n of a cell's index is list n.</summary>
    internal MissingEstimate Estimate(MissingEstimate about, IReadOnlyList<string> names, int[] cells)
    {
        var observed = cells.Sum();
        var twice = cells.Where((_, cell) => BitOperations.PopCount((uint)cell) > 1).Sum();
        about = about with
        {
            Observed = observed,
            Lists = [.. names.Select((name, n) => new CaptureList(name, cells.Where((_, cell) => ((cell >> n) & 1) == 1).Sum()))],
            Cells = [.. Enumerable.Range(1, cells.Length - 1).Where(cell => cells[cell] > 0).Select(cell => new CaptureCell(NamesOf(names, cell), cells[cell]))],
        };
        if (names.Count < 2 || twice < _rules.LeastTwice)
            return about with { Rule = Text($"no estimate: {(names.Count < 2 ? "fewer than two lists are large enough" : $"only {twice} incidents are told of by two lists or more")}") };
        return names.Count == 2 ? Two(about, cells) : More(about, names, cells);
    }

    private MissingEstimate Two(MissingEstimate about, int[] cells)
    {
        var total = Chapman.Estimate(cells[1] + cells[3], cells[2] + cells[3], cells[3]);
        return Made(about, total, _rules.OfTwo) with { Rule = "Chapman's estimator over two lists, interval by the transformed logit (Sadinle)" };
    }

    private MissingEstimate More(MissingEstimate about, IReadOnlyList<string> names, int[] cells)
    {
        var models = Models(names.Count, cells);
        if (models.Count == 0)
            return about with { Rule = "no estimate: the cells determine no model" };
        var chosen = models[0];
        var bayesian = models.OrderBy(m => m.Bic).ThenBy(m => m.Parameters).First();
        var near = models.Where(m => m.Aic <= chosen.Aic + _rules.Near).ToList();
        // Which model is true is not known, so the interval reaches over all that are about as good.
        var intervals = near.ToDictionary(m => m, m => m.Total());
        var total = new CaptureEstimate(intervals.Values.Min(i => i.Low), intervals[chosen].Best, intervals.Values.Any(i => i.High is null) ? null : intervals.Values.Max(i => i.High));
        var made = Made(about, total, _rules.OfMore);
        return made with
        {
            Rule = Text($"log-linear models over {names.Count} lists with dependence of pairs; of {models.Count} the one with the least AIC; interval over the profile-likelihood intervals of the {near.Count} whose AIC is within {_rules.Near:0.#} of it"),
            Models = [.. models.Take(_rules.Shown).Select(m => new CaptureModel([.. m.Pairs.Select(p => $"{names[p.A]} and {names[p.B]}")], m.Parameters, Round(m.Deviance), Round(m.Aic), Round(m.Bic), Interval(m, intervals)))],
            Caveats = [.. Caveats(chosen, bayesian, near)],
        };
    }

    private static IEnumerable<string> Caveats(LogLinear chosen, LogLinear bayesian, List<LogLinear> near)
    {
        if (bayesian != chosen)
            yield return Text($"by BIC another model is best, with {bayesian.Observed + bayesian.Unseen:0} in all");
        if (near.Count > 1)
            yield return Text($"{near.Count} models are about as good, with {near.Min(m => m.Observed + m.Unseen):0} to {near.Max(m => m.Observed + m.Unseen):0} in all");
    }

    /// <summary>The models of main effects and pairs, the least AIC first.</summary>
    internal static List<LogLinear> Models(int lists, int[] cells)
    {
        var pairs = Enumerable.Range(0, lists).SelectMany(a => Enumerable.Range(a + 1, lists - a - 1).Select(b => (A: a, B: b))).ToArray();
        return [.. Enumerable.Range(0, 1 << pairs.Length)
            .Select(set => LogLinear.Fit(lists, cells, [.. pairs.Where((_, n) => ((set >> n) & 1) == 1)])).OfType<LogLinear>()
            .OrderBy(m => m.Aic).ThenBy(m => m.Parameters)];
    }

    private MissingEstimate Made(MissingEstimate about, CaptureEstimate total, IReadOnlyList<string> assumptions) => about with
    {
        Total = Rounded(total),
        Missing = Rounded(new CaptureEstimate(total.Low - about.Observed, total.Best - about.Observed, total.High - about.Observed)),
        Assumptions = [.. _rules.Always, .. assumptions],
    };

    private static CaptureEstimate Interval(LogLinear model, Dictionary<LogLinear, CaptureEstimate> intervals) => Rounded(intervals.GetValueOrDefault(model) ?? model.Total());

    private static CaptureEstimate Rounded(CaptureEstimate estimate) => new(Round(estimate.Low), Round(estimate.Best), estimate.High is { } high ? Round(high) : null);

    private static List<string> NamesOf(IReadOnlyList<string> names, int cell) => [.. names.Where((_, n) => ((cell >> n) & 1) == 1)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Round(double number) => Math.Round(number, 1);
}
