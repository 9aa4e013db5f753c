namespace Marsad.Assessing;

/// <summary>
/// Checks the arithmetic of what is claimed to have happened: the sums that stories write out, parts against wholes within a claim and
/// between claims that say they are parts of another, and each source's series against itself.
/// </summary>
internal static class Audit
{
    public static List<AuditFinding> Of(Context context, IReadOnlyList<Claim> claims, Writings written)
    {
        var rules = AuditRules.Default;
        var happened = claims.Where(Context.Happened).ToList();
        var told = written.Tallies.ToLookup(t => (t.Report, t.Story));
        return
        [
            .. new TallyAudit(context, rules, happened).Of(written.Tallies),
            .. happened.SelectMany(c => PartsAudit.Within(context, rules, c, [.. told[(c.ReportId, c.Story)]])),
            .. PartsAudit.Between(context, rules, happened),
            .. SeriesAudit.Of(context, rules, [.. happened.Where(c => c.Kind == ClaimKind.Toll)], written.Tallies),
            .. BearingAudit.Of(context, happened, written.Bearings),
            .. ShareAudit.Of(context, written.Shares, happened),
        ];
    }
}

/// <summary>The numbers and words of data/assessing/audit.yaml.</summary>
internal sealed class AuditRules
{
    private static readonly Lexicon<AuditRules> Shipped = new(() => new AuditRules(RuleFile.Open("data/assessing/audit.yaml")));

    public AuditRules(RuleFile file)
    {
        LeastParts = (int)file.Number("whole-list", "least-parts");
        LeastShare = file.Number("whole-list", "least-share");
        PlacesOverlap = file.Words("explained", "places-overlap");
        BreakShare = file.Number("series-break", "share");
        BreakRate = file.Number("series-break", "times-the-rate");
        BreakNumber = (long)file.Number("series-break", "least-number");
        BreakDays = (int)file.Number("series-break", "least-days");
        StraightSteps = (int)file.Number("extrapolation", "least-steps");
        StraightRise = (long)file.Number("extrapolation", "least-rise");
        Everybody = file.Words("series", "everybody");
        Revised = file.Words("explained", "revised");
        file.AllAsked();
    }

    /// <summary>The rules that travel inside the library.</summary>
    public static AuditRules Default => Shipped.Value;

    /// <summary>From so many parts on, a list may be meant to be whole.</summary>
    public int LeastParts { get; }

    /// <summary>The share of the total from which on it is.</summary>
    public double LeastShare { get; }

    /// <summary>A rise of this share of the sum so far ...</summary>
    public double BreakShare { get; }

    /// <summary>... at so many times the rate before ...</summary>
    public double BreakRate { get; }

    /// <summary>... from so many on ...</summary>
    public long BreakNumber { get; }

    /// <summary>... and so many days, breaks a series.</summary>
    public int BreakDays { get; }

    /// <summary>So many steps of just one rate ...</summary>
    public int StraightSteps { get; }

    /// <summary>... and each of so many are a line drawn on.</summary>
    public long StraightRise { get; }

    public IReadOnlyList<string> Everybody { get; }
    public IReadOnlyList<string> PlacesOverlap { get; }
    public IReadOnlyList<string> Revised { get; }

    /// <summary>Whether the text holds one of the words.</summary>
    public static bool Says(string text, IReadOnlyList<string> words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
