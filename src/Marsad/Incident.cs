using NodaTime;

namespace Marsad;

/// <summary>Claims that tell of the same thing, joined by judgements.</summary>
public sealed record Incident
{
    /// <summary>Hashed from the smallest claim id.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>Incident, toll, control, figure or interaction: claims of one kind are joined with their like.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The claims, by id.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The judgements that join them, and what persons judged of them.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];
}

/// <summary>Whether two claims tell of the same thing, by whom judged and why. Undoing adds a judgement, never erases one.</summary>
public sealed record Judgement
{
    /// <summary>The smaller claim id.</summary>
    public required ClaimId A { get; init; }

    /// <summary>The greater claim id.</summary>
    public required ClaimId B { get; init; }

    /// <summary>What was judged.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>0 to 1; the machine's, or 1 for a person.</summary>
    public required double Score { get; init; }

    /// <summary>What spoke for and against.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>"marsad 1.0" or the person.</summary>
    public required string By { get; init; }

    /// <summary>Why, in a person's words.</summary>
    public string? Why { get; init; }

    /// <summary>The two claims as a person saw them, with their words, the one with the smaller id first; none of the machine's judgements, which it gives anew.</summary>
    public IReadOnlyList<ClaimAnchor> Claims { get; init; } = [];

    /// <summary>When a person judged; the machine's judgement bears no time, since it would be the same at any.</summary>
    public Instant? At { get; init; }
}

/// <summary>Outcome of a judgement.</summary>
public enum Verdict
{
    /// <summary>The two tell of one thing.</summary>
    Same,

    /// <summary>They tell of two.</summary>
    Different,

    /// <summary>It cannot be told.</summary>
    Unsure,
}

/// <summary>A reason with its weight.</summary>
/// <param name="Feature">"same day", "12 km apart", "37 and 36-44 killed agree".</param>
/// <param name="Weight">Logarithm (base 2) of the likelihood ratio; positive speaks for same.</param>
public sealed record Reason(string Feature, double Weight);
