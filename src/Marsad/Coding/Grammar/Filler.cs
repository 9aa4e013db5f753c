namespace Marsad.Coding;

/// <summary>What a noun phrase stands for: the filler of a part.</summary>
internal sealed record Filler
{
    public required AnnotatedSentence Sentence { get; init; }

    /// <summary>The word that counts for what it is, "of" seen through ("dozens of soldiers": soldiers).</summary>
    public required int Head { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required FillerKind Kind { get; init; }

    /// <summary>The words, number and article included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words without number and article.</summary>
    public required TextSpan Core { get; init; }

    /// <summary>The actor named, if one is.</summary>
    public ActorMention? Actor { get; init; }

    /// <summary>How many.</summary>
    public CountMention? Count { get; init; }

    /// <summary>The number where no word states it: one for "the mayor" or a name.</summary>
    public int? Implied { get; init; }

    /// <summary>Type of an object, sort of a person.</summary>
    public string? Sort { get; init; }

    public string Text => Sentence.Words(Core);
}

internal enum FillerKind
{
    /// <summary>A force, group, organisation or authority.</summary>
    Actor,

    /// <summary>People by a common noun or name.</summary>
    People,

    /// <summary>A thing.</summary>
    Object,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An event named by a noun: "the attack".</summary>
    Event,

    /// <summary>A number alone: "26 dead".</summary>
    Number,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>Anything else.</summary>
    Other,
}
