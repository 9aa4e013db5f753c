using System.Text.Json.Serialization;

namespace Marsad;

/// <summary>One thing that a story says happened, holds or was said, on somebody's authority, tied to the characters that say it. The public format is docs/claims.md.</summary>
public sealed record Claim
{
    /// <summary>Hash of report, story, kind and first span.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The report's name, for people.</summary>
    public required string Report { get; init; }

    /// <summary>The report's identity.</summary>
    public required ReportId ReportId { get; init; }

    /// <summary>Number of the story on its page, from 1.</summary>
    public required int Story { get; init; }

    /// <summary>Which of the five kinds.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>ACLED sub-event type (incident, toll), control type, figure type or PLOVER category (interaction), lower case with hyphens.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER category and mode of an event: "ASSAULT/aerial".</summary>
    public string? Plover { get; init; }

    /// <summary>Facets under the type: "ambush", "car-bomb" …</summary>
    public IReadOnlyList<string> Form { get; init; } = [];

    /// <summary>Marks the one incident that the story is about.</summary>
    public bool Main { get; init; }

    /// <summary>Marks what the story only recalls.</summary>
    public bool Background { get; init; }

    /// <summary>When it happened or held.</summary>
    public When? When { get; init; }

    /// <summary>Where, the finest place first.</summary>
    public IReadOnlyList<Location> Where { get; init; } = [];

    /// <summary>Who took which part.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>Things struck, taken or destroyed.</summary>
    public IReadOnlyList<ClaimObject> Objects { get; init; } = [];

    /// <summary>Means: "aircraft", "mortar", "ied" …</summary>
    public IReadOnlyList<string> Weapons { get; init; } = [];

    /// <summary>What people suffered.</summary>
    public IReadOnlyList<Harm> Harm { get; init; } = [];

    /// <summary>Ties to other claims of the same story, where its words state them.</summary>
    public IReadOnlyList<ClaimRelation> Relation { get; init; } = [];

    /// <summary>The number of a figure.</summary>
    public Count? Count { get; init; }

    /// <summary>What a figure counts: "people", an ISO 4217 code, "km" …</summary>
    public string? Unit { get; init; }

    /// <summary>On whose word, the outermost last. The outlet is the report's and is not repeated.</summary>
    public IReadOnlyList<Attribution> Sources { get; init; } = [];

    /// <summary>How surely the story says it.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The words that say it, in the report's text, in order.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>The words of the first span, cut at about 200 characters.</summary>
    public string? Quote { get; init; }

    /// <summary>The coder's own estimate that the claim is right, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Name and version of the coder: "marsad-en 1.0".</summary>
    public required string Coder { get; init; }

    /// <summary>What persons said of it; absent where nobody did.</summary>
    public ClaimReview? Review { get; init; }
}

/// <summary>The five kinds of claims.</summary>
public enum ClaimKind
{
    /// <summary>Somebody did something to somebody at a place and time.</summary>
    Incident,

    /// <summary>A sum over a period or area of many incidents.</summary>
    Toll,

    /// <summary>Who holds, takes, enters or loses a place.</summary>
    Control,

    /// <summary>A strength, population, sum of money, price or distance.</summary>
    Figure,

    /// <summary>Who said, offered, rejected, accused, banned, threatened, agreed.</summary>
    Interaction,
}

/// <summary>How surely a story says a thing. Plans and hypotheses did not happen.</summary>
public enum Certainty
{
    /// <summary>Said flatly.</summary>
    Asserted,

    /// <summary>Reportedly, believed, suspected.</summary>
    Alleged,

    /// <summary>Said not to have happened.</summary>
    Denied,

    /// <summary>Will, plans to, prepares to.</summary>
    Planned,

    /// <summary>If, could, would.</summary>
    Hypothetical,
}

/// <summary>Who took part in what a claim tells.</summary>
public sealed record Participant
{
    /// <summary>The part taken.</summary>
    public required Role Role { get; init; }

    /// <summary>Id in the actor register; absent where the register has none.</summary>
    public string? Id { get; init; }

    /// <summary>The register's name, or the words cut to the name.</summary>
    public required string Name { get; init; }

    /// <summary>ACLED's actor class, or one of the other classes of the format.</summary>
    public ActorClass? Class { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>Where the words stand.</summary>
    public TextSpan? Span { get; init; }
}

/// <summary>Parts that actors take in claims.</summary>
public enum Role
{
#pragma warning disable CS1591 // Defined in docs/claims.md.
    Perpetrator, Target, Supporter, Holder, Loser, Actor, Recipient, Subject,
#pragma warning restore CS1591
}

/// <summary>Classes of actors: ACLED's "inter" classes and, for the others that reports name, five more.</summary>
public enum ActorClass
{
#pragma warning disable CS1591 // Defined in docs/claims.md.
    StateForces, RebelGroup, PoliticalMilitia, IdentityMilitia, Rioters, Protesters, Civilians, ExternalForces,
    Government, Organization, Media, Person,
#pragma warning restore CS1591
}

/// <summary>A thing struck, taken or destroyed.</summary>
/// <param name="Text">The words.</param>
/// <param name="Type">"dwelling", "medical", "energy" … as docs/claims.md lists them.</param>
public sealed record ClaimObject(string Text, string Type);

/// <summary>What people suffered, with how many.</summary>
public sealed record Harm
{
    /// <summary>Kind of harm.</summary>
    public required Effect Effect { get; init; }

    /// <summary>Lower bound.</summary>
    public long? Low { get; init; }

    /// <summary>The number given.</summary>
    public long? Best { get; init; }

    /// <summary>Upper bound.</summary>
    public long? High { get; init; }

    /// <summary>Who suffered it, as a noun phrase: "civilians", "Syrian army".</summary>
    public string? Of { get; init; }

    /// <summary>Persons named or described among them.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Index of the item of the same claim that this one is a part of.</summary>
    public int? PartOf { get; init; }

    /// <summary>How the words set the number against one told before: "rose to 23", "another eight". Absent where they do not.</summary>
    public HarmChange? Change { get; init; }

    /// <summary>The number told before, where the words give it: "up from 19".</summary>
    public long? Was { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>Where the words stand.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The number as a <see cref="Marsad.Count"/>.</summary>
    [JsonIgnore]
    public Count Count => new(Low, Best, High);
}

/// <summary>How a number is set against one that was told before.</summary>
public enum HarmChange
{
    /// <summary>It was less: "rose to 23".</summary>
    Rose,

    /// <summary>It was more: "revised down to 31".</summary>
    Fell,

    /// <summary>It was another: "the updated toll of 23".</summary>
    Revised,

    /// <summary>It counts others than those told of: "another eight bodies".</summary>
    Adds,

    /// <summary>It counts some of those told of as wounded, who have died since: "two more died of their wounds".</summary>
    DiedLater,

    /// <summary>It is what it was: "the toll stands at 12".</summary>
    Stands,

    /// <summary>It holds no longer: "withdrew its figure of 40".</summary>
    Withdrawn,
}

/// <summary>Kinds of harm.</summary>
public enum Effect
{
#pragma warning disable CS1591
    Killed, Wounded, Missing, Captured, Abducted, Arrested, Displaced,
#pragma warning restore CS1591
}

/// <summary>A person named or described among those harmed.</summary>
public sealed record Person
{
    /// <summary>As written.</summary>
    public string? Name { get; init; }

    /// <summary>"a journalist".</summary>
    public string? Description { get; init; }

    /// <summary>Years, at the event.</summary>
    public int? Age { get; init; }

    /// <summary>"m" or "f", where the words say it.</summary>
    public string? Sex { get; init; }
}

/// <summary>A tie to another claim of the same story.</summary>
/// <param name="Is">How this claim stands to the other.</param>
/// <param name="Claim">The other.</param>
public sealed record ClaimRelation(RelationKind Is, ClaimId Claim);

/// <summary>How two claims stand to each other.</summary>
public enum RelationKind
{
#pragma warning disable CS1591
    PartOf, InAdditionTo, Restates, Supersedes, Contradicts,
#pragma warning restore CS1591
}

/// <summary>On whose word a claim stands.</summary>
public sealed record Attribution
{
    /// <summary>Id in the actor register.</summary>
    public string? Id { get; init; }

    /// <summary>The register's name, or the words.</summary>
    public required string Name { get; init; }

    /// <summary>What the source does with the claim.</summary>
    public Stance Stance { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>Where the words stand.</summary>
    public TextSpan? Span { get; init; }
}

/// <summary>What a source does with a claim.</summary>
public enum Stance
{
#pragma warning disable CS1591
    Asserts, Denies, ClaimsResponsibility, Dismisses, Silent,
#pragma warning restore CS1591
}
