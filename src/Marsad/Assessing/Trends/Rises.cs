using NodaTime;

namespace Marsad.Assessing;

/// <summary>
/// Whether more happens in a region than is usual there: the last four weeks against the median of the stretches before them, which one great battle
/// does not move, put right by how the same season stood in years before. The interval widens with the spread of the stretches (an overdispersed Poisson).
/// </summary>
/// <param name="findings">The record.</param>
public sealed class Rises(Findings findings)
{
    private const double MadToDeviation = 1.4826;
    private const double Half = 0.5;
    private const double DaysOfYear = 365.25;
    private const double AlikeShare = 0.8;

    private readonly TrendRules _rules = TrendRules.Default;

    /// <summary>Each region by incidents and by the killed, up to a day (that of the newest incident where null).</summary>
    public IReadOnlyList<RegionRise> Of(LocalDate? until = null)
    {
        var dated = findings.Incidents.Where(i => i.When is { From: not null } when && (when.Days ?? 1) <= _rules.RiseDays && TrendRegions.Of(i).Country is not null).ToList();
        if (dated.Count == 0)
            return [];
        var to = until ?? dated.Max(i => i.When!.From!.Value);
        var first = dated.Min(i => i.When!.From!.Value);
        var published = findings.Documents.SelectMany(d => d.Stories.Where(s => s.Published is not null).Select(s => ((d.Report.Id, s.Number), s.Published!.Value))).DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Value);
        return [.. dated.Where(i => i.When!.From <= to).GroupBy(TrendRegions.Of)
            .OrderBy(g => g.Key.Country, StringComparer.Ordinal).ThenBy(g => g.Key.Region, StringComparer.Ordinal)
            .SelectMany(region => new[] { TrendMeasure.Incidents, TrendMeasure.Killed }.Select(measure => Of(region.Key, [.. region], measure, first, to, published)))];
    }

    private RegionRise Of((string? Country, string? Region) where, List<Assessment> incidents, TrendMeasure measure, LocalDate first, LocalDate to, Dictionary<(ReportId, int), LocalDate> published)
    {
        var numbers = incidents.Select(i => (Back: Back(i.When!.From!.Value, to), Value: (double)(TrendNumbers.Of(i, measure) ?? 0))).ToList();
        var stories = incidents.SelectMany(i => i.Incident.Claims).Select(c => (c.ReportId, c.Story)).Distinct()
            .Where(published.ContainsKey).Where(s => published[s] <= to).Select(s => (Back: Back(published[s], to), Value: 1.0)).ToList();
        // Stretches that begin before the record does are not empty, they are unknown.
        var known = (Period.DaysBetween(first, to) + 1) / _rules.RiseDays;
        var before = Before(numbers, 0, known);
        var now = Sum(numbers, 0);
        var usual = before.Count == 0 ? 0 : Median(before);
        var (season, seasonVariance) = Season(numbers, known);
        usual *= season ?? 1;
        // The dead come by the incident, not one by one.
        var clumps = numbers.Sum(n => n.Value) is > 0 and var all ? numbers.Sum(n => n.Value * n.Value) / all : 1;
        var dispersion = Math.Max(clumps, Dispersion(before));
        var told = numbers.ConvertAll(n => (n.Back, Value: 1.0));
        var ratio = (now + Half) / (usual + Half);
        var deviation = Math.Sqrt(dispersion * (1 / (now + Half) + (before.Count == 0 ? 0 : Math.PI / 2 / (before.Count * (usual + Half)))) + seasonVariance);
        var (low, high) = (ratio * Math.Exp(-Intervals.Deviations * deviation), ratio * Math.Exp(Intervals.Deviations * deviation));
        var reports = Before(stories, 0, known) is { Count: > 0 } tellings ? (Sum(stories, 0) + Half) / (Median(tellings) + Half) : (double?)null;
        var little = before.Count < _rules.LeastStretches || Sum(told, 0) + Median(Before(told, 0, known)) < _rules.LeastNumber;
        var sign = little ? RiseSign.TooLittle : low > 1 ? RiseSign.Rise : high < 1 ? RiseSign.Fall : RiseSign.NoneShown;
        return new RegionRise
        {
            Country = where.Country,
            Region = where.Region,
            Measure = measure,
            From = to.PlusDays(1 - _rules.RiseDays),
            To = to,
            Now = (long)now,
            Usual = Round(usual),
            Stretches = before.Count,
            Season = season is { } s ? Round(s) : null,
            Ratio = Round(ratio),
            Low = Round(low),
            High = Round(high),
            Reports = reports is { } r ? Round(r) : null,
            Sign = sign,
            Caveats = [.. Caveats(sign, season, ratio, reports)],
        };
    }

    private static IEnumerable<string> Caveats(RiseSign sign, double? season, double ratio, double? reports)
    {
        if (season is null)
            yield return "the season is not reckoned with: the record does not reach back a year and the stretches before it";
        if (sign == RiseSign.Rise && reports >= 1 + AlikeShare * (ratio - 1))
            yield return "the reports of the region rise alike: this may be a rise of attention";
        if (sign == RiseSign.Fall && reports <= 1 - AlikeShare * (1 - ratio))
            yield return "the reports of the region fall alike: this may be a loss of attention";
    }

    private static int Back(LocalDate day, LocalDate to) => Period.DaysBetween(day, to);

    private double Sum(List<(int Back, double Value)> numbers, int daysBack) =>
        numbers.Where(n => n.Back >= daysBack && n.Back < daysBack + _rules.RiseDays).Sum(n => n.Value);

    // The stretches before one that ends so many days back, as far as the record reaches.
    private List<double> Before(List<(int Back, double Value)> numbers, int daysBack, int known) =>
        [.. Enumerable.Range(1, _rules.Stretches).Select(n => daysBack + n * _rules.RiseDays).Where(back => back + _rules.RiseDays <= known * _rules.RiseDays).Select(back => Sum(numbers, back))];

    // How a stretch of this season stood to those before it, each year by itself; the median of the years.
    private (double? Ratio, double Variance) Season(List<(int Back, double Value)> numbers, int known)
    {
        var years = new List<(double Ratio, double Variance)>();
        for (var year = 1; year <= _rules.Years; year++)
        {
            var back = (int)Math.Round(year * DaysOfYear);
            var before = Before(numbers, back, known);
            if (before.Count < _rules.Stretches)
                break;
            var (then, usual) = (Sum(numbers, back), Median(before));
            years.Add(((then + Half) / (usual + Half), Dispersion(before) * (1 / (then + Half) + Math.PI / 2 / (before.Count * (usual + Half)))));
        }
        return years.Count == 0 ? (null, 0) : (Median([.. years.Select(y => y.Ratio)]), years.Average(y => y.Variance) / years.Count);
    }

    // The spread of the stretches over that of a Poisson, from the median deviation; never less than one.
    private static double Dispersion(List<double> stretches)
    {
        if (stretches.Count < 2)
            return 1;
        var median = Median(stretches);
        var deviation = MadToDeviation * Median([.. stretches.Select(s => Math.Abs(s - median))]);
        return Math.Max(1, deviation * deviation / (median + Half));
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static double Round(double value) => Math.Round(value, 2);
}
