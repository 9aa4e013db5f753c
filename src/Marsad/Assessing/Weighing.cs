using NodaTime.Text;

namespace Marsad.Assessing;

/// <summary>Makes an assessment of one incident.</summary>
internal static class Weighing
{
    private const int FuzzyPlace = 5;
    private const int WithinDays = 2;

    /// <summary>Null where no claim says that it happened.</summary>
    public static Assessment? Of(Context context, Incident incident)
    {
        var happened = incident.Claims.Where(Context.Happened).ToList();
        if (happened.Count == 0)
            return null;
        var denied = incident.Claims.Where(c => c.Certainty == Certainty.Denied).ToList();
        var origins = context.Origins.Of(happened);
        var count = Corroborating(context, happened, origins);
        var disputed = new List<string>();
        var when = Date(happened, origins, disputed) ?? Told(context, happened);
        if (Grading.Rivals(context, happened) is { } rivals)
            disputed.Add($"perpetrator: {rivals}");
        var figures = Casualties.Of(context, happened, origins, disputed);
        disputed.AddRange(Denials(incident.Claims));
        var (grade, rule, change) = Grading.Of(context, happened, denied, count, denied.Count == 0 ? 0 : context.Origins.Of(denied).Distinct().Count());
        return new Assessment
        {
            Incident = incident,
            Type = Kind(happened, origins),
            When = when,
            Where = Places(happened, origins),
            Actors = Actors(happened, origins),
            Figures = figures,
            Origins = count,
            Traced = context.Origins.Traced(happened, origins),
            Grade = grade,
            GradeRule = rule,
            GradeChange = change,
            Disputed = disputed,
        };
    }

    // Who recalls it long after on nobody's word says no more than what was told then.
    private static int Corroborating(Context context, List<Claim> claims, int[] origins)
    {
        var told = Enumerable.Range(0, claims.Count).Where(i => !context.Recalls(claims[i])).Select(i => origins[i]).Distinct().Count();
        return told > 0 ? told : origins.Distinct().Count();
    }

    // "other" only where nobody says more.
    private static string? Kind(List<Claim> claims, int[] origins) =>
        Enumerable.Range(0, claims.Count)
            .Where(i => claims[i].Type is not null)
            .GroupBy(i => claims[i].Type!, StringComparer.Ordinal)
            .OrderBy(g => g.Key == "other").ThenByDescending(g => g.Select(i => origins[i]).Distinct().Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    // The days that most origins allow, the narrowest of them.
    private static When? Date(List<Claim> claims, int[] origins, List<string> disputed)
    {
        var dated = Enumerable.Range(0, claims.Count).Where(i => claims[i].When is { From: not null }).ToList();
        if (dated.Count == 0)
            return claims.Select(c => c.When).OfType<When>().Select(Bare).OrderBy(w => w.Weekday is null).ThenBy(w => w.Weekday, StringComparer.Ordinal).FirstOrDefault();
        var chosen = dated
            .OrderByDescending(i => dated.Where(j => Meet(claims[i].When!, claims[j].When!)).Select(j => origins[j]).Distinct().Count())
            .ThenBy(i => claims[i].When!.Days ?? int.MaxValue)
            .ThenBy(i => claims[i].When!.From)
            .ThenBy(i => claims[i].Id)
            .Select(i => claims[i].When!)
            .First();
        var others = dated.Select(i => claims[i].When!).Where(w => !Meet(w, chosen)).Append(chosen).Select(Words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (others.Count > 1)
            disputed.Add($"date: {string.Join(" or ", others)}");
        return Bare(chosen);
    }

    // News without a day is of the day that it was first told on, or of the day before.
    private static When? Told(Context context, List<Claim> claims) =>
        claims.TrueForAll(c => c.When is null) && claims.Where(c => !c.Background).Min(context.Told) is { } day
            ? new When { From = day.PlusDays(-1), To = day, Precision = WithinDays, Basis = DateBasis.Published }
            : null;

    private static bool Meet(When a, When b) => a.From <= (b.To ?? b.From) && b.From <= (a.To ?? a.From);

    private static string Words(When when)
    {
        var from = LocalDatePattern.Iso.Format(when.From!.Value);
        return when.To is { } to && to != when.From ? $"{from} to {LocalDatePattern.Iso.Format(to)}" : from;
    }

    private static When Bare(When when) => when with { Span = null, Text = null };

    private static List<Location> Places(List<Claim> claims, int[] origins) =>
        [.. claims
            .SelectMany((c, i) => c.Where.Select((place, rank) => (Place: place with { Span = null, Text = null }, Rank: rank, Origin: origins[i])))
            .GroupBy(p => (p.Place.Id ?? Names.Fold(p.Place.Name), p.Place.Relation))
            .Select(g => (Place: g.Select(p => p.Place).MinBy(p => ClaimJson.Write(p), StringComparer.Ordinal)!, Rank: g.Min(p => p.Rank), Origins: g.Select(p => p.Origin).Distinct().Count()))
            .OrderBy(p => p.Place.Precision ?? FuzzyPlace).ThenByDescending(p => p.Origins).ThenBy(p => p.Rank).ThenBy(p => p.Place.Name, StringComparer.Ordinal).ThenBy(p => p.Place.Relation, StringComparer.Ordinal)
            .Select(p => p.Place)];

    private static List<Participant> Actors(List<Claim> claims, int[] origins) =>
        [.. claims
            .SelectMany((c, i) => c.Actors.Select(actor => (Actor: actor with { Span = null, Text = null }, Origin: origins[i])))
            .GroupBy(p => (p.Actor.Role, p.Actor.Id ?? Names.Fold(p.Actor.Name)))
            .Select(g => (Actor: g.Select(p => p.Actor).MinBy(a => a.Name, StringComparer.Ordinal)!, Origins: g.Select(p => p.Origin).Distinct().Count()))
            .OrderBy(p => p.Actor.Role).ThenByDescending(p => p.Origins).ThenBy(p => p.Actor.Name, StringComparer.Ordinal)
            .Select(p => p.Actor)];

    private static IEnumerable<string> Denials(IReadOnlyList<Claim> claims) =>
        claims
            .SelectMany(c => c.Sources.Where(s => s.Stance is Stance.Denies or Stance.Dismisses || (s.Stance == Stance.Asserts && c.Certainty == Certainty.Denied)))
            .Select(s => $"{s.Name} {(s.Stance == Stance.Dismisses ? "dismisses" : "denies")} it")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
