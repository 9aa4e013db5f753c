using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Marsad.Assessing;

/// <summary>
/// A log-linear model of the cells of a table of lists (Fienberg 1972): the number that just these lists tell of is the product of a factor for each list and
/// one for each pair that depends on each other, so that the cell of no list is the first factor alone. Fitted by iteratively reweighted least squares; the
/// interval is that of the profile likelihood of the total (Cormack 1992).
/// </summary>
internal sealed class LogLinear
{
    private const int MostSteps = 100;
    private const double Settled = 1e-9;
    private const double LeastMean = 1e-10;
    private const double Farthest = 1e7;
    private const double Cut = 3.841458820694124;

    private readonly double[] _cells;
    private readonly Matrix<double> _design;

    private LogLinear(int lists, double[] cells, (int A, int B)[] pairs)
    {
        (_cells, Pairs) = (cells, pairs);
        _design = Matrix<double>.Build.Dense(cells.Length, 1 + lists + pairs.Length, (cell, column) =>
            column == 0 ? 1
            : column <= lists ? (cell >> (column - 1)) & 1
            : (cell >> pairs[column - lists - 1].A) & (cell >> pairs[column - lists - 1].B) & 1);
    }

    /// <summary>The pairs of lists that depend on each other.</summary>
    public (int A, int B)[] Pairs { get; }

    public int Parameters => _design.ColumnCount;

    public double Deviance { get; private set; }

    public double Aic { get; private set; }

    public double Bic { get; private set; }

    /// <summary>What no list tells of.</summary>
    public double Unseen { get; private set; }

    /// <summary>What the lists tell of.</summary>
    public double Observed => _cells[1..].Sum();

    /// <summary>Fits a model; null where the cells do not determine it.</summary>
    /// <param name="lists">Number of lists.</param>
    /// <param name="cells">How many each set of lists tells of; bit n of the index is list n, and cell 0 is not looked at.</param>
    /// <param name="pairs">The pairs that depend on each other.</param>
    public static LogLinear? Fit(int lists, int[] cells, (int A, int B)[] pairs)
    {
        // What no incident is told of by both could be any dependence.
        if (Array.Exists(pairs, p => !Enumerable.Range(0, cells.Length).Any(c => ((c >> p.A) & (c >> p.B) & 1) == 1 && cells[c] > 0)))
            return null;
        var model = new LogLinear(lists, [.. cells.Select(n => (double)n)], pairs);
        if (model.Means(model._design.RemoveRow(0), model._cells[1..]) is not var (means, factors))
            return null;
        var likelihood = model._cells[1..].Select((n, i) => n * Math.Log(means[i]) - means[i] - SpecialFunctions.GammaLn(n + 1)).Sum();
        model.Unseen = Math.Exp(factors[0]);
        model.Deviance = 2 * model._cells[1..].Select((n, i) => (n > 0 ? n * Math.Log(n / means[i]) : 0) - (n - means[i])).Sum();
        model.Aic = 2 * model.Parameters - 2 * likelihood;
        model.Bic = model.Parameters * Math.Log(model.Observed) - 2 * likelihood;
        return double.IsFinite(model.Unseen) && model.Unseen < Farthest ? model : null;
    }

    /// <summary>All there is, with its interval.</summary>
    public CaptureEstimate Total()
    {
        var best = Math.Max(Unseen, LeastMean);
        var top = Profile(best);
        // The profile's own peak lies near the estimate, not on it.
        for (double step = 0.5, at = best; step > 0.001;)
        {
            var (lower, upper) = (Profile(at * (1 - step)), Profile(at * (1 + step)));
            if (Math.Max(lower, upper) <= top)
            {
                step /= 2;
                continue;
            }
            at *= lower > upper ? 1 - step : 1 + step;
            top = Math.Max(lower, upper);
        }
        return new CaptureEstimate(Observed + Below(best, top), Observed + Unseen, Above(best, top) is { } high ? Observed + high : null);
    }

    private double Below(double best, double top)
    {
        if (2 * (top - Profile(0)) <= Cut)
            return 0;
        return Cross(0, best, top, rising: true);
    }

    private double? Above(double best, double top)
    {
        var high = Math.Max(1, best);
        while (2 * (top - Profile(high)) <= Cut)
        {
            high *= 2;
            if (high > Farthest)
                return null;
        }
        return Cross(best, high, top, rising: false);
    }

    // Where the likelihood crosses the level of the interval.
    private double Cross(double low, double high, double top, bool rising)
    {
        while (high - low > 0.01 + 0.0001 * high)
        {
            var middle = (low + high) / 2;
            if (2 * (top - Profile(middle)) <= Cut == rising)
                high = middle;
            else
                low = middle;
        }
        return (low + high) / 2;
    }

    // Log-likelihood of the multinomial if so many were told of by nobody.
    private double Profile(double unseen)
    {
        var full = _cells.ToArray();
        full[0] = unseen;
        if (Means(_design, full) is not var (means, _))
            return double.NegativeInfinity;
        var all = full.Sum();
        return SpecialFunctions.GammaLn(all + 1) - SpecialFunctions.GammaLn(unseen + 1) + full.Select((n, i) => n > 0 ? n * Math.Log(means[i] / all) : 0).Sum();
    }

    private (double[] Means, Vector<double> Factors)? Means(Matrix<double> design, double[] cells)
    {
        var means = cells.Select(n => n + 0.5).ToArray();
        var before = double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            var weighted = design.Clone();
            for (var i = 0; i < cells.Length; i++)
                weighted.SetRow(i, design.Row(i) * means[i]);
            var working = Vector<double>.Build.Dense(cells.Length, i => Math.Log(means[i]) * means[i] + cells[i] - means[i]);
            var factors = design.TransposeThisAndMultiply(weighted).Solve(design.TransposeThisAndMultiply(working));
            var logs = design * factors;
            if (!logs.All(double.IsFinite))
                return null;
            for (var i = 0; i < cells.Length; i++)
                means[i] = Math.Clamp(Math.Exp(logs[i]), LeastMean, Farthest * Farthest);
            var distance = cells.Select((n, i) => means[i] - n * Math.Log(means[i])).Sum();
            if (Math.Abs(before - distance) < Settled * (Math.Abs(distance) + 1))
                return (means, factors);
            before = distance;
        }
        return null;
    }
}
