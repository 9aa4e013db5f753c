using System.Globalization;
using Marsad.Publishing;

namespace Marsad.Cli;

/// <content>Trends.</content>
internal sealed partial class Tables
{
    /// <summary>What reports assert of trends.</summary>
    public void Trends(IReadOnlyList<TrendAnswer> answers)
    {
        if (Empty("What reports assert of trends", answers.Count))
            return;
        foreach (var answer in answers)
        {
            Note($"{Verdict(answer.Verdict),-12} “{answer.Asserted.Text}” ({answer.Source}; {answer.Report}{(answer.Asserted.Told is { } told ? ", " + Wording.Iso(told) : "")})");
            Note($"{"",-12} {answer.Words}{(answer.Scope is { } scope ? $" in {scope}" : "")}{(answer.Value is { } value ? $" (its number: {Wording.Number(value)})" : "")}");
            if (answer.Ahead.Count > 0)
                Note($"{"",-12} before it: {string.Join("; ", answer.Ahead.Select(rival => $"{Wording.Days(rival.From, rival.To)}: {Wording.Number(rival.Value)}"))}");
            foreach (var caveat in answer.Caveats)
                Note($"{"",-12} but: {caveat}");
        }
        Note("The record holds what reports tell of. What goes before it speaks against an assertion; that nothing does speaks for it only as far as the record reaches.");
    }

    /// <summary>Rises by region.</summary>
    public void Rises(IReadOnlyList<RegionRise> rises)
    {
        if (Empty("Rises by region", rises.Count))
            return;
        var table = New("Region", "Counted", ">Now", ">Usual", ">Ratio (95 %)", ">Season", ">Reports", "Shown");
        foreach (var rise in rises)
        {
            Row(
                table,
                rise.Region is { } region ? $"{region}, {rise.Country}" : rise.Country ?? "",
                Wording.Plain(rise.Measure),
                Wording.Number(rise.Now),
                Plain(rise.Usual),
                $"{Plain(rise.Ratio)} ({Plain(rise.Low)}–{Plain(rise.High)})",
                Plain(rise.Season),
                Plain(rise.Reports),
                Wording.Plain(rise.Sign));
        }
        Write(table);
        Note($"Now: {Wording.Days(rises[0].From, rises[0].To)}. Usual: the median of as many days before, several times over, put right by the season where the record reaches back that far. Reports: the same ratio of the reports that tell of the region.");
        foreach (var caveat in rises.SelectMany(rise => rise.Caveats).Distinct(StringComparer.Ordinal))
            Note($"But: {caveat}.");
    }

    /// <summary>How operations and harm to civilians go together.</summary>
    public void Correlations(IReadOnlyList<HarmCorrelation> correlations)
    {
        if (Empty("Operations and harm to civilians, week by week", correlations.Count))
            return;
        var table = New("Region", ">Weeks", ">Operations", ">Civilians harmed", ">Weeks later", ">Spearman's rho (95 %)", ">Weeks that count");
        foreach (var one in correlations)
        {
            Row(
                table,
                one.Region is { } region ? $"{region}, {one.Country}" : one.Country ?? "",
                Wording.Number(one.Weeks),
                Wording.Number(one.Operations),
                Wording.Number(one.Harmed),
                Wording.Number(one.Lag),
                one.Rho is null ? "" : $"{Plain(one.Rho)} ({Plain(one.Low)} to {Plain(one.High)})",
                Plain(one.Effective));
        }
        Write(table);
        foreach (var caveat in correlations.SelectMany(one => one.Caveats).Distinct(StringComparer.Ordinal))
            Note($"But: {caveat}.");
    }

    private static string Verdict(TrendVerdict verdict) => verdict switch
    {
        TrendVerdict.Agrees => "agrees",
        TrendVerdict.Disagrees => "disagrees",
        _ => "cannot tell",
    };

    private static string Plain(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
