using System.Globalization;

namespace Marsad.Assessing;

/// <summary>Divides and adds up the shares of ground that stories tell of: square kilometres against their percentage, shares against the whole.</summary>
internal static class ShareAudit
{
    private const decimal All = 100;
    private const long LeastRounded = 10;

    public static IEnumerable<AuditFinding> Of(Context context, IReadOnlyList<Share> shares, IReadOnlyList<Claim> claims)
    {
        var byStory = claims.ToLookup(c => (c.ReportId, c.Story));
        foreach (var run in shares.GroupBy(s => (s.Report, s.Story, s.Run)).Select(g => g.ToList()))
        {
            var told = new Telling(context, [.. byStory[(run[0].Report, run[0].Story)]]);
            foreach (var share in run)
            {
                if (Divided(told, share) is { } finding)
                    yield return finding;
            }
            if (OneWhole(told, run) is { } wholes)
                yield return wholes;
            if (Percentages(told, run) is { } percentages)
                yield return percentages;
            if (Areas(told, run) is { } areas)
                yield return areas;
        }
    }

    // "112,333 km2, or 60.7 % of 185,180"
    private static AuditFinding? Divided(Telling told, Share share)
    {
        if (share is not { Area.Number: > 0 and var area, Whole.Number: > 0 and var whole })
            return null;
        if (area > whole)
            return told.Found("share", AuditOutcome.Broken, Text($"{area} km2 of {whole} km2"), [share], "more than all of it");
        if (share.Percent is not { } percent)
            return told.Found("share", AuditOutcome.Holds, Text($"{area} <= {whole}"), [share]);
        var reckoned = All * area / whole;
        var holds = Math.Abs(reckoned - percent) <= Allowed(share) || (share.Hedged && Math.Abs(reckoned - percent) <= 1);
        return told.Found("share", holds ? AuditOutcome.Holds : AuditOutcome.Broken, Text($"{area} / {whole} = {Shown(share, reckoned)} %{(holds ? "" : Text($", not {percent} %"))}"), [share]);
    }

    // What 60.7 % and 17 % come to must be shares of one whole.
    private static AuditFinding? OneWhole(Telling told, List<Share> run)
    {
        var both = run.Where(s => s is { Area.Number: > 0, Percent: > 0, Hedged: false }).ToList();
        if (both.Count < 2 || both.Exists(s => s.Whole is not null))
            return null;
        var low = both.MaxBy(s => Least(s))!;
        var high = both.MinBy(s => Most(s))!;
        var holds = Least(low) <= Most(high);
        return told.Found(
            "share",
            holds ? AuditOutcome.Holds : AuditOutcome.Broken,
            holds ? string.Join("; ", both.Select(Ratio)) : $"{Ratio(high)}, but {Ratio(low)}",
            holds ? both : [high, low],
            holds ? null : "the two are not shares of one whole");

        static string Ratio(Share s) => Text($"{s.Area!.Value.Number} is {s.Percent} % of {All * s.Area.Value.Number!.Value / s.Percent!.Value:0}");
        static decimal Least(Share s) => All * (s.Area!.Value.Number!.Value - 0.5m) / (s.Percent!.Value + s.Within);
        static decimal Most(Share s) => All * (s.Area!.Value.Number!.Value + 0.5m) / Math.Max(s.Percent!.Value - s.Within, 0.001m);
    }

    private static AuditFinding? Percentages(Telling told, List<Share> run)
    {
        var parts = run.Where(s => s.Percent is not null).ToList();
        if (parts.Count < 2)
            return null;
        var sum = parts.Sum(s => s.Percent!.Value);
        var over = sum - All;
        var terms = Text($"{string.Join(" + ", parts.Select(s => Text($"{s.Percent}")))} = {sum} %");
        if (over <= 0)
            return told.Found("shares", AuditOutcome.Holds, terms, parts);
        return over <= parts.Sum(s => s.Within)
            ? told.Found("shares", AuditOutcome.Explained, Text($"{terms}, more than 100 %"), parts, "that much comes of rounding")
            : told.Found("shares", AuditOutcome.Broken, Text($"{terms}, more than 100 %"), parts);
    }

    private static AuditFinding? Areas(Telling told, List<Share> run)
    {
        var parts = run.Where(s => s.Area is { Number: > 0 }).ToList();
        if (parts.Count < 2 || run.Select(s => s.Whole?.Number).OfType<long>().Distinct().ToList() is not [var whole])
            return null;
        var sum = parts.Sum(s => s.Area!.Value.Number!.Value);
        var terms = Text($"{string.Join(" + ", parts.Select(s => Text($"{s.Area!.Value.Number}")))} = {sum} km2");
        if (sum <= whole)
            return told.Found("shares", AuditOutcome.Holds, Text($"{terms} <= {whole}"), parts);
        var unit = 1L;
        while (whole % (unit * 10) == 0)
            unit *= 10;
        return unit >= LeastRounded && sum - whole <= unit / 2
            ? told.Found("shares", AuditOutcome.Explained, Text($"{terms}, more than {whole}"), parts, Text($"{whole} is rounded to {unit}"))
            : told.Found("shares", AuditOutcome.Broken, Text($"{terms}, more than {whole}"), parts);
    }

    // A percentage is as exact as its last digit, and the areas as exact as theirs, which adds next to nothing.
    private static decimal Allowed(Share share) => share.Within * 1.02m;

    private static string Shown(Share share, decimal reckoned) => Math.Round(reckoned, share.Within >= 0.5m ? 1 : 2).ToString(CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A story in which shares are told.</summary>
    private sealed record Telling(Context Context, List<Claim> Claims)
    {
        public AuditFinding Found(string check, AuditOutcome outcome, string arithmetic, IReadOnlyList<Share> shares, string? why = null)
        {
            var terms = shares.Select(share => new AuditTerm
            {
                Claim = Claims.Find(c => c.Spans.Any(s => s.Overlaps(share.Span)))?.Id,
                Report = Context.ReportName(share.Report),
                ReportId = share.Report,
                Number = share.Area?.Number ?? (share.Percent is { } percent && percent == decimal.Truncate(percent) ? (long)percent : null),
                Text = share.Text,
                Span = share.Span,
            }).ToList();
            return new AuditFinding { Check = check, Outcome = outcome, Arithmetic = arithmetic, Why = why, Claims = [.. terms.Select(t => t.Claim).OfType<ClaimId>().Distinct()], Terms = terms };
        }
    }
}
