using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>Tells what sort of number it is by what stands around it.</summary>
internal static class CountKinds
{
    /// <summary>The sort of number; <see cref="CountKind.Percent"/> without a unit is a share still to be read, null a word that counts nothing.</summary>
    public static CountKind? Of(CountScan scan, int at, int end, Numeral number, CountUnit? unit, CountHedge hedge, bool isRange)
    {
        if (unit is { } measured)
            return measured.Kind == CountKind.Duration && number.Value == 1 && scan.IsWord(at, "one") && hedge == CountHedge.None && scan.IsWord(end - 1, "day") && !scan.GoesOn(at) ? CountKind.Label : measured.Kind;
        if (number.Form is NumeralForm.Share or NumeralForm.Ordinal or NumeralForm.Exact && Share(scan, at, number, out _) > 0)
            return CountKind.Percent;
        if (number.Form == NumeralForm.Share)
            return null;
        if (IsLabel(scan, at, end, number, hedge, isRange))
            return CountKind.Label;
        if (number.Form == NumeralForm.Ordinal)
            return CountKind.Ordinal;
        if (IsAge(scan, at, end, number))
            return CountKind.Age;
        return scan.IsWord(at, "one") && end == at + 1 && IsPronoun(scan, at) ? null : CountKind.Cardinal;
    }

    /// <summary>The part of one that words give ("two thirds of", "half of", "one in three"), or 0.</summary>
    public static decimal Share(CountScan scan, int at, Numeral number, out int end)
    {
        end = number.Next;
        if (number.Form == NumeralForm.Share)
            return scan.IsWord(end, "of") || scan.IsWord(end, "the") || scan.IsWord(end, "its") || scan.IsWord(end, "their") ? number.Value : 0;
        if (number.Form == NumeralForm.Ordinal && scan.IsWord(end, "of") && number.Value is > 2 and <= 20 && (scan.IsWord(at - 1, "a") || scan.IsWord(at - 1, "one")))
            return 1 / number.Value;
        if (number.Form == NumeralForm.Exact && number.Value is > 0 and < 20)
        {
            var part = scan.IsDash(end) ? end + 1 : end;
            var of = scan.IsWord(part, "thirds") || scan.IsWord(part, "third") ? 3 : scan.IsWord(part, "quarters") || scan.IsWord(part, "quarter") ? 4 : scan.IsWord(part, "fifths") || scan.IsWord(part, "fifth") ? 5 : scan.IsWord(part, "tenths") ? 10 : 0;
            if (of > 0 && number.Value < of && (scan.IsWord(part + 1, "of") || scan.IsWord(part + 1, "the")))
            {
                end = part + 1;
                return number.Value / of;
            }
            var whole = scan.IsWord(end, "in") ? end + 1 : scan.IsWord(end, "out") && scan.IsWord(end + 1, "of") ? end + 2 : scan.IsWord(end, "in") && scan.IsWord(end + 1, "every") ? end + 2 : 0;
            if (whole > 0 && scan.IsWord(whole, "every"))
                whole++;
            if (whole > 0 && whole < scan.Count && !scan.IsDated(whole) && Numerals.Read(scan.Text, scan.Pieces, whole) is { Form: NumeralForm.Exact, Value: > 1 and <= 1000 } all
                && all.Value > number.Value && (number.Value == 1 || scan.IsWord(end, "out")))
            {
                end = all.Next;
                return number.Value / all.Value;
            }
        }
        return 0;
    }

    /// <summary>Whether a noun of harm stands within a few words behind "no": "no civilian casualties".</summary>
    public static bool NamesHarm(CountScan scan, int at)
    {
        for (var i = at; i < at + 3 && scan.GoesOn(i) && scan.Pieces[i].Kind == PieceKind.Word; i++)
        {
            if (scan.Lexicon.Harmed.Contains(scan.Symbol(i)) || i == at && scan.IsWord(i, "one"))
                return true;
            if (scan.IsFunctionWord(i))
                return false;
        }
        return false;
    }

    /// <summary>Whether the noun phrase that starts here names one person: "Syrian army officer", "12-year-old girl".</summary>
    public static bool NamesPerson(CountScan scan, int at)
    {
        var named = false;
        for (var i = at; i < at + 8 && scan.GoesOn(i); i++)
        {
            var piece = scan.Pieces[i];
            if (piece.Kind == PieceKind.Sign && piece.Length == 2)
                return false;
            if (piece.Kind == PieceKind.Number || scan.IsDash(i) && piece.Glued)
                continue;
            if (piece.Kind != PieceKind.Word)
                return named;
            if (scan.IsFunctionWord(i))
                return named;
            if (scan.Lexicon.Persons.Contains(scan.Symbol(i)))
                return !(i + 1 < scan.Count && scan.Pieces[i + 1].Kind == PieceKind.Sign && scan.Pieces[i + 1].Length == 2);
            named = scan.Lexicon.Attributive.Contains(scan.Symbol(i));
        }
        return named;
    }

    private static bool IsLabel(CountScan scan, int at, int end, Numeral number, CountHedge hedge, bool isRange)
    {
        var first = scan.Pieces[at];
        if (ClockTime.Behind(scan, at) > at && first.Kind == PieceKind.Number && !scan.IsWord(end, "hours"))
            return true;
        if (first.IsBeyondCounting)
            return true;
        if (first.Kind == PieceKind.Number)
        {
            // "Su-24", "9/11", "3:2", "555-1234", "#7", a date's rest: figures tied to other characters.
            if (first.Glued && at > 0 && (scan.Pieces[at - 1].Kind == PieceKind.Word || scan.IsDash(at - 1) && scan.Pieces[at - 1].Glued && hedge == CountHedge.None && !isRange || scan.Is(at - 1, '/') || scan.Is(at - 1, ':') && scan.Pieces[at - 1].Glued || scan.Is(at - 1, '#') || scan.Is(at - 1, '_') || scan.Is(at - 1, '@')))
                return true;
            if (!isRange && end + 1 < scan.Count && scan.Pieces[end].Glued && scan.Pieces[end + 1].Glued && scan.Pieces[end + 1].Kind == PieceKind.Number
                && (scan.IsDash(end) || scan.Is(end, '/') || scan.Is(end, ':') || scan.Is(end, '.')))
                return true;
            if (end < scan.Count && scan.Pieces[end] is { Glued: true, Kind: PieceKind.Word } && end == at + 1)
                return true;
            if (first.Length >= 7 && !scan.Text.AsSpan(first.Start, first.Length).ContainsAny(',', '.', ' ') && end == at + 1)
                return true;
            if (first.IsYear && first.Value >= 1900 && hedge == CountHedge.None && end == at + 1 && !isRange && (end >= scan.Count || !scan.GoesOn(end) || scan.Pieces[end].Kind != PieceKind.Word || scan.IsFunctionWord(end) || scan.HasCapital(end) || IsYearOf(scan, at, end)))
                return true;
        }
        if (at > 0 && scan.GoesOn(at))
        {
            var before = scan.Is(at - 1, '.') && scan.Pieces[at - 1].Glued ? at - 2 : at - 1;
            var symbol = scan.Symbol(before);
            if (scan.Lexicon.LabelsAlwaysBefore.Contains(symbol) && first.Kind == PieceKind.Number && (!scan.IsWord(before, "no") || before < at - 1 || scan.HasCapital(before) && scan.GoesOn(before)))
                return true;
            if (hedge == CountHedge.None && scan.Lexicon.LabelsBefore.Contains(symbol) && scan.HasCapital(before) && !scan.IsAllCapitals(before) && !Counts(scan, end))
                return true;
        }
        // "25th Division", "17 Brigade", "Fourth Brigade", "the 101st Airborne".
        if (scan.GoesOn(end) && scan.HasCapital(end) && !(scan.IsAllCapitals(end) && number.Form != NumeralForm.Ordinal) && scan.Lexicon.LabelsAfter.Contains(scan.Symbol(end)))
            return true;
        return scan.GoesOn(end) && scan.Lexicon.LabelsAlwaysAfter.Contains(scan.Symbol(end)) || first.Kind == PieceKind.Number && hedge == CountHedge.None && IsHouseNumber(scan, end) || IsCompound(scan, end);
    }

    /// <summary>"a 2013 homicide", "the 2016 shootings": the year of what is told; "the 2000 soldiers" are so many.</summary>
    private static bool IsYearOf(CountScan scan, int at, int end) =>
        scan.IsWord(at - 1, "a") || (scan.IsWord(at - 1, "the") || scan.IsWord(at - 1, "his") || scan.IsWord(at - 1, "her")) && !(scan.Pieces[at].Value % 100 == 0 && scan.Text[scan.Pieces[end].Start + scan.Pieces[end].Length - 1] == 's') && !scan.Lexicon.Persons.Contains(scan.Symbol(end));

    /// <summary>"1424 Bever Ave."</summary>
    private static bool IsHouseNumber(CountScan scan, int end)
    {
        for (var i = end; i < end + 5 && scan.GoesOn(i) && (scan.HasCapital(i) || scan.Is(i, '.')) && !(i > end && scan.IsAllCapitals(i)); i++)
        {
            if (i > end && scan.Lexicon.Addresses.Contains(scan.Symbol(i)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a lower-case noun follows, which the number counts.</summary>
    private static bool Counts(CountScan scan, int end) =>
        scan.GoesOn(end) && scan.Pieces[end].Kind == PieceKind.Word && !scan.HasCapital(end) && !scan.IsFunctionWord(end);

    /// <summary>"three-storey", "two-pronged": a quality and no count; "five-member" and "40-strong" count.</summary>
    private static bool IsCompound(CountScan scan, int end) =>
        scan.IsDash(end) && scan.Pieces[end].Glued && end + 1 < scan.Count && scan.Pieces[end + 1] is { Glued: true, Kind: PieceKind.Word }
        && !scan.IsWord(end + 1, "member") && !scan.IsWord(end + 1, "man") && !scan.IsWord(end + 1, "person") && !scan.IsWord(end + 1, "strong") && !scan.IsWord(end + 1, "woman")
        && !scan.IsWord(end, "—");

    /// <summary>"Ahmad, 12," "Layla (34)", "aged 12".</summary>
    private static bool IsAge(CountScan scan, int at, int end, Numeral number)
    {
        if (number.Value is < 0 or > 115 || number.Form != NumeralForm.Exact || at == 0 || !scan.GoesOn(at))
            return false;
        if (scan.IsWord(at - 1, "aged") || scan.IsWord(at - 1, "age") || scan.IsWord(at - 1, "ages"))
            return true;
        if (scan.Pieces[at].Kind == PieceKind.Number && number.Value > 0 && IsSaidOf(scan, at, end) || IsListed(scan, at))
            return true;
        if (scan.Pieces[at].Kind != PieceKind.Number || at < 2 || !scan.GoesOn(at - 1) || scan.Pieces[at - 2].Kind != PieceKind.Word || !scan.HasCapital(at - 2) && !scan.Lexicon.Persons.Contains(scan.Symbol(at - 2)))
            return false;
        if (scan.Is(at - 1, '('))
            return scan.Is(end, ')') && number.Value > 0;
        if (!scan.Is(at - 1, ','))
            return false;
        // "her grandson, 8 on Tuesday": nothing stands behind it that it could count; behind a name, which may be a place's, that is not enough.
        if (scan.Lexicon.Persons.Contains(scan.Symbol(at - 2)) && number.Value > 0 && end == at + 1 && (!scan.GoesOn(end) || scan.Pieces[end].Kind != PieceKind.Word || scan.IsFunctionWord(end)))
            return true;
        return (end >= scan.Count || scan.Is(end, ',') || scan.Is(end, '.') || scan.Is(end, ';') || scan.IsWord(end, "of") || scan.IsWord(end, "was") || scan.IsWord(end, "and") || scan.IsWord(end, "from"));
    }

    /// <summary>"who are 15, 19 and 21", "the victim was 23.": a bare number said of somebody.</summary>
    private static bool IsSaidOf(CountScan scan, int at, int end) =>
        (scan.IsWord(at - 1, "is") || scan.IsWord(at - 1, "was") || scan.IsWord(at - 1, "are") || scan.IsWord(at - 1, "were")) && scan.GoesOn(at)
        && at >= 2 && !scan.IsWord(at - 2, "there") && !scan.IsWord(at - 2, "toll") && !scan.IsWord(at - 2, "number") && !scan.IsWord(at - 2, "dead") && !scan.IsWord(at - 2, "injured") && !scan.IsWord(at - 2, "wounded")
        && (end >= scan.Count || scan.Is(end, ',') || scan.Is(end, '.') || scan.Is(end, ';'));

    /// <summary>"ages 22 and 35", "aged 12, 14 and 15": a number behind one that follows a word of age.</summary>
    private static bool IsListed(CountScan scan, int at)
    {
        if (scan.Pieces[at].Kind != PieceKind.Number)
            return false;
        for (var i = at - 1; i >= Math.Max(0, at - 12) && scan.GoesOn(i + 1); i--)
        {
            if (scan.IsWord(i, "aged") || scan.IsWord(i, "age") || scan.IsWord(i, "ages"))
                return true;
            if (scan.Pieces[i].Kind != PieceKind.Number && !scan.Is(i, ',') && !scan.IsWord(i, "and"))
                return (scan.IsWord(i, "are") || scan.IsWord(i, "were")) && !scan.IsWord(i - 1, "there") && i < at - 1;
        }
        return false;
    }

    /// <summary>"one of the worst", "no one", "the one", "one another", "one-sided": nothing is counted.</summary>
    private static bool IsPronoun(CountScan scan, int at)
    {
        foreach (var before in new[] { "the", "this", "that", "every", "each", "any", "which", "another", "no", "some", "not", "day" })
        {
            // "reported that one civilian died"
            if (before == "that" && at + 1 < scan.Count && (scan.Lexicon.Persons.Contains(scan.Symbol(at + 1)) || scan.Lexicon.Attributive.Contains(scan.Symbol(at + 1))))
                continue;
            if (scan.IsWord(at - 1, before) && scan.GoesOn(at))
                return !scan.IsWord(at - 1, "the") || !scan.IsWord(at + 1, "killed") && !scan.IsWord(at + 1, "dead");
        }
        if (scan.IsWord(at + 1, "another") || scan.IsWord(at + 1, "side") || scan.IsWord(at + 1, "who") || scan.IsWord(at + 1, "that"))
            return true;
        if (!scan.IsWord(at + 1, "of") || !(scan.IsWord(at + 2, "the") || scan.IsWord(at + 2, "its") || scan.IsWord(at + 2, "his") || scan.IsWord(at + 2, "their")))
            return false;
        return scan.IsWord(at + 3, "most") || scan.IsWord(at + 3, "few") || scan.IsWord(at + 3, "main") || scan.IsWord(at + 3, "last") || scan.IsWord(at + 3, "first")
            || scan.IsWord(at + 3, "worst") || scan.IsWord(at + 3, "best") || scan.IsWord(at + 3, "country") || at + 3 < scan.Count && scan.Text.AsSpan(scan.Pieces[at + 3].Start, scan.Pieces[at + 3].Length).EndsWith("est", StringComparison.OrdinalIgnoreCase);
    }
}
