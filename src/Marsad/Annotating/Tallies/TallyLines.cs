namespace Marsad.Annotating;

/// <content>Lists in lines of their own, and sentences that go on from a sum without saying so.</content>
internal sealed partial class TallyStory
{
    private const double Close = 0.95;
    private const int LongestLine = 250;
    private const int MostLines = 200;

    private readonly HashSet<int> _items = [];

    // Lines of their own, each beginning with its number or with a label and its number. A line that ends in a colon heads a list within
    // the list, of the lines behind it that count alike.
    private void ReadLines(int head)
    {
        var lines = new List<int>();
        for (var i = head + 1; i < _lines.Count && lines.Count < MostLines && IsItem(i) && !(_items.Contains(head) && lines.Count > 0 && !CountAlike(_lines[i], _lines[lines[0]])); i++)
            lines.Add(i);
        var own = new List<Line>();
        for (var k = 0; k < lines.Count; k++)
        {
            _items.Add(lines[k]);
            own.Add(_lines[lines[k]]);
            var inner = k + 1;
            while (own[^1].Span.In(_text).EndsWith(':') && k + 1 < lines.Count && CountAlike(_lines[lines[k + 1]], _lines[lines[inner]]))
                _items.Add(lines[++k]);
        }
        if (own.Count < 2)
            return;
        var within = own.SelectMany((line, i) => new TallyList(_text, line.Span, line.Numbers).Readings()[0].Within.Where(w => w.Of >= 0).Select(w => (w.Part, Of: i))).ToList();
        var heads = Columns(_lines[head]);
        var wholes = heads.Count > 0 ? _lines[head].Numbers.FindAll(n => !n.IsArticle) : Before(head);
        Fit(wholes, [([.. own.Select(line => line.Numbers[0])], within)]);
        // "20 strikes left 31 dead and 15 wounded" under "33 strikes, 53 dead, 26 wounded": the second and third numbers add up as well.
        var columns = own.ConvertAll(Columns);
        for (var column = 1; column < columns.Min(c => c.Count); column++)
        {
            var parts = columns.ConvertAll(c => c[column]);
            var whole = wholes.Find(w => Sum(parts) == w.Count.Number) ?? (column < heads.Count && Share(heads[column], parts) >= Nearest ? heads[column] : null);
            if (whole is not null)
                Add(whole, parts, []);
        }
    }

    private bool IsItem(int at)
    {
        var line = _lines[at];
        return line.Numbers.Count > 0 && line.Part != _lines[at - 1].Part && line.EndsPart && line.Span.Length <= LongestLine && line.Numbers[0].Span.Start - line.Span.Start <= LongestLabel
            && _text.AsSpan(line.Span.Start, Math.Max(0, line.Numbers[0].Span.Start - line.Span.Start)).Trim() is [] or [.., ':' or '-' or '–'];
    }

    // The numbers of a line that are no part of another in it.
    private List<CountMention> Columns(Line line)
    {
        var columns = new List<CountMention>();
        var from = line.Span.Start;
        foreach (var number in line.Numbers)
        {
            if (_words.Opens(_text.AsSpan(from, Math.Max(0, number.Span.Start - from))))
                break;
            if (!number.IsArticle)
                columns.Add(number);
            from = number.Span.End;
        }
        return columns;
    }

    // "44 operations …", "46 operations …"
    private bool CountAlike(Line one, Line other) => Noun(one.Numbers[0]).AsSpan().TrimEnd('s').Equals(Noun(other.Numbers[0]).AsSpan().TrimEnd('s'), StringComparison.OrdinalIgnoreCase);

    private string Noun(CountMention number)
    {
        var start = number.Span.End;
        while (start < _text.Length && _text[start] == ' ')
            start++;
        var end = start;
        while (end < _text.Length && char.IsLetter(_text[end]))
            end++;
        return _text[start..end];
    }

    // "… killed 97. The army killed 21, the rebels 16 and others 60": three numbers or more that come to one before, without a word that says so.
    private void ReadUnmarked(int at)
    {
        var parts = Columns(_lines[at]);
        if (parts.Count < 3 || at == 0 || parts.Exists(p => _parts.Contains(p.Span)))
            return;
        var near = Before(at).Where(w => w.Count.Number > parts.Max(p => p.Count.Number) && Share(w, parts) >= Close).MaxBy(w => Share(w, parts));
        if (near is not null)
            Add(near, parts, []);
    }
}
