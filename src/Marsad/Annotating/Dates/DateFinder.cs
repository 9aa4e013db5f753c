using Marsad.Text;
using NodaTime;

namespace Marsad.Annotating;

/// <summary>Finds the words of a story that say when, and reckons the dates that they mean.</summary>
/// <remarks>No date is invented: without the story's date, weekdays and days without a year keep their words alone.</remarks>
public static class DateFinder
{
    /// <summary>Finds the dates of a text, in order, none overlapping another.</summary>
    /// <param name="text">A story's view.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="published">The story's date, where it is known.</param>
    public static IReadOnlyList<DateMention> Find(string text, IReadOnlyList<Sentence> sentences, LocalDate? published)
    {
        var scan = new DateScan(text, PieceScanner.Scan(text, sentences), DateLexicon.English);
        var parser = new DateParser(scan);
        var phrases = Phrases(scan, parser);
        var calendar = new DateCalendar(published);
        var found = Reckon(text, scan, phrases, calendar);
        // A year that is only told further on holds for what stands before: "On 9 October … released on 26 October 2023".
        return calendar.WantsYear ? Reckon(text, scan, phrases, new DateCalendar(published, calendar)) : found;
    }

    private static List<DatePhrase> Phrases(DateScan scan, DateParser parser)
    {
        var phrases = new List<DatePhrase>();
        for (var at = 0; at < scan.Count;)
        {
            if (!scan.CanBegin(at) || !parser.TryRead(at, out var phrase))
            {
                at++;
                continue;
            }
            phrases.Add(phrase);
            at = phrase.End;
        }
        return phrases;
    }

    private static List<DateMention> Reckon(string text, DateScan scan, List<DatePhrase> phrases, DateCalendar calendar)
    {
        var found = new List<DateMention>(phrases.Count);
        foreach (var phrase in phrases)
        {
            var first = scan.Pieces[phrase.Start];
            var span = new TextSpan(first.Start, scan.Pieces[phrase.End - 1].End);
            if (text[span.End - 1] == '.' && span.Length > 1)
                span = span with { End = span.End - 1 };
            var (when, kind) = calendar.Reckon(phrase, scan.LooksAhead(phrase.Start, phrase.End));
            found.Add(new DateMention(span, when with { Text = span.In(text), Span = span }, kind));
        }
        return found;
    }

    /// <summary>Whether the word is the name of a month or of a day of the week.</summary>
    internal static bool NamesDayOrMonth(ReadOnlySpan<char> word) => DateLexicon.English.Of(word) is { Class: DateSlot.Month or DateSlot.Weekday };
}
