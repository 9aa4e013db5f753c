namespace Marsad.Lexicons;

/// <summary>A word or phrase that tells of an event, with how its grammatical functions give the parts played. One row of data/incidents, data/harm, data/control, data/figures or data/interactions.</summary>
internal sealed record Trigger
{
    /// <summary>Folder of data/ that it stands in.</summary>
    public required TriggerKind Kind { get; init; }

    /// <summary>Lemmas, lower case, in order; the first is the head of a verb, the last that of a noun.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Verb, noun or adjective.</summary>
    public required PartOfSpeech Tag { get; init; }

    /// <summary>How functions give roles.</summary>
    public required Frame Frame { get; init; }

    /// <summary>Type of claim that it makes.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER category and mode.</summary>
    public string? Plover { get; init; }

    /// <summary>Facet.</summary>
    public string? Form { get; init; }

    /// <summary>Means that the word itself names.</summary>
    public string? Weapon { get; init; }

    /// <summary>Harm that the word itself tells of.</summary>
    public Effect? Effect { get; init; }

    /// <summary>How much the word says about the type; where words differ, the greater wins.</summary>
    public int Rank { get; init; }

    /// <summary>What an argument must be for the word to be meant in this sense: "place", "force", "people"; null where any will do.</summary>
    public string? Needs { get; init; }

    /// <summary>The sentence beside the row, which the tests run.</summary>
    public required string Example { get; init; }

    /// <summary>"data/incidents/attack.tsv:12".</summary>
    public required string Origin { get; init; }
}

/// <summary>What a trigger tells of.</summary>
internal enum TriggerKind
{
    Incident,
    Harm,
    Control,
    Figure,
    Interaction,
}
