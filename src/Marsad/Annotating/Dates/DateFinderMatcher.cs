using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>Matches the rules of data/dates/rules.tsv at a place of a text; the longest match wins, the earlier rule among equals.</summary>
internal sealed class DateMatcher(DateScan scan)
{
    private bool _framed;
    private bool _modified;
    private int _bestEnd;
    private int _bestOrder;
    private DateReading _best;

    /// <summary>Whether anything since this was last set to false hung on the frame.</summary>
    public bool AskedForFrame { get; set; }

    /// <param name="at">The piece to start from.</param>
    /// <param name="framed">Whether a preposition, a modifier or the other end of a range stands beside it.</param>
    /// <param name="modified">Whether a modifier does.</param>
    /// <param name="reading">What the words say.</param>
    /// <param name="end">The piece behind them.</param>
    public bool TryMatch(int at, bool framed, bool modified, out DateReading reading, out int end)
    {
        _framed = framed;
        _modified = modified;
        _best = new DateReading();
        _bestEnd = NumericDate.Read(scan, at, ref _best);
        _bestOrder = -1;
        var piece = scan.Pieces[at];
        var word = scan[at];
        if (word.Symbol != 0)
            Try(at, scan.Lexicon.StartingWith(word.Symbol));
        if (word.Class > DateSlot.Literal)
            Try(at, scan.Lexicon.StartingWith(word.Class));
        if (piece.Kind == PieceKind.Number || scan.Is(at, '\'') || scan.Is(at, '’'))
        {
            Try(at, scan.Lexicon.StartingWith(DateSlot.Year));
            Try(at, scan.Lexicon.StartingWith(DateSlot.D));
            Try(at, scan.Lexicon.StartingWith(DateSlot.N));
            Try(at, scan.Lexicon.StartingWith(DateSlot.Nth));
        }
        else if (piece.Kind == PieceKind.Word && (Numerals.Of(piece.In(scan.Text)).Class != NumeralClass.NoNumeral || scan.IsWord(at, "a") || scan.IsWord(at, "an")))
        {
            Try(at, scan.Lexicon.StartingWith(DateSlot.D));
            Try(at, scan.Lexicon.StartingWith(DateSlot.N));
            Try(at, scan.Lexicon.StartingWith(DateSlot.Nth));
        }
        if (scan.Lexicon.Hedges.Longest(scan.Symbols(at), out _) > 0)
            Try(at, scan.Lexicon.StartingWith(DateSlot.Hedge));
        reading = _best;
        end = _bestEnd;
        return end > at;
    }

    private void Try(int at, List<DateRule>? rules)
    {
        if (rules is null)
            return;
        foreach (var rule in rules)
            Match(rule, 0, at, at, new DateReading { Shape = rule.Shape, Argument = rule.Arguments.Length > 0 ? rule.Arguments[^1] : "" });
    }

    /// <summary>Tries the rest of a rule; patterns are short, so the ways to leave out optional parts are few.</summary>
    private void Match(DateRule rule, int element, int start, int at, DateReading reading)
    {
        if (element == rule.Elements.Length)
        {
            if (at > start && (at > _bestEnd || at == _bestEnd && rule.Order < _bestOrder) && Holds(rule, start, at, ref reading))
            {
                _best = reading;
                _bestEnd = at;
                _bestOrder = rule.Order;
            }
            return;
        }
        var wanted = rule.Elements[element];
        if (at < scan.Count && (at == start || !scan.Pieces[at].StartsSentence || FollowsAbbreviation(at)))
        {
            var filled = reading;
            var next = wanted.Slot == DateSlot.Literal ? (wanted.Symbols.AsSpan().Contains(scan.Symbol(at)) ? at + 1 : 0) : Fill(rule, wanted.Slot, at, ref filled);
            if (next > at)
                Match(rule, element + 1, start, next, filled);
        }
        if (wanted.Optional)
            Match(rule, element + 1, start, at, reading);
    }

    private bool FollowsAbbreviation(int at) => scan.Pieces[at].Kind == PieceKind.Number && (scan.Is(at - 1, '.') && scan[at - 2].Short);

    /// <summary>Fills a slot; the piece behind it, or 0.</summary>
    private int Fill(DateRule rule, DateSlot slot, int at, ref DateReading reading)
    {
        var piece = scan.Pieces[at];
        var word = scan[at];
        switch (slot)
        {
            case DateSlot.Month when word.Class == DateSlot.Month:
                if (word.Shy && !(scan.HasCapital(at) && (!scan.IsAllCapitals(at) || IsFramed() || !InCapitals(at) || rule.Elements.Length > 2)))
                    return 0;
                if (word.Short && rule.Elements.Length == 1)
                    return 0;
                reading.Month = word.Value;
                return BehindPoint(at);
            case DateSlot.Weekday when word.Class == DateSlot.Weekday:
                if (word.Short && (rule.Elements.Length < 4 || !scan.HasCapital(at)) || !scan.HasCapital(at) && !IsFramed() && rule.Elements.Length < 2)
                    return 0;
                if (reading.Weekday != 0)
                    reading.LastWeekday = word.Value;
                else
                    reading.Weekday = word.Value;
                return BehindPoint(at);
            case DateSlot.Season when word.Class == DateSlot.Season:
                if (word.Shy && rule.Elements.Length < 3)
                    return 0;
                reading.Season = word.Value;
                return at + 1;
            case DateSlot.Part:
                return word.Class == DateSlot.Part || word is { Class: DateSlot.Unit, Value: (int)TimeUnit.Night } ? at + 1 : 0;
            case DateSlot.Holiday when word.Class == DateSlot.Holiday:
                reading.Holiday = word.Holiday;
                return at + 1;
            case DateSlot.Decade when word.Class == DateSlot.Decade:
                reading.Year = word.Value;
                return at + 1;
            case DateSlot.Quarter when word.Class == DateSlot.Quarter:
                reading.Ordinal = word.Value;
                return at + 1;
            case DateSlot.Unit or DateSlot.Units when word.Class == DateSlot.Unit:
                var plural = scan.Text[piece.End - 1] is 's' or 'S' && piece.Length > 2;
                if (slot == DateSlot.Units && !plural || plural && reading.Amount == 0 && rule.Shape is DateShape.Shift or DateShape.Context or DateShape.ToDate or DateShape.Later)
                    return 0;
                reading.Unit = (TimeUnit)word.Value;
                return at + 1;
            case DateSlot.Hedge:
                return scan.Lexicon.Hedges.Longest(scan.Symbols(at), out _) is var width && width > 0 ? at + width : 0;
            case DateSlot.D or DateSlot.Dth or DateSlot.Nth or DateSlot.N:
                return FillNumber(slot, at, ref reading);
            case DateSlot.Year:
                return FillYear(at, ref reading);
            default:
                return 0;
        }
    }

    private int FillNumber(DateSlot slot, int at, ref DateReading reading)
    {
        var read = Numerals.Read(scan.Text, scan.Pieces, at);
        if (read.Next == 0)
        {
            // "a week ago": the article counts.
            if (slot != DateSlot.N || !scan.IsWord(at, "a") && !scan.IsWord(at, "an"))
                return 0;
            reading.Amount = 1;
            return at + 1;
        }
        if (slot == DateSlot.N)
        {
            if (read.Form is not (NumeralForm.Exact or NumeralForm.Vague) || read.Value > 10_000)
                return 0;
            reading.Amount = Math.Max(1, (int)read.Value);
            reading.IsVague = read.Form == NumeralForm.Vague;
            return read.Next < scan.Count && scan.IsWord(read.Next, "of") && read.Form != NumeralForm.Exact ? read.Next + 1 : read.Next;
        }
        if (slot == DateSlot.Nth)
        {
            if (read.Form != NumeralForm.Ordinal || read.Value > 30)
                return 0;
            reading.Ordinal = (int)read.Value;
            return scan.IsDash(read.Next) ? read.Next + 1 : read.Next;
        }
        // A day of the month: one or two digits (a space-separated group behind them is another number), or an ordinal.
        var piece = scan.Pieces[at];
        if (piece.Kind == PieceKind.Number)
        {
            var width = piece.IsOrdinal ? piece.Length - 2 : piece.Length;
            if (width > 2 || piece.Value is < 1 or > 31 || slot == DateSlot.Dth && !piece.IsOrdinal)
                return 0;
        }
        else if (slot == DateSlot.Dth || read.Form != NumeralForm.Ordinal || read.Value is < 1 or > 31)
        {
            return 0;
        }
        var day = (int)(piece.Kind == PieceKind.Number ? piece.Value : read.Value);
        if (reading.Day == 0)
            reading.Day = day;
        else
            reading.LastDay = day;
        return piece.Kind == PieceKind.Number ? at + 1 : read.Next;
    }

    private int FillYear(int at, ref DateReading reading)
    {
        var piece = scan.Pieces[at];
        if (piece.IsYear && !scan.Lexicon.Houses.Contains(scan.Symbol(at + 1)))
        {
            reading.Year = (int)piece.Value;
            return at + 1;
        }
        // "'14", and "89" behind a month where nothing follows that it could count.
        var apostrophe = scan.Is(at, '\'') || scan.Is(at, '’');
        var two = apostrophe ? at + 1 : at;
        if (two >= scan.Count || scan.Pieces[two] is not { Kind: PieceKind.Number, Length: 2, IsOrdinal: false } short2)
            return 0;
        if (apostrophe ? !short2.Glued : reading.Month == 0 || reading.Day == 0 || !scan.EndsBefore(two + 1) || short2.Value is > 40 and < 60)
            return 0;
        reading.Year = (int)short2.Value + (short2.Value < 50 ? 2000 : 1900);
        return two + 1;
    }

    private int BehindPoint(int at) =>
        scan[at].Short && scan.Is(at + 1, '.') && scan.Pieces[at + 1].Glued ? at + 2 : at + 1;

    private bool InCapitals(int at) => scan.IsAllCapitals(at - 1) || scan.IsAllCapitals(at + 1) || scan.IsAllCapitals(at + 2);

    private bool Holds(DateRule rule, int start, int end, ref DateReading reading)
    {
        if (reading.Day > 0 && reading.Month > 0 && reading.Day > DaysIn(reading.Month) || reading.LastDay > 0 && reading.LastDay <= reading.Day)
            return false;
        if (rule.Arguments is ["day", ..])
            reading.Unit = TimeUnit.Day;
        if (rule.Arguments is ["weekend", ..])
            reading.Unit = TimeUnit.Weekend;
        if (rule.Shape is DateShape.ContextAgo or DateShape.ContextLater && reading.Unit == TimeUnit.None)
            reading.Unit = TimeUnit.Hour;
        if (rule.Shape is DateShape.Shift or DateShape.Context)
            reading.Amount = int.Parse(rule.Arguments[1], System.Globalization.CultureInfo.InvariantCulture);
        if (rule.Shape is DateShape.Shift or DateShape.ToDate or DateShape.Later && reading.Unit is TimeUnit.None or TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour)
        {
            if (rule.Shape == DateShape.Shift)
                return false;
            reading.Unit = TimeUnit.Week;
            for (var i = start; i < end; i++)
            {
                if (scan[i].Class == DateSlot.Unit)
                    reading.Unit = (TimeUnit)scan[i].Value;
            }
        }
        if (rule.Shape == DateShape.Context && reading.Unit is TimeUnit.None or TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour)
            return false;
        return rule.Need switch
        {
            DateNeed.Frame => IsFramed(),
            DateNeed.Part => _modified,
            DateNeed.End => scan.EndsBefore(end),
            DateNeed.Close => end >= scan.Count || scan.Pieces[end].StartsSentence || scan.Pieces[end].Kind == PieceKind.Sign || scan.IsWord(end, "and") || scan.IsWord(end, "but") || scan.IsWord(end, "when"),
            DateNeed.NotOld => !scan.IsWord(end, "old") && !(scan.IsDash(end) && scan.IsWord(end + 1, "old")),
            _ => true,
        };
    }

    private bool IsFramed()
    {
        AskedForFrame = true;
        return _framed;
    }

    private static int DaysIn(int month) => month switch { 2 => 29, 4 or 6 or 9 or 11 => 30, _ => 31 };
}
