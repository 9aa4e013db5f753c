using Marsad.Text;
using NodaTime;

namespace Marsad.Annotating;

/// <summary>Reads over which time something is said to be the most: "since March 2019", "since losing Qasr", "in more than a year", "this year", "in the city's history".</summary>
internal sealed class SuperlativeTime(SuperlativeWords lexicon, PhraseWords words, IReadOnlyList<DateMention> dates, Lazy<IReadOnlyList<PlaceMention>> places, LocalDate? told)
{
    private const int LongestLength = 5;
    private const int CoarsestDay = 4;
    private const int MostUnits = 1000;

    /// <summary>A time.</summary>
    /// <param name="Start">Index of its first word.</param>
    /// <param name="End">Index behind its last.</param>
    public sealed record Found(int Start, int End)
    {
        public LocalDate? Since { get; init; }

        /// <summary>Of <see cref="Since"/>, as UCDP's date_prec; null where it is reckoned back.</summary>
        public int? Precision { get; init; }
        public LocalDate? Until { get; init; }
        public Location? ChangeOf { get; init; }
        public bool Ever { get; init; }
    }

    /// <summary>The first time between two words.</summary>
    public Found? Find(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (At(at) is { } found)
                return found;
        }
        return null;
    }

    private Found? At(int at)
    {
        if (lexicon.Ever.FirstOrDefault(phrase => words.Are(at, phrase)) is { } ever)
            return new Found(at, at + ever.Length) { Ever = true };
        if (words.Is(at, "since"))
            return Since(at);
        if (lexicon.Before.Contains(words[at]) && (History(at) ?? Length(at)) is { } length)
            return length;
        var date = dates.FirstOrDefault(d => d.Span.Contains(words.Span(at).Start) && d is { Kind: DateKind.At or DateKind.During, When: { From: not null, To: not null, Precision: >= CoarsestDay } });
        return date is null || date.When.From > told ? null : new Found(at, Behind(date.Span.End)) { Since = date.When.From, Until = date.When.To < told ? date.When.To : null };
    }

    private int Behind(int end)
    {
        var last = 0;
        while (last < words.Count && words.Span(last).Start < end)
            last++;
        return last;
    }

    // An event with no day of its own is left to the record where a place changed hands in it.
    private Found Since(int at)
    {
        var end = at + 1;
        while (end < words.Count && !lexicon.Stop.Contains(words[end]) && (words.IsWord(end) || words[end] is "-" or "“" or "”" or "\"" or "'" or "’s" or "'s" || dates.Any(d => d.Span.Start < words.Span(end).Start && d.Span.End > words.Span(end).End)))
            end++;
        var span = new TextSpan(words.Span(at).Start, words.Span(end - 1).End);
        if (dates.FirstOrDefault(d => d.Span.Overlaps(span) && d.When.From is not null) is { } date)
            return new Found(at, Math.Max(end, Behind(date.Span.End))) { Since = date.When.From, Precision = date.When.Precision };
        var changes = Enumerable.Range(at, end - at).Any(i => lexicon.Change.Contains(words[i]));
        return new Found(at, end) { ChangeOf = changes ? places.Value.FirstOrDefault(p => span.Contains(p.Name))?.Location : null };
    }

    private Found? History(int at)
    {
        for (var i = at + 1; i < Math.Min(words.Count, at + LongestLength + 1); i++)
        {
            if (lexicon.EverEnds.Contains(words[i]))
                return new Found(at, i + 1) { Ever = true };
        }
        return null;
    }

    // "in more than a year", "in recent months": back from the story's day.
    private Found? Length(int at)
    {
        long? number = null;
        for (var i = at + 1; i < Math.Min(words.Count, at + LongestLength + 1); i++)
        {
            if (lexicon.Lengths.TryGetValue(words[i], out var days))
                return new Found(at, i + 1) { Since = told?.PlusDays(-(int)Math.Round((number ?? (words[i].EndsWith('s') ? 2 : 1)) * days)) };
            if (Numerals.TryParse(words[i], out var n) && n is > 0 and < MostUnits)
                number = n;
            else if (!lexicon.Fillers.Contains(words[i]))
                return null;
        }
        return null;
    }
}
