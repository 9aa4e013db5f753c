namespace Marsad;

/// <summary>How much a sign of a raid tells of whose aircraft carried it out.</summary>
public sealed record SignRule
{
    /// <summary>"airframe", "munition", "direction" …</summary>
    public required string Sign { get; init; }

    /// <summary>The value that the rule is for; null for every other one.</summary>
    public string? Value { get; init; }

    /// <summary>Signs of one group that point the same way are echoes of one another.</summary>
    public required string Group { get; init; }

    /// <summary>How likely the sign is told of where the candidate stands to it so ("flies", "enemy" … "else"); the first that is true counts.</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> Likelihoods { get; init; }

    /// <summary>How often a report of the sign is right.</summary>
    public required double Sure { get; init; }

    /// <summary>On whose practice it rests.</summary>
    public required string Says { get; init; }

    /// <summary>Why it tells candidates apart.</summary>
    public required string Why { get; init; }

    /// <summary>A sentence of a report that tells of it.</summary>
    public required string Example { get; init; }

    /// <summary>Id of the actor that gains by it there, or null.</summary>
    public string? Favours { get; init; }
}

/// <summary>What is known of air forces and of the signs of their raids.</summary>
/// <param name="Fleets">Who could fly where and when.</param>
/// <param name="Signs">What each sign tells.</param>
public sealed record AirLore(IReadOnlyList<AirFleet> Fleets, IReadOnlyList<SignRule> Signs)
{
    /// <summary>Nothing is known, so that no raid has a candidate.</summary>
    public static AirLore None { get; } = new([], []);

    /// <summary>The rule for a sign of a value, or null where there is none.</summary>
    public SignRule? RuleFor(string sign, string? value) =>
        Signs.FirstOrDefault(rule => rule.Sign == sign && rule.Value == value) ?? Signs.FirstOrDefault(rule => rule.Sign == sign && rule.Value is null);
}

/// <summary>What bears on whose aircraft flew raids; read only when somebody asks.</summary>
/// <param name="Lore">Air forces and signs.</param>
/// <param name="Marks">What reports say.</param>
/// <param name="Sightings">What observers saw.</param>
public sealed record RaidWritings(Func<AirLore> Lore, Func<IReadOnlyList<RaidMark>> Marks, IReadOnlyList<Sighting> Sightings);
