using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>Times of day: "5:30 p.m.", "at around 0900 GMT", "three o'clock".</summary>
internal static class ClockTime
{
    /// <summary>The piece behind a time of day that starts here, or the piece itself where none does.</summary>
    public static int Behind(PieceView scan, int at)
    {
        var next = at;
        if (scan.IsWord(next, "at") || scan.IsWord(next, "from") || scan.IsWord(next, "by"))
            next++;
        if (scan.IsWord(next, "around") || scan.IsWord(next, "about") || scan.IsWord(next, "approximately") || scan.IsWord(next, "exactly"))
            next++;
        if (next >= scan.Count || scan.Pieces[next] is not { Kind: PieceKind.Number, IsOrdinal: false } hour)
            return at;
        if (next > at && scan.Pieces[next].StartsSentence)
            return at;
        var signed = false;
        var end = next + 1;
        if (hour.Length <= 2 && hour.Value < 25 && end + 1 < scan.Count && scan.Is(end, ':') && scan.Pieces[end].Glued
            && scan.Pieces[end + 1] is { Kind: PieceKind.Number, Glued: true, Length: 2, Value: < 60 })
        {
            end += 2;
            signed = true;
            if (scan.Is(end, ':') && end + 1 < scan.Count && scan.Pieces[end + 1] is { Kind: PieceKind.Number, Glued: true })
                end += 2;
        }
        else if (!(hour.Length == 4 && hour.Value < 2400 && hour.Value % 100 < 60) && !(hour.Value < 25 && hour.Length <= 5))
        {
            return at;
        }
        var zone = end;
        while (zone < scan.Count && !scan.Pieces[zone].StartsSentence)
        {
            var width = Suffix(scan, zone);
            if (width == 0)
                break;
            zone += width;
        }
        return zone > end || signed ? zone : at;
    }

    /// <summary>The width in pieces of "am", "p.m.", "GMT", "local time", "o'clock", "hours" behind a number.</summary>
    private static int Suffix(PieceView scan, int at)
    {
        if (scan.IsWord(at, "am") || scan.IsWord(at, "pm") || scan.IsWord(at, "GMT") || scan.IsWord(at, "UTC") || scan.IsWord(at, "EST") || scan.IsWord(at, "EDT"))
            return scan.IsWord(at, "am") && !scan.Pieces[at].Glued && scan.HasCapital(at) && !scan.IsAllCapitals(at) ? 0 : 1;
        if ((scan.IsWord(at, "a") || scan.IsWord(at, "p")) && scan.Is(at + 1, '.') && scan.IsWord(at + 2, "m"))
            return scan.Is(at + 3, '.') ? 4 : 3;
        if (scan.IsWord(at, "local") && scan.IsWord(at + 1, "time"))
            return 2;
        if (scan.IsWord(at, "o") && at + 2 < scan.Count && scan.IsWord(at + 2, "clock"))
            return 3;
        if (scan.Is(at, '(') && (scan.IsWord(at + 1, "GMT") || scan.IsWord(at + 1, "UTC")) && scan.Is(at + 2, ')'))
            return 3;
        if (scan.Is(at, '(') && at + 4 < scan.Count && scan.Pieces[at + 1].Kind == PieceKind.Number && scan.IsWord(at + 2, "GMT") && scan.Is(at + 3, ')'))
            return 4;
        if (scan.IsWord(at, "hours") && scan.Pieces[at - 1].Length == 4)
            return 1;
        return scan.IsWord(at, "Z") && scan.Pieces[at].Glued || scan.IsWord(at, "h") && scan.Pieces[at].Glued ? 1 : 0;
    }
}
