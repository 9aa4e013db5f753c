using NodaTime;

namespace Marsad;

/// <summary>A type of aircraft, or a family of types, that flies raids.</summary>
/// <param name="Id">"su-24", "helicopter".</param>
/// <param name="Name">As people read it.</param>
/// <param name="Is">Id of the family that it is of, or null.</param>
/// <param name="RadiusKm">Kilometres from a base within which it can strike and return without tankers.</param>
/// <param name="OnlyNamed">Whether reports call what it does an air strike only where they name it.</param>
public sealed record Aircraft(string Id, string Name, string? Is, double RadiusKm, bool OnlyNamed = false);

/// <summary>An airfield that raids were flown from.</summary>
/// <param name="Id">"hmeimim".</param>
/// <param name="Name">As people read it.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
public sealed record AirBase(string Id, string Name, string Country, double Lat, double Lon);

/// <summary>What an actor could fly over a country in a time, and how it was known to.</summary>
public sealed record AirFleet
{
    /// <summary>Id of the actor.</summary>
    public required string Actor { get; init; }

    /// <summary>The actor's name.</summary>
    public required string Name { get; init; }

    /// <summary>Actors whose aircraft fly under its name.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 of the country that it flies over.</summary>
    public required string Over { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Its aircraft, each with the ids of the families that it is of, from the narrowest.</summary>
    public required IReadOnlyList<(Aircraft Type, IReadOnlyList<string> Families)> Types { get; init; }

    /// <summary>Whether it has an aircraft of that type or family.</summary>
    public bool Flies(string id) => Types.Any(one => one.Type.Id == id || one.Families.Contains(id));

    /// <summary>Where it flies from, as far as known.</summary>
    public IReadOnlyList<AirBase> Bases { get; init; } = [];

    /// <summary>Whether its aircraft are refuelled in the air, so that no distance rules them out.</summary>
    public bool Tankers { get; init; }

    /// <summary>Munitions that it is known to use there.</summary>
    public IReadOnlyList<string> Drops { get; init; } = [];

    /// <summary>How it is known to fly there: "high", "low", "waves", "loitering", "double-tap", "night".</summary>
    public IReadOnlyList<string> Habits { get; init; } = [];

    /// <summary>Countries through whose airspace it comes.</summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    /// <summary>First-level regions where it mostly flies; empty where that is not known.</summary>
    public IReadOnlyList<string> Usual { get; init; } = [];

    /// <summary>Ids of those that it fights there.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>Ids of those on whose side it flies there.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Whether it may have flown on one of the days; true where they are not known.</summary>
    public bool FlewIn(LocalDate? first, LocalDate? last) => !((last ?? first) < From) && !(first > To);
}
