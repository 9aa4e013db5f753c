namespace Marsad.Assessing;

/// <summary>
/// Two lists: Chapman's estimator (1951), nearly unbiased where the two together tell of more than there is, and the transformed-logit interval of Sadinle
/// (2009), which never falls below what was observed and holds its level in small samples.
/// </summary>
internal static class Chapman
{
    private const double Half = 0.5;

    /// <param name="first">What the first list tells of.</param>
    /// <param name="second">What the second does.</param>
    /// <param name="both">What both do.</param>
    public static CaptureEstimate Estimate(int first, int second, int both)
    {
        var best = (first + 1.0) * (second + 1) / (both + 1) - 1;
        double firstOnly = first - both + Half, secondOnly = second - both + Half, twice = both + Half;
        var deviation = Math.Sqrt(1 / twice + 1 / firstOnly + 1 / secondOnly + twice / (firstOnly * secondOnly));
        var unseen = firstOnly * secondOnly / twice;
        var seen = first + second - both - Half;
        return new CaptureEstimate(Math.Max(first + second - both, seen + unseen * Math.Exp(-Intervals.Deviations * deviation)), best, seen + unseen * Math.Exp(Intervals.Deviations * deviation));
    }
}
