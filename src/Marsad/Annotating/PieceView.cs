using Marsad.Text;

namespace Marsad.Annotating;

/// <summary>The pieces of a text with the questions that finders ask of them; outside the text every answer is no.</summary>
internal class PieceView(string text, List<Piece> pieces)
{
    public string Text { get; } = text;

    public List<Piece> Pieces { get; } = pieces;

    public int Count => Pieces.Count;

    public bool Is(int at, char sign) => at >= 0 && at < Count && Pieces[at].Is(Text, sign);

    public bool IsDash(int at) => Is(at, '-') || Is(at, '–') || Is(at, '—') || Is(at, '‑');

    public bool IsWord(int at, string word) =>
        at >= 0 && at < Count && Pieces[at].Kind == PieceKind.Word && Pieces[at].In(Text).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool HasCapital(int at) => char.IsUpper(Text[Pieces[at].Start]);

    public bool IsAllCapitals(int at)
    {
        if (at < 0 || at >= Count || Pieces[at].Kind != PieceKind.Word || Pieces[at].Length < 2)
            return false;
        foreach (var c in Pieces[at].In(Text))
        {
            if (char.IsLower(c))
                return false;
        }
        return true;
    }
}
