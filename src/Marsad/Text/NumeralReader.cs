namespace Marsad.Text;

/// <summary>Puts number words together: "a hundred and six", "half a dozen", "tens of thousands", "2.5 million".</summary>
internal readonly ref struct NumeralReader(string text, List<Piece> pieces)
{
    private readonly string _text = text;
    private readonly List<Piece> _pieces = pieces;

    public Numeral Read(int at)
    {
        if (at >= _pieces.Count)
            return default;
        if (_pieces[at].Kind == PieceKind.Number)
            return Digits(at);
        if (_pieces[at].Kind != PieceKind.Word)
            return default;
        var word = Word(at);
        return word.Class switch
        {
            NumeralClass.Unit or NumeralClass.Ten => Compound(at),
            NumeralClass.Ordinal => new Numeral(at + 1, word.Value, NumeralForm.Ordinal),
            NumeralClass.Vague => Vague(at, word.Value),
            NumeralClass.Share => Half(at),
            NumeralClass.None => new Numeral(at + 1, 0, NumeralForm.None),
            NumeralClass.NoNumeral when IsArticle(at) => AfterArticle(at),
            _ => default,
        };
    }

    private Numeral Digits(int at)
    {
        var piece = _pieces[at];
        if (piece.IsOrdinal)
            return new Numeral(at + 1, piece.Value, NumeralForm.Ordinal);
        var value = piece.Value;
        var next = at + 1;
        if (IsSpacedGroup(next) && piece.Length <= 3)
        {
            while (IsSpacedGroup(next))
                value = value * 1000 + _pieces[next++].Value;
        }
        return Scaled(value, next);
    }

    /// <summary>"012" behind one space: the next three digits of a number written in groups.</summary>
    private bool IsSpacedGroup(int at) =>
        at < _pieces.Count
        && _pieces[at] is { Kind: PieceKind.Number, Length: 3, IsOrdinal: false, StartsSentence: false } group
        && group.Start == _pieces[at - 1].End + 1
        && _text[group.Start - 1] is ' ' or '\u00a0' or '\u202f' or '\u2009';

    private Numeral Scaled(decimal value, int next)
    {
        while (next < _pieces.Count && Word(next) is { Class: NumeralClass.Scale } scale)
        {
            value = Times(value, scale.Value);
            next++;
        }
        if (next < _pieces.Count && Word(next) is { Class: NumeralClass.Group, Value: >= 12 } group && !IsWord(next, "score"))
        {
            value = Times(value, group.Value);
            next++;
        }
        return new Numeral(next, value, NumeralForm.Exact);
    }

    /// <summary>Spelled-out numbers: the part below a hundred, hundreds, thousands and so on.</summary>
    private Numeral Compound(int at)
    {
        decimal total = 0, current = 0;
        var next = at;
        var end = at;
        // What may still be added: less than the last word allows ("twenty" takes a unit, "two" nothing).
        var room = decimal.MaxValue;
        while (next < _pieces.Count && next - at < 40)
        {
            var joined = next;
            if (next > at)
            {
                if (_pieces[next].StartsSentence)
                    break;
                if (_pieces[next].Is(_text, '-') || _pieces[next].Is(_text, '‑'))
                    joined++;
                else if (IsWord(next, "and") && room >= 100)
                    joined++;
            }
            if (joined >= _pieces.Count)
                break;
            var word = Word(joined);
            if (joined > next && IsWord(next, "and") && IsWord(joined, "a") && joined + 1 < _pieces.Count && IsWord(joined + 1, "half"))
            {
                current += 0.5m;
                end = next = joined + 2;
                continue;
            }
            if (word.Class is NumeralClass.Unit or NumeralClass.Ten && word.Value < room)
            {
                current += word.Value;
                room = word.Class == NumeralClass.Ten ? 10 : 0;
            }
            else if (word.Class == NumeralClass.Scale && word.Value == 100 && current is > 0 and < 100)
            {
                current *= 100;
                room = 100;
            }
            else if (word.Class == NumeralClass.Scale && word.Value >= 1000 && current > 0)
            {
                total += Times(current, word.Value);
                current = 0;
                room = word.Value;
            }
            else if (word.Class == NumeralClass.Ordinal && word.Value < room && end > at)
            {
                return new Numeral(joined + 1, total + current + word.Value, NumeralForm.Ordinal);
            }
            else if (IsWord(joined, "and") && room == 0 && total == 0 && IsHalfAhead(joined))
            {
                current += 0.5m;
                end = next = joined + 3;
                room = 0;
                continue;
            }
            else
            {
                break;
            }
            end = next = joined + 1;
        }
        var value = total + current;
        if (end < _pieces.Count && Word(end) is { Class: NumeralClass.Group } group && (group.Value >= 12 || end - at == 1))
            return new Numeral(end + 1, value * group.Value, NumeralForm.Exact);
        return new Numeral(end, value, NumeralForm.Exact);
    }

    private bool IsHalfAhead(int and) => and + 2 < _pieces.Count && IsWord(and + 1, "a") && IsWord(and + 2, "half");

    /// <summary>"a hundred", "a dozen", "a few", "a couple", "a half".</summary>
    private Numeral AfterArticle(int at)
    {
        if (at + 1 >= _pieces.Count || _pieces[at + 1].Kind != PieceKind.Word || _pieces[at + 1].StartsSentence)
            return default;
        var word = Word(at + 1);
        if (word.Class == NumeralClass.Scale)
        {
            var rest = at + 2 < _pieces.Count && (IsWord(at + 2, "and") ? at + 3 : at + 2) is var tail && tail < _pieces.Count && word.Value >= 100
                ? Compound(tail) : default;
            if (rest.Next > 0 && rest.Form == NumeralForm.Exact && rest.Value < word.Value && rest.Value > 0)
                return new Numeral(rest.Next, word.Value + rest.Value, NumeralForm.Exact);
            return Scaled(word.Value, at + 2);
        }
        if (word.Class == NumeralClass.Group)
            return new Numeral(at + 2, word.Value, NumeralForm.Exact);
        if (word.Class == NumeralClass.Vague && word.Value == 3)
            return Vague(at + 1, word.Value);
        return default;
    }

    /// <summary>"dozens", "tens of thousands", "several hundred", "a few dozen".</summary>
    private Numeral Vague(int at, decimal value)
    {
        var next = at + 1;
        if (next + 1 < _pieces.Count && IsWord(next, "of") && Word(next + 1) is { Class: NumeralClass.Vague, Value: >= 200 } many)
            return new Numeral(next + 2, (IsWord(at, "tens") ? 20 : value) * many.Value / 2, NumeralForm.Vague);
        if (next < _pieces.Count && value == 3 && Word(next) is { Class: NumeralClass.Scale or NumeralClass.Group, Value: >= 12 } scale)
            return new Numeral(next + 1, 3 * scale.Value, NumeralForm.Vague);
        return new Numeral(next, value, NumeralForm.Vague);
    }

    /// <summary>"half a dozen", "half a million"; alone it is a share.</summary>
    private Numeral Half(int at)
    {
        if (at + 2 < _pieces.Count && IsArticle(at + 1) && Word(at + 2) is { Class: NumeralClass.Scale or NumeralClass.Group } of && of.Value >= 12)
            return new Numeral(at + 3, of.Value / 2, NumeralForm.Exact);
        return new Numeral(at + 1, 0.5m, NumeralForm.Share);
    }

    private static decimal Times(decimal value, decimal by) => value > 1_000_000_000_000m ? value : value * by;

    private NumeralWord Word(int at) => _pieces[at].Kind == PieceKind.Word ? Numerals.Of(_pieces[at].In(_text)) : default;

    private bool IsArticle(int at) => IsWord(at, "a") || IsWord(at, "an");

    private bool IsWord(int at, string word) =>
        _pieces[at].Kind == PieceKind.Word && _pieces[at].In(_text).Equals(word, StringComparison.OrdinalIgnoreCase);
}
