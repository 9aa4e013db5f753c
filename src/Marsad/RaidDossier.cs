using NodaTime;

namespace Marsad;

/// <summary>Whose aircraft carried out a raid: the candidates, what speaks for and against each, what each source says, and what follows.</summary>
public sealed record RaidDossier
{
    /// <summary>The incident.</summary>
    public required IncidentId Incident { get; init; }

    /// <summary>The country that it was over, as far as known.</summary>
    public string? Country { get; init; }

    /// <summary>What the signs come to.</summary>
    public required RaidOutcome Outcome { get; init; }

    /// <summary>The outcome in words, with the numbers behind it.</summary>
    public required string Finding { get; init; }

    /// <summary>The highest step that a source takes, or null where none speaks of whose raid it was.</summary>
    public LadderStep? Ladder { get; init; }

    /// <summary>Names of those whom the sources on that step name.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Names of those who deny it.</summary>
    public IReadOnlyList<string> DeniedBy { get; init; } = [];

    /// <summary>Names of those whom a source names and who are no candidate: no record says that they could have flown there then.</summary>
    public IReadOnlyList<string> NoCandidates { get; init; } = [];

    /// <summary>Who could have flown it, the most likely first by what was seen; the last stands for an actor whom the register does not know of.</summary>
    public required IReadOnlyList<RaidCandidate> Candidates { get; init; }

    /// <summary>The signs, those that count first, in the order in which they enter the arithmetic.</summary>
    public required IReadOnlyList<RaidSign> Signs { get; init; }

    /// <summary>Strong signs that point apart: the two camps, empty where there are none.</summary>
    public IReadOnlyList<RaidCamp> Camps { get; init; } = [];

    /// <summary>What each source says, the latest first.</summary>
    public required IReadOnlyList<RaidVerdict> Verdicts { get; init; }

    /// <summary>The sightings that belong to it.</summary>
    public IReadOnlyList<SightingId> Sightings { get; init; } = [];
}

/// <summary>What the signs of a raid come to.</summary>
public enum RaidOutcome
{
    /// <summary>They make one candidate most likely by far.</summary>
    StronglyFavours,

    /// <summary>They make one candidate most likely.</summary>
    Favours,

    /// <summary>They leave it open.</summary>
    Open,

    /// <summary>Strong signs point apart, and none is chosen.</summary>
    Contradictory,

    /// <summary>Nobody is known to have flown there then, so nothing is reckoned.</summary>
    NoCandidates,
}

/// <summary>Somebody who could have flown a raid.</summary>
public sealed record RaidCandidate
{
    /// <summary>Id of the actor; "another" for all whom the register does not know of.</summary>
    public required string Id { get; init; }

    /// <summary>The actor's name.</summary>
    public required string Name { get; init; }

    /// <summary>How likely before any sign.</summary>
    public required double Prior { get; init; }

    /// <summary>How likely by what was seen.</summary>
    public required double Posterior { get; init; }

    /// <summary>How likely if what the parties say of themselves counts as well.</summary>
    public required double WithStatements { get; init; }

    /// <summary>First day of the record that makes it a candidate.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day of that record.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Its nearest base, where bases and the place are known.</summary>
    public string? Base { get; init; }

    /// <summary>Kilometres from there.</summary>
    public int? BaseKm { get; init; }

    /// <summary>Whether that is within the radius of one of its aircraft, or tankers make it so; absent where it is not known.</summary>
    public bool? Reaches { get; init; }
}

/// <summary>A sign of a raid and what it tells.</summary>
public sealed record RaidSign
{
    /// <summary>"munition".</summary>
    public required string Sign { get; init; }

    /// <summary>"cluster".</summary>
    public required string Value { get; init; }

    /// <summary>Signs of one group that point the same way count once.</summary>
    public required string Group { get; init; }

    /// <summary>Whether it is what a party says of itself, which counts apart.</summary>
    public bool Statement { get; init; }

    /// <summary>Whether it enters the arithmetic.</summary>
    public required bool Counts { get; init; }

    /// <summary>Why it does not, in words.</summary>
    public string? Why { get; init; }

    /// <summary>How many independent origins tell of it; copies count once.</summary>
    public required int Origins { get; init; }

    /// <summary>How surely it is so, by how many tell of it and how sure they are.</summary>
    public required double Sure { get; init; }

    /// <summary>How likely it is told of under each candidate, in the order of the dossier's candidates, with <see cref="Sure"/> reckoned in.</summary>
    public required IReadOnlyList<double> Likelihoods { get; init; }

    /// <summary>On whose practice that rests.</summary>
    public required string Says { get; init; }

    /// <summary>The words that tell of it.</summary>
    public IReadOnlyList<RaidEvidence> Evidence { get; init; } = [];
}

/// <summary>Words, or a sighting, that tell of a sign.</summary>
public sealed record RaidEvidence
{
    /// <summary>The claim whose raid the words are about, or null for a sighting.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>The sighting, or null for words.</summary>
    public SightingId? Sighting { get; init; }

    /// <summary>The report's name, or the codename of the sighting's source.</summary>
    public required string Report { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>Where they stand in the report's text.</summary>
    public TextSpan? Span { get; init; }
}

/// <summary>Signs that point to one candidate where others point to another.</summary>
/// <param name="Candidate">Name of the candidate.</param>
/// <param name="Signs">The signs, each with how many times as likely it makes the candidate as the other.</param>
public sealed record RaidCamp(string Candidate, IReadOnlyList<CampSign> Signs);

/// <summary>A sign of a camp.</summary>
/// <param name="Sign">"munition: cluster".</param>
/// <param name="Odds">How many times as likely it makes the camp's candidate as the other's.</param>
public sealed record CampSign(string Sign, double Odds);

/// <summary>What a source says of whose raid it was, and when.</summary>
public sealed record RaidVerdict
{
    /// <summary>Who says it: a source that the report names, or its outlet.</summary>
    public required string Source { get; init; }

    /// <summary>The step of the ladder.</summary>
    public required LadderStep Step { get; init; }

    /// <summary>Names of those named; of who speaks, where a party claims, denies or is silent.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The day on which it was told.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Whether the same source says otherwise later.</summary>
    public bool Superseded { get; init; }

    /// <summary>The claim whose raid it is about.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>The report's name.</summary>
    public required string Report { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand in the report's text.</summary>
    public required TextSpan Span { get; init; }
}
