using System.Globalization;
using Marsad.Language;

namespace Marsad.Annotating;

/// <summary>Finds where a story shares out ground: percentages and square kilometres that somebody holds, with the whole where it is told.</summary>
public static class ShareFinder
{
    private const int Aside = 40;
    private const int WholeWithin = 60;
    private const int HedgeWithin = 16;
    private const string Of = "of";

    /// <summary>The shares of all stories of a report, in the order of the text.</summary>
    public static IReadOnlyList<Share> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Stories.Where(MayTell).SelectMany(story => Read(document.Report.Id, story))];
    }

    private static bool MayTell(Story story) =>
        story.View.Text is var text && (text.Contains('%') || text.Contains("per cent", StringComparison.OrdinalIgnoreCase) || text.Contains("percent", StringComparison.OrdinalIgnoreCase)
            || text.Contains("km2", StringComparison.OrdinalIgnoreCase) || text.Contains("km²", StringComparison.OrdinalIgnoreCase) || text.Contains("square k", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Share> Read(ReportId report, Story story)
    {
        var text = story.View.Text;
        var sentences = Analyzer.Split(text, [.. story.Parts.Select(p => p.Span)]);
        var dates = DateFinder.Find(text, sentences, story.Published);
        var counts = CountFinder.Find(text, sentences, dates);
        var (run, tells) = (0, false);
        foreach (var sentence in sentences)
        {
            var here = counts.Where(c => sentence.Span.Contains(c.Span) && c.Count.Number > 0).ToList();
            var numbers = here.Where((c, i) => c.Kind is CountKind.Percent or CountKind.Area || (c.Kind == CountKind.Cardinal && IsWhole(text, sentence.Span, c, i > 0 ? here[i - 1] : null))).ToList();
            var told = TallyWords.Stands(text.AsSpan(sentence.Span.Start, sentence.Span.Length), ShareWords.English.Ground)
                ? Shares(report, story, sentence.Span, numbers).ToList()
                : [];
            // What is told of another day does not add up with what is told of this one.
            if (told.Count > 0 && (!tells || dates.Any(d => sentence.Span.Contains(d.Span))))
                run++;
            tells = told.Count > 0;
            foreach (var share in told)
                yield return share with { Run = run };
        }
    }

    // "1,200 square kilometres of 3,000"
    private static bool IsWhole(string text, TextSpan sentence, CountMention count, CountMention? before) =>
        ShareWords.Ends(text.AsSpan(sentence.Start, count.Span.Start - sentence.Start), ShareWords.English.Whole) || (before is { Kind: CountKind.Area } && Gap(text, before, count).Trim() == Of);

    private static IEnumerable<Share> Shares(ReportId report, Story story, TextSpan sentence, List<CountMention> numbers)
    {
        var text = story.View.Text;
        CountMention? all = null;
        for (var i = 0; i < numbers.Count; i++)
        {
            var first = numbers[i];
            var before = text.AsSpan(sentence.Start, first.Span.Start - sentence.Start);
            if (first.Kind == CountKind.Area && ShareWords.Ends(before, ShareWords.English.Whole))
            {
                // "Of the total area of 185,180 km2, the army holds …"
                all = first;
                continue;
            }
            if (first.Kind == CountKind.Cardinal || ShareWords.Ends(before, ShareWords.English.Change))
                continue;
            var (percent, area, whole, last) = (first.Kind == CountKind.Percent ? first : null, first.Kind == CountKind.Area ? first : null, (CountMention?)null, first);
            if (i + 1 < numbers.Count && Gap(text, last, numbers[i + 1]) is { Length: <= Aside } gap && numbers[i + 1].Kind is CountKind.Percent or CountKind.Area && numbers[i + 1].Kind != first.Kind && IsAside(gap))
            {
                last = numbers[++i];
                (percent, area) = (percent ?? last, area ?? last);
            }
            if (i + 1 < numbers.Count && numbers[i + 1] is { Kind: CountKind.Area or CountKind.Cardinal } next && Gap(text, last, next) is { Length: <= WholeWithin } between && !between.Contains(';')
                && (ShareWords.Ends(between, ShareWords.English.Whole) || (area is not null && between.Trim() == Of)))
                whole = last = numbers[++i];
            var span = new TextSpan(first.Span.Start, last.Span.End);
            var (value, within) = percent is null ? (null, 0m) : Percent(text, percent);
            if (percent is not null && value is null)
                continue;
            yield return new Share
            {
                Report = report,
                Story = story.Number,
                Run = 0,
                Percent = value,
                Within = within,
                Hedged = percent is not null && TallyWords.Stands(text.AsSpan(Math.Max(sentence.Start, percent.Span.Start - HedgeWithin)..percent.Span.End), ShareWords.English.Hedges),
                Area = area?.Count,
                Whole = (whole ?? all)?.Count,
                Text = span.In(text),
                Span = story.View.ToSource(span),
            };
        }
    }

    private static string Gap(string text, CountMention one, CountMention next) => text[one.Span.End..Math.Max(one.Span.End, next.Span.Start)];

    // "(60.7 %)", ", or 17 %", ", i.e. 17 %": the same again, and no other's share.
    private static bool IsAside(string gap) => gap.TrimStart() is ['(', ..] or "" || gap.Contains(" or ", StringComparison.OrdinalIgnoreCase) || gap.Contains("equivalent", StringComparison.OrdinalIgnoreCase)
        || gap.Contains("i.e.", StringComparison.OrdinalIgnoreCase) || gap.Contains("representing", StringComparison.OrdinalIgnoreCase) || gap.Trim() is "," or "-" or "–" or "—";

    // The digits as they stand, since 60.7 rounds to 61 where numbers are whole.
    private static (decimal? Value, decimal Within) Percent(string text, CountMention percent)
    {
        var digits = string.Concat(percent.Span.In(text).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ','));
        digits = digits.TrimEnd('.', ',').Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return percent.Count.Number is { } n ? (n, 0.5m) : (null, 0);
        var decimals = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
        var within = 0.5m;
        for (var i = 0; i < decimals; i++)
            within /= 10;
        return value is > 0 and <= 100 ? (value, within) : (null, 0);
    }
}
