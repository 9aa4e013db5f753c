using Marsad.Language;
using NodaTime;

namespace Marsad.Annotating;

/// <summary>Reads the superlatives of one story.</summary>
internal sealed class SuperlativeStory
{
    private const int LongestHead = 7;
    private const int Reach = 30;
    private const int LongestLead = 4;
    private const int NegationWithin = 2;

    // UCDP's date_prec.
    private const int Day = 1;
    private const int Month = 4;
    private const int Year = 5;

    private readonly SuperlativeWords _words = SuperlativeWords.English;
    private readonly ReportId _report;
    private readonly Story _story;
    private readonly string _text;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly IReadOnlyList<DateMention> _dates;
    private readonly Lazy<IReadOnlyList<PlaceMention>> _places;
    private readonly Lazy<IReadOnlyList<ActorMention>> _actors;

    public SuperlativeStory(ReportId report, Story story)
    {
        (_report, _story, _text) = (report, story, story.View.Text);
        _sentences = Analyzer.Split(_text, [.. story.Parts.Select(p => p.Span)]);
        _dates = DateFinder.Find(_text, _sentences, story.Published);
        _places = new(() => PlaceFinder.Find(_text, _sentences, new PlaceContext([], story.Dateline)));
        _actors = new(() => new ActorFinder().Find(_text, _sentences, new ActorContext { Published = story.Published, Places = _places.Value }));
    }

    /// <summary>The noun that a superlative is said of.</summary>
    /// <param name="Unit">A key of the section "units".</param>
    /// <param name="End">Index of the word behind it.</param>
    /// <param name="Plural">"Attacks".</param>
    private sealed record Head(string Unit, int End, bool Plural);

    public IEnumerable<Superlative> Read()
    {
        foreach (var sentence in _sentences)
        {
            var words = new PhraseWords(_text, sentence);
            for (var at = 0; at < words.Count; at++)
            {
                if (_words.Degrees.FirstOrDefault(degree => words.Are(at, degree.Words)) is not { } degree || IsNegated(words, at) || Read(words, at, degree) is not var (found, end))
                    continue;
                yield return found;
                at = end;
            }
        }
    }

    private bool IsNegated(PhraseWords words, int at) => Enumerable.Range(1, NegationWithin).Any(back => at >= back && _words.Negation.Contains(words[at - back]));

    private (Superlative, int End)? Read(PhraseWords words, int at, SuperlativeWords.Degree degree)
    {
        var behind = at + degree.Words.Length;
        if (HeadOf(words, behind, degree.Loose, at) is not { } head || new SuperlativeTime(_words, words, _dates, _places, _story.Published).Find(head.End, Math.Min(words.Count, head.End + Reach)) is not { } time)
            return null;
        var (first, rank, among) = Lead(words, at);
        var named = head.Unit == "incident" && degree.Loose && head.Plural && !among ? "spell" : head.Unit;
        var measure = degree.Loose && named != "incident" ? Counted(words, behind, time.Start) : null;
        var unit = Unit(words, behind, head.End, named);
        var place = Place(words, head.End, time);
        var (against, of) = Against(words, head.End, time.Start);
        var text = new TextSpan(words.Span(first).Start, words.Span(time.End - 1).End);
        return (new Superlative
        {
            Report = _report,
            Story = _story.Number,
            Unit = unit,
            Measure = measure ?? TrendMeasure.Killed,
            Loose = degree.Loose && measure is null,
            Least = degree.Least,
            Rank = rank,
            Among = among,
            Types = Enumerable.Range(behind, Math.Max(0, head.End - behind)).Select(i => _words.Kinds.GetValueOrDefault(words[i])).FirstOrDefault(types => types is not null) ?? [],
            Of = of ?? (Enumerable.Range(behind, time.Start - behind).Any(i => words.Is(i, "civilian") || words.Is(i, "civilians")) ? "civilians" : null),
            Against = against,
            Where = place,
            Since = Since(time, unit),
            On = On(words, time, unit),
            Until = time.Until,
            SinceChangeOf = time.ChangeOf,
            Ever = time.Ever,
            Time = words.Text(time.Start, time.End),
            Told = _story.Published,
            Text = text.In(_text),
            Span = _story.View.ToSource(text),
            Sentence = _story.View.ToSource(words.Whole),
        }, time.End);
    }

    // What is the worst month since March is not compared with March, nor what is so since a day with that day.
    private static LocalDate? Since(SuperlativeTime.Found time, TrendUnit unit) => (time.Precision, unit) switch
    {
        (Day, _) => time.Since?.PlusDays(1),
        (Month, TrendUnit.Month) => time.Since?.PlusMonths(1),
        (Year, TrendUnit.Year) => time.Since?.PlusYears(1),
        _ => time.Since,
    };

    private LocalDate? On(PhraseWords words, SuperlativeTime.Found time, TrendUnit unit)
    {
        var exactness = unit switch { TrendUnit.Day => Day, TrendUnit.Month => Month, TrendUnit.Year => Year, _ => 0 };
        var phrase = new TextSpan(words.Span(time.Start).Start, words.Span(time.End - 1).End);
        return _dates.FirstOrDefault(d => words.Whole.Contains(d.Span) && !d.Span.Overlaps(phrase) && d.When.Precision == exactness)?.When.From;
    }

    // "one of the second-deadliest": where it begins, its rank, and whether it is one of several.
    private (int First, int Rank, bool Among) Lead(PhraseWords words, int at)
    {
        var before = at > 1 && words.Is(at - 1, "-") ? at - 2 : at - 1;
        var ordinal = before >= 0 ? _words.Ordinals.FirstOrDefault(o => words.Is(before, o.Word)) : default;
        for (var first = at - 1; first >= Math.Max(0, at - LongestLead); first--)
        {
            if (_words.Among.FirstOrDefault(phrase => words.Are(first, phrase)) is not null)
                return (first, Math.Max(1, ordinal.Rank), true);
        }
        return (ordinal.Rank > 0 ? before : at, Math.Max(1, ordinal.Rank), false);
    }

    // The noun with its adjectives runs to the first preposition; "levels of violence", "wave of attacks" go on behind "of".
    private Head? HeadOf(PhraseWords words, int from, bool loose, int degree)
    {
        var end = HeadEnd(words, from);
        if (words.Is(end, "of") && HeadAt(words, from, HeadEnd(words, end + 1)) is { } behind)
            return behind;
        if (HeadAt(words, from, end) is { } head)
            return head;
        // "The shooting was the worst since": the noun stands before.
        var bare = end == from && (!loose || Enumerable.Range(0, degree).Any(i => _words.Units.Any(unit => unit.Means == "incident" && words.Are(i, unit.Words))));
        return bare ? new Head("incident", end, false) : null;
    }

    private int HeadEnd(PhraseWords words, int from)
    {
        var end = from;
        while (end < words.Count && end < from + LongestHead && !_words.HeadEnds.Contains(words[end]) && (words.IsWord(end) || words.Is(end, "-")))
            end++;
        return end;
    }

    // The phrase that the noun ends with; a sum goes on with what it counts ("number of deaths").
    private Head? HeadAt(PhraseWords words, int from, int end)
    {
        foreach (var unit in _words.Units)
        {
            var start = end - unit.Words.Length;
            if (start >= from && words.Are(start, unit.Words))
                return new Head(unit.Means, end, words[end - 1].EndsWith('s'));
        }
        return null;
    }

    private TrendUnit Unit(PhraseWords words, int from, int end, string unit) => Period(words, from, end) ?? unit switch
    {
        "day" => TrendUnit.Day,
        "week" or "spell" => TrendUnit.Week,
        "month" => TrendUnit.Month,
        "year" => TrendUnit.Year,
        _ => TrendUnit.Incident,
    };

    private TrendUnit? Period(PhraseWords words, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_words.Periods.TryGetValue(words[i], out var period))
                return Enum.Parse<TrendUnit>(period, ignoreCase: true);
        }
        return null;
    }

    private TrendMeasure? Counted(PhraseWords words, int from, int end)
    {
        foreach (var counted in _words.Counted)
        {
            if (Enumerable.Range(from, Math.Max(0, end - from)).Any(i => words.Are(i, counted.Words)))
                return Enum.Parse<TrendMeasure>(counted.Means, ignoreCase: true);
        }
        return null;
    }

    private Location? Place(PhraseWords words, int from, SuperlativeTime.Found time)
    {
        var sentence = words.Whole;
        var places = _places.Value.Where(p => !p.Metonym && sentence.Contains(p.Name)).ToList();
        var start = words.Span(from - 1).End;
        var (timeStart, timeEnd) = (words.Span(time.Start).Start, words.Span(time.End - 1).End);
        return (places.Find(p => p.Name.Start >= start && p.Name.End <= timeStart)
            ?? places.Find(p => p.Span.Start >= timeEnd && p.Span.Start <= timeEnd + LongestLead)
            ?? places.Find(p => p.Name.End <= start && p.Location.Feature == PlaceFeature.Country))?.Location;
    }

    private (Participant? Against, string? Of) Against(PhraseWords words, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (!_words.Against.Contains(words[i]))
                continue;
            var last = i + 1;
            while (last < end && words.IsWord(last) && (!_words.HeadEnds.Contains(words[last]) || words.Is(last, "the")))
                last++;
            var span = new TextSpan(words.Span(i + 1).Start, words.Span(Math.Max(i + 1, last - 1)).End);
            var actor = _actors.Value.FirstOrDefault(a => a.Id is not null && a.Span.Overlaps(span));
            return (actor is null ? null : new Participant { Role = Role.Target, Id = actor.Id, Name = actor.Name, Class = actor.Class }, span.In(_text));
        }
        return (null, null);
    }
}
