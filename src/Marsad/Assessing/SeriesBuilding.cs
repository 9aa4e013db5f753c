using NodaTime;

namespace Marsad.Assessing;

/// <summary>Makes series of the tolls of the record, and sets each beside the record's own incidents and other sources' sums of the same.</summary>
internal sealed class SeriesBuilding(Context context, IReadOnlyList<Assessment> incidents, IReadOnlyList<Tally> tallies)
{
    private readonly ILookup<(ReportId, int), Tally> _tallies = tallies.ToLookup(t => (t.Report, t.Story));

    /// <summary>Tolls of one source, kind, start and effect.</summary>
    private sealed class Draft(string source, string what, LocalDate? from, Effect effect, List<Claim> claims)
    {
        public string Source => source;
        public string What => what;
        public LocalDate? From => from;
        public Effect Effect => effect;
        public List<Claim> Claims => claims;
    }

    public List<TollSeries> Of(IReadOnlyList<Claim> tolls)
    {
        var drafts = tolls
            .SelectMany(toll => Enum.GetValues<Effect>().Where(effect => PartsAudit.Total(toll, effect) is { Number: not null }).Select(effect => (Toll: toll, Effect: effect)))
            .GroupBy(t => (Source: Origins.Speaker(t.Toll) ?? t.Toll.ReportId.Value, What: SeriesAudit.Counted(AuditRules.Default, t.Toll), t.Toll.When?.From, t.Effect))
            .OrderBy(g => g.Key.What, StringComparer.Ordinal).ThenBy(g => g.Key.From is null).ThenBy(g => g.Key.From).ThenBy(g => g.Key.Effect).ThenBy(g => g.Key.Source, StringComparer.Ordinal)
            .Select(g => new Draft(g.Key.Source, g.Key.What, g.Key.From, g.Key.Effect, [.. g.Select(t => t.Toll).OrderBy(t => t.Id)]))
            .ToList();
        var points = drafts.ToDictionary(draft => draft, Points);
        var same = drafts.ToLookup(draft => (draft.What, draft.From, draft.Effect));
        return [.. drafts.Select(draft => Series(draft, points, [.. same[(draft.What, draft.From, draft.Effect)].Where(other => other != draft)]))];
    }

    private TollSeries Series(Draft draft, Dictionary<Draft, List<SeriesPoint>> points, List<Draft> others)
    {
        var last = points[draft][^1];
        return new TollSeries
        {
            Source = Name(draft),
            Subject = Tolls.Subject(draft.Claims),
            Scope = Tolls.Scope(draft.Claims[0]),
            From = draft.From,
            Effect = draft.Effect,
            Includes = [.. draft.Claims.SelectMany(Included).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Points = points[draft],
            Own = Own(draft, last),
            Others = [.. others.Select(other => Beside(last, Name(other), points[other]))],
        };
    }

    private static string Name(Draft draft) => draft.Claims[0].Sources.FirstOrDefault(s => (s.Id ?? Names.Fold(s.Name)) == draft.Source)?.Name ?? draft.Claims[0].Report;

    private List<SeriesPoint> Points(Draft draft) =>
        [.. draft.Claims
            .Select(claim => (Claim: claim, Count: PartsAudit.Total(claim, draft.Effect)!.Value, AsOf: claim.When?.To ?? context.Told(claim)))
            .GroupBy(p => (p.AsOf, p.Count)).Select(g => g.First())
            .OrderBy(p => p.AsOf is not null).ThenBy(p => p.AsOf).ThenBy(p => p.Count.Number).ThenBy(p => p.Claim.Id)
            .Select(p => new SeriesPoint(p.AsOf, p.Count, PartsAudit.Term(p.Claim, p.Count)))];

    // "100,973 civilians, including 35,827 rebel fighters": who is counted in with whom.
    private IEnumerable<string> Included(Claim claim)
    {
        var told = _tallies[(claim.ReportId, claim.Story)].ToList();
        foreach (var list in told.Where(t => t.Kind == TallyKind.List && claim.Harm.Any(h => h.PartOf is null && h.Span is { } span && span.Overlaps(t.Whole.Span))))
        {
            foreach (var part in list.Parts)
            {
                foreach (var within in told.Where(t => t.Kind == TallyKind.Subset && t.Whole.Span == part.Span))
                    yield return $"{part.Text}: {within.Parts[0].Text} among them";
            }
        }
    }

    private static OtherSum Beside(SeriesPoint last, string source, List<SeriesPoint> other)
    {
        var nearest = other.OrderBy(p => p.AsOf is { } one && last.AsOf is { } two ? Math.Abs(Period.DaysBetween(one, two)) : int.MaxValue).First();
        return new OtherSum(source, nearest, nearest.Count.Number - last.Count.Number);
    }

    private OwnSum? Own(Draft draft, SeriesPoint last)
    {
        if (draft.From is not { } from || last.AsOf is not { } to)
            return null;
        var toll = draft.Claims[0];
        var figures = incidents.Where(i => i.When?.From >= from && (i.When.To ?? i.When.From) <= to && IsOf(toll, i))
            .Select(i => (Incident: i, Figure: Figure(i, draft.Effect, toll))).Where(p => p.Figure is not null).ToList();
        var best = figures.Sum(p => p.Figure!.Best ?? p.Figure.Low ?? 0);
        return new OwnSum
        {
            Incidents = [.. figures.Select(p => p.Incident.Incident.Id)],
            Low = figures.Sum(p => p.Figure!.Low ?? p.Figure.Best ?? 0),
            Best = best,
            High = figures.Sum(p => p.Figure!.High ?? p.Figure.Best ?? p.Figure.Low ?? 0),
            Share = last.Count.Number is > 0 and var number ? Math.Round((double)best / number, 3) : null,
        };
    }

    private string? Group(Claim toll) => context.People.Group(toll.Harm.FirstOrDefault(h => h.PartOf is null)?.Of);

    // Of the group or the side that the toll counts.
    private AssessedFigure? Figure(Assessment incident, Effect effect, Claim toll)
    {
        var group = Group(toll);
        var side = group is null ? incident.Actors.Where(a => a.Role == Role.Target && IsOneOf(Ids(toll, Role.Target), a)).Select(a => a.Name).ToList() : [];
        return incident.Figures.FirstOrDefault(f => f.Effect == effect && f.Group is { } whose && side.Exists(name => whose.Split(", ").Contains(name, StringComparer.Ordinal)))
            ?? incident.Figures.FirstOrDefault(f => f.Effect == effect && f.Group == group);
    }

    private static List<string> Ids(Claim toll, Role role) => [.. toll.Actors.Where(a => a.Role == role && a.Id is not null).Select(a => a.Id!)];

    private bool IsOneOf(List<string> ids, Participant actor) => actor.Id is { } id && ids.Exists(one => context.Kinship.Related(one, id));

    // Of the toll's kind, in its place, by its side.
    private bool IsOf(Claim toll, Assessment incident)
    {
        if (toll.Type is not (null or AnyDeed or "other") && incident.Type != toll.Type)
            return false;
        foreach (var role in (ReadOnlySpan<Role>)[Role.Perpetrator, Role.Target])
        {
            var ids = Ids(toll, role);
            if (ids.Count > 0 && !incident.Actors.Any(a => a.Role == role && IsOneOf(ids, a)))
                return false;
        }
        return toll.Where.Count == 0 || incident.Where.Any(place => place.LiesIn(toll.Where[0]));
    }

    private const string AnyDeed = "attack";
}
