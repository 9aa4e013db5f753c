using NodaTime;

namespace Marsad;

/// <summary>An entry of the actor register: a force, group, organisation, agency or state body that reports name.</summary>
public sealed record Actor
{
    /// <summary>Identity: "is", "sohr", "syr-army".</summary>
    public required string Id { get; init; }

    /// <summary>The name that claims bear.</summary>
    public required string Name { get; init; }

    /// <summary>ACLED's class, or one of the format's own.</summary>
    public required ActorClass Class { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes of the countries that it belongs to or fights in, the home first.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Code of the state whose body it is ("SY" for the Syrian army), or null.</summary>
    public string? State { get; init; }

    /// <summary>Which body of that state.</summary>
    public StateBranch? Branch { get; init; }

    /// <summary>Names, spellings and acronyms that mean it wherever they stand.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names that mean it only in stories of its countries and its period: "the unity government", "Kurdish forces".</summary>
    public IReadOnlyList<string> LocalNames { get; init; } = [];

    /// <summary>Brigades, divisions and wings that count as it.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Leaders and spokesmen whose words and acts are its own: name to role.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> People { get; init; } = [];

    /// <summary>What it may be called once it has been named: "jihadist", "monitor", "separatist" …</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Id of the actor that it is a part of.</summary>
    public string? Parent { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Other classes that it had, with their periods.</summary>
    public IReadOnlyList<ActorClassPeriod> Classes { get; init; } = [];

    /// <summary>Allies and enemies, with their periods.</summary>
    public IReadOnlyList<ActorTie> Ties { get; init; } = [];

    /// <summary>Class on a day; without a day that of the entry.</summary>
    public ActorClass ClassOn(LocalDate? day)
    {
        foreach (var period in Classes)
        {
            if (day is { } known && !(known < period.From) && !(known > period.To))
                return period.Class;
        }
        return Class;
    }

    /// <summary>Whether it existed on a day; true where the day is not known.</summary>
    public bool ExistedOn(LocalDate? day) => day is not { } known || (!(known < From) && !(known > To));
}

/// <summary>Bodies of a state.</summary>
public enum StateBranch
{
    /// <summary>Army, air force, navy, security forces.</summary>
    Military,

    /// <summary>Police and gendarmes.</summary>
    Police,

    /// <summary>Government, ministries, officials.</summary>
    Government,
}

/// <summary>The class of an actor for a time.</summary>
/// <param name="Class">The class.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public sealed record ActorClassPeriod(ActorClass Class, LocalDate? From, LocalDate? To);

/// <summary>An ally or enemy for a time.</summary>
/// <param name="Other">Id of the other actor.</param>
/// <param name="Enemy">Enemy, or else ally.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public sealed record ActorTie(string Other, bool Enemy, LocalDate? From, LocalDate? To);
