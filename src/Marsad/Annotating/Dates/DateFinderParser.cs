using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>Words of time as read: a preposition's bound, one reading or the two ends of a range.</summary>
internal record struct DatePhrase(int Start, int End, DateBound Bound, DateReading First, DateReading? Last);

/// <summary>Reads an expression of time with its preposition, modifier, range and time of day.</summary>
internal sealed class DateParser(DateScan scan)
{
    private readonly DateMatcher _matcher = new(scan);

    public bool TryRead(int at, out DatePhrase phrase)
    {
        var start = at;
        // "shortly before 8 p.m. on Monday", "just after midnight Friday": before and after a time of day still is that day.
        var time = scan.IsWord(at, "before") || scan.IsWord(at, "after") ? at + 1 : at;
        var clocked = ClockTime.Behind(scan, time);
        if (clocked == time && time > at && (scan.IsWord(time, "noon") || scan.IsWord(time, "midday") || scan.IsWord(time, "midnight")))
            clocked = time + 1;
        if (clocked > time)
        {
            // "5:30 p.m. on Monday": the time of day belongs to the date behind it.
            var on = clocked < scan.Count && (scan.IsWord(clocked, "on") || scan.Is(clocked, ',')) ? clocked + 1 : clocked;
            if (on < scan.Count && TryFramed(on, out phrase) && phrase.First.Shape is DateShape.Day or DateShape.Weekday or DateShape.Shift)
            {
                phrase = phrase with { Start = start };
                return true;
            }
        }
        if (!TryFramed(at, out phrase))
            return false;
        // "at 1835 (0035 GMT)", "at 1545": an hour, and no year.
        if (phrase.First.Shape == DateShape.Year && (clocked > time || scan.IsWord(at, "at") && scan.Pieces[at + 1] is { Kind: PieceKind.Number, Length: 4 }))
            return false;
        phrase = phrase with { End = WithClock(phrase.End) };
        return !IsPartOfName(phrase);
    }

    private bool TryFramed(int at, out DatePhrase phrase)
    {
        phrase = default;
        var length = scan.Lexicon.Prepositions.Longest(scan.Symbols(at), out var bound);
        if (length > 0 && at + length < scan.Count && TryRange(at, at + length, (DateBound)bound, out phrase))
            return true;
        return TryRange(at, at, DateBound.None, out phrase);
    }

    private bool TryRange(int start, int at, DateBound bound, out DatePhrase phrase)
    {
        phrase = default;
        _matcher.AskedForFrame = false;
        if (!TryPart(at, bound != DateBound.None, out var first, out var end))
        {
            // "2014-2017" and "March to May" need no preposition: each end stands for the other.
            if (bound != DateBound.None || !_matcher.AskedForFrame || !TryPart(at, true, out first, out end) || first.Shape is not (DateShape.Year or DateShape.Month)
                || !TryLast(end, bound, first, out var last, out var lastEnd) || first.Shape == DateShape.Year && last.Year <= first.Year)
                return false;
            phrase = new DatePhrase(start, lastEnd, DateBound.At, first, last);
            return true;
        }
        if (TryLast(end, bound, first, out var second, out var rangeEnd))
        {
            phrase = new DatePhrase(start, rangeEnd, bound, first, second);
            return true;
        }
        if (bound == DateBound.Between && first.Shape != DateShape.Days || first.Shape == DateShape.Duration && bound is not (DateBound.None or DateBound.At or DateBound.During))
            return false;
        if (bound is DateBound.After or DateBound.Before or DateBound.From && start < at && !scan.EndsBefore(end) && !IsPrefix(at))
        {
            // "after Monday's attack" does not date what it is said of; Monday dates the attack.
            phrase = new DatePhrase(at, end, DateBound.At, first, null);
            return first.Shape is not (DateShape.Year or DateShape.Month) || scan.Pieces[end - 1].IsYear;
        }
        if (first.Shape == DateShape.Duration && start < at)
        {
            phrase = new DatePhrase(at, end, DateBound.None, first, null);
            return true;
        }
        // "at 1804 Juniper Drive" tells the house, "at Spring Garden" the place.
        if (first is { Shape: DateShape.Year or DateShape.Season, Part: DatePart.None } && scan.IsWord(start, "at"))
            return false;
        phrase = new DatePhrase(start, end, bound, first, null);
        return true;
    }

    private bool IsPrefix(int at) => scan.IsDash(at - 1);

    private bool TryLast(int at, DateBound bound, DateReading first, out DateReading last, out int end)
    {
        last = default;
        end = at;
        if (at + 1 >= scan.Count || scan.Pieces[at].StartsSentence || first.Shape is DateShape.Duration or DateShape.Days)
            return false;
        var dash = scan.IsDash(at);
        var and = scan.IsWord(at, "and") || scan.IsWord(at, "or");
        var to = scan.IsWord(at, "to") || scan.IsWord(at, "until") || scan.IsWord(at, "till") || scan.IsWord(at, "through") || scan.IsWord(at, "into");
        if (!dash && !and && !to)
            return false;
        var next = at + 1;
        if (scan.IsWord(next, "on") || scan.IsWord(next, "in"))
            next++;
        if (first.Shape == DateShape.Year && dash && next < scan.Count && scan.Pieces[next] is { Kind: PieceKind.Number, Length: 2, Glued: true } two && first.Year % 100 < two.Value)
        {
            last = first with { Year = first.Year / 100 * 100 + (int)two.Value };
            end = next + 1;
            return true;
        }
        if (next >= scan.Count || scan.Pieces[next].StartsSentence || !TryPart(next, true, out last, out end))
            return false;
        if (last.Shape is DateShape.Duration or DateShape.None or DateShape.Window)
            return false;
        if (to || dash || bound == DateBound.Between)
            return first.Shape == last.Shape || bound is DateBound.From or DateBound.Between or DateBound.Since;
        return first.Shape == last.Shape && first.Shape is DateShape.Weekday or DateShape.Month or DateShape.Year or DateShape.Day
            && (first.Shape != DateShape.Year || last.Year >= first.Year);
    }

    /// <summary>An expression with the modifiers before it: "late December", "the end of last year".</summary>
    private bool TryPart(int at, bool framed, out DateReading reading, out int end)
    {
        var part = DatePart.None;
        var from = at;
        for (var i = 0; i < 3 && from < scan.Count; i++)
        {
            var skip = scan.IsWord(from, "the") ? 1 : 0;
            var length = scan.Lexicon.Modifiers.Longest(scan.Symbols(from), out var value);
            if (length == 0 && skip == 1 && from + 1 < scan.Count)
                length = scan.Lexicon.Modifiers.Longest(scan.Symbols(from + 1), out value) is var inner && inner > 0 ? inner + 1 : 0;
            if (length == 0 || from + length >= scan.Count)
                break;
            from += length;
            if (part is DatePart.None or DatePart.Hours)
                part = (DatePart)value;
        }
        var found = _matcher.TryMatch(at, framed, modified: false, out reading, out end);
        if (scan.IsWord(at, "the") && at + 1 < scan.Count && !scan.Pieces[at + 1].StartsSentence
            && _matcher.TryMatch(at + 1, framed, modified: false, out var behind, out var further) && further > end)
        {
            (reading, end, found) = (behind, further, true);
        }
        if (from > at && _matcher.TryMatch(from, framed: true, modified: true, out var modified, out further) && further > end
            && (part != DatePart.Hours || modified.Shape is DateShape.Day or DateShape.Weekday or DateShape.Month or DateShape.Shift or DateShape.Context))
        {
            (reading, end, found) = (modified with { Part = part }, further, true);
        }
        return found;
    }

    private int WithClock(int end)
    {
        var at = end;
        if (scan.Is(at, ','))
            at++;
        if (scan.IsDash(at))
            at++;
        if (at >= scan.Count || scan.Pieces[at].StartsSentence)
            return end;
        if (scan.IsWord(at, "at") && at + 1 < scan.Count && scan[at + 1].Class == DateSlot.Part)
            return at + 2;
        var clocked = ClockTime.Behind(scan, at);
        return clocked > at ? clocked : end;
    }

    private bool IsPartOfName(DatePhrase phrase)
    {
        if (phrase.End < scan.Count && !scan.Pieces[phrase.End].StartsSentence && scan.HasCapital(phrase.End) && scan.Lexicon.NamesBehind.Contains(scan.Symbol(phrase.End))
            && phrase.First.Shape is DateShape.Day or DateShape.Weekday or DateShape.Month or DateShape.Holiday or DateShape.Year)
            return true;
        // "in Spring Valley": seasons are written small.
        if (phrase.First.Shape == DateShape.Season && phrase.Last is null && scan.HasCapital(phrase.End - 1) && phrase.End < scan.Count && !scan.Pieces[phrase.End].StartsSentence && scan.HasCapital(phrase.End))
            return true;
        return phrase.Start > 0 && !scan.Pieces[phrase.Start].StartsSentence && phrase.Bound == DateBound.None
            && scan.HasCapital(phrase.Start - 1) && scan.Lexicon.NamesBefore.Contains(scan.Symbol(phrase.Start - 1));
    }
}
