using NodaTime;

namespace Marsad.Annotating;

/// <summary>Reckons the days that readings mean, from the story's date and the date told before. Mutable: it remembers the last date told.</summary>
/// <param name="published">The story's date, where it is known.</param>
/// <param name="read">A reading of the same story, whose days with a year are known from the beginning.</param>
internal sealed class DateCalendar(LocalDate? published, DateCalendar? read = null)
{
    private static readonly string[] WeekdayNames = ["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private (LocalDate From, LocalDate To)? _told;

    // Days and weeks told with their year: they lend it where the story has no date and all that lie near agree.
    private readonly List<LocalDate> _dated = [.. read?._dated ?? []];
    private bool _wanting;

    // The last month or longer: "over the same year" goes back to it, "that night" does not.
    private (LocalDate From, LocalDate To)? _period;

    // The last year that the words themselves gave.
    private int? _year;

    /// <summary>Whether a day without a year was left open before a day with one was told.</summary>
    public bool WantsYear => _wanting && _dated.Count > 0;

    /// <summary>The days of a phrase and how it bounds what it is said of.</summary>
    public (When When, DateKind Kind) Reckon(DatePhrase phrase, bool ahead)
    {
        var last = phrase.Last is { } end ? Reckon(end, ahead, null) : Days.Unknown;
        var first = phrase.First;
        if (phrase.Last is { } second)
        {
            // "from May to July 2014", "10 May to 3 June": what the first end lacks, the second gives.
            if (first.Year == 0 && second.Year != 0 && first.Shape is DateShape.Month or DateShape.Day)
                first.Year = second.Month != 0 && first.Month > second.Month ? second.Year - 1 : second.Year;
            if (first.Year == 0 && second.Argument.Length > 0 && first.Shape == second.Shape && first.Shape == DateShape.Month)
                first.Argument = second.Argument;
        }
        var days = Reckon(first, ahead, phrase.Last is null ? null : last.From);
        if (phrase.Last is not null)
            days = Join(days, last, phrase.Last.Value);
        _year = phrase.First.Year is > 0 and var year ? year : _year;
        var kind = Kind(phrase, ref days);
        if (days is { From: { } from, To: { } to } && kind is DateKind.At or DateKind.Future or DateKind.Since && phrase.First.Shape is not (DateShape.Duration or DateShape.Window) && to >= from)
            _told = (from, to);
        else if (days.From is null && phrase.First.Shape is DateShape.Day && phrase.First.Year == 0 && published is null)
            (_told, _wanting) = (null, true);
        else if (days.From is null && phrase.First.Shape is DateShape.Day or DateShape.Weekday or DateShape.Shift or DateShape.Month)
            _told = null;
        else if (days is { From: { } since } && kind == DateKind.Since && phrase.First.Shape == DateShape.Day)
            _told = (since, since);
        if (days is { From: { } stated, To: { } through } && kind is DateKind.At or DateKind.During && (phrase.First.Year != 0 || phrase.Last is { Year: not 0 }) && through <= stated.PlusDays(31))
            _dated.Add(stated);
        if (days is { From: { } begun, To: { } ended } && kind is DateKind.At or DateKind.During && ended > begun.PlusDays(26))
            _period = (begun, ended);
        if (kind == DateKind.Since)
            days = days with { To = null };
        else if (kind == DateKind.Until)
            days = days with { From = phrase.Last is null ? null : days.From };
        var when = new When
        {
            From = days.From,
            To = days.To,
            Precision = days.From is null && days.To is null || days.Precision == 0 ? null : days.Precision,
            Basis = days.From is null && days.To is null ? null : days.Basis,
            Weekday = days.From is null && days.To is null && phrase.First.Weekday > 0 && phrase.Last is null ? WeekdayNames[phrase.First.Weekday] : null,
        };
        return (when, kind);
    }

    private DateKind Kind(DatePhrase phrase, ref Days days)
    {
        var shape = phrase.First.Shape;
        if (shape == DateShape.Duration)
            return DateKind.Duration;
        if (shape is DateShape.Coming or DateShape.Later)
            return DateKind.Future;
        if (phrase.Last is not null || shape == DateShape.Days)
            return days.From is { } start && start > published ? DateKind.Future : phrase.Bound is DateBound.None or DateBound.At or DateBound.Since ? DateKind.At : DateKind.During;
        switch (phrase.Bound)
        {
            case DateBound.Since or DateBound.From:
                return shape is DateShape.Window or DateShape.Recent ? DateKind.During : DateKind.Since;
            case DateBound.After:
                days = days with { From = days.To?.PlusDays(1) };
                return DateKind.Since;
            case DateBound.Before:
                // "before the end of 2019" still reaches into it.
                days = days with { To = phrase.First.Part == DatePart.End ? days.To : days.From?.PlusDays(-1) };
                return DateKind.Until;
            case DateBound.Until:
                return DateKind.Until;
            case DateBound.During:
                return DateKind.During;
        }
        if (shape is DateShape.Window or DateShape.Recent || phrase.First.Part == DatePart.Whole || shape == DateShape.ToDate && days.Precision == 5)
            return DateKind.During;
        return days.From is { } from && from > published ? DateKind.Future : DateKind.At;
    }

    private static Days Join(Days first, Days last, DateReading second)
    {
        if (first.From is null && last.To is null)
            return Days.Unknown;
        var (from, to) = (first.From, last.To);
        if (from > to && second.Shape == DateShape.Weekday)
            from = from.Value.PlusDays(-7);
        if (from > to)
            (from, to) = (last.From, first.To);
        return new Days(from, to, PrecisionOf(from, to, Math.Max(first.Precision, last.Precision)), first.Basis > last.Basis ? first.Basis : last.Basis);
    }

    private Days Reckon(DateReading reading, bool ahead, LocalDate? before)
    {
        var whole = Whole(reading, ahead, before);
        return reading.Part is DatePart.None or DatePart.Hours or DatePart.Whole || whole.From is null || whole.To is null ? whole : whole.Cut(reading.Part);
    }

    private Days Whole(DateReading reading, bool ahead, LocalDate? before)
    {
        switch (reading.Shape)
        {
            case DateShape.Day or DateShape.Days:
                return DayOfMonth(reading, ahead);
            case DateShape.Month:
                return YearOf(reading, reading.Month, 1, ahead, out var basis) is { } year ? Days.Month(year, reading.Month, basis) : Days.Unknown;
            case DateShape.Year:
                return Days.Years(reading.Year, 1, DateBasis.Stated);
            case DateShape.Decade:
                return Days.Years(reading.Year, 10, DateBasis.Stated);
            case DateShape.Century:
                return reading.Ordinal is > 0 and < 22 ? Days.Years(reading.Ordinal * 100 - 99, 100, DateBasis.Stated) : Days.Unknown;
            case DateShape.Season:
                return YearOf(reading, reading.Season, 1, ahead, out basis) is { } its ? Days.Months(its, reading.Season, 3, basis) : Days.Unknown;
            case DateShape.Quarter:
                return reading.Ordinal is > 0 and < 5 && YearOf(reading, reading.Ordinal * 3 - 2, 1, ahead, out basis) is { } of
                    ? Days.Months(of, reading.Ordinal * 3 - 2, 3, basis) : Days.Unknown;
            case DateShape.Weekday:
                return Weekday(reading, ahead, before);
            case DateShape.Overnight:
                return Overnight(reading, ahead);
            case DateShape.Holiday:
                return Holiday(reading, ahead);
            case DateShape.Shift:
                return published is { } day ? Shift(day, reading.Unit, reading.Amount, DateBasis.Published) : Days.Unknown;
            case DateShape.Context:
                if (reading.Unit is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Decade && _period is { } period)
                    return Shift(reading.Amount > 0 ? period.To : period.From, reading.Unit, reading.Amount, DateBasis.Context);
                // A day or night is counted from a day; a year told before ("since 2014") gives none.
                return _told is { } told && (reading.Unit is not (TimeUnit.Day or TimeUnit.Night) || told.To <= told.From.PlusDays(6)) ? Shift(reading.Amount > 0 ? told.To : told.From, reading.Unit, reading.Amount, DateBasis.Context)
                    : reading.Amount < 0 && published is { } story ? Shift(story, reading.Unit, reading.Amount, DateBasis.Published) : Days.Unknown;
            case DateShape.Ago:
                return published is { } now ? Around(now, reading, -1, DateBasis.Published) : Days.Unknown;
            case DateShape.ContextAgo or DateShape.ContextLater:
                var later = reading.Shape == DateShape.ContextLater;
                return _told is { } then ? Around(later ? then.To : then.From, reading, later ? 1 : -1, DateBasis.Context)
                    : !later && published is { } since ? Around(since, reading, -1, DateBasis.Published) : Days.Unknown;
            default:
                return published is { } today ? Stretch(today, reading) : Days.Unknown;
        }
    }

    private Days DayOfMonth(DateReading reading, bool ahead)
    {
        if (reading.Month == 0)
        {
            // "on the 4th": the latest one, of the month told of or the story's.
            if ((_told?.To ?? published) is not { } near)
                return Days.Unknown;
            var inMonth = new LocalDate(near.Year, near.Month, 1);
            if (_told is null && reading.Day > near.Day)
                inMonth = inMonth.PlusMonths(ahead ? 0 : -1);
            return reading.Day <= inMonth.Calendar.GetDaysInMonth(inMonth.Year, inMonth.Month)
                ? Days.One(inMonth.PlusDays(reading.Day - 1), _told is null ? DateBasis.Published : DateBasis.Context) : Days.Unknown;
        }
        if (YearOf(reading, reading.Month, reading.Day, ahead, out var basis) is not { } year)
            return Days.Unknown;
        if (reading.Day > DateTime.DaysInMonth(year, reading.Month) || reading.LastDay > DateTime.DaysInMonth(year, reading.Month))
            return Days.Unknown;
        var from = new LocalDate(year, reading.Month, reading.Day);
        if (reading.Argument == "either")
        {
            var other = new LocalDate(year, reading.Day, reading.Month);
            var (low, high) = from < other ? (from, other) : (other, from);
            return new Days(low, high, 5, DateBasis.Stated);
        }
        var to = reading.LastDay == 0 ? from : new LocalDate(year, reading.Month, reading.LastDay);
        return new Days(from, to, PrecisionOf(from, to, 1), basis);
    }

    /// <summary>The year meant where the words leave it out: told just before, or the latest that is past.</summary>
    private int? YearOf(DateReading reading, int month, int day, bool ahead, out DateBasis basis)
    {
        basis = DateBasis.Stated;
        if (reading.Year != 0)
            return reading.Year;
        // "in April of that year": of the year told before, and of none where no year was.
        basis = DateBasis.Context;
        if (reading.Argument == "told")
            return _year;
        basis = DateBasis.Published;
        if (published is not { } story)
        {
            basis = DateBasis.Context;
            return reading.Argument.Length == 0 && _dated.Select(dated => NearestYear(dated, month, day)).OfType<int>().Distinct().ToList() is [var only] ? only : null;
        }
        if (reading.Argument is "-1" or "0" or "1")
            return story.Year + int.Parse(reading.Argument, System.Globalization.CultureInfo.InvariantCulture);
        var begins = new LocalDate(story.Year, month, Math.Min(day, DateTime.DaysInMonth(story.Year, month)));
        return reading.Argument switch
        {
            "last" => begins.Month < story.Month ? reading.Shape == DateShape.Season && begins.PlusMonths(3) > story ? story.Year - 1 : story.Year : story.Year - 1,
            "next" => begins > story ? story.Year : story.Year + 1,
            "this" when reading.Shape == DateShape.Month => story.Year,
            "this" => begins.PlusMonths(-1) > story ? story.Year - 1 : story.Year,
            _ when ahead => begins.PlusMonths(reading.Shape == DateShape.Day ? 0 : 1) > story ? story.Year : story.Year + 1,
            // A day a little behind the story's date is one to come: "the deadline of February 12".
            _ => begins <= story.PlusDays(reading.Shape == DateShape.Day ? 7 : 0) ? story.Year
                : reading.Shape == DateShape.Day && begins.PlusYears(-1).PlusDays(358) < story ? story.Year : story.Year - 1,
        };
    }

    /// <summary>The year in which a day or month lies close to a day that was told with its year; none where it lies far off.</summary>
    private static int? NearestYear(LocalDate dated, int month, int day)
    {
        for (var year = dated.Year - 1; year <= dated.Year + 1; year++)
        {
            var meant = new LocalDate(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
            if (Math.Abs(NodaTime.Period.DaysBetween(dated, meant)) <= 45)
                return year;
        }
        return null;
    }

    private Days Weekday(DateReading reading, bool ahead, LocalDate? before)
    {
        if ((before ?? published) is not { } near)
            return Days.Unknown;
        var weekday = (IsoDayOfWeek)reading.Weekday;
        var back = ((int)near.DayOfWeek - reading.Weekday + 7) % 7;
        var day = reading.Argument switch
        {
            "last" => near.PlusDays(back == 0 ? -7 : -back),
            "week" => near.PlusDays(-back - (back == 0 ? 7 : near.DayOfWeek == weekday ? 0 : 7)),
            "last-week" => near.PlusDays(reading.Weekday - (int)near.DayOfWeek - 7),
            "next-week" => near.PlusDays(reading.Weekday - (int)near.DayOfWeek + 7),
            "next" => near.PlusDays(back == 0 ? 7 : 7 - back),
            _ when ahead && before is null => near.PlusDays((7 - back) % 7),
            _ => near.PlusDays(-back),
        };
        return Days.One(day, before is null ? DateBasis.Published : DateBasis.Context);
    }

    private Days Overnight(DateReading reading, bool ahead)
    {
        if (published is not { } story)
            return Days.Unknown;
        if (reading.Weekday == 0)
            return new Days(story.PlusDays(-1), story, 2, DateBasis.Published);
        if (reading.LastWeekday != 0)
        {
            var end = Weekday(reading with { Weekday = reading.LastWeekday, Argument = "" }, ahead, null);
            return new Days(end.From!.Value.PlusDays(-1), end.To, 2, DateBasis.Published);
        }
        var day = Weekday(reading with { Argument = "" }, ahead, null).From!.Value;
        var from = reading.Argument == "into" || day == story ? day.PlusDays(-1) : day;
        return new Days(from, from.PlusDays(1), 2, DateBasis.Published);
    }

    private Days Holiday(DateReading reading, bool ahead)
    {
        var monthDay = reading.Argument is "" or "eve" ? reading.Holiday : reading.Argument;
        if (monthDay is null or "-")
            return Days.Unknown;
        var dash = monthDay.IndexOf('-', StringComparison.Ordinal);
        var fixedDay = new DateReading
        {
            Shape = DateShape.Day,
            Month = int.Parse(monthDay.AsSpan(0, dash), provider: System.Globalization.CultureInfo.InvariantCulture),
            Day = int.Parse(monthDay.AsSpan(dash + 1), provider: System.Globalization.CultureInfo.InvariantCulture),
            Year = reading.Year,
        };
        var day = DayOfMonth(fixedDay, ahead);
        return reading.Argument == "eve" && day.From is { } from ? Days.One(from.PlusDays(-1), day.Basis) : day;
    }

    /// <summary>A calendar unit so many before or behind the one that a day is in; the present one ends with the story.</summary>
    private static Days Shift(LocalDate day, TimeUnit unit, int amount, DateBasis basis)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        switch (unit)
        {
            case TimeUnit.Day or TimeUnit.Night:
                return Days.One(day.PlusDays(amount), basis);
            case TimeUnit.Week:
                return new Days(monday.PlusWeeks(amount), amount == 0 && basis == DateBasis.Published ? day : monday.PlusWeeks(amount).PlusDays(6), 3, basis);
            case TimeUnit.Fortnight:
                return new Days(monday.PlusWeeks(2 * amount), monday.PlusWeeks(2 * amount).PlusDays(13), 4, basis);
            case TimeUnit.Weekend:
                var saturday = monday.PlusDays(5).PlusWeeks(amount == 0 && day.DayOfWeek < IsoDayOfWeek.Friday ? -1 : amount);
                return new Days(saturday, saturday.PlusDays(1), 2, basis);
            case TimeUnit.Month:
                var month = new LocalDate(day.Year, day.Month, 1).PlusMonths(amount);
                var whole = Days.Month(month.Year, month.Month, basis);
                return amount == 0 && basis == DateBasis.Published ? whole with { To = day } : whole;
            case TimeUnit.Quarter:
                var quarter = new LocalDate(day.Year, (day.Month - 1) / 3 * 3 + 1, 1).PlusMonths(3 * amount);
                return Days.Months(quarter.Year, quarter.Month, 3, basis);
            case TimeUnit.Year:
                var year = Days.Years(day.Year + amount, 1, basis);
                return amount == 0 && basis == DateBasis.Published ? year with { To = day } : year;
            case TimeUnit.Decade:
                return Days.Years((day.Year / 10 + amount) * 10, 10, basis);
            case TimeUnit.Century:
                return Days.Years((day.Year / 100 + amount) * 100, 100, basis);
            default:
                return Days.Unknown;
        }
    }

    /// <summary>"three weeks ago": the day for days, and for longer units as wide as they are loose.</summary>
    private static Days Around(LocalDate day, DateReading reading, int direction, DateBasis basis)
    {
        if (reading.IsVague)
            return Loosely(day, reading, direction, basis);
        var amount = Math.Clamp(reading.Amount, 1, 1_000) * direction;
        switch (reading.Unit)
        {
            case TimeUnit.Second or TimeUnit.Minute:
                return Days.One(day, basis);
            case TimeUnit.Hour:
                return Days.One(day.PlusDays(reading.Amount > 12 ? (int)Math.Round(amount / 24m, MidpointRounding.AwayFromZero) : 0), basis);
            case TimeUnit.Day or TimeUnit.Night when reading.Amount > 0:
                return Days.One(day.PlusDays(amount), basis);
            case TimeUnit.Week or TimeUnit.Fortnight when reading.Amount > 0:
                var middle = day.PlusWeeks(reading.Unit == TimeUnit.Week ? amount : 2 * amount);
                return new Days(middle.PlusDays(-3), middle.PlusDays(3), 3, basis);
            case TimeUnit.Month or TimeUnit.Year or TimeUnit.Weekend when reading.Amount > 0:
                return Shift(day, reading.Unit, amount, basis);
            case TimeUnit.Decade when reading.Amount is > 0 and < 20:
                return Days.Years(day.Year + amount * 10, 1, basis);
            default:
                return Days.Unknown;
        }
    }

    /// <summary>"a few days ago", "several weeks later": from two of the unit to twice the least that the words say.</summary>
    private static Days Loosely(LocalDate day, DateReading reading, int direction, DateBasis basis)
    {
        var (one, other) = (direction * 2, direction * Math.Min(2 * reading.Amount, 200));
        var (near, far, precision) = reading.Unit switch
        {
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => (day, day, 1),
            TimeUnit.Day or TimeUnit.Night => (day.PlusDays(one), day.PlusDays(other), 2),
            TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend => (day.PlusWeeks(one), day.PlusWeeks(other), 5),
            TimeUnit.Month => (day.PlusMonths(one), day.PlusMonths(other), 5),
            TimeUnit.Year => (day.PlusYears(one), day.PlusYears(other), 5),
            _ => (day, day, 0),
        };
        return precision == 0 ? Days.Unknown : near < far ? new Days(near, far, precision, basis) : new Days(far, near, precision, basis);
    }

    /// <summary>Stretches that end or begin with the story: "the past 48 hours", "in recent weeks", "so far this year", "in the coming days".</summary>
    private static Days Stretch(LocalDate story, DateReading reading)
    {
        switch (reading.Shape)
        {
            case DateShape.Recent:
                return new Days(null, story, 0, DateBasis.Published);
            case DateShape.Coming when reading.Amount == 0:
                return new Days(story, null, 0, DateBasis.Published);
            case DateShape.ToDate:
                var unit = Shift(story, reading.Unit, 0, DateBasis.Published);
                return unit with { To = story, Precision = unit.From is { } begun ? reading.Unit switch { TimeUnit.Year => 5, TimeUnit.Month => 4, _ => PrecisionOf(begun, story, 3) } : 0 };
            case DateShape.Later:
                var rest = Shift(story, reading.Unit, 0, DateBasis.Context);
                return rest with { From = story, Basis = DateBasis.Published, Precision = reading.Unit switch { TimeUnit.Year => 5, TimeUnit.Month => 4, _ => PrecisionOf(story, rest.To, 3) } };
            case DateShape.Window or DateShape.Coming:
                var amount = Math.Clamp(reading.Amount, 1, 1_000);
                var reach = reading.Unit switch
                {
                    TimeUnit.Second or TimeUnit.Minute => 0,
                    TimeUnit.Hour => (amount + 23) / 24,
                    TimeUnit.Day or TimeUnit.Night => amount,
                    TimeUnit.Week or TimeUnit.Weekend => 7 * amount,
                    TimeUnit.Fortnight => 14 * amount,
                    _ => -1,
                };
                var direction = reading.Shape == DateShape.Window ? -1 : 1;
                var other = reach >= 0 ? story.PlusDays(direction * reach) : reading.Unit switch
                {
                    TimeUnit.Month => story.PlusMonths(direction * amount),
                    TimeUnit.Quarter => story.PlusMonths(direction * 3 * amount),
                    TimeUnit.Decade => story.PlusYears(direction * Math.Min(10 * amount, 500)),
                    TimeUnit.Century => story.PlusYears(direction * Math.Min(100 * amount, 1_000)),
                    _ => story.PlusYears(direction * Math.Min(amount, 1_000)),
                };
                return direction < 0 ? new Days(other, story, PrecisionOf(other, story, 1), DateBasis.Published) : new Days(story, other, PrecisionOf(story, other, 1), DateBasis.Published);
            default:
                return Days.Unknown;
        }
    }

    private static int PrecisionOf(LocalDate? from, LocalDate? to, int open) => Days.PrecisionOf(from, to, open);
}
