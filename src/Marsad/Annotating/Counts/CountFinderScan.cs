using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>The pieces of a text with what the lexicon of numbers knows of each, and which of them a date covers.</summary>
internal sealed class CountScan : PieceView
{
    private readonly int[] _symbols;
    private readonly bool[] _dated;

    public CountScan(string text, List<Piece> pieces, IReadOnlyList<DateMention> dates, CountLexicon lexicon)
        : base(text, pieces)
    {
        Lexicon = lexicon;
        _symbols = new int[pieces.Count];
        _dated = new bool[pieces.Count];
        var date = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind != PieceKind.Number)
                _symbols[i] = lexicon.Symbol(pieces[i].In(text));
            while (date < dates.Count && dates[date].Span.End <= pieces[i].Start)
                date++;
            _dated[i] = date < dates.Count && dates[date].Span.Start < pieces[i].End;
        }
    }

    public CountLexicon Lexicon { get; }

    public int Symbol(int at) => at >= 0 && at < Count ? _symbols[at] : 0;

    public bool IsDated(int at) => at >= 0 && at < Count && _dated[at];

    /// <summary>The symbols from a piece to the end of its sentence, a handful at most.</summary>
    public ReadOnlySpan<int> Symbols(int at)
    {
        if (at >= Count)
            return [];
        var end = at + 1;
        while (end < Count && end - at < 8 && !Pieces[end].StartsSentence)
            end++;
        return _symbols.AsSpan(at, end - at);
    }

    /// <summary>Whether a piece goes on in the sentence of the one before it.</summary>
    public bool GoesOn(int at) => at > 0 && at < Count && !Pieces[at].StartsSentence;

    public bool IsFunctionWord(int at) => Lexicon.FunctionWords.Contains(Symbol(at));
}
