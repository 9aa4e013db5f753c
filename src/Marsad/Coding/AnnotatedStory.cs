using NodaTime;

namespace Marsad.Coding;

/// <summary>A story with its parsed sentences and all that the finders saw in them; what coding works on.</summary>
internal sealed class AnnotatedStory
{
    private readonly LocalDate?[] _told;
    private readonly int _first;

    private AnnotatedStory(Document document, Story story, IReadOnlyList<AnnotatedSentence> sentences, SourceMention? issuer)
    {
        Issuer = issuer;
        Document = document;
        Story = story;
        Sentences = sentences;
        _first = sentences.Count > 0 ? sentences[0].Index : 0;
        _told = new LocalDate?[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            var day = sentences[i].Dates.Where(d => d is { Kind: DateKind.At, When.Precision: 1 }).Max(d => d.When.To);
            _told[i + 1] = _told[i] is { } before && !(day > before) ? before : day;
        }
    }

    public Document Document { get; }

    public Story Story { get; }

    /// <summary>The party that issues the text itself and vouches for what nobody else in it is said to say; null where somebody writes about others.</summary>
    public SourceMention? Issuer { get; }

    /// <summary>The story's view; all spans of mentions and words are over it.</summary>
    public string Text => Story.View.Text;

    public LocalDate? Published => Story.Published;

    public IReadOnlyList<AnnotatedSentence> Sentences { get; }

    /// <summary>The last day that the story gives in its words before a sentence.</summary>
    public LocalDate? LatestBefore(AnnotatedSentence sentence) => _told[sentence.Index - _first];

    /// <summary>The sentence of an index in the whole story; null where this is but a part of it that lacks that one.</summary>
    public AnnotatedSentence? SentenceAt(int index) => index >= _first && index < _first + Sentences.Count ? Sentences[index - _first] : null;

    /// <summary>The sentences of some of its parts, read by themselves.</summary>
    /// <param name="first">The first part.</param>
    /// <param name="end">The first behind them.</param>
    public AnnotatedStory OfParts(int first, int end) => new(Document, Story, [.. Sentences.Where(sentence => sentence.Part >= first && sentence.Part < end)], Issuer);

    /// <summary>Puts sentences and mentions together.</summary>
    public static AnnotatedStory Of(Document document, Story story, IReadOnlyList<Sentence> sentences, StoryMentions mentions)
    {
        var readings = new List<AnnotatedSentence>(sentences.Count);
        var text = story.View.Text;
        var issuer = Issuers.Of(text, sentences, mentions.Actors);
        if (issuer is not null)
            mentions = mentions with { Actors = Issuers.Resolve(text, issuer, mentions.Actors) };
        var names = new NamesAlone(text, sentences, mentions);
        var part = 0;
        foreach (var sentence in sentences)
        {
            while (part < story.Parts.Count - 1 && story.Parts[part].Span.End <= sentence.Span.Start)
                part++;
            var kind = story.Parts.Count == 0 ? PartKind.Paragraph : story.Parts[part].Kind;
            readings.Add(new AnnotatedSentence(text, TreeMending.Mend(text, names.Mend(text, sentence)), readings.Count, part, kind, mentions, names) { Issuer = issuer });
        }
        var head = issuer is null ? null : readings.Find(r => r.Span.Contains(issuer.Span));
        return new AnnotatedStory(document, story, readings, head is null ? null : new SourceMention(Phrases.ReadOne(head, head.HeadOf(issuer!.Span)) with { Kind = FillerKind.Actor, Actor = issuer }, Stance.Asserts, null));
    }
}

/// <summary>The mentions of a story, each kind in order of its spans.</summary>
internal sealed record StoryMentions(
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<CountMention> Counts,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<ActorMention> Actors,
    IReadOnlyList<WeaponMention> Weapons);
