namespace Marsad;

/// <summary>Something found in a story's view, before it is tied to a claim. Spans are over the view.</summary>
/// <param name="Span">The words.</param>
public abstract record Mention(TextSpan Span);

/// <summary>Words that say when.</summary>
/// <param name="Span">The words.</param>
/// <param name="When">What they say; its span is that of the view.</param>
/// <param name="Kind">How they bound what they are said of.</param>
public sealed record DateMention(TextSpan Span, When When, DateKind Kind) : Mention(Span);

/// <summary>How words of time bound what they are said of.</summary>
public enum DateKind
{
    /// <summary>At a time within: "on Monday", "in late December", "last month".</summary>
    At,

    /// <summary>Over the whole of: "throughout 2020", "in two days of", "the past 48 hours".</summary>
    During,

    /// <summary>From then on: "since March 2011".</summary>
    Since,

    /// <summary>Up to then: "until May", "before the end of 2019".</summary>
    Until,

    /// <summary>After the story's date: "tomorrow", "next week".</summary>
    Future,

    /// <summary>A length of time that places nothing: "for two years", "a 48-hour truce".</summary>
    Duration,
}

/// <summary>Words that say how many.</summary>
/// <param name="Span">The words with their hedge: "at least 26".</param>
/// <param name="Count">The number.</param>
/// <param name="Kind">What sort of number.</param>
/// <param name="Part">How it stands to a number before it.</param>
/// <param name="Unit">ISO 4217 code, "km", "percent" …, for numbers that have one.</param>
public sealed record CountMention(TextSpan Span, Count Count, CountKind Kind, CountPart Part = CountPart.Whole, string? Unit = null) : Mention(Span)
{
    /// <summary>An article alone says it: "a soldier", "an officer".</summary>
    public bool IsArticle { get; init; }
}

/// <summary>Sorts of numbers.</summary>
public enum CountKind
{
    /// <summary>Counts the noun that follows.</summary>
    Cardinal,

    /// <summary>"third", "26th".</summary>
    Ordinal,

    /// <summary>A share of something.</summary>
    Percent,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A length; <see cref="Count"/> in kilometres where metric can be told.</summary>
    Distance,

    /// <summary>An area, in square kilometres.</summary>
    Area,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Years of a person's life.</summary>
    Age,

    /// <summary>A weight, calibre or other measure.</summary>
    Measure,

    /// <summary>A number that counts nothing: part of a date, a name ("M5", "UN Resolution 2254"), a time of day, a score.</summary>
    Label,
}

/// <summary>How a number stands to one before it.</summary>
public enum CountPart
{
    /// <summary>By itself.</summary>
    Whole,

    /// <summary>Among those counted before: "including three children", "among them two officers".</summary>
    Part,

    /// <summary>Beside those counted before: "another eight", "six others", "four more".</summary>
    Addition,
}

/// <summary>Words that name a place.</summary>
/// <param name="Span">The words with their relation: "a village south of Mayadeen".</param>
/// <param name="Name">The name alone.</param>
/// <param name="Location">What the gazetteer makes of it; its span is that of the view.</param>
/// <param name="Metonym">Whether the place stands for its government or forces: "Moscow said", "Damascus soldiers".</param>
public sealed record PlaceMention(TextSpan Span, TextSpan Name, Location Location, bool Metonym = false) : Mention(Span);

/// <summary>Words that name an actor.</summary>
/// <param name="Span">The words: "pro-government militias", "Russian aircraft", "Rami Abdel Rahman". A count in front is left out.</param>
/// <param name="Id">Id in the register or made by rule ("tcd-army"), if it has one. A leader has that of his side.</param>
/// <param name="Name">The register's name, or one made by rule ("Chadian military"), or the words.</param>
/// <param name="Class">Class at the story's date.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the state that the actor belongs to.</param>
public sealed record ActorMention(TextSpan Span, string? Id, string Name, ActorClass Class, string? Country = null) : Mention(Span)
{
    /// <summary>How the words name it.</summary>
    public ActorForm Form { get; init; }

    /// <summary>What the words before or around make of it: in "Russian-backed forces" Russia is a backer.</summary>
    public ActorLink Link { get; init; }

    /// <summary>The person's name where a person is named; the actor is then his side.</summary>
    public string? Person { get; init; }

    /// <summary>The words of a unit ("Fourth Division") that counts as its force.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a description ("the group", "the jihadists") was resolved to an actor by what the story says before.</summary>
    public bool Resolved { get; init; }
}

/// <summary>How words name an actor.</summary>
public enum ActorForm
{
    /// <summary>By its name, or as a force by rule: "Hamas fighters", "the Chadian army".</summary>
    Name,

    /// <summary>By what it is: "gunmen", "the group", "regime forces".</summary>
    Description,

    /// <summary>By a person who leads it or speaks for it, or a person alone.</summary>
    Person,

    /// <summary>By a country or its capital, which may be the place alone: "Moscow", "Libya".</summary>
    Country,
}

/// <summary>What the words around make of an actor.</summary>
public enum ActorLink
{
    /// <summary>Nothing: it stands for itself.</summary>
    None,

    /// <summary>"-backed", "-led", "-supported".</summary>
    Backer,

    /// <summary>"-held", "-controlled", "-run".</summary>
    Holder,
}

/// <summary>Words that name a weapon or a means of attack.</summary>
/// <param name="Span">The words.</param>
/// <param name="Weapon">One of the weapons of docs/claims.md: "aircraft", "mortar" …</param>
public sealed record WeaponMention(TextSpan Span, string Weapon) : Mention(Span);
