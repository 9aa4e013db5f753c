namespace Marsad.Coding;

/// <summary>An interaction as read; retellings add their sentences to it.</summary>
internal sealed class Interaction(string type, string? plover, AnnotatedSentence first, List<Filler> actors, List<Filler> recipients, DateMention? date)
{
    public string Type { get; } = type;

    /// <summary>PLOVER category and mode.</summary>
    public string? Plover { get; } = plover;

    public List<AnnotatedSentence> Sentences { get; } = [first];

    public List<Filler> Actors { get; } = actors;

    public List<Filler> Recipients { get; } = recipients;

    public DateMention? Date { get; set; } = date;

    public Certainty Certainty { get; init; }

    /// <summary>Whether the words say what was asked, rejected or promised, be it to nobody in particular.</summary>
    public bool HasContent { get; init; }
}
