namespace Marsad.Resolving;

/// <summary>Weighs whether two claims may count the same dead or wounded. Numbers rise and sources differ, so no difference is fatal.</summary>
internal static class HarmFit
{
    public static (string? Feature, double Weight) Weigh(Weights weights, Effect effect, Telling a, Telling b)
    {
        var (x, y) = effect == Effect.Killed ? (a.Killed, b.Killed) : (a.Wounded, b.Wounded);
        if (x is not { Number: { } m } || y is not { Number: { } n })
            return default;
        var share = effect == Effect.Killed ? 1 : weights.WoundedShare;
        var what = effect == Effect.Killed ? "killed" : "wounded";
        long less = Math.Min(m, n), more = Math.Max(m, n);
        if (less == more)
            return less == 0 ? ($"nobody {what}", 0) : (Matcher.Text($"both {m} {what}"), share * Equal(weights, m));
        var words = $"{Words(x.Value)} and {Words(y.Value)} {what}";
        var near = (more - less) * 6 <= more;
        if (x.Value.AgreesWith(y.Value) || near)
        {
            // "at least 7" allows 70 without speaking for it.
            var part = near ? weights.AgreeShare : less * 2 >= more ? weights.OpenShare : 0;
            return ($"{words} agree", share * part * Equal(weights, less));
        }
        if (a.Numbers.Intersect(b.Numbers).Any(number => number.Effect == effect))
            return ($"{words}, with a number in common", share * weights.PartInCommon);
        var weight = more * 2 <= less * 3 ? weights.UpToHalfMore : more <= less * 3 ? weights.UpToThreefold : weights.Beyond;
        return ($"{words} differ", share * weight);
    }

    private static double Equal(Weights weights, long n) => weights.EqualNumber[n switch { < 3 => 0, < 10 => 1, < 30 => 2, _ => 3 }];

    private static string Words(Count count) => count switch
    {
        { Low: { } low, High: { } high } => low == high ? Matcher.Text($"{low}") : Matcher.Text($"{low}-{high}"),
        { Low: { } low } => Matcher.Text($"at least {low}"),
        _ => Matcher.Text($"{(count.Best is null ? "up to " : "")}{count.Number}"),
    };
}
