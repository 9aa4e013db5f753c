using System.Globalization;

namespace Marsad.Assessing;

/// <summary>
/// The rule by which rival numbers become low, best and high. Of each voice its latest telling stands, as <see cref="Succession"/> says. Low and high are the smallest
/// and the greatest number that a standing telling gives; a vague word ("dozens") bounds them only where no number agrees with it.
/// An open bound stays open or takes the next figure: "at least 23" has no high, but where another tells of 25, that is the high.
/// Best is the number that most independent origins give or allow; of those tied the exactest, then the latest told, then the lowest.
/// </summary>
internal static class FigureRule
{
    private const double FarthestAllowed = 1.5;

    public static AssessedFigure Apply(Effect effect, string? group, IReadOnlyList<Reading> readings, Succession succession)
    {
        var standing = succession.Standing;
        var ((low, best, high), votes) = Bounds(standing);
        return new AssessedFigure
        {
            Effect = effect,
            Group = group,
            Low = low,
            Best = best,
            High = high,
            Rule = Words(readings, standing, votes),
            Claims = Ids(readings),
            LowClaims = Ids(standing.Where(r => (r.Count.Best ?? r.Count.Low) == low && low is not null)),
            BestClaims = best is { } number ? Ids(standing.Where(r => Allows(r.Count, number))) : [],
            HighClaims = Ids(standing.Where(r => Ceiling(r.Count) == high && high is not null)),
            Copies = Copies(readings),
            History = History(succession),
        };
    }

    private static (Count Figure, int? Votes) Bounds(IReadOnlyList<Reading> standing)
    {
        var numbers = standing.Where(r => r.Count.Best is not null).ToList();
        var bounding = standing.Where(r => r.Count.Best is not null || !numbers.Any(n => Allows(r.Count, n.Count.Best!.Value))).ToList();
        var low = bounding.Min(r => r.Count.Best ?? r.Count.Low);
        var closed = bounding.Max(r => Ceiling(r.Count));
        var high = bounding.Exists(r => Ceiling(r.Count) is null && (r.Count.Best ?? r.Count.Low) > (closed ?? long.MinValue)) ? null : closed;
        var best = numbers
            .GroupBy(r => r.Count.Best!.Value)
            .Select(g => (Number: g.Key, Votes: Votes(standing, g.Key), Vague: g.Min(r => r.Count.Low == g.Key ? 0 : 1), Told: g.Max(r => r.Told)))
            .OrderByDescending(c => c.Votes).ThenBy(c => c.Vague).ThenByDescending(c => c.Told).ThenBy(c => c.Number)
            .Select(c => ((long Number, int Votes)?)(c.Number, c.Votes))
            .FirstOrDefault();
        return (new Count(low, best?.Number, high), best?.Votes);
    }

    private static List<FigureTelling> History(Succession succession)
    {
        var figures = succession.Held.ToDictionary(day => day.Key, day => Bounds(day.Value).Figure);
        var standing = succession.Standing.Select(r => r.Claim).ToHashSet();
        return [.. succession.Steps.Select(step => new FigureTelling
        {
            Claim = step.Reading.Claim,
            Told = Context.Date(step.Reading.Told),
            Said = step.Reading.Count,
            Is = step.Is,
            To = step.To,
            Why = step.Why,
            Overtaken = !standing.Contains(step.Reading.Claim) && step.Is is not (RelationKind.Restates or RelationKind.PartOf or RelationKind.Contradicts),
            Figure = figures[step.Reading.Told],
        })];
    }

    /// <summary>The readings that give the number of another on whose origin they rest; the first told is the original.</summary>
    public static List<FigureCopy> Copies(IReadOnlyList<Reading> readings) =>
        [.. readings.GroupBy(r => (r.Origin, r.Count))
            .Select(g => g.OrderBy(r => r.Told).ThenBy(r => r.Claim).ToList())
            .SelectMany(g => g.Skip(1).Select(copy => new FigureCopy(copy.Claim, g[0].Claim)))
            .OrderBy(copy => copy.Claim)];

    // What a telling puts at most; "at least eight", told by others as twelve, is at most twelve, and "about 40" is told as 40.
    private static long? Ceiling(Count count) => count.High is null ? null : count.Low == count.Best ? count.High : count.Best ?? count.High;

    /// <summary>The numbers that voices still stand by, where they differ: "killed: 37 or 40". Null where they do not.</summary>
    public static string? Rivals(Effect effect, string? group, Succession succession)
    {
        var rivals = succession.Standing.Where(r => r.Count.Best is not null).Select(r => r.Count.Best!.Value).Distinct().Order().ToList();
        if (rivals.Count < 2)
            return null;
        var what = effect.ToString().ToLowerInvariant() + (group is null ? "" : $" ({group})");
        return $"{what}: {string.Join(" or ", rivals.Select(n => n.ToString(CultureInfo.InvariantCulture)))}";
    }

    /// <summary>The figure of several sides together.</summary>
    public static AssessedFigure Sum(Effect effect, IReadOnlyList<AssessedFigure> sides) => new()
    {
        Effect = effect,
        Low = sides.Aggregate((long?)null, (sum, s) => s.Low is null ? sum : (sum ?? 0) + s.Low),
        Best = sides.Aggregate((long?)0, (sum, s) => sum + s.Best),
        High = sides.Aggregate((long?)0, (sum, s) => sum + s.High),
        Rule = $"sum of {string.Join(" and ", sides.Select(s => s.Group))}, each by the rule beside it",
        Claims = Ids(sides.SelectMany(s => s.Claims)),
        LowClaims = Ids(sides.SelectMany(s => s.LowClaims)),
        BestClaims = Ids(sides.SelectMany(s => s.BestClaims)),
        HighClaims = Ids(sides.SelectMany(s => s.HighClaims)),
        Copies = [.. sides.SelectMany(s => s.Copies).Distinct().OrderBy(copy => copy.Claim)],
    };

    private static int Votes(IReadOnlyList<Reading> standing, long number) =>
        standing.Where(r => Allows(r.Count, number)).Select(r => r.Origin).Distinct().Count();

    private static bool Allows(Count count, long number) =>
        count.Best == number || (count.AgreesWith(Count.Exactly(number)) && (count.Best ?? count.Low ?? number) * FarthestAllowed >= number);

    /// <summary>The claims of readings, by id.</summary>
    public static List<ClaimId> Ids(IEnumerable<Reading> readings) => Ids(readings.Select(r => r.Claim));

    private static List<ClaimId> Ids(IEnumerable<ClaimId> ids) => [.. ids.Distinct().Order()];

    private static string Words(IReadOnlyList<Reading> readings, IReadOnlyList<Reading> standing, int? votes)
    {
        if (standing.Count == 0)
            return "none: what was told of it was taken back";
        var voices = standing.Select(r => r.Voice).Distinct(StringComparer.Ordinal).Count();
        var restated = standing.Count < readings.Count ? ", each by its latest telling" : "";
        var open = standing.Any(r => r.Count is { High: null } and not { Low: null }) ? "; high is open above an \"at least\" that no other number exceeds" : "";
        if (voices == 1 && standing.Select(r => r.Count).Distinct().Count() == 1)
            return restated.Length > 0 ? "the latest number of the one source that gives it" : "the number of the one source that gives it";
        var origins = standing.Select(r => r.Origin).Distinct().Count();
        var best = votes is { } n ? FormattableString.Invariant($"; best: the number that most independent origins give or allow ({n} of {origins}), of those tied the exactest, then the latest told, then the lowest") : "";
        return FormattableString.Invariant($"low and high: the smallest and the greatest number of {voices} {(voices == 1 ? "source" : "sources")}{restated}{open}{best}");
    }
}
