namespace Marsad.Language;

/// <summary>Characters that are read as one word: a name of several words, a number with its hedge.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Kind">What they are.</param>
public readonly record struct WordUnit(TextSpan Span, WordUnitKind Kind)
{
    /// <summary>A word of the kind that any treebank holds often.</summary>
    internal static string Known(WordUnitKind kind) => kind switch
    {
        WordUnitKind.Place => "Baghdad",
        WordUnitKind.Person => "Bush",
        WordUnitKind.Number => "20",
        WordUnitKind.Date => "Monday",
        WordUnitKind.Modifier => "military",
        WordUnitKind.PastDeed => "killed",
        WordUnitKind.OngoingDeed => "killing",
        WordUnitKind.Someone => "soldier",
        WordUnitKind.People => "soldiers",
        _ => "Iran",
    };
}

/// <summary>Kinds of units.</summary>
public enum WordUnitKind
{
    /// <summary>Name of a force, group or body.</summary>
    Actor,

    /// <summary>Name of a place.</summary>
    Place,

    /// <summary>Name of a person.</summary>
    Person,

    /// <summary>A number with its hedge: "at least 26".</summary>
    Number,

    /// <summary>A date of several words: "May 4th, 2024".</summary>
    Date,

    /// <summary>A compound adjective: "Russian-backed".</summary>
    Modifier,

    /// <summary>A verb of the lexicons in -ed. Only stands in where the model does not know the word.</summary>
    PastDeed,

    /// <summary>A verb of the lexicons in -ing; likewise.</summary>
    OngoingDeed,

    /// <summary>A noun for a person; likewise.</summary>
    Someone,

    /// <summary>Its plural; likewise.</summary>
    People,
}
