using System.Globalization;
using NodaTime;

namespace Marsad.Resolving;

/// <summary>How the days of two claims stand to each other.</summary>
internal static class DateFit
{
    private const int LongestWindow = 31;
    private const int FreshGap = 3;
    private const int DaysOfNews = 2;
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    public static DateLevel Of(Telling a, Telling b)
    {
        if (a.First is not { } a1 || a.Last is not { } a2 || b.First is not { } b1 || b.Last is not { } b2)
            return Part(a, b);
        var gap = Gap(a, b);
        if (a.Assumed || b.Assumed)
            return gap == 0 ? DateLevel.Assumed : DateLevel.AssumedApart;
        if (gap >= FreshGap && IsFresh(a) && IsFresh(b))
            return DateLevel.GapFresh;
        if (gap == 0 && Array.Exists(a.DayCrowds, crowd => crowd.Size == CrowdSize.Few && Array.IndexOf(b.DayCrowds, crowd) >= 0))
            return DateLevel.SameRareDay;
        return (gap, Math.Max(a.Days, b.Days)) switch
        {
            (0, 1) => DateLevel.SameDay,
            (0, <= 7) => DateLevel.OverlapDays,
            (0, <= 31) => DateLevel.OverlapWeeks,
            (0, _) => DateLevel.OverlapLonger,
            (1, _) => DateLevel.DayApart,
            (2, _) => DateLevel.GapTwoDays,
            ( <= 7, _) => DateLevel.GapWeek,
            ( <= 31, _) => DateLevel.GapMonth,
            _ => DateLevel.GapLonger,
        };
    }

    /// <summary>Whether its story was told on its day or within two days after: such a day is seldom misread.</summary>
    private static bool IsFresh(Telling telling) => telling is { Days: 1, Told: { } told } && told - telling.Last is >= 0 and <= DaysOfNews;

    /// <summary>Days between the two; 0 where they meet.</summary>
    public static int Gap(Telling a, Telling b) => Math.Max(Math.Max(a.First!.Value, b.First!.Value) - Math.Min(a.Last!.Value, b.Last!.Value), 0);

    public static ToldLevel Told(Telling a, Telling b)
    {
        if (a.Told is not { } one || b.Told is not { } other)
            return ToldLevel.Untold;
        return Math.Abs(one - other) switch { <= 2 => ToldLevel.WithinTwoDays, <= 10 => ToldLevel.WithinTenDays, <= 62 => ToldLevel.WithinTwoMonths, _ => ToldLevel.Later };
    }

    // A story without a date leaves "on Monday", "February 3" or "late December" without a year; as far as they go, they fit a day or not.
    private static DateLevel Part(Telling a, Telling b)
    {
        var (vague, other) = a.First is null ? (a, b) : (b, a);
        if (vague.Claim.When is not { } when || other.Last - other.First > LongestWindow)
            return DateLevel.Untold;
        if (other.First is null)
            return Of(when, other.Claim.When);
        var days = Enumerable.Range(other.First.Value, other.Days).Select(day => Telling.Epoch.PlusDays(day)).ToList();
        // "On Friday", told of the Saturday by another clock or on the next day: no sign of either.
        if (Weekday(when.Weekday) is { } weekday)
            return days.Exists(day => day.DayOfWeek == weekday) ? DateLevel.PartFits : days.Exists(day => day.PlusDays(1).DayOfWeek == weekday || day.PlusDays(-1).DayOfWeek == weekday) ? DateLevel.Untold : DateLevel.PartDiffers;
        return MonthAndDay(when.Text) switch
        {
            (_, null) and var (month, _) => days.Exists(day => day.Month == month) ? DateLevel.PartFits : DateLevel.PartDiffers,
            var (month, number) => days.Exists(day => (day.Month, day.Day) == (month, number)) ? DateLevel.PartDay : DateLevel.PartDiffers,
            null => DateLevel.Untold,
        };
    }

    private static DateLevel Of(When a, When? b)
    {
        if (Weekday(a.Weekday) is { } weekday && Weekday(b?.Weekday) is { } other)
            return weekday == other ? DateLevel.PartFits : DateLevel.PartDiffers;
        if (MonthAndDay(a.Text) is not var (month, day) || MonthAndDay(b?.Text) is not var (otherMonth, otherDay))
            return DateLevel.Untold;
        if (month != otherMonth || (day is not null && otherDay is not null && day != otherDay))
            return DateLevel.PartDiffers;
        return day is not null && day == otherDay ? DateLevel.PartDay : DateLevel.PartFits;
    }

    private static IsoDayOfWeek? Weekday(string? name) => Enum.TryParse<IsoDayOfWeek>(name, ignoreCase: true, out var day) && day != IsoDayOfWeek.None ? day : null;

    // "February 3", "3 February", "early in February".
    private static (int Month, int? Day)? MonthAndDay(string? text)
    {
        var words = (text ?? "").Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var month = Array.FindIndex(Months, name => name.Length > 0 && name.Equals(words[i], StringComparison.OrdinalIgnoreCase));
            if (month >= 0)
                return (month + 1, Day(i + 1 < words.Length ? words[i + 1] : "") ?? Day(i > 0 ? words[i - 1] : ""));
        }
        return null;
    }

    private static int? Day(string word)
    {
        var digits = word.AsSpan().TrimEnd("stndrh");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }
}
