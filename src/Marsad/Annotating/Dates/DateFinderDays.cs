using NodaTime;

namespace Marsad.Annotating;

/// <summary>A stretch of days with how sharply it is known.</summary>
internal readonly record struct Days(LocalDate? From, LocalDate? To, int Precision, DateBasis Basis)
{
    public static Days Unknown => default;

    public static Days One(LocalDate day, DateBasis basis) => new(day, day, 1, basis);

    public static Days Month(int year, int month, DateBasis basis) => Months(year, month, 1, basis);

    public static Days Months(int year, int month, int count, DateBasis basis)
    {
        var from = new LocalDate(year, month, 1);
        return new Days(from, from.PlusMonths(count).PlusDays(-1), count == 1 ? 4 : 5, basis);
    }

    public static Days Years(int year, int count, DateBasis basis) =>
        year is > 0 and < 3000 ? new(new LocalDate(year, 1, 1), new LocalDate(year + count - 1, 12, 31), 5, basis) : Unknown;

    /// <summary>UCDP's date_prec for a stretch: 1 the day, 2 to six days, 3 the week, 4 the month, 5 beyond.</summary>
    public static int PrecisionOf(LocalDate? from, LocalDate? to, int open)
    {
        if (from is not { } first || to is not { } last)
            return open;
        return (Period.DaysBetween(first, last) + 1) switch { <= 1 => 1, <= 6 => 2, <= 8 => 3, <= 31 => 4, _ => 5 };
    }

    /// <summary>The early, middle or late third of a stretch, its start or end, or a half. A part of a day is the day.</summary>
    public Days Cut(DatePart part)
    {
        var (from, to) = (From!.Value, To!.Value);
        var days = Period.DaysBetween(from, to) + 1;
        if (days < 3)
            return this;
        Days cut;
        var months = (int)Math.Round(days / 30.44);
        if (days <= 31 || months < 3 && part is not (DatePart.Start or DatePart.End))
        {
            // Ten days for each third of a month, as "early", "mid" and "late" are used of months.
            var third = days is > 27 and <= 31 ? 10 : Math.Max(1, days / 3);
            cut = part switch
            {
                DatePart.Early or DatePart.Start => this with { To = from.PlusDays(third - 1) },
                DatePart.Mid => this with { From = from.PlusDays(third), To = from.PlusDays(2 * third - 1) },
                DatePart.Late or DatePart.End => this with { From = from.PlusDays(2 * third) },
                DatePart.FirstHalf => this with { To = from.PlusDays(days / 2 - 1) },
                _ => this with { From = from.PlusDays(days / 2) },
            };
            return cut with { Precision = days is > 7 and <= 31 ? 4 : PrecisionOf(cut.From, cut.To, 3) };
        }
        var (piece, edge) = (months / 3, days > 400 ? Math.Max(1, months / 10) : 1);
        cut = part switch
        {
            DatePart.Early => this with { To = from.PlusMonths(piece).PlusDays(-1) },
            DatePart.Mid => this with { From = from.PlusMonths(piece), To = from.PlusMonths(2 * piece).PlusDays(-1) },
            DatePart.Late => this with { From = from.PlusMonths(2 * piece) },
            DatePart.Start => this with { To = from.PlusMonths(edge).PlusDays(-1) },
            DatePart.End => this with { From = to.PlusDays(1).PlusMonths(-edge) },
            DatePart.FirstHalf => this with { To = from.PlusMonths(months / 2).PlusDays(-1) },
            _ => this with { From = from.PlusMonths(months / 2) },
        };
        return cut with { Precision = edge == 1 && part is DatePart.Start or DatePart.End ? 4 : 5 };
    }
}
