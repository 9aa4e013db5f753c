namespace Marsad.Reading;

/// <summary>
/// Takes out of a text what only posts write: the sign of a hashtag, whose words are set apart ("#NorthFront" reads "North Front"), stars that
/// break a word so that no filter finds it ("kil*led"), pictures, and an ampersand that was escaped twice.
/// </summary>
internal static class PostMarks
{
    private const string Ampersand = "&amp;";

    /// <summary>The pieces without the marks. Text that has none is given back as it is.</summary>
    public static void Drop(string page, List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var (_, span) = pieces[i];
            var at = span.Start;
            while (at < span.End && Mark(page, span, at) == 0)
                at++;
            if (at == span.End)
                continue;
            var parts = Split(page, pieces[i]);
            if (parts.Count == 0)
                continue;
            pieces.RemoveAt(i);
            pieces.InsertRange(i, parts);
            i += parts.Count - 1;
        }
    }

    private static List<Piece> Split(string page, Piece piece)
    {
        var parts = new List<Piece>();
        var (join, start) = (piece.Join, piece.Span.Start);
        var tag = false;
        for (var at = start; at < piece.Span.End; at++)
        {
            tag &= IsWord(page[at]) || page[at] == '_';
            var width = Mark(page, piece.Span, at);
            var blank = width == 0 && tag && page[at] == '_';
            if (blank)
                width = 1;
            var hump = width == 0 && tag && at > start && IsHump(page, piece.Span, at);
            if (width == 0 && !hump)
                continue;
            if (at > start)
            {
                parts.Add(new Piece(join, new TextSpan(start, at)));
                join = "";
            }
            if ((blank || hump) && parts.Count > 0)
                join = " ";
            tag |= page[at] == '#';
            start = at + width;
            at += Math.Max(width - 1, 0);
        }
        if (start < piece.Span.End)
            parts.Add(new Piece(join, new TextSpan(start, piece.Span.End)));
        return parts;
    }

    // How many characters to leave out at this place.
    private static int Mark(string page, TextSpan span, int at)
    {
        var (before, after) = (at > span.Start ? page[at - 1] : ' ', at + 1 < span.End ? page[at + 1] : ' ');
        switch (page[at])
        {
            case '#':
                return !IsWord(before) && before != '&' && char.IsLetter(after) ? 1 : 0;
            case '*':
                return char.IsLower(before) && char.IsLower(after) ? 1 : 0;
            case 'a' when before == '&' && span.End - at >= Ampersand.Length - 1 && page.AsSpan(at - 1).StartsWith(Ampersand, StringComparison.Ordinal):
                return Ampersand.Length - 1;
            default:
                return Pictures(page, span, at);
        }
    }

    // A run of pictures, with the blank behind it where one stands before it as well.
    private static int Pictures(string page, TextSpan span, int at)
    {
        var end = at;
        while (end < span.End)
        {
            if (page[end] is >= '\u2600' and <= '\u27BF' or '\uFE0F' or '\u200D' or '\u20E3')
                end++;
            else if (page[end] is '\uD83C' or '\uD83D' or '\uD83E' && end + 1 < span.End && char.IsLowSurrogate(page[end + 1]))
                end += 2;
            else
                break;
        }
        return end == at ? 0 : end < span.End && page[end] == ' ' && (at == span.Start || page[at - 1] == ' ') ? end + 1 - at : end - at;
    }

    // "NorthFront", "ABCNews"
    private static bool IsHump(string page, TextSpan span, int at) =>
        char.IsUpper(page[at]) && (char.IsLower(page[at - 1]) || char.IsUpper(page[at - 1]) && at + 1 < span.End && char.IsLower(page[at + 1]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);
}
