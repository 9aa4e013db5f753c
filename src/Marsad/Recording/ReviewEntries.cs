using System.Diagnostics;
using NodaTime;

namespace Marsad.Recording;

/// <summary>A person said something of the record.</summary>
public abstract record Reviewed : Entry
{
    /// <summary>What was said.</summary>
    public required Review Review { get; init; }

    /// <summary>The entry of a review.</summary>
    public static Reviewed Of(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.Kind switch
        {
            ReviewKind.Accepted => new ClaimAccepted { Review = review },
            ReviewKind.Rejected => new ClaimRejected { Review = review },
            ReviewKind.Corrected => new ClaimCorrected { Review = review },
            ReviewKind.Added => new ClaimAdded { Review = review },
            ReviewKind.Remarked => new RemarkMade { Review = review },
            ReviewKind.Graded => new IncidentGraded { Review = review },
            ReviewKind.Assigned => new ItemAssigned { Review = review },
            ReviewKind.Settled => new ItemSettled { Review = review },
            ReviewKind.Withheld => new IncidentWithheld { Review = review },
            ReviewKind.ReleaseAsked => new ReleaseAsked { Review = review },
            _ => throw new UnreachableException($"{review.Kind} has no entry."),
        };
    }
}

/// <summary>A person holds a claim for right.</summary>
public sealed record ClaimAccepted : Reviewed;

/// <summary>A person holds a claim for wrong.</summary>
public sealed record ClaimRejected : Reviewed;

/// <summary>A person put fields of a claim right.</summary>
public sealed record ClaimCorrected : Reviewed;

/// <summary>A person found a claim in words of which the machine made none.</summary>
public sealed record ClaimAdded : Reviewed;

/// <summary>A person remarked something.</summary>
public sealed record RemarkMade : Reviewed;

/// <summary>A person graded an incident.</summary>
public sealed record IncidentGraded : Reviewed;

/// <summary>An item of the queue was given to somebody.</summary>
public sealed record ItemAssigned : Reviewed;

/// <summary>An item of the queue needs no more work.</summary>
public sealed record ItemSettled : Reviewed;

/// <summary>An incident is kept from strangers.</summary>
public sealed record IncidentWithheld : Reviewed;

/// <summary>A person asked that what was kept from strangers be shown to them; another takes the keeping back.</summary>
public sealed record ReleaseAsked : Reviewed;

/// <summary>What a person said was taken back; all that was said besides holds as if it had never been said.</summary>
public sealed record ReviewUndone : Entry
{
    /// <summary>What was taken back.</summary>
    public required ReviewId Review { get; init; }

    /// <summary>Who took it back.</summary>
    public required string By { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? Why { get; init; }

    /// <summary>When, as that person's program says.</summary>
    public Instant? At { get; init; }
}
