using System.Text.Json.Serialization;
using NodaTime;

namespace Marsad.Recording;

/// <summary>Something that was done to the record, in the past tense. A closed family: a ledger is a list of these and nothing else.</summary>
/// <remarks>
/// The canonical JSON of an entry (<see cref="ClaimJson"/>) is what is hashed, so an entry holds nothing that differs from one machine or run to the next:
/// no time of the clock (a time is in it only where the caller's input gives one, as <see cref="Report.Retrieved"/>) and no folder of the user's disk.
/// When an entry was in the ledger at the latest is proven from outside, by whoever keeps a root of it.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ReportReceived), "report-received")]
[JsonDerivedType(typeof(ReportDescribed), "report-described")]
[JsonDerivedType(typeof(DocumentRead), "document-read")]
[JsonDerivedType(typeof(ClaimsCoded), "claims-coded")]
[JsonDerivedType(typeof(LinkJudged), "link-judged")]
[JsonDerivedType(typeof(JudgementUndone), "judgement-undone")]
[JsonDerivedType(typeof(ReportFailed), "report-failed")]
[JsonDerivedType(typeof(SightingReported), "sighting-reported")]
[JsonDerivedType(typeof(ClaimAccepted), "claim-accepted")]
[JsonDerivedType(typeof(ClaimRejected), "claim-rejected")]
[JsonDerivedType(typeof(ClaimCorrected), "claim-corrected")]
[JsonDerivedType(typeof(ClaimAdded), "claim-added")]
[JsonDerivedType(typeof(RemarkMade), "remark-made")]
[JsonDerivedType(typeof(IncidentGraded), "incident-graded")]
[JsonDerivedType(typeof(ItemAssigned), "item-assigned")]
[JsonDerivedType(typeof(ItemSettled), "item-settled")]
[JsonDerivedType(typeof(IncidentWithheld), "incident-withheld")]
[JsonDerivedType(typeof(ReleaseAsked), "release-asked")]
[JsonDerivedType(typeof(ReviewUndone), "review-undone")]
public abstract record Entry;

/// <summary>A report arrived for the first time; its bytes are in the archive.</summary>
public sealed record ReportReceived : Entry
{
    /// <summary>What was received.</summary>
    public required Report Report { get; init; }
}

/// <summary>A report that is in the ledger arrived again with other metadata; from here on these hold.</summary>
public sealed record ReportDescribed : Entry
{
    /// <summary>The whole description.</summary>
    public required Report Report { get; init; }
}

/// <summary>A report's text was taken out and its stories were found. A later reading takes the place of an earlier one.</summary>
public sealed record DocumentRead : Entry
{
    /// <summary>The report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>SHA-256 of the text in UTF-8. Where it is the hash of the report's bytes, the report itself is the text; otherwise the text lies in the archive beside it.</summary>
    public required string TextHash { get; init; }

    /// <summary>The stories, in the order of the page.</summary>
    public IReadOnlyList<StoryReading> Stories { get; init; } = [];

    /// <summary>What was wrong though the report could be read.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];
}

/// <summary>Claims were coded from a report. A coding by another version takes the place of an earlier one.</summary>
public sealed record ClaimsCoded : Entry
{
    /// <summary>The report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>Name and version of the coder.</summary>
    public required string Coder { get; init; }

    /// <summary>All its claims of this report, by id.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}

/// <summary>It was judged whether two claims tell of one thing. A later judgement by the same judge takes the place of an earlier one.</summary>
public sealed record LinkJudged : Entry
{
    /// <summary>The judgement.</summary>
    public required Judgement Judgement { get; init; }
}

/// <summary>A person's judgement was undone; what the same judge held of the pair before, if anything, holds again as if it had never been judged otherwise.</summary>
public sealed record JudgementUndone : Entry
{
    /// <summary>What was undone.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>What holds again.</summary>
    public Judgement? Restored { get; init; }

    /// <summary>The entry that it was judged in.</summary>
    public long? RestoredIn { get; init; }

    /// <summary>Who undid it.</summary>
    public required string By { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? Why { get; init; }

    /// <summary>When, as that person says.</summary>
    public Instant? At { get; init; }
}

/// <summary>A file could not be used at all.</summary>
public sealed record ReportFailed : Entry
{
    /// <summary>The file's name, without its folder, and the cause.</summary>
    public required ReadProblem Problem { get; init; }
}

/// <summary>A sighting of a raid was reported by a source that the ledger knows by a codename alone.</summary>
public sealed record SightingReported : Entry
{
    /// <summary>What was seen.</summary>
    public required Sighting Sighting { get; init; }
}
