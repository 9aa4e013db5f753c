namespace Marsad.Reading;

/// <summary>Lays a plain text out in lines.</summary>
internal static class PageLines
{
    /// <summary>The lines that hold anything. A form feed counts as a rule.</summary>
    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        var blank = true;
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny("\r\n\f\u0085\u2028\u2029");
            var end = length < 0 ? text.Length : start + length;
            var span = Trim(text, new TextSpan(start, end));
            if (span.Length == 0)
            {
                blank = true;
            }
            else
            {
                lines.Add(new Line(span, blank, IsRule(span, text) ? LineHint.Rule : LineHint.None));
                blank = false;
            }
            if (end < text.Length && text[end] == '\f')
            {
                lines.Add(new Line(new TextSpan(end, end), true, LineHint.Rule));
                blank = true;
            }
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    /// <summary>The span without white space, invisible marks and byte order marks at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u200e' or '\u200f' or '\0';

    /// <summary>"---", "* * *", "=====": three or more of one sign and nothing else.</summary>
    private static bool IsRule(TextSpan span, string text)
    {
        var line = text.AsSpan(span.Start, span.Length);
        var sign = line[0];
        if (!"-*=_~#•·—–+.".Contains(sign))
            return false;
        var signs = 0;
        foreach (var c in line)
        {
            if (c == sign)
                signs++;
            else if (c != ' ')
                return false;
        }
        return signs >= 3;
    }
}
