using NodaTime;

namespace Marsad.Publishing;

/// <summary>Days laid out along a line, with ticks at years or months.</summary>
internal sealed class TimeAxis
{
    private readonly LocalDate _first;
    private readonly double _perDay;

    private TimeAxis(LocalDate first, LocalDate last, double width)
    {
        _first = first;
        var days = Math.Max(1, Period.DaysBetween(first, last) + 1);
        _perDay = width / days;
        var step = days switch { > 3650 => 24, > 900 => 12, > 300 => 3, > 60 => 1, _ => 0 };
        Ticks = step == 0 ? [.. Weeks(first, last)] : [.. Months(first, last, step)];
    }

    /// <summary>Where the ticks stand and what they say.</summary>
    public IReadOnlyList<(double At, string Label)> Ticks { get; }

    /// <summary>An axis that holds all of the days, with room after the last.</summary>
    public static TimeAxis Over(IEnumerable<LocalDate> days, double width)
    {
        var all = days.DefaultIfEmpty(new LocalDate(2000, 1, 1)).ToList();
        var (first, last) = (all.Min(), all.Max());
        var room = Math.Max(3, Period.DaysBetween(first, last) / 8);
        return new TimeAxis(first.PlusDays(-1), last.PlusDays(room), width);
    }

    /// <summary>Where a day begins.</summary>
    public double At(LocalDate day) => Period.DaysBetween(_first, day) * _perDay;

    private IEnumerable<(double, string)> Months(LocalDate first, LocalDate last, int step)
    {
        var tick = new LocalDate(first.Year, 1, 1);
        while (tick < first)
            tick = tick.PlusMonths(step);
        for (; tick <= last; tick = tick.PlusMonths(step))
            yield return (At(tick), step >= 12 ? Wording.Iso(tick)[..4] : Wording.Iso(tick)[..7]);
    }

    private IEnumerable<(double, string)> Weeks(LocalDate first, LocalDate last)
    {
        for (var tick = first.PlusDays(1); tick <= last; tick = tick.PlusDays(10))
            yield return (At(tick), Wording.Iso(tick));
    }
}
