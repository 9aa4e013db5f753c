namespace Marsad;

/// <summary>One check of the arithmetic of what is claimed.</summary>
public sealed record AuditFinding
{
    /// <summary>"sum-of-parts", "subset", "restatement" …: docs/audit.md tells of each.</summary>
    public required string Check { get; init; }

    /// <summary>How it came out.</summary>
    public required AuditOutcome Outcome { get; init; }

    /// <summary>"26 = 7 + 19".</summary>
    public required string Arithmetic { get; init; }

    /// <summary>What explains a sum that does not add up, or makes a number doubtful, in words.</summary>
    public string? Why { get; init; }

    /// <summary>The claims whose numbers these are.</summary>
    public required IReadOnlyList<ClaimId> Claims { get; init; }

    /// <summary>The numbers with the words that give them, the whole first.</summary>
    public IReadOnlyList<AuditTerm> Terms { get; init; } = [];
}

/// <summary>A number that was checked, with the words that give it.</summary>
public sealed record AuditTerm
{
    /// <summary>The claim that carries the number; absent where no claim was made of the words.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>The report's name.</summary>
    public required string Report { get; init; }

    /// <summary>The report's identity.</summary>
    public required ReportId ReportId { get; init; }

    /// <summary>The number.</summary>
    public long? Number { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>Where the words stand in the report's text.</summary>
    public TextSpan? Span { get; init; }
}

/// <summary>Outcome of an audit check.</summary>
public enum AuditOutcome
{
    /// <summary>The numbers agree.</summary>
    Holds,

    /// <summary>They do not.</summary>
    Broken,

    /// <summary>They do not, and the words say why.</summary>
    Explained,

    /// <summary>No sum is broken, but a number may not be what it is told as: a line drawn on, a series that was begun anew.</summary>
    Doubtful,
}
