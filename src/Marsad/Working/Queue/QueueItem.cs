using NodaTime;

namespace Marsad.Working;

/// <summary>Something that a person should look at.</summary>
public sealed record QueueItem
{
    /// <summary>Id of what is to be looked at: a claim (c-…), a report (r-…), two claims (c-…~c-…), an incident (i-…), a check of a sum (a-…), a review (v-…).</summary>
    public required string Id { get; init; }

    /// <summary>Why it lies here.</summary>
    public required QueueKind Kind { get; init; }

    /// <summary>What it is about: the title of a report, the words of a claim, a sum.</summary>
    public required string Title { get; init; }

    /// <summary>Why it lies here, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>How heavy it weighs; the sum of <see cref="Reckoning"/>.</summary>
    public required double Weight { get; init; }

    /// <summary>What the weight is made of, by the numbers of data/desk/queue.yaml.</summary>
    public required IReadOnlyList<QueueWeight> Reckoning { get; init; }

    /// <summary>Whether somebody is at it.</summary>
    public QueueState State { get; init; }

    /// <summary>Who.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The claims in question.</summary>
    public IReadOnlyList<ClaimId> Claims { get; init; } = [];

    /// <summary>The report in question, where it is one.</summary>
    public ReportId? Report { get; init; }

    /// <summary>The day of what it is about.</summary>
    public LocalDate? Day { get; init; }
}

/// <summary>A part of a weight.</summary>
/// <param name="For">"12 killed".</param>
/// <param name="Weight">How much it adds.</param>
public sealed record QueueWeight(string For, double Weight);

/// <summary>Why something lies in the queue.</summary>
public enum QueueKind
{
    /// <summary>A report that nobody has looked at.</summary>
    Report,

    /// <summary>A claim that the coder doubts.</summary>
    Claim,

    /// <summary>Two accounts that may tell of one thing.</summary>
    Link,

    /// <summary>A figure on which sources disagree.</summary>
    Dispute,

    /// <summary>A sum that does not add up.</summary>
    Audit,

    /// <summary>What a person said and what can no longer be tied to its words.</summary>
    Adrift,
}

/// <summary>Whether an item waits.</summary>
public enum QueueState
{
    /// <summary>It waits.</summary>
    Open,

    /// <summary>Somebody is at it.</summary>
    Assigned,

    /// <summary>Nothing more is to be done.</summary>
    Done,
}
