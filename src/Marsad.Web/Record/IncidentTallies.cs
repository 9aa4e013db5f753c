using Marsad.Publishing;
using NodaTime;

namespace Marsad.Web;

/// <summary>Incidents of one period, country, region, group of people, actor or kind, with their killed; the same as the list that it opens.</summary>
/// <param name="Name">What they have in common, as the record names it.</param>
/// <param name="Query">The filter that lists them, with its question mark.</param>
/// <param name="Count">How many.</param>
/// <param name="Low">Killed by the lowest numbers.</param>
/// <param name="High">Killed by the highest numbers.</param>
/// <param name="IsOpen">Whether a number has no upper end.</param>
internal sealed record IncidentTally(string Name, string Query, int Count, long Low, long High, bool IsOpen);

/// <summary>The record's incidents by period, country, region, group of people, actor and kind. They are counted, not added to sums that sources keep.</summary>
internal sealed class IncidentTallies
{
    private const int MostBars = 48;
    private const int MostNames = 12;
    private const int MonthsOfYear = 12;

    private IncidentTallies(Outlines outlines)
    {
        var (names, all) = (outlines.Names, outlines.Incidents);
        (IsByYear, Periods) = ByPeriod(all);
        Countries = Named(all.Index().SelectMany(pair => outlines.Where[pair.Index].ToArray().Select(place => names.Places[place].Country).OfType<string>().Distinct().Select(country => (country, pair.Item))), code => Lexicons.Countries.ByCode(code)?.Name ?? code, code => "?country=" + code);
        Regions = Named(all.Index().SelectMany(pair => outlines.Where[pair.Index].ToArray().Select(place => names.Places[place]).Where(place => place.Country is not null && PlaceIndex.Region(place) is not null)
            .Select(place => $"{place.Country}:{PlaceIndex.Region(place)}").Distinct().Select(region => (region, pair.Item))), key => $"{key[3..]}, {Lexicons.Countries.ByCode(key.AsSpan()[..2])?.Name ?? key[..2]}", key => $"?country={key[..2]}&region={Uri.EscapeDataString(key[3..])}");
        Groups = [.. outlines.Groups.GroupBy(killed => killed.Group).Select(group => new IncidentTally(names.Groups[group.Key], $"?group={Uri.EscapeDataString(names.Groups[group.Key])}", group.Count(), group.Sum(killed => killed.Low), group.Sum(killed => killed.High), group.Any(killed => killed.IsOpen == 1)))
            .OrderByDescending(tally => tally.High).ThenBy(tally => tally.Query, StringComparer.Ordinal).Take(MostNames)];
        Actors = Named(all.Index().SelectMany(pair => outlines.Parts[pair.Index].ToArray().Select(part => names.Actors[Outlines.Part(part).Actor]).Where(actor => actor.Id is not null).Select(actor => actor.Key).Distinct().Select(actor => (actor, pair.Item))), key => names.Actors.First(actor => actor.Key == key).Name, key => "?actor=" + Uri.EscapeDataString(key));
        Kinds = Named(all.Where(incident => incident.Type >= 0).Select(incident => (names.Types[incident.Type], incident)), type => type, type => "?type=" + Uri.EscapeDataString(type));
    }

    /// <summary>Whether the periods are years and not months.</summary>
    public bool IsByYear { get; }

    /// <summary>Periods in order, those without incidents among them. An incident of several days is in each that it may have been in.</summary>
    public IReadOnlyList<IncidentTally> Periods { get; }

    public IReadOnlyList<IncidentTally> Countries { get; }

    public IReadOnlyList<IncidentTally> Regions { get; }

    /// <summary>The killed of each group of people of which some figure is told.</summary>
    public IReadOnlyList<IncidentTally> Groups { get; }

    public IReadOnlyList<IncidentTally> Actors { get; }

    public IReadOnlyList<IncidentTally> Kinds { get; }

    public static IncidentTallies Of(Snapshot record) => record.Once("tallies", () => new IncidentTallies(record.Outlines));

    private static (bool, IReadOnlyList<IncidentTally>) ByPeriod(IncidentOutline[] all)
    {
        var dated = all.Where(incident => incident.From != IncidentOutline.None).ToList();
        if (dated.Count == 0)
            return (false, []);
        var (first, last) = (IncidentOutline.Day(dated.Min(incident => incident.From))!.Value, IncidentOutline.Day(dated.Max(Last))!.Value);
        var isByYear = Month(last) - Month(first) >= MostBars;
        var step = isByYear ? MonthsOfYear : 1;
        var begin = isByYear ? first.Year * MonthsOfYear : Month(first);
        // What is told of long ago stands before the years that can be drawn.
        begin = Math.Max(begin, ((Month(last) / step) - MostBars + 1) * step);
        var bars = new List<IncidentTally>();
        for (var month = begin; month <= Month(last); month += step)
        {
            var from = new LocalDate(month / MonthsOfYear, (month % MonthsOfYear) + 1, 1);
            var to = from.PlusMonths(step).PlusDays(-1);
            bars.Add(Tally(isByYear ? Wording.Iso(from)[..4] : Wording.Iso(from)[..7], $"?from={Wording.Iso(from)}&to={Wording.Iso(to)}", dated.Where(incident => IncidentOutline.Touches(incident.From, incident.To, IncidentOutline.Number(from), IncidentOutline.Number(to)))));
        }
        return (isByYear, bars);
    }

    private static IReadOnlyList<IncidentTally> Named(IEnumerable<(string Key, IncidentOutline Incident)> all, Func<string, string> name, Func<string, string> query) =>
        [.. all.GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(group => Tally(name(group.Key), query(group.Key), group.Select(pair => pair.Incident)))
            .OrderByDescending(tally => tally.High).ThenByDescending(tally => tally.Count).ThenBy(tally => tally.Query, StringComparer.Ordinal).Take(MostNames)];

    private static IncidentTally Tally(string name, string query, IEnumerable<IncidentOutline> incidents)
    {
        var (count, low, high, isOpen) = (0, 0L, 0L, false);
        foreach (var incident in incidents)
        {
            var killed = PlacedIncident.Killed(incident);
            (count, low, high, isOpen) = (count + 1, low + killed.Low, high + killed.High, isOpen || killed.IsOpen);
        }
        return new IncidentTally(name, query, count, low, high, isOpen);
    }

    private static int Last(IncidentOutline incident) => incident.To == IncidentOutline.None ? incident.From : incident.To;

    private static int Month(LocalDate day) => (day.Year * MonthsOfYear) + day.Month - 1;
}
