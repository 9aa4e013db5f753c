using System.Collections.Frozen;

namespace Marsad.Assessing;

/// <summary>The numbers of data/assessing/trends.yaml.</summary>
internal sealed class TrendRules
{
    private static readonly Lexicon<TrendRules> Shipped = new(() => new TrendRules(RuleFile.Open("data/assessing/trends.yaml")));

    public TrendRules(RuleFile file)
    {
        LeastCompared = (int)file.Number("answer", "least-compared");
        AmongRank = (int)file.Number("answer", "among-rank");
        AmongShare = file.Number("answer", "among-share");
        ThinOrigins = (int)file.Number("answer", "thin-origins");
        Ahead = (int)file.Number("answer", "ahead");
        RiseDays = (int)file.Number("rise", "days");
        Stretches = (int)file.Number("rise", "stretches");
        LeastStretches = (int)file.Number("rise", "least-stretches");
        LeastNumber = (int)file.Number("rise", "least-number");
        Years = (int)file.Number("rise", "years");
        Step = (int)file.Number("correlation", "days");
        LeastWeeks = (int)file.Number("correlation", "least-weeks");
        Lags = (int)file.Number("correlation", "lags");
        Operations = file.Words("operations", "types").ToFrozenSet(StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The rules that travel inside the library.</summary>
    public static TrendRules Default => Shipped.Value;

    public int LeastCompared { get; }
    public int AmongRank { get; }
    public double AmongShare { get; }
    public int ThinOrigins { get; }
    public int Ahead { get; }
    public int RiseDays { get; }
    public int Stretches { get; }
    public int LeastStretches { get; }
    public int LeastNumber { get; }
    public int Years { get; }
    public int Step { get; }
    public int LeastWeeks { get; }
    public int Lags { get; }
    public FrozenSet<string> Operations { get; }
}
