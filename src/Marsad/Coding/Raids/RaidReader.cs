namespace Marsad.Coding;

/// <summary>Finds what stories that tell of air raids say of whose aircraft flew them: signs (type of aircraft, munition, route …) and verdicts (claimed, named, believed, denied …).</summary>
public static class RaidReader
{
    /// <summary>The marks of the stories of a report that tell of a raid, in the order of the text.</summary>
    /// <param name="document">The report.</param>
    /// <param name="claims">Its claims.</param>
    public static IReadOnlyList<RaidMark> Find(Document document, IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(document);
        var telling = claims.Where(claim => claim.ReportId == document.Report.Id && AirRaids.Is(claim)).Select(claim => claim.Story).ToHashSet();
        return [.. document.Stories.Where(story => telling.Contains(story.Number)).SelectMany(Stretches.Of).SelectMany(story => Read(document, story))];
    }

    private static IEnumerable<RaidMark> Read(Document document, Story story)
    {
        var reading = StoryCoder.Annotate(document, story);
        var phrases = RaidPhrase.Find(reading.Text, reading.Sentences);
        foreach (var sentence in reading.Sentences)
        {
            var here = new RaidSentence(reading, sentence, phrases[sentence.Index]);
            foreach (var mark in RaidSigns.Read(here).Concat(RaidVerdicts.Read(here)))
                yield return mark;
        }
    }
}

/// <summary>A sentence with the phrases of data/attribution in it.</summary>
internal sealed class RaidSentence(AnnotatedStory story, AnnotatedSentence sentence, List<RaidPhrase> phrases)
{
    private readonly IReadOnlyList<string> _places = [.. sentence.Places.Where(place => place.Location is { Feature: PlaceFeature.Settlement, Id: not null }).Select(place => place.Location.Id!).Distinct(StringComparer.Ordinal)];

    public AnnotatedSentence Sentence => sentence;

    public IReadOnlyList<RaidPhrase> Phrases => phrases;

    public RaidPhrase? First(string means) => phrases.Find(phrase => phrase.Means == means);

    public bool Has(string means) => First(means) is not null;

    /// <summary>A mark on the words of a span of the view.</summary>
    public RaidMark Mark(TextSpan span) => new()
    {
        Report = story.Document.Report.Id,
        Story = story.Story.Number,
        Sentence = story.Story.View.ToSource(sentence.Span),
        Span = story.Story.View.ToSource(span),
        Text = span.In(story.Text),
        Places = _places,
    };

    /// <summary>Where the words of a span of the view stand in the report.</summary>
    public TextSpan ToSource(TextSpan span) => story.Story.View.ToSource(span);

    /// <summary>How many words stand between two spans.</summary>
    public int Words(TextSpan a, TextSpan b)
    {
        var (from, to) = a.Start <= b.Start ? (a.End, b.Start) : (b.End, a.Start);
        var count = 0;
        foreach (var word in sentence.Sentence.Words)
            count += word.Span.Start >= from && word.Span.End <= to && word.Tag != PartOfSpeech.Punct ? 1 : 0;
        return count;
    }

    /// <summary>The text between two spans, the first of which stands before the second.</summary>
    public string Between(TextSpan first, TextSpan second) => second.Start >= first.End ? new TextSpan(first.End, second.Start).In(story.Text) : "";
}
