using NodaTime;

namespace Marsad.Assessing;

/// <summary>Reads the timeline of places: how they stood on a day, and what was otherwise on another.</summary>
public static class ControlView
{
    private const string Part = "part-of";

    /// <summary>How each place stood on a day, in the order of the timeline; unknown where no claim speaks of the day.</summary>
    public static IReadOnlyList<ControlStanding> On(IEnumerable<ControlInterval> timeline, LocalDate day) =>
        [.. Places(timeline).Select(place => On(place, day))];

    /// <summary>The places that stood otherwise on the second day than on the first.</summary>
    public static IReadOnlyList<ControlChange> Between(IEnumerable<ControlInterval> timeline, LocalDate first, LocalDate second) =>
        [.. Places(timeline).Select(place => new ControlChange(On(place, first), On(place, second))).Where(change => !Alike(change.Before, change.After))];

    /// <summary>Whether a stretch speaks of a day. One that nobody ended speaks no longer after its last word than silence is filled.</summary>
    internal static bool Speaks(ControlInterval interval, LocalDate day) =>
        interval.From <= day && day <= (interval.To ?? (interval.Said ?? interval.From)?.PlusDays(ControlRules.Default.Decay(interval.State)));

    // Intervals of one place follow each other; a part of a place is a place of its own.
    private static IEnumerable<List<ControlInterval>> Places(IEnumerable<ControlInterval> timeline) =>
        timeline.GroupBy(i => (i.Place.Id ?? Names.Fold(i.Place.Name), i.Place.Country, i.Place.Relation == Part)).Select(g => g.ToList());

    private static ControlStanding On(List<ControlInterval> place, LocalDate day)
    {
        var here = place.Where(i => Speaks(i, day)).ToList();
        var said = here.Where(i => i.State != ControlState.Unknown).ToList();
        var holders = said.Where(i => i.State == ControlState.Held).Select(i => i.Holder).OfType<Participant>().DistinctBy(h => h.Id ?? Names.Fold(h.Name)).ToList();
        var state = said.Exists(i => i.State == ControlState.Contested) ? ControlState.Contested
            : said.Exists(i => i.State == ControlState.Besieged) ? ControlState.Besieged
            : said.Count > 0 ? ControlState.Held
            : ControlState.Unknown;
        return new ControlStanding
        {
            Place = place[0].Place,
            On = day,
            State = state,
            Holders = holders,
            // Each may hold a part.
            Disputed = place[0].Place.Relation != Part && (holders.Count > 1 || here.Exists(i => i.Against.Count > 0)),
            Claims = [.. here.SelectMany(i => i.Claims).Distinct().Order()],
            Against = [.. here.SelectMany(i => i.Against).Distinct().Order()],
        };
    }

    private static bool Alike(ControlStanding a, ControlStanding b) =>
        a.State == b.State && a.Disputed == b.Disputed && a.Holders.Select(Key).SequenceEqual(b.Holders.Select(Key));

    private static string Key(Participant holder) => holder.Id ?? Names.Fold(holder.Name);
}
