namespace Marsad.Reading;

/// <summary>Tells whether the line ends of a text file were made by a typesetter or end paragraphs.</summary>
internal static class Wrapping
{
    /// <summary>Whether most lines that follow one another break a sentence.</summary>
    public static bool IsWrapped(Page page)
    {
        var (pairs, broken) = (0, 0);
        var capitals = IsCapitals(page.Text);
        for (var i = 1; i < page.Lines.Count; i++)
        {
            var (last, line) = (page.Lines[i - 1], page.Lines[i]);
            if (line.BlankBefore || last.Hint != LineHint.None || line.Hint != LineHint.None || last.Span.Length < 12 || last.Span.Length > 160)
                continue;
            pairs++;
            var before = page.Text.AsSpan(last.Span.Start, last.Span.Length);
            var text = page.Text.AsSpan(line.Span.Start, line.Span.Length);
            if (!Sentences.EndsOneOrColon(before) && (capitals || Sentences.BeginsLower(text) || before[^1] is ',' or '-'))
                broken++;
        }
        return broken >= 2 && broken * 100 >= pairs * 35;
    }

    /// <summary>A length that a quarter of the lines exceed: about the measure that the text was set to.</summary>
    public static int Width(Page page)
    {
        if (page.Lines.Count == 0)
            return 0;
        var lengths = page.Lines.Select(line => line.Span.Length).Where(length => length > 1).Order().ToArray();
        return lengths.Length == 0 ? 0 : lengths[lengths.Length * 3 / 4];
    }

    /// <summary>Whether few enough lines stand in from the margin that an indent begins a paragraph.</summary>
    public static bool IndentsMean(Page page)
    {
        var indented = 0;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (Indent(page, i) > 0)
                indented++;
        }
        return indented * 10 <= page.Lines.Count * 3;
    }

    /// <summary>Number of blanks before a line.</summary>
    public static int Indent(Page page, int index)
    {
        var start = page.Lines[index].Span.Start;
        var at = start;
        while (at > 0 && page.Text[at - 1] is ' ' or '\t')
            at--;
        return start - at;
    }

    private static bool IsCapitals(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }
        return upper > 0 && lower * 20 < upper;
    }
}
