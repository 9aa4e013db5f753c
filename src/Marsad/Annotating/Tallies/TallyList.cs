namespace Marsad.Annotating;

/// <summary>Numbers that stand in a list one behind another, each a part of the whole or, behind "including", a part of a part.</summary>
internal sealed class TallyList
{
    private readonly record struct Item(CountMention Count, bool Opens, bool Closes);

    private readonly List<Item> _items = [];

    /// <summary>Reads the numbers of a stretch of text, up to where it goes on to other things.</summary>
    /// <param name="text">The story's view.</param>
    /// <param name="list">The stretch.</param>
    /// <param name="numbers">The numbers in it, in order.</param>
    public TallyList(string text, TextSpan list, IReadOnlyList<CountMention> numbers)
    {
        var start = list.Start;
        var words = TallyWords.English;
        var told = false;
        for (var i = 0; i < numbers.Count; i++)
        {
            var gap = text.AsSpan(start, Math.Max(0, numbers[i].Span.Start - start));
            var behind = text.AsSpan(numbers[i].Span.End, (i + 1 < numbers.Count ? numbers[i + 1].Span.Start : Math.Max(numbers[i].Span.End, list.End)) - numbers[i].Span.End);
            if (i > 0 && TallyWords.Stands(gap, words.Besides))
                break;
            // "ten soldiers and four civilians, and 30 were wounded"
            var deed = TallyWords.Stands(behind, words.Fates);
            if (i > 0 && deed && !told)
                break;
            told |= deed;
            var opens = words.Opens(gap) || TallyWords.Begins(behind, words.SomeBehind);
            _items.Add(new Item(numbers[i], opens, gap.Contains(';') || gap.TrimEnd().EndsWith(", and", StringComparison.OrdinalIgnoreCase)));
            start = numbers[i].Span.End;
        }
    }

    /// <summary>The ways in which the list can be read: which of its numbers are parts of the whole, and which part each other one belongs to (-1 for the whole itself). The likeliest first.</summary>
    public IReadOnlyList<(List<CountMention> Parts, List<(CountMention Part, int Of)> Within)> Readings() =>
        _items.Exists(item => item.Count.IsArticle) ? [Read(0, false), Read(0, true), Read(1, true), Read(2, true), Read(1, false), Read(2, false)] : [Read(0, true), Read(1, true), Read(2, true)];

    // What "including" opened goes on to a semicolon or ", and" (0), over one number (1), or to the list's end (2). "A doctor said" behind
    // a list is none of its parts, while "a woman" in it may be.
    private (List<CountMention> Parts, List<(CountMention, int)> Within) Read(int ends, bool articles)
    {
        List<CountMention> parts = [];
        List<(CountMention, int)> within = [];
        var inside = false;
        foreach (var item in _items.Where(item => articles || !item.Count.IsArticle))
        {
            inside = item.Opens || (inside && ends != 1 && !(ends == 0 && item.Closes));
            if (inside)
                within.Add((item.Count, parts.Count - 1));
            else
                parts.Add(item.Count);
        }
        return (parts, within);
    }
}
