namespace Marsad.Annotating;

/// <summary>Tells whether a number is a part of, or an addition to, a number before it. Mutable: a list goes on as it began.</summary>
internal sealed class CountRelations(CountScan scan)
{
    private const int LongestList = 25;
    private const int FarthestBeside = 5;
    private int _lastEnd = -1;
    private CountPart _last;

    public CountPart Of(CountPhrase phrase)
    {
        var part = Beside(phrase);
        if (part == CountPart.Whole && ContinuesList(phrase.Start, phrase.End))
            part = CountPart.Part;
        _lastEnd = phrase.End;
        _last = part;
        return part;
    }

    private CountPart Beside(CountPhrase phrase)
    {
        for (var width = 5; width >= 1; width--)
        {
            var from = phrase.Start - width;
            // "of these, two": a comma may stand between.
            var gap = scan.Is(phrase.Start - 1, ',') ? 1 : 0;
            if (from - gap >= 0 && Crosses(from - gap, phrase.Start) is false
                && scan.Lexicon.RelationsBefore.Longest(scan.Symbols(from - gap), out var before) == width)
                return gap == 1 && scan.IsWord(from - gap, "of") is false ? CountPart.Whole : (CountPart)before;
        }
        if (scan.Lexicon.RelationsWithin.Longest(scan.Symbols(phrase.Start), out var inside) > 0)
            return (CountPart)inside;
        var next = phrase.End;
        if (!scan.GoesOn(next))
            return CountPart.Whole;
        if (scan.Lexicon.RelationsBehind.Longest(scan.Symbols(next), out var behind) > 0)
            return !scan.IsWord(next, "more") || !scan.IsWord(next + 1, "than") ? (CountPart)behind : CountPart.Whole;
        // "two injured others", "three wounded more" keep a word between.
        return scan.GoesOn(next + 1) && scan.IsWord(next + 1, "others") ? CountPart.Addition : CountPart.Whole;
    }

    /// <summary>Whether a list ends between two pieces: at the end of a sentence, or at what was done to those before, as in "two children, were killed and at least two".</summary>
    private bool Ends(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.IsWord(i, "were") || scan.IsWord(i, "was"))
                return true;
        }
        return Crosses(from, to);
    }

    private bool Crosses(int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (scan.Pieces[i].StartsSentence)
                return true;
        }
        return false;
    }

    /// <summary>"including three children [and] two women", "including an elderly couple, [five] children": joined by a comma or "and" to a list that "including" began, with no deed of its own.</summary>
    private bool ContinuesList(int start, int end)
    {
        if (!scan.IsWord(start - 1, "and") && !scan.Is(start - 1, ',') || !(_last == CountPart.Part && start - _lastEnd is >= 1 and <= 6 && !Ends(_lastEnd, start)) && !IsListed(start))
            return false;
        // "officers, including two majors, murdered six priests and two women": the women stand beside the priests.
        if (_last == CountPart.Whole && scan.IsWord(start - 1, "and") && start - _lastEnd is >= 1 and <= FarthestBeside && !Ends(_lastEnd, start) && !Begins(_lastEnd, start))
            return false;
        // "ten people, including six children and a nurse, were killed": the deed behind the list is that of all.
        if (!DeedBefore(start))
            return true;
        for (var i = start; i < scan.Count && i < end + 3 && scan.GoesOn(i + 1); i++)
        {
            // "four people, including two children, were hurt" begins anew.
            if (scan.Is(i, ','))
                return !IsBegun(i + 1) || !DeedBehind(i + 1);
            if (scan.Is(i, '–') || scan.Is(i, '—') || scan.Is(i, ')') || scan.Is(i, ';'))
                return true;
            if (scan.Lexicon.Deeds.Contains(scan.Symbol(i + 1)) || scan.IsWord(i + 1, "others") || scan.IsWord(i + 1, "were") || scan.IsWord(i + 1, "was"))
                return false;
        }
        return true;
    }

    /// <summary>Whether "including" or the like, or the end of what is in brackets, stands between two pieces.</summary>
    private bool Begins(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsBegun(i) || scan.Is(i, ')'))
                return true;
        }
        return false;
    }

    private bool DeedBehind(int at)
    {
        for (var i = at; i < scan.Count && i < at + LongestList && scan.GoesOn(i); i++)
        {
            if (scan.Lexicon.Deeds.Contains(scan.Symbol(i)))
                return true;
        }
        return false;
    }

    /// <summary>Whether "including" stands a little before in the sentence and no deed since.</summary>
    private bool IsListed(int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - LongestList) && !scan.Lexicon.Deeds.Contains(scan.Symbol(i)) && !scan.IsWord(i, "were") && !scan.IsWord(i, "was"); i--)
        {
            if (IsBegun(i))
                return true;
            if (scan.Pieces[i].StartsSentence)
                return false;
        }
        return false;
    }

    private bool IsBegun(int at) =>
        scan.Lexicon.RelationsBefore.Longest(scan.Symbols(at), out var relation) > 0 && (CountPart)relation == CountPart.Part && !scan.IsWord(at, "of");

    /// <summary>Whether the sentence has told of a deed before the piece.</summary>
    private bool DeedBefore(int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (scan.Lexicon.Deeds.Contains(scan.Symbol(i)))
                return true;
            if (scan.Pieces[i].StartsSentence)
                return false;
        }
        return false;
    }
}
