using NodaTime;

namespace Marsad.Assessing;

/// <summary>Puts incidents together as they are to be compared: one by one, or by the day, week, month or year.</summary>
internal sealed class TrendComparison
{
    private const int Week = 7;
    private const int EarlyInMonth = 7;
    private readonly Context _context;
    private readonly Superlative _asserted;
    private readonly string? _group;
    private readonly Dictionary<IncidentId, Assessment> _byId;
    private readonly List<(Assessment Incident, long Value)> _numbered;

    public TrendComparison(Context context, Superlative asserted, List<Assessment> like)
    {
        (_context, _asserted) = (context, asserted);
        _group = context.People.Group(asserted.Of);
        _byId = like.ToDictionary(i => i.Incident.Id);
        var fitting = like.Where(Fits).ToList();
        Longer = like.Count - fitting.Count;
        _numbered = [.. fitting.Select(i => (i, Value: TrendNumbers.Of(i, asserted.Measure, _group, asserted.Against))).Where(p => p.Value is not null).Select(p => (p.i, p.Value!.Value))];
        Unnumbered = fitting.Count - _numbered.Count;
    }

    /// <summary>Incidents without the number that is compared.</summary>
    public int Unnumbered { get; }

    /// <summary>Incidents over more days than are compared.</summary>
    public int Longer { get; }

    /// <summary>All that is compared, in the order of time; nothing stands for days of which nothing is told.</summary>
    public List<TrendRival> Rivals() => _asserted.Unit == TrendUnit.Incident
        ? [.. _numbered.Select(p => new TrendRival(First(p.Incident), Last(p.Incident), p.Value, [p.Incident.Incident.Id]))]
        : [.. _numbered.GroupBy(p => Stretch(First(p.Incident))).OrderBy(g => g.Key.From).Select(g => new TrendRival(g.Key.From, g.Key.To, g.Sum(p => p.Value), [.. g.Select(p => p.Incident.Incident.Id).Order()]))];

    /// <summary>The one of them that is meant.</summary>
    public TrendRival? Mine(List<TrendRival> rivals, Assessment? meant, LocalDate? to)
    {
        if (_asserted.Unit == TrendUnit.Incident)
            return rivals.Find(r => r.Incidents[0] == meant?.Incident.Id);
        var day = _asserted.On ?? _asserted.Unit switch
        {
            TrendUnit.Day => meant is null ? null : First(meant),
            // In a month's first days its forerunner is told of.
            TrendUnit.Month => to is { Day: <= EarlyInMonth } early ? early.PlusMonths(-1) : to,
            TrendUnit.Year => to is { Month: 1 } january ? january.PlusYears(-1) : to,
            _ => to,
        };
        return day is { } on ? rivals.Find(r => r.From <= on && on <= r.To) : null;
    }

    /// <summary>The independent origins that tell of it.</summary>
    public int Origins(TrendRival rival) => rival.Incidents.Count == 1
        ? _byId[rival.Incidents[0]].Origins
        : _context.Origins.Of([.. rival.Incidents.SelectMany(id => _byId[id].Incident.Claims).Where(Context.Happened)]).Distinct().Count();

    private bool Fits(Assessment incident) => _asserted.Unit == TrendUnit.Incident || (Stretch(First(incident)) is var (from, to) && Last(incident) <= to && First(incident) >= from);

    // Weeks are counted back from the story's day.
    private (LocalDate From, LocalDate To) Stretch(LocalDate day)
    {
        switch (_asserted.Unit)
        {
            case TrendUnit.Day:
                return (day, day);
            case TrendUnit.Month:
                return (day.With(DateAdjusters.StartOfMonth), day.With(DateAdjusters.EndOfMonth));
            case TrendUnit.Year:
                return (new LocalDate(day.Year, 1, 1), new LocalDate(day.Year, 12, 31));
            default:
                var end = _asserted.On ?? _asserted.Until ?? _asserted.Told ?? _context.Newest ?? day;
                var back = (int)Math.Floor(Period.DaysBetween(day, end) / (double)Week);
                return (end.PlusDays(-(back * Week) - Week + 1), end.PlusDays(-(back * Week)));
        }
    }

    private static LocalDate First(Assessment incident) => incident.When!.From!.Value;

    private static LocalDate Last(Assessment incident) => incident.When!.To ?? incident.When.From!.Value;
}
