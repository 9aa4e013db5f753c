using System.Globalization;
using NodaTime;

namespace Marsad.Resolving;

/// <summary>How the days of two claims stand to each other.</summary>
internal static class DateFit
{
    public static DateLevel Of(Telling a, Telling b)
    {
        if (a.First is not { } a1 || a.Last is not { } a2 || b.First is not { } b1 || b.Last is not { } b2)
            return Part(a, b);
        var gap = Gap(a, b);
        if (a.Assumed || b.Assumed)
            return gap == 0 ? DateLevel.Assumed : DateLevel.AssumedApart;
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

    /// <summary>Days between the two; 0 where they meet.</summary>
    public static int Gap(Telling a, Telling b) => Math.Max(Math.Max(a.First!.Value, b.First!.Value) - Math.Min(a.Last!.Value, b.Last!.Value), 0);

    public static ToldLevel Told(Telling a, Telling b)
    {
        if (a.Told is not { } one || b.Told is not { } other)
            return ToldLevel.Untold;
        return Math.Abs(one - other) switch { <= 2 => ToldLevel.WithinTwoDays, <= 10 => ToldLevel.WithinTenDays, <= 62 => ToldLevel.WithinTwoMonths, _ => ToldLevel.Later };
    }

    // A story without a date leaves "on Monday" or "late December" without a year; as far as they go, they fit a day or not.
    private static DateLevel Part(Telling a, Telling b)
    {
        var (vague, dated) = a.First is null ? (a, b) : (b, a);
        if (vague.Claim.When is not { } when || dated.First is not { } first || dated.Last - first > 31)
            return DateLevel.Untold;
        if (Weekday(when.Weekday) is { } weekday)
            return Enumerable.Range(first, dated.Days).Any(day => Telling.Epoch.PlusDays(day).DayOfWeek == weekday) ? DateLevel.PartFits : DateLevel.PartDiffers;
        if (Month(when.Text) is { } month)
            return Telling.Epoch.PlusDays(first).Month == month || Telling.Epoch.PlusDays(dated.Last!.Value).Month == month ? DateLevel.PartFits : DateLevel.PartDiffers;
        return DateLevel.Untold;
    }

    private static IsoDayOfWeek? Weekday(string? name) => Enum.TryParse<IsoDayOfWeek>(name, ignoreCase: true, out var day) && day != IsoDayOfWeek.None ? day : null;

    private static int? Month(string? words)
    {
        if (words is null)
            return null;
        for (var month = 1; month <= 12; month++)
        {
            if (words.Contains(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), StringComparison.OrdinalIgnoreCase))
                return month;
        }
        return null;
    }
}
