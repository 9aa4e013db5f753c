using System.Globalization;

namespace Marsad.Text;

/// <summary>Cuts a text into <see cref="Piece"/>s in one pass.</summary>
internal static class PieceScanner
{
    public static List<Piece> Scan(string text, IReadOnlyList<Sentence> sentences)
    {
        var pieces = new List<Piece>(text.Length / 5 + 4);
        var next = 0;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\u200e' or '\u200f' or '\ufeff')
            {
                at++;
                continue;
            }
            var starts = false;
            while (next < sentences.Count && sentences[next].Span.Start <= at)
            {
                starts = true;
                next++;
            }
            var glued = pieces.Count > 0 && pieces[^1].End == at;
            var piece = char.IsLetter(c) ? Word(text, at, glued, starts)
                : char.IsDigit(c) ? Number(text, at, glued, starts)
                : Sign(text, at, glued, starts);
            pieces.Add(piece);
            at = piece.End;
        }
        return pieces;
    }

    private static Piece Word(string text, int start, bool glued, bool starts)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
            end++;
        return new Piece(start, end, PieceKind.Word, glued, starts);
    }

    private static Piece Sign(string text, int start, bool glued, bool starts)
    {
        var possessive = glued && text[start] is '\'' or '’' && start + 1 < text.Length && text[start + 1] is 's' or 'S'
            && (start + 2 == text.Length || !char.IsLetterOrDigit(text[start + 2]));
        return new Piece(start, start + (possessive ? 2 : 1), PieceKind.Sign, glued, starts);
    }

    private static Piece Number(string text, int start, bool glued, bool starts)
    {
        var end = Digits(text, start);
        var decimals = -1;
        if (end - start <= 3 && Groups(text, end) is var grouped && grouped > end && !(text[start] == '0' && text[end] == '.'))
        {
            end = grouped;
        }
        if (end + 1 < text.Length && text[end] is '.' or '\u066b' && char.IsDigit(text[end + 1]))
        {
            var fraction = Digits(text, end + 1);
            // Two points make a dotted date or an address, not a decimal.
            if (!(fraction + 1 < text.Length && text[fraction] == '.' && char.IsDigit(text[fraction + 1])) && (start == 0 || text[start - 1] != '.'))
            {
                decimals = end + 1;
                end = fraction;
            }
        }
        var value = Value(text.AsSpan(start, end - start), decimals < 0 ? -1 : decimals - start);
        var ordinal = decimals < 0 && IsOrdinalEnding(text, end);
        return new Piece(start, ordinal ? end + 2 : end, PieceKind.Number, glued, starts, value, ordinal);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>The end of groups of three digits joined by one kind of separator, or the offset itself.</summary>
    private static int Groups(string text, int at)
    {
        if (at >= text.Length)
            return at;
        var separator = text[at];
        if (separator is not (',' or '.' or '\u00a0' or '\u202f' or '\u2009' or '\u066c' or '\''))
            return at;
        var end = at;
        while (end + 3 < text.Length && text[end] == separator && Digits(text, end + 1) == end + 4)
            end += 4;
        return end;
    }

    private static bool IsOrdinalEnding(string text, int at) =>
        at + 2 <= text.Length
        && text.AsSpan(at, 2) is var ending
        && (ending.Equals("th", StringComparison.OrdinalIgnoreCase) || ending.Equals("st", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("nd", StringComparison.OrdinalIgnoreCase) || ending.Equals("rd", StringComparison.OrdinalIgnoreCase))
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    /// <summary>The number that digits say; numbers beyond eighteen digits count nothing in a report and have none (<see cref="Piece.IsBeyondCounting"/>).</summary>
    private static decimal Value(ReadOnlySpan<char> digits, int decimals)
    {
        var value = 0m;
        var scale = 1m;
        var count = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsDigit(digits[i]))
                continue;
            if (++count > 18)
                return 0;
            value = value * 10 + (int)CharUnicodeInfo.GetNumericValue(digits[i]);
            if (decimals >= 0 && i >= decimals)
                scale *= 10;
        }
        return value / scale;
    }
}
