using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>Reads a number with its hedge, range and unit.</summary>
internal sealed class CountReader(CountScan scan)
{
    public bool TryRead(int at, out CountPhrase phrase)
    {
        phrase = default;
        var hedge = CountHedge.None;
        var next = SkipHedges(at, ref hedge);
        var between = scan.IsWord(next, "between") || scan.IsWord(next, "from") && hedge == CountHedge.None;
        if (between && scan.GoesOn(next + 1))
        {
            if (TryNumber(at, SkipHedges(next + 1, ref hedge), hedge, out phrase) && phrase.IsRange)
                return true;
            phrase = default;
            return false;
        }
        if (next > at && !scan.GoesOn(next))
            return false;
        if (next < scan.Count && !scan.IsDated(next) && TryNumber(at, next, hedge, out phrase))
            return true;
        return hedge == CountHedge.None && TryWords(at, next, out phrase);
    }

    private int SkipHedges(int at, ref CountHedge hedge)
    {
        for (var i = 0; i < 3; i++)
        {
            var width = scan.Lexicon.Hedges.Longest(scan.Symbols(at), out var value);
            if (width > 0)
            {
                if (hedge is CountHedge.None or CountHedge.Exactly)
                    hedge = (CountHedge)value;
            }
            else if ((width = scan.Lexicon.RelationsWithin.Longest(scan.Symbols(at), out _)) == 0)
            {
                break;
            }
            at += width;
        }
        return at;
    }

    /// <summary>Figures and number words, with money before them, a range and a unit behind.</summary>
    private bool TryNumber(int start, int at, CountHedge hedge, out CountPhrase phrase)
    {
        phrase = default;
        if (at >= scan.Count)
            return false;
        var moneyWidth = scan.Lexicon.UnitsBefore.Longest(scan.Symbols(at), out var money);
        var unit = moneyWidth > 0 ? scan.Lexicon.Unit(money) : (CountUnit?)null;
        var number = Read(at + moneyWidth);
        if (number.Next == 0)
            return false;
        var end = number.Next;
        var low = number.Value;
        decimal? high = null;
        if (number.Form == NumeralForm.Exact)
        {
            var (last, lastValue) = RangeEnd(at + moneyWidth, number, unit is not null);
            if (last == 0 && hedge == CountHedge.AtLeast && Bounded(number) is { End: > 0 } bounded)
                (last, lastValue, hedge) = (bounded.End, bounded.Value, CountHedge.None);
            if (last > 0)
            {
                (end, high) = (last, lastValue);
                // "2 to 3 million": the scale stands behind the second number alone.
                if (scan.Pieces[at + moneyWidth].Kind == PieceKind.Number && low < 1000 && lastValue >= 1000 && lastValue / ScaleOf(lastValue) is var plain && plain > low && number.Next == at + moneyWidth + 1)
                    low *= ScaleOf(lastValue);
            }
        }
        if (unit is not null && end < scan.Count && scan.Pieces[end] is { Glued: true, Kind: PieceKind.Word })
        {
            var scale = scan.IsWord(end, "m") || scan.IsWord(end, "mln") ? 1_000_000m : scan.IsWord(end, "k") ? 1_000m : scan.IsWord(end, "b") ? 1_000_000_000m : 0;
            if (scale > 0)
                (low, high, end) = (low * scale, high * scale, end + 1);
        }
        else if (end < scan.Count && scan.IsWord(end, "k") && scan.Pieces[end].Glued)
        {
            (low, high, end) = (low * 1000, high * 1000, end + 1);
        }
        if (unit is null && number.Form != NumeralForm.Ordinal && UnitBehind(end, out var behind, out var unitEnd))
            (unit, end) = (behind, unitEnd);
        var kind = CountKinds.Of(scan, at + moneyWidth, end, number, unit, hedge, high is not null);
        if (kind is CountKind.Percent && unit is null)
            return TryShare(start, at, number, hedge, out phrase);
        if (kind is null)
        {
            phrase = new CountPhrase(at, end, default, null);
            return true;
        }
        if (kind is CountKind.Label or CountKind.Ordinal)
            (start, hedge) = (at, CountHedge.None);
        var count = Widen(low, high, number.Form, hedge, unit?.Factor ?? 1);
        phrase = new CountPhrase(start, end, count, kind, unit?.Unit, IsRange: high is not null);
        return true;
    }

    private Numeral Read(int at)
    {
        if (at >= scan.Count || scan.IsDated(at))
            return default;
        var number = Numerals.Read(scan.Text, scan.Pieces, at);
        for (var i = at; i < number.Next; i++)
        {
            // A number does not run on into a date: "on June 12 150 people".
            if (scan.IsDated(i))
                return i > at && scan.Pieces[at].Kind == PieceKind.Number ? new Numeral(at + 1, scan.Pieces[at].Value, NumeralForm.Exact) : default;
        }
        // "few were hurt" says nothing of a number; "a few" does.
        return number.Form == NumeralForm.Vague && scan.IsWord(at, "few") ? default : number;
    }

    /// <summary>The end of "10-12", "10 to 12", "20 or 30", "between 10 and 12"; 0 where there is no range.</summary>
    private (int End, decimal Value) RangeEnd(int at, Numeral first, bool money)
    {
        var join = first.Next;
        if (!scan.GoesOn(join))
            return default;
        var dash = scan.IsDash(join);
        var and = scan.IsWord(join, "and") && at > 0 && IsBetween(at);
        if (!dash && !and && !scan.IsWord(join, "to") && !scan.IsWord(join, "or"))
            return default;
        var next = join + 1;
        if (!scan.GoesOn(next))
            return default;
        if (money && scan.Lexicon.UnitsBefore.Longest(scan.Symbols(next), out _) is var sign && sign > 0)
            next += sign;
        var second = Read(next);
        if (second.Next == 0 || second.Form != NumeralForm.Exact || second.Value <= first.Value && second.Value * 1000 <= first.Value)
            return default;
        if (second.Value <= first.Value || dash && second.Value > 10 * first.Value && scan.Pieces[at].Kind == PieceKind.Number)
            return default;
        return scan.IsWord(join, "to") && Rises(at) ? default : (second.Next, second.Value);
    }

    /// <summary>The end of "at least 11 and up to 15", "at least 11 but as many as 15"; 0 where no upper bound follows.</summary>
    private (int End, decimal Value) Bounded(Numeral first)
    {
        var next = first.Next;
        if (scan.GoesOn(next) && scan.Is(next, ','))
            next++;
        if (!scan.GoesOn(next) || !scan.IsWord(next, "and") && !scan.IsWord(next, "but") && !scan.IsWord(next, "or"))
            return default;
        var hedge = CountHedge.None;
        next = SkipHedges(next + 1, ref hedge);
        return hedge == CountHedge.UpTo && scan.GoesOn(next) && Read(next) is { Form: NumeralForm.Exact } most && most.Next > 0 && most.Value > first.Value && most.Value < 10 * first.Value ? (most.Next, most.Value) : default;
    }

    private bool IsBetween(int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 4; i--)
        {
            if (scan.IsWord(i, "between"))
                return true;
        }
        return false;
    }

    /// <summary>"rose from 10 to 12": two numbers, one after the other.</summary>
    private bool Rises(int at) =>
        scan.IsWord(at - 1, "from")
        && (scan.IsWord(at - 2, "rose") || scan.IsWord(at - 2, "risen") || scan.IsWord(at - 2, "rising") || scan.IsWord(at - 2, "increased") || scan.IsWord(at - 2, "climbed")
            || scan.IsWord(at - 2, "grew") || scan.IsWord(at - 2, "fell") || scan.IsWord(at - 2, "dropped") || scan.IsWord(at - 2, "revised") || scan.IsWord(at - 2, "up") || scan.IsWord(at - 2, "down"));

    private static decimal ScaleOf(decimal value) => value >= 1_000_000_000 ? 1_000_000_000 : value >= 1_000_000 ? 1_000_000 : 1_000;

    private bool UnitBehind(int at, out CountUnit unit, out int end)
    {
        unit = default;
        end = at;
        if (!scan.GoesOn(at))
            return false;
        var from = at;
        var width = scan.Lexicon.UnitsBehind.Longest(scan.Symbols(at), out var index);
        if (width == 0 && scan.IsDash(at) && scan.Pieces[at].Glued)
        {
            from = at + 1;
            width = scan.Lexicon.UnitsBehind.Longest(scan.Symbols(from), out index);
        }
        if (width == 0 || scan.IsDated(from) && scan.IsDated(from + width - 1) && from == at)
            return false;
        unit = scan.Lexicon.Unit(index);
        end = from + width;
        // "m" and "mi" alone are units only beside their figures.
        return scan.Pieces[from].Length > 1 || scan.Pieces[from].Kind == PieceKind.Sign || scan.Pieces[at - 1].Kind == PieceKind.Number && !scan.HasCapital(from);
    }

    /// <summary>"half of", "two thirds of", "one in three": as a percentage.</summary>
    private bool TryShare(int start, int at, Numeral number, CountHedge hedge, out CountPhrase phrase)
    {
        var share = CountKinds.Share(scan, at, number, out var end);
        phrase = new CountPhrase(start, end, Widen(decimal.Round(share * 100), null, NumeralForm.Exact, hedge, 1), CountKind.Percent, "percent");
        return true;
    }

    /// <summary>Phrases without a number word, "no casualties" and "a soldier".</summary>
    private bool TryWords(int at, int next, out CountPhrase phrase)
    {
        phrase = default;
        var width = scan.Lexicon.Vague.Longest(scan.Symbols(next), out var index);
        if (width > 0)
        {
            phrase = new CountPhrase(at, next + width, scan.Lexicon.VagueCount(index), CountKind.Cardinal);
            return true;
        }
        if (next >= scan.Count || scan.Pieces[next].Kind != PieceKind.Word && next == at)
            return false;
        if (next == at && scan.IsWord(at, "no") && (CountKinds.NamesHarm(scan, at + 1) || CountKinds.NamesPerson(scan, at + 1)))
        {
            phrase = new CountPhrase(at, at + 1, Count.Exactly(0), CountKind.Cardinal);
            return true;
        }
        // "another soldier": one more.
        var another = next > at && scan.IsWord(next - 1, "another");
        if (another ? !CountKinds.NamesPerson(scan, next) : next > at || !scan.IsWord(at, "a") && !scan.IsWord(at, "an") || !CountKinds.NamesPerson(scan, at + 1))
            return false;
        phrase = new CountPhrase(at, another ? next : at + 1, Count.Exactly(1), CountKind.Cardinal, IsArticle: !another);
        return true;
    }

    private static Count Widen(decimal low, decimal? high, NumeralForm form, CountHedge hedge, decimal factor)
    {
        var (down, near, up) = (Whole(decimal.Floor(low * factor)), Whole(decimal.Round(low * factor, MidpointRounding.AwayFromZero)), Whole(decimal.Ceiling(low * factor)));
        if (high is { } top)
            return hedge switch
            {
                CountHedge.AtLeast => new Count(near, null, null),
                CountHedge.UpTo => new Count(near, null, Whole(top * factor)),
                _ => new Count(near, null, Whole(decimal.Round(top * factor, MidpointRounding.AwayFromZero))),
            };
        if (form == NumeralForm.Vague)
            return hedge is CountHedge.UpTo or CountHedge.Under ? new Count(null, null, near) : new Count(near, null, null);
        return hedge switch
        {
            CountHedge.AtLeast => Count.AtLeast(near),
            CountHedge.UpTo => Count.UpTo(near),
            CountHedge.Under => Count.UpTo(near - 1),
            CountHedge.About => Count.About(near),
            CountHedge.Nearly => new Count(near * 9 / 10, near, near),
            _ => down == up ? Count.Exactly(near) : new Count(down, near, up),
        };
    }

    private static long Whole(decimal value) => value > 1_000_000_000_000_000m ? 1_000_000_000_000_000 : (long)value;
}
