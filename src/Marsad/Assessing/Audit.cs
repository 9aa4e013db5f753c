namespace Marsad.Assessing;

/// <summary>
/// Checks the arithmetic of what is claimed to have happened: the sums that stories write out, parts against wholes within a claim and
/// between claims that say they are parts of another, and each source's series against itself.
/// </summary>
internal static class Audit
{
    public static List<AuditFinding> Of(Context context, IReadOnlyList<Claim> claims, IReadOnlyList<Tally> tallies)
    {
        var rules = AuditRules.Default;
        var happened = claims.Where(Context.Happened).ToList();
        var told = tallies.ToLookup(t => (t.Report, t.Story));
        return
        [
            .. new TallyAudit(context, rules, happened).Of(tallies),
            .. happened.SelectMany(c => PartsAudit.Within(context, rules, c, [.. told[(c.ReportId, c.Story)]])),
            .. PartsAudit.Between(context, rules, happened),
            .. SeriesAudit.Of(context, rules, happened.Where(c => c.Kind == ClaimKind.Toll)),
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
        Revised = file.Words("explained", "revised");
        file.AllAsked();
    }

    /// <summary>The rules that travel inside the library.</summary>
    public static AuditRules Default => Shipped.Value;

    /// <summary>From so many parts on, a list may be meant to be whole.</summary>
    public int LeastParts { get; }

    /// <summary>The share of the total from which on it is.</summary>
    public double LeastShare { get; }

    public IReadOnlyList<string> PlacesOverlap { get; }
    public IReadOnlyList<string> Revised { get; }

    /// <summary>Whether the text holds one of the words.</summary>
    public static bool Says(string text, IReadOnlyList<string> words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
