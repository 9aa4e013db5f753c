namespace Marsad.Text;

/// <summary>Sorts of pieces.</summary>
internal enum PieceKind : byte
{
    /// <summary>A letter and the letters and digits behind it: "October", "M5".</summary>
    Word,

    /// <summary>Digits with their separators, and the ending of an ordinal: "1,234", "2.5", "6th".</summary>
    Number,

    /// <summary>One other character, or a possessive ending.</summary>
    Sign,
}

/// <summary>A piece of text as finders of dates and numbers see it: finer than a syntactic word in some places ("155" "mm"), coarser in others ("1,234").</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Glued">No space before it.</param>
/// <param name="StartsSentence">The first of its sentence.</param>
/// <param name="Value">What digits say.</param>
/// <param name="IsOrdinal">Digits with an ordinal ending: "6th".</param>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, bool Glued, bool StartsSentence, decimal Value = 0, bool IsOrdinal = false)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    public bool Is(string text, char sign) => Kind == PieceKind.Sign && End - Start == 1 && text[Start] == sign;

    /// <summary>Whether its digits say more than is ever counted, so that it has no value.</summary>
    public bool IsBeyondCounting => Kind == PieceKind.Number && Value == 0 && Length > 18;

    /// <summary>Four plain digits that can be a year of the last centuries or the next decades.</summary>
    public bool IsYear => Kind == PieceKind.Number && Length == 4 && !IsOrdinal && Value is >= 1500 and <= 2100 && Value == decimal.Truncate(Value);
}
