using NodaTime;

namespace Marsad.Assessing;

/// <summary>
/// Answers what reports assert of trends from the record's own incidents: the rank of what is meant among its like, in the time and place of the
/// words. What goes before it speaks against the assertion whatever else is missing; that nothing does speaks for it only as far as the record reaches.
/// </summary>
/// <param name="findings">The record.</param>
/// <param name="kinship">Which actors belong together.</param>
public sealed class TrendAnswers(Findings findings, Kinship kinship)
{
    private readonly TrendRules _rules = TrendRules.Default;
    private readonly Context _context = new(findings.Documents, kinship);
    private readonly List<Assessment> _dated = [.. findings.Incidents.Where(i => i.When?.From is not null)];
    private readonly ILookup<(ReportId, int), (Assessment Incident, Claim Claim)> _byStory = findings.Incidents
        .SelectMany(i => i.Incident.Claims.Where(Context.Happened).Select(c => (Incident: i, Claim: c)))
        .ToLookup(p => (p.Claim.ReportId, p.Claim.Story));

    /// <summary>The answers, by report, in the order of the text.</summary>
    public IReadOnlyList<TrendAnswer> Of(IEnumerable<Superlative> asserted) =>
        [.. asserted.OrderBy(a => a.Told is null).ThenBy(a => a.Told).ThenBy(a => _context.ReportName(a.Report), StringComparer.Ordinal).ThenBy(a => a.Span).Select(Answer)];

    private TrendAnswer Answer(Superlative asserted)
    {
        var meant = Meant(asserted);
        var (from, known) = Begin(asserted);
        var to = asserted.Until ?? asserted.Told ?? _context.Newest;
        var scope = asserted.Where ?? Country(meant);
        var like = _dated.Where(i => Day(i) >= (from ?? LocalDate.MinIsoValue) && (Last(i) <= (to ?? LocalDate.MaxIsoValue) || i == meant) && IsLike(asserted, scope, i)).ToList();
        var comparison = new TrendComparison(_context, asserted, like);
        var compared = comparison.Rivals();
        var mine = comparison.Mine(compared, meant, to);
        var answer = new TrendAnswer
        {
            Asserted = asserted,
            Report = _context.ReportName(asserted.Report),
            Source = Source(asserted),
            Verdict = TrendVerdict.CannotTell,
            Words = "",
            Incident = asserted.Unit == TrendUnit.Incident ? meant?.Incident.Id : null,
            From = from ?? compared.Select(r => (LocalDate?)r.From).Min(),
            To = to,
            Scope = scope?.Name,
            Value = mine?.Value,
            Compared = compared.Count,
            Thin = compared.Count(r => comparison.Origins(r) < _rules.ThinOrigins),
            Caveats = [.. Caveats(asserted, known, from, to, like, comparison)],
        };
        if (mine is null)
            return answer with { Words = Missing(asserted, meant) };
        var ahead = compared.Where(r => asserted.Least ? r.Value < mine.Value : r.Value > mine.Value).OrderByDescending(r => asserted.Least ? -r.Value : r.Value).ThenBy(r => r.From).ThenBy(r => r.Incidents[0]).ToList();
        var rank = ahead.Count + 1;
        return answer with
        {
            Rank = rank,
            Tied = compared.Count(r => r.Value == mine.Value) - 1,
            Ahead = [.. ahead.Take(_rules.Ahead)],
            Verdict = Verdict(asserted, known, rank, compared.Count),
            Words = TrendWording.Answer(asserted, rank, compared.Count, answer.Thin, _rules.ThinOrigins, from, known),
        };
    }

    // Where the record does not know since when, what goes before it may be older.
    private TrendVerdict Verdict(Superlative asserted, bool known, int rank, int compared)
    {
        var most = asserted.Among ? Math.Max(_rules.AmongRank, (int)Math.Ceiling(_rules.AmongShare * compared)) : asserted.Rank;
        return rank > most ? (known ? TrendVerdict.Disagrees : TrendVerdict.CannotTell)
            : compared < _rules.LeastCompared || (asserted.Among && compared <= _rules.AmongRank) ? TrendVerdict.CannotTell
            : TrendVerdict.Agrees;
    }

    // The incident that the sentence tells of, else the one told of last before it, else what the story is about.
    private Assessment? Meant(Superlative asserted)
    {
        var told = _byStory[(asserted.Report, asserted.Story)].Where(p => p.Incident.When?.From is not null && !p.Claim.Background).ToList();
        return told.Where(p => p.Claim.Spans.Any(s => s.Overlaps(asserted.Sentence))).OrderByDescending(p => p.Claim.Main).ThenBy(p => p.Claim.Id).FirstOrDefault().Incident
            ?? told.Where(p => p.Claim.Spans.Any(s => s.End <= asserted.Sentence.Start)).OrderByDescending(p => p.Claim.Spans.Where(s => s.End <= asserted.Sentence.Start).Max(s => s.End)).ThenBy(p => p.Claim.Id).FirstOrDefault().Incident
            ?? told.Where(p => p.Claim.Main).OrderBy(p => p.Claim.Id).FirstOrDefault().Incident;
    }

    // Where a place's loss begins the time, the record's own claims of control may say when that was.
    private (LocalDate? From, bool Known) Begin(Superlative asserted)
    {
        if (asserted.Since is { } since)
            return (since, true);
        if (asserted.SinceChangeOf is { } place && findings.Control
            .Where(i => i is { State: ControlState.Held, From: not null, By: null } && i.From < (asserted.Told ?? LocalDate.MaxIsoValue) && (i.Place.Id is { } id ? id == place.Id : Names.Fold(i.Place.Name) == Names.Fold(place.Name)))
            .Max(i => i.From) is { } change)
            return (change.PlusDays(1), true);
        return (null, asserted.Ever);
    }

    private bool IsLike(Superlative asserted, Location? scope, Assessment incident) =>
        (asserted.Types.Count == 0 || asserted.Types.Contains(incident.Type ?? "", StringComparer.Ordinal))
        && (scope is null || incident.Where.Any(place => place.LiesIn(scope)))
        && (asserted.Against?.Id is not { } id || incident.Actors.Any(a => a.Role == Role.Target && a.Id is { } whom && (whom == id || _context.Kinship.Related(id, whom))));

    private static Location? Country(Assessment? meant) =>
        meant?.Where.FirstOrDefault(p => p.Country is not null) is { } place
            ? new Location { Name = place.Feature == PlaceFeature.Country ? place.Name : place.Within.Count > 0 ? place.Within[^1] : place.Country!, Country = place.Country, Feature = PlaceFeature.Country }
            : null;

    private string Source(Superlative asserted) =>
        findings.Claims.Where(c => c.ReportId == asserted.Report && c.Story == asserted.Story && c.Spans.Any(s => s.Overlaps(asserted.Sentence)))
            .SelectMany(c => c.Sources).Where(s => s.Span is { } span && asserted.Sentence.Contains(span)).Select(s => s.Name).FirstOrDefault()
        ?? findings.Documents.FirstOrDefault(d => d.Report.Id == asserted.Report)?.Report.Outlet ?? _context.ReportName(asserted.Report);

    private static string Missing(Superlative asserted, Assessment? meant) => asserted.Unit != TrendUnit.Incident
        ? "the record tells of nothing in the time that is meant"
        : meant is null ? "the record has no dated incident that the words would be of" : "the record has no number for what is meant";

    private IEnumerable<string> Caveats(Superlative asserted, bool known, LocalDate? from, LocalDate? to, List<Assessment> like, TrendComparison comparison)
    {
        if (asserted.Loose)
            yield return $"the words do not say by what; {TrendWording.Plain(asserted.Measure)} stand in for it";
        if (!known)
            yield return $"the record does not know since when \"{asserted.Time}\" is; all that it holds up to then is compared";
        if (comparison.Unnumbered > 0)
            yield return TrendWording.Unnumbered(comparison.Unnumbered, asserted.Measure);
        if (comparison.Longer > 0)
            yield return TrendWording.Longer(comparison.Longer, asserted.Unit);
        if ((from ?? like.Min(i => Day(i))) is not { } first || to is not { } last || last < first)
            yield break;
        var days = Period.DaysBetween(first, last) + 1;
        var spoken = like.SelectMany(i => Enumerable.Range(0, Math.Clamp(Period.DaysBetween(Day(i)!.Value, Last(i)!.Value) + 1, 1, days)).Select(n => Day(i)!.Value.PlusDays(n))).Where(d => d >= first && d <= last).Distinct().Count();
        if (spoken < days)
            yield return TrendWording.Silent(days - spoken, days);
        if (from is { } begin && _dated.Count > 0 && Day(_dated[0]) is { } earliest && earliest > begin)
            yield return TrendWording.Late(earliest);
    }

    private static LocalDate? Day(Assessment incident) => incident.When!.From;

    private static LocalDate? Last(Assessment incident) => incident.When!.To ?? incident.When.From;
}
