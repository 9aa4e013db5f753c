namespace Marsad;

/// <summary>The fields of a claim that a person put right. Of those that are named in <see cref="Fields"/> the value here holds, and where there is none, none; the others stay the machine's.</summary>
public sealed record ClaimChange
{
    /// <summary>Which fields were put right.</summary>
    public required IReadOnlyList<ClaimField> Fields { get; init; }

    /// <summary>What happened.</summary>
    public string? Type { get; init; }

    /// <summary>When.</summary>
    public When? When { get; init; }

    /// <summary>Where.</summary>
    public IReadOnlyList<Location> Where { get; init; } = [];

    /// <summary>Who.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>Who suffered what, and how many.</summary>
    public IReadOnlyList<Harm> Harm { get; init; } = [];

    /// <summary>How surely it is said.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>The number of a figure.</summary>
    public Count? Count { get; init; }

    /// <summary>On whose word.</summary>
    public IReadOnlyList<Attribution> Sources { get; init; } = [];

    /// <summary>Things struck, taken or destroyed.</summary>
    public IReadOnlyList<ClaimObject> Objects { get; init; } = [];

    /// <summary>Means.</summary>
    public IReadOnlyList<string> Weapons { get; init; } = [];

    /// <summary>Words for fields that hold none themselves.</summary>
    public IReadOnlyList<FieldEvidence> Evidence { get; init; } = [];

    /// <summary>The claim with these fields.</summary>
    public Claim In(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        foreach (var field in Fields)
        {
            claim = field switch
            {
                ClaimField.Type => claim with { Type = Type },
                ClaimField.When => claim with { When = When },
                ClaimField.Where => claim with { Where = Where },
                ClaimField.Actors => claim with { Actors = Actors },
                ClaimField.Harm => claim with { Harm = Harm },
                ClaimField.Sources => claim with { Sources = Sources },
                ClaimField.Objects => claim with { Objects = Objects },
                ClaimField.Weapons => claim with { Weapons = Weapons },
                ClaimField.Certainty => claim with { Certainty = Certainty ?? Marsad.Certainty.Asserted },
                _ => claim with { Count = Count },
            };
        }
        return claim;
    }
}

/// <summary>A field of a claim that a person can put right.</summary>
public enum ClaimField
{
#pragma warning disable CS1591 // Named as in docs/claims.md.
    Type, When, Where, Actors, Harm, Certainty, Count, Sources, Objects, Weapons,
#pragma warning restore CS1591
}

/// <summary>Words of the report by which a person gave a field that holds no words itself.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand; absent where they are no longer found.</param>
public sealed record FieldEvidence(ClaimField Field, string Text, TextSpan? Span);
