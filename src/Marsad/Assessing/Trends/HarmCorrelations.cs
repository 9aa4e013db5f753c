using MathNet.Numerics.Statistics;
using NodaTime;

namespace Marsad.Assessing;

/// <summary>
/// How operations and harm to civilians go together from week to week: Spearman's rank correlation with Fisher's interval, its variance by Bonett and Wright,
/// over the number of weeks that count when each week's likeness to the one before it is allowed for (Bartlett, at one step).
/// </summary>
/// <param name="findings">The record.</param>
public sealed class HarmCorrelations(Findings findings)
{
    private const double ShrunkSample = 3;
    private readonly TrendRules _rules = TrendRules.Default;

    /// <summary>Each country and each of its regions that the record tells of over enough weeks, by lag.</summary>
    public IReadOnlyList<HarmCorrelation> Of()
    {
        var dated = findings.Incidents.Where(i => i.When is { From: not null } when && (when.Days ?? 1) <= _rules.Step && TrendRegions.Of(i).Country is not null).ToList();
        var countries = dated.GroupBy(i => (Country: TrendRegions.Of(i).Country, Region: (string?)null));
        var regions = dated.Where(i => TrendRegions.Of(i).Region is not null).GroupBy(TrendRegions.Of);
        return [.. countries.Concat(regions)
            .OrderBy(g => g.Key.Country, StringComparer.Ordinal).ThenBy(g => g.Key.Region, StringComparer.Ordinal)
            .SelectMany(g => Of(g.Key, [.. g]))];
    }

    private IEnumerable<HarmCorrelation> Of((string? Country, string? Region) where, List<Assessment> incidents)
    {
        var first = incidents.Min(i => i.When!.From!.Value);
        var weeks = Period.DaysBetween(first, incidents.Max(i => i.When!.From!.Value)) / _rules.Step + 1;
        if (weeks < _rules.LeastWeeks)
            yield break;
        var (operations, harm) = (new double[weeks], new double[weeks]);
        foreach (var incident in incidents)
        {
            var week = Period.DaysBetween(first, incident.When!.From!.Value) / _rules.Step;
            operations[week] += _rules.Operations.Contains(incident.Type ?? "") ? 1 : 0;
            harm[week] += TrendNumbers.CiviliansHarmed(incident);
        }
        for (var lag = 0; lag <= _rules.Lags && weeks - lag >= _rules.LeastWeeks; lag++)
        {
            var (rho, low, high, effective) = Spearman(operations[..(weeks - lag)], harm[lag..]);
            yield return new HarmCorrelation
            {
                Country = where.Country,
                Region = where.Region,
                From = first,
                To = first.PlusDays(weeks * _rules.Step - 1),
                Weeks = weeks - lag,
                Operations = (int)operations.Sum(),
                Harmed = (long)harm.Sum(),
                Lag = lag,
                Rho = rho,
                Low = low,
                High = high,
                Effective = effective,
                Caveats = [.. Caveats(lag, rho)],
            };
        }
    }

    private static IEnumerable<string> Caveats(int lag, double? rho)
    {
        if (rho is null)
            yield return "one of the two never changes";
        if (lag == 0)
            yield return "an operation that harmed civilians counts in both";
        yield return "what reports tell of more, they tell of in both: attention alone can make the two go together";
    }

    /// <summary>The correlation with its interval; nulls where one of the two never changes.</summary>
    internal static (double? Rho, double? Low, double? High, double? Effective) Spearman(double[] a, double[] b)
    {
        if (a.Distinct().Count() < 2 || b.Distinct().Count() < 2)
            return (null, null, null, null);
        var rho = Correlation.Spearman(a, b);
        var likeness = Likeness(a) * Likeness(b);
        var effective = Math.Clamp(a.Length * (1 - likeness) / (1 + likeness), ShrunkSample + 1, a.Length);
        var deviation = Math.Sqrt((1 + rho * rho / 2) / (effective - ShrunkSample));
        var z = Math.Atanh(Math.Clamp(rho, -0.9999, 0.9999));
        return (Round(rho), Round(Math.Tanh(z - Intervals.Deviations * deviation)), Round(Math.Tanh(z + Intervals.Deviations * deviation)), Math.Round(effective, 1));
    }

    // Of the ranks, from one week to the next.
    private static double Likeness(double[] series) =>
        series[1..].Distinct().Count() < 2 || series[..^1].Distinct().Count() < 2 ? 0 : Math.Max(0, Correlation.Spearman(series[..^1], series[1..]));

    private static double Round(double value) => Math.Round(value, 2);
}
