using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>Dates in figures alone: 2017-10-06, 2017-10-06T14:00:00Z, 06/10/2017, 6.10.2017.</summary>
internal static class NumericDate
{
    /// <summary>Reads one that starts at a piece; the piece behind it, or 0.</summary>
    public static int Read(DateScan scan, int at, ref DateReading reading)
    {
        if (at + 4 >= scan.Count || scan.Pieces[at] is not { Kind: PieceKind.Number, IsOrdinal: false } first)
            return 0;
        if (!Glued(scan, at + 1, at + 4) || scan.Pieces[at + 2].Kind != PieceKind.Number || scan.Pieces[at + 4].Kind != PieceKind.Number)
            return 0;
        var sign = scan.Text[scan.Pieces[at + 1].Start];
        if (sign is not ('-' or '/' or '.' or '–') || scan.Text[scan.Pieces[at + 3].Start] != sign || first.Glued && at > 0 && scan.Pieces[at - 1].Kind != PieceKind.Sign)
            return 0;
        var (one, two, three) = (scan.Pieces[at], scan.Pieces[at + 2], scan.Pieces[at + 4]);
        if (one.Length > 4 || two.Length > 2 || three.Length > 4 || two.IsOrdinal || three.IsOrdinal)
            return 0;
        reading = reading with { Shape = DateShape.Day, Argument = "" };
        if (one.IsYear && three.Length <= 2)
            return Set(ref reading, (int)one.Value, (int)two.Value, (int)three.Value) ? BehindTime(scan, at + 5) : 0;
        var year = three.IsYear ? (int)three.Value : three.Length == 2 && one.Length <= 2 && sign != '.' ? 2000 + (int)three.Value : 0;
        if (year == 0 || one.Length > 2 || year > 2100)
            return 0;
        var (day, month) = ((int)one.Value, (int)two.Value);
        if (day <= 12 && month <= 12 && day != month && sign == '/')
        {
            // Which is the month cannot be told: both readings bound it.
            reading.Argument = "either";
            return Set(ref reading, year, month, day) ? at + 5 : 0;
        }
        return Set(ref reading, year, month, day) || Set(ref reading, year, day, month) ? at + 5 : 0;
    }

    private static bool Set(ref DateReading reading, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        (reading.Year, reading.Month, reading.Day) = (year, month, day);
        return true;
    }

    private static bool Glued(DateScan scan, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (!scan.Pieces[i].Glued)
                return false;
        }
        return true;
    }

    /// <summary>"T14:00:00Z" and such behind an ISO date.</summary>
    private static int BehindTime(DateScan scan, int at)
    {
        if (at >= scan.Count || !scan.Pieces[at].Glued || scan.Pieces[at].Kind != PieceKind.Word || scan.Text[scan.Pieces[at].Start] != 'T')
            return at;
        at++;
        while (at < scan.Count && scan.Pieces[at].Glued && (scan.Pieces[at].Kind == PieceKind.Number || scan.Is(at, ':') || scan.Is(at, '+') || scan.IsWord(at, "Z")))
            at++;
        return at;
    }
}
