using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>The pieces of a text with what the lexicon of dates knows of each.</summary>
internal sealed class DateScan : PieceView
{
    private readonly DateWord[] _words;
    private readonly int[] _symbols;

    public DateScan(string text, List<Piece> pieces, DateLexicon lexicon)
        : base(text, pieces)
    {
        Lexicon = lexicon;
        _words = new DateWord[pieces.Count];
        _symbols = new int[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Number)
                continue;
            _words[i] = lexicon.Of(pieces[i].In(text));
            _symbols[i] = _words[i].Symbol;
        }
    }

    /// <summary>Words that the reading of dates and times of day knows by itself, and begins with.</summary>
    public static IReadOnlyList<string> Openers { get; } = ["a", "about", "after", "an", "approximately", "around", "at", "before", "by", "exactly", "from", "the"];

    public DateLexicon Lexicon { get; }

    /// <summary>Whether words of time can begin here: most words are in no pattern, and need not be asked for each.</summary>
    public bool CanBegin(int at) => _symbols[at] != 0 || Pieces[at].Kind != PieceKind.Word || Numerals.Of(Pieces[at].In(Text)).Class != NumeralClass.NoNumeral;

    public ref readonly DateWord this[int at] => ref _words[at];

    public int Symbol(int at) => at >= 0 && at < _symbols.Length ? _symbols[at] : 0;

    /// <summary>The symbols from a piece to the end of its sentence, a handful at most.</summary>
    public ReadOnlySpan<int> Symbols(int at)
    {
        var end = at + 1;
        while (end < Count && end - at < 8 && !Pieces[end].StartsSentence)
            end++;
        return _symbols.AsSpan(at, Math.Max(0, Math.Min(end, Count) - at));
    }

    /// <summary>Whether no noun can follow: the sentence ends, a sign stands there or a small word.</summary>
    public bool EndsBefore(int at) =>
        at >= Count || Pieces[at].StartsSentence
        || Pieces[at].Kind == PieceKind.Sign && !(IsDash(at) && Pieces[at].Glued) && Pieces[at].Length == 1
        || Pieces[at].Kind == PieceKind.Word && (Lexicon.FunctionWords.Contains(Symbol(at)) || Text.AsSpan(Pieces[at].Start, Pieces[at].Length) is [.., 'l', 'y']);

    /// <summary>"a bomb was set off", "houses were set on fire": nothing that is set for a day to come.</summary>
    private bool IsSetOff(int at) => IsWord(at, "set") && (IsWord(at + 1, "off") || IsWord(at + 1, "fire") || IsWord(at + 1, "ablaze") || IsWord(at + 1, "alight") || IsWord(at + 1, "on") && IsWord(at + 2, "fire"));

    /// <summary>Whether what stands before a date in its sentence, or opens the clause behind it, tells of the future.</summary>
    public bool LooksAhead(int start, int end)
    {
        for (var i = start - 1; i >= 0 && start - i <= 12 && !Pieces[i + 1].StartsSentence; i--)
        {
            if (Lexicon.FutureWords.Contains(Symbol(i)) && !IsSetOff(i))
                return true;
            if (Lexicon.PastWords.Contains(Symbol(i)))
                return false;
        }
        var opens = true;
        for (var i = start; i > 0 && start - i < 3; i--)
            opens = Pieces[i].StartsSentence;
        if (!opens && !Pieces[Math.Max(0, start)].StartsSentence)
            return false;
        for (var i = end; i < Count && i - end <= 10 && !Pieces[i].StartsSentence; i++)
        {
            if (Lexicon.FutureWords.Contains(Symbol(i)))
                return true;
            if (Lexicon.PastWords.Contains(Symbol(i)))
                return false;
        }
        return false;
    }
}
