using System.Collections.Frozen;
using System.Globalization;

namespace Marsad.Assessing;

/// <summary>
/// Other projects' rules for the dead, as an alternative view. UCDP: the GED codebook calls <c>low</c> "the lowest reliable estimate of total fatalities", <c>high</c>
/// "the highest reliable estimate of total fatalities" and <c>best</c> "the best (most likely) estimate", the sum of the dead of side A, side B, civilians and unknown.
/// It does not say which of equally reliable numbers is likeliest; that the lower is taken then is UCDP's general rule for battle-related deaths, cited here by its
/// sense, not its words. Who is reliable UCDP's coders judge by hand, so that here all count alike. ACLED (codebook, "Fatalities"):
/// one number, the most conservative that is reported, vague words by a table of their own, 0 where no death is told.
/// </summary>
internal sealed class Codebook
{
    private static readonly Lexicon<Codebook> Shipped = new(() => new Codebook(RuleFile.Open("data/assessing/codebooks.yaml")));
    private readonly FrozenDictionary<string, long> _vague;

    public Codebook(RuleFile file)
    {
        _vague = file.Keys("acled").ToList().ToFrozenDictionary(word => word, word => (long)file.Number("acled", word), StringComparer.Ordinal);
        file.AllAsked();
    }

    /// <summary>The rules that travel inside the library.</summary>
    public static Codebook Default => Shipped.Value;

    /// <summary>The number of an item as the rules read its words.</summary>
    public Count Read(FigureRules rules, Harm harm)
    {
        if (rules != FigureRules.Acled || harm.Count.Number is not { } number)
            return harm.Count;
        var vague = harm is { Best: null, Low: not null } ? Names.Fold(harm.Text).Split(' ').FirstOrDefault(_vague.ContainsKey) : null;
        return Count.Exactly(vague is null ? number : _vague[vague]);
    }

    /// <summary>Rival numbers by the rules.</summary>
    public static AssessedFigure Apply(FigureRules rules, Effect effect, string? group, IReadOnlyList<Reading> readings, Succession succession)
    {
        if (rules == FigureRules.Marsad)
            return FigureRule.Apply(effect, group, readings, succession);
        var standing = succession.Standing;
        var least = standing.Min(r => r.Count.Number);
        var low = rules == FigureRules.Acled ? least : standing.Min(r => r.Count.Low ?? r.Count.Number);
        var high = rules == FigureRules.Acled ? least : standing.Max(r => r.Count.High ?? r.Count.Number);
        return new AssessedFigure
        {
            Effect = effect,
            Group = group,
            Low = low,
            Best = least,
            High = high,
            Rule = rules == FigureRules.Acled
                ? string.Create(CultureInfo.InvariantCulture, $"ACLED: the most conservative of {standing.Count} reported {(standing.Count == 1 ? "number" : "numbers")}")
                : string.Create(CultureInfo.InvariantCulture, $"UCDP: the lowest and the highest of {standing.Count} reported {(standing.Count == 1 ? "number" : "numbers")}; best: the lower, since none is known to be more reliable"),
            Claims = FigureRule.Ids(readings),
            LowClaims = FigureRule.Ids(standing.Where(r => (rules == FigureRules.Acled ? r.Count.Number : r.Count.Low ?? r.Count.Number) == low)),
            BestClaims = FigureRule.Ids(standing.Where(r => r.Count.Number == least)),
            HighClaims = FigureRule.Ids(standing.Where(r => (rules == FigureRules.Acled ? r.Count.Number : r.Count.High ?? r.Count.Number) == high)),
            Copies = FigureRule.Copies(readings),
        };
    }

    /// <summary>What ACLED writes where no death is told.</summary>
    public static AssessedFigure NoDeath(IReadOnlyList<Claim> claims) => new()
    {
        Effect = Effect.Killed,
        Low = 0,
        Best = 0,
        High = 0,
        Rule = "ACLED: 0 where no death is reported",
        Claims = [.. claims.Select(claim => claim.Id)],
    };
}
