using Marsad.Language;

namespace Marsad.Annotating;

/// <summary>A story with its sentences and the numbers of each.</summary>
internal sealed partial class TallyStory
{
    private const double Nearest = 0.8;
    private const long Largest = 1_000_000_000_000;
    private const int LongestLabel = 40;
    private const int LongestAside = 60;
    private const int SentencesBack = 3;
    private const int SentencesOfOneToll = 40;

    private sealed record Line(TextSpan Span, int Part, bool EndsPart, List<CountMention> Numbers);

    private readonly ReportId _report;
    private readonly Story _story;
    private readonly string _text;
    private readonly TallyWords _words = TallyWords.English;
    private readonly IReadOnlyList<DateMention> _dates;
    private readonly List<Line> _lines = [];
    private readonly IReadOnlyList<CountMention> _counts;
    private readonly Dictionary<TextSpan, int> _indices = [];
    private readonly HashSet<TextSpan> _wholes = [];
    private readonly HashSet<TextSpan> _parts = [];
    private readonly List<Tally> _found = [];

    public TallyStory(ReportId report, Story story)
    {
        (_report, _story, _text) = (report, story, story.View.Text);
        var parts = story.Parts.Where(p => p.Kind is PartKind.Paragraph or PartKind.Heading or PartKind.Standfirst).Select(p => p.Span).ToList();
        var sentences = Analyzer.Split(_text, parts);
        _dates = DateFinder.Find(_text, sentences, story.Published);
        _counts = CountFinder.Find(_text, sentences, _dates);
        for (var i = 0; i < _counts.Count; i++)
            _indices[_counts[i].Span] = i;
        var (part, next) = (0, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            var span = sentences[i].Span;
            while (part < parts.Count - 1 && parts[part].End <= span.Start)
                part++;
            var numbers = new List<CountMention>();
            for (; next < _counts.Count && _counts[next].Span.Start < span.End; next++)
            {
                // What stands before the sentence is of a headline or caption.
                if (span.Contains(_counts[next].Span) && _counts[next] is { Kind: CountKind.Cardinal, Count.Number: > 0 and < Largest })
                    numbers.Add(_counts[next]);
            }
            _lines.Add(new Line(span, part, i + 1 == sentences.Count || sentences[i + 1].Span.Start >= parts[part].End, numbers));
        }
    }

    public IReadOnlyList<Tally> Read()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var text = line.Span.In(_text);
            if (text.EndsWith(':'))
                ReadLines(i);
            else if (GoesOn(text) || (Colon(line) is { } colon && !line.Numbers.Exists(n => n.Span.End <= colon) && GoesOn(text[..(colon - line.Span.Start)])))
                ReadList(Before(i), line.Span, line.Numbers);
            else if (Colon(line) is { } at)
                ReadList(line.Numbers.FindAll(n => n.Span.End <= at && !n.IsArticle), new TextSpan(at, line.Span.End), line.Numbers.FindAll(n => n.Span.Start > at));
            else
                ReadUnmarked(i);
            ReadBrackets(line);
            ReadSome(i);
            ReadAverage(line);
            ReadAgain(i);
        }
        return _found;
    }

    private bool GoesOn(string text) => TallyWords.Begins(text, _words.By) || TallyWords.Begins(text, _words.GoesOn) || TallyWords.Ends(text.TrimEnd(':'), _words.GoesOn);

    private int? Colon(Line line)
    {
        for (var i = line.Span.Start; i < line.Span.End - 1; i++)
        {
            if (_text[i] == ':' && char.IsWhiteSpace(_text[i + 1]))
                return i;
        }
        return null;
    }

    // The wholes of lists before, then the numbers of the sentences before, the nearest first.
    private List<CountMention> Before(int line)
    {
        var wholes = new List<CountMention>();
        for (var i = line - 1; i >= Math.Max(0, line - SentencesBack); i--)
            wholes.AddRange(_lines[i].Numbers.Where(n => !n.IsArticle).Reverse());
        return [.. wholes.OrderBy(n => !_wholes.Contains(n.Span))];
    }

    private void ReadList(List<CountMention> wholes, TextSpan list, List<CountMention> numbers) =>
        Fit(wholes, new TallyList(_text, list, numbers).Readings());

    // "33 men (20 soldiers and 13 militiamen)"
    private void ReadBrackets(Line line)
    {
        for (var open = _text.IndexOf('(', line.Span.Start, line.Span.Length); open >= 0; open = _text.IndexOf('(', open + 1, line.Span.End - open - 1))
        {
            var close = _text.IndexOf(')', open, line.Span.End - open);
            if (close < 0)
                return;
            if (line.Numbers.FindLast(n => n.Span.End <= open && !n.IsArticle) is { } whole && open - whole.Span.End <= LongestAside)
                ReadList([whole], new TextSpan(open, close), line.Numbers.FindAll(n => n.Span.Start > open && n.Span.End <= close));
        }
    }

    private void Fit(List<CountMention> wholes, IReadOnlyList<(List<CountMention> Parts, List<(CountMention Part, int Of)> Within)> readings)
    {
        foreach (var (parts, within) in readings)
        {
            if (parts.Count >= 2 && wholes.Find(w => Sum(parts) == w.Count.Number) is { } exact)
            {
                Add(exact, parts, within);
                return;
            }
        }
        var (likeliest, some) = readings[0];
        if (likeliest.Count < 2)
            return;
        var near = wholes.Where(w => Share(w, likeliest) >= Nearest || likeliest.Exists(p => Digits.Swapped(p.Count.Number!.Value).Any(n => Sum(likeliest) - p.Count.Number + n == w.Count.Number)))
            .MaxBy(w => Share(w, likeliest));
        if (near is not null)
            Add(near, likeliest, some);
    }

    private static long Sum(List<CountMention> parts) => parts.Sum(p => p.Count.Number!.Value);

    private static double Share(CountMention whole, List<CountMention> parts)
    {
        double sum = Sum(parts), all = whole.Count.Number!.Value;
        return Math.Min(sum, all) / Math.Max(sum, all);
    }

    private void Add(CountMention whole, List<CountMention> parts, List<(CountMention Part, int Of)> within)
    {
        _wholes.Add(whole.Span);
        _found.Add(Make(TallyKind.List, whole, parts));
        foreach (var (part, of) in within)
            _found.Add(Make(TallyKind.Subset, of < 0 ? whole : parts[of], [part]));
    }

    // "179 civilians, among them 12 children"; of several numbers before, one that can hold the part. Only the number right behind "among
    // them" is sure to be some of what was counted.
    private void ReadSome(int at)
    {
        var line = _lines[at];
        for (var i = 0; i < line.Numbers.Count; i++)
        {
            var part = line.Numbers[i];
            if (part.Count.Best is null || part.Part == CountPart.Addition)
                continue;
            var from = i > 0 ? line.Numbers[i - 1].Span.End : line.Span.Start;
            var to = i + 1 < line.Numbers.Count ? line.Numbers[i + 1].Span.Start : line.Span.End;
            if (!TallyWords.Ends(_text.AsSpan(from, Math.Max(0, part.Span.Start - from)), _words.SomeBefore) && !TallyWords.Begins(_text.AsSpan(part.Span.End, Math.Max(0, to - part.Span.End)), _words.SomeBehind))
                continue;
            // "60 tons, 25 of them": some of what is weighed is not added up here.
            if (_parts.Contains(part.Span) || (_indices[part.Span] is > 0 and var index && _counts[index - 1] is { Kind: not CountKind.Cardinal } measure && measure.Span.Start >= line.Span.Start))
                continue;
            var wholes = line.Numbers.Take(i).Where(n => !n.IsArticle).Reverse().ToList();
            if (wholes.Count == 0 && at > 0)
                wholes = Before(at);
            var places = new List<CountMention> { part };
            // "including 12 in Jenin, nine in Nablus and 20 in Hebron"
            while (IsPlaced(places[^1]) && i + 1 < line.Numbers.Count && IsPlaced(line.Numbers[i + 1]))
                places.Add(line.Numbers[++i]);
            if ((wholes.Find(w => w.Count.Number >= Sum(places)) ?? wholes.MaxBy(w => w.Count.Number)) is { } whole)
                _found.Add(Make(TallyKind.Subset, whole, places));
        }
    }

    private bool IsPlaced(CountMention number) => Noun(number) is "in" or "at";

    private void ReadAverage(Line line)
    {
        for (var i = 0; i < line.Numbers.Count; i++)
        {
            var (daily, before) = (line.Numbers[i], i > 0 ? line.Numbers[i - 1].Span.End : line.Span.Start);
            var behind = _text.AsSpan(daily.Span.End, Math.Max(0, Math.Min(LongestLabel, line.Span.End - daily.Span.End)));
            if (daily.Span.Start < before || !TallyWords.Stands(_text.AsSpan(before, daily.Span.Start - before), _words.AverageBefore) || !TallyWords.Stands(behind, _words.AverageBehind))
                continue;
            var whole = line.Numbers.Where(n => n != daily && !n.IsArticle).MaxBy(n => n.Count.Number);
            if (whole is not null && Days(line) is { } days and > 1)
                _found.Add(Make(TallyKind.Average, whole, [daily]) with { Days = days });
        }
    }

    private int? Days(Line line)
    {
        foreach (var date in _dates.Where(d => line.Span.Contains(d.Span)))
        {
            if (date.Kind == DateKind.Since && date.When.From is { } since && _story.Published is { } told && told > since)
                return NodaTime.Period.DaysBetween(since, told) + 1;
            if (date.When.Days is { } days and > 1)
                return days;
        }
        return null;
    }

    // "the 45 attacks" of a story that has counted attacks before.
    private void ReadAgain(int at)
    {
        foreach (var again in _lines[at].Numbers)
        {
            var head = _text.AsSpan(_lines[at].Span.Start, again.Span.Start - _lines[at].Span.Start);
            var (deed, behind) = Deed(again, _lines[at]);
            if (deed is null || !TallyWords.Ends(head, _words.Determiner) || TallyWords.Begins(behind, _words.Narrowing))
                continue;
            var before = _lines[Math.Max(0, at - SentencesOfOneToll)..(at + 1)].SelectMany(l => l.Numbers.Where(n => n.Span.End <= again.Span.Start && !n.IsArticle && Deed(n, l).Deed == deed)).ToList();
            if (before.Count == 1)
                _found.Add(Make(TallyKind.Again, before[0], [again]));
        }
    }

    private (string? Deed, string Behind) Deed(CountMention number, Line line)
    {
        var behind = _text.AsSpan(number.Span.End, Math.Max(0, line.Span.End - number.Span.End)).TrimStart();
        var end = 0;
        while (end < behind.Length && char.IsLetter(behind[end]))
            end++;
        var word = behind[..end].ToString().ToLowerInvariant();
        return (_words.Deeds.Contains(word, StringComparer.Ordinal) ? word : null, behind[end..].ToString());
    }

    private Tally Make(TallyKind kind, CountMention whole, List<CountMention> parts)
    {
        foreach (var part in parts)
            _parts.Add(part.Span);
        return new Tally { Report = _report, Story = _story.Number, Kind = kind, Whole = Number(whole), Parts = [.. parts.Select(Number)] };
    }

    private TallyNumber Number(CountMention number)
    {
        var next = _indices[number.Span] + 1;
        var limit = Math.Min(next < _counts.Count ? _counts[next].Span.Start : _text.Length, number.Span.End + LongestAside);
        var end = number.Span.End;
        while (end < limit && _text[end] is not (',' or ';' or ':' or '(' or ')' or '.' or '\n'))
            end++;
        while (end < _text.Length && end > number.Span.End && char.IsLetterOrDigit(_text[end]) && char.IsLetterOrDigit(_text[end - 1]))
            end--;
        var of = _text[Math.Min(number.Span.End, end)..end].Trim();
        if (end == limit && of.EndsWith(" and", StringComparison.Ordinal))
            of = of[..^4];
        return new TallyNumber(number.Count, _story.View.ToSource(number.Span), of.Length > 0 ? $"{number.Span.In(_text)} {of}" : number.Span.In(_text), of);
    }
}
