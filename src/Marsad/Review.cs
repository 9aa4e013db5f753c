using System.Text;
using System.Text.Json.Serialization;
using NodaTime;

namespace Marsad;

/// <summary>Something that a person said of the record: of a claim, an incident, a report, or an item of the queue. It is added to what the machine says, never put in its place, and can be taken back.</summary>
public sealed record Review
{
    /// <summary>Hash of all the rest but the time, so that what is sent twice is one.</summary>
    public required ReviewId Id { get; init; }

    /// <summary>What was said.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>Id of what it is said of: a claim (c-…), an incident or its like (i-…, t-…), a report (r-…), two claims (c-…~c-…), a check of a sum (a-…), another review (v-…).</summary>
    public required string Subject { get; init; }

    /// <summary>The claims that it is said of, with the words that they rest on: the one where it is said of a claim, those of an incident where it is said of that.</summary>
    public IReadOnlyList<ClaimAnchor> Claims { get; init; } = [];

    /// <summary>What should stand in place of what the machine said.</summary>
    public ClaimChange? Change { get; init; }

    /// <summary>The grade that an incident is given.</summary>
    public string? Grade { get; init; }

    /// <summary>To whom an item is given; absent where it is given back.</summary>
    public string? To { get; init; }

    /// <summary>Who said it: the name by which the record knows that person.</summary>
    public required string By { get; init; }

    /// <summary>When, as that person's program says.</summary>
    public required Instant At { get; init; }

    /// <summary>Why, or the remark itself.</summary>
    public string? Why { get; init; }

    /// <summary>How many entries the ledger had that the person saw.</summary>
    public long Seen { get; init; }

    /// <summary>The report that it belongs to; null where it is of no claim and no report.</summary>
    [JsonIgnore]
    public ReportId? Report => Claims.Count > 0 ? Claims[0].Said.ReportId : Subject.StartsWith("r-", StringComparison.Ordinal) ? new ReportId(Subject) : null;

    /// <summary>Whether it says something of a claim itself, and not of an incident or an item.</summary>
    [JsonIgnore]
    public bool IsOfClaim => Kind is ReviewKind.Accepted or ReviewKind.Rejected or ReviewKind.Corrected or ReviewKind.Added;

    /// <summary>The review with the id that its content gives it.</summary>
    public static Review Identified(Review content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with { Id = new ReviewId("v-" + Hash.Short(Encoding.UTF8.GetBytes(ClaimJson.Write(content with { Id = default, At = default })), 16)) };
    }
}

/// <summary>What a person says of the record.</summary>
public enum ReviewKind
{
    /// <summary>A claim is right as it stands.</summary>
    Accepted,

    /// <summary>A claim is wrong: the words do not say it.</summary>
    Rejected,

    /// <summary>A claim is right but for some of its fields.</summary>
    Corrected,

    /// <summary>The words say something that the machine did not find.</summary>
    Added,

    /// <summary>A remark.</summary>
    Remarked,

    /// <summary>An incident deserves another grade.</summary>
    Graded,

    /// <summary>Somebody is to look at an item.</summary>
    Assigned,

    /// <summary>An item was looked at and nothing more is to be done.</summary>
    Settled,

    /// <summary>An incident is not to be shown to strangers.</summary>
    Withheld,

    /// <summary>An incident that was kept from strangers may be shown to them, says one; it is when another says so too.</summary>
    ReleaseAsked,
}

/// <summary>Identity of a review: <c>v-</c> and 16 hexadecimal digits of a hash of its content.</summary>
public readonly record struct ReviewId(string Value) : IComparable<ReviewId>
{
    /// <inheritdoc/>
    public int CompareTo(ReviewId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}

/// <summary>A claim as it was when somebody spoke of it, tied to its words, so that it is found again when another version of the coder gives it another id or the report is read otherwise.</summary>
public sealed record ClaimAnchor
{
    /// <summary>The claim as the machine made it, or, where a person added it, as that person did.</summary>
    public required Claim Said { get; init; }

    /// <summary>SHA-256 of the text that the claim's spans point into.</summary>
    public required string TextHash { get; init; }

    /// <summary>The words at each of the claim's spans.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The anchor of a claim in the text of its report.</summary>
    public static ClaimAnchor Of(Claim claim, string text)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        return new ClaimAnchor
        {
            Said = claim with { Review = null },
            TextHash = Hash.Full(Encoding.UTF8.GetBytes(text)),
            Words = [.. claim.Spans.Select(span => span.End <= text.Length ? span.In(text) : "")],
        };
    }
}

/// <summary>What persons said of a claim.</summary>
public sealed record ClaimReview
{
    /// <summary>Whether it was accepted, corrected, or added by hand.</summary>
    public required ReviewKind Is { get; init; }

    /// <summary>Who, in the order in which it was said.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The reviews behind it, in that order.</summary>
    public IReadOnlyList<ReviewId> Reviews { get; init; } = [];

    /// <summary>The fields that are a person's.</summary>
    public IReadOnlyList<ClaimField> Fields { get; init; } = [];

    /// <summary>What the machine said; absent where it says nothing of these words.</summary>
    public Claim? Said { get; init; }
}

/// <summary>What a person said of a claim that could not be tied to a claim of today.</summary>
/// <param name="Review">What was said.</param>
/// <param name="Cause">Why it is adrift, as a sentence.</param>
/// <param name="Keeps">Whether the claim stands all the same, as the person left it.</param>
public sealed record AdriftReview(Review Review, string Cause, bool Keeps);

/// <summary>What a person judged of two claims that could not be tied to two claims of today.</summary>
/// <param name="Judgement">What was judged.</param>
/// <param name="Cause">Why it is adrift, as a sentence.</param>
public sealed record AdriftJudgement(Judgement Judgement, string Cause);
