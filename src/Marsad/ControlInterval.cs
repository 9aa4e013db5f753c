using NodaTime;

namespace Marsad;

/// <summary>A stretch of time in which, by some claims, somebody held a place. A claim, not a fact.</summary>
public sealed record ControlInterval
{
    /// <summary>The place.</summary>
    public required Location Place { get; init; }

    /// <summary>Who held it; null where contested or unknown.</summary>
    public Participant? Holder { get; init; }

    /// <summary>First day; null where no day is known. It says nothing of the days before where <see cref="By"/> is the same day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>How exact the first day is: UCDP GED codebook, date_prec (4 the month, 5 the year).</summary>
    public int? Precision { get; init; }

    /// <summary>The day of the telling, where nothing but that is known of when it began: so by that day.</summary>
    public LocalDate? By { get; init; }

    /// <summary>Words of time that give no date.</summary>
    public string? Words { get; init; }

    /// <summary>Last day of which a claim speaks.</summary>
    public LocalDate? Said { get; init; }

    /// <summary>Last day: before another takes the place, or so many days after <see cref="Said"/> as silence is filled (data/assessing/control.yaml); null while the newest report is not beyond these.</summary>
    public LocalDate? To { get; init; }

    /// <summary>What is claimed.</summary>
    public required ControlState State { get; init; }

    /// <summary>Claims for it.</summary>
    public required IReadOnlyList<ClaimId> Claims { get; init; }

    /// <summary>Claims that speak against it.</summary>
    public IReadOnlyList<ClaimId> Against { get; init; } = [];
}

/// <summary>State of a place.</summary>
public enum ControlState
{
#pragma warning disable CS1591
    Held, Contested, Besieged, Unknown,
#pragma warning restore CS1591
}

/// <summary>How a place stood on a day, by the claims.</summary>
public sealed record ControlStanding
{
    /// <summary>The place.</summary>
    public required Location Place { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Unknown where no claim speaks of the day.</summary>
    public required ControlState State { get; init; }

    /// <summary>Who is claimed to hold it.</summary>
    public IReadOnlyList<Participant> Holders { get; init; } = [];

    /// <summary>Whether claims speak against one another.</summary>
    public bool Disputed { get; init; }

    /// <summary>Claims for what stands here.</summary>
    public IReadOnlyList<ClaimId> Claims { get; init; } = [];

    /// <summary>Claims against it.</summary>
    public IReadOnlyList<ClaimId> Against { get; init; } = [];
}

/// <summary>A place that stood otherwise on one day than on another.</summary>
/// <param name="Before">On the first day.</param>
/// <param name="After">On the other.</param>
public sealed record ControlChange(ControlStanding Before, ControlStanding After);
