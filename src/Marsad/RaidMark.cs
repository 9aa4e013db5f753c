namespace Marsad;

/// <summary>Words of a report on whose aircraft carried out a raid: a sign of it, or what somebody says of it.</summary>
public sealed record RaidMark
{
    /// <summary>The report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>Number of the story on its page.</summary>
    public required int Story { get; init; }

    /// <summary>The sentence, in the report's text.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand in the report's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sign, where it is one: "munition".</summary>
    public string? Sign { get; init; }

    /// <summary>Its value: "cluster", "su-34", the id of an actor or base.</summary>
    public string? Value { get; init; }

    /// <summary>The step of the ladder, where somebody says whose raid it was.</summary>
    public LadderStep? Step { get; init; }

    /// <summary>Those whom a verdict names, or who claim, deny or are silent.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>On whose word, where it is not the outlet's.</summary>
    public Attribution? Source { get; init; }

    /// <summary>Ids of the settlements that the sentence names.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
}

/// <summary>Steps of the ladder of attribution, the surest first.</summary>
public enum LadderStep
{
    /// <summary>A party says that it did it.</summary>
    Claimed,

    /// <summary>A source names who did it flatly.</summary>
    Named,

    /// <summary>A source names who is likely or believed to have done it.</summary>
    Believed,

    /// <summary>A source says that it was one of two or more.</summary>
    OneOf,

    /// <summary>A source says that it is not known whose raid it was.</summary>
    Unidentified,

    /// <summary>A party says nothing when asked.</summary>
    Silent,

    /// <summary>A party says that it did not do it.</summary>
    Denied,
}

/// <summary>Which claims tell of raids from the air.</summary>
public static class AirRaids
{
    private const string Type = "air-drone-strike";

    /// <summary>Whether a claim tells of one: by its type, or because aircraft brought what its type is named for.</summary>
    public static bool Is(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim is { Kind: ClaimKind.Incident, Type: Type }
            || (claim is { Kind: ClaimKind.Incident, Type: "chemical-weapon" or "shelling-artillery-missile" or "remote-explosive-landmine-ied" }
                && claim.Weapons.Any(weapon => weapon is "aircraft" or "helicopter" or "drone" or "barrel-bomb"));
    }

    /// <summary>Whether an incident was one: it is held to be, or a claim of it says so.</summary>
    public static bool Is(Assessment incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.Type == Type || incident.Incident.Claims.Any(Is);
    }
}
