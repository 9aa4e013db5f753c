using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>An actor's words before it is settled whom they mean.</summary>
internal sealed record ActorDraft
{
    /// <summary>Index of the first atom.</summary>
    public required int First { get; init; }

    /// <summary>Index of the last atom.</summary>
    public required int Last { get; init; }

    /// <summary>The register's entry that is named.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The country that is named.</summary>
    public string? Country { get; init; }

    /// <summary>The body of the state that is meant.</summary>
    public StateBranch? Branch { get; init; }

    /// <summary>Kind of the noun, where a description stands.</summary>
    public HeadKind? Head { get; init; }

    /// <summary>Class that the words give.</summary>
    public ActorClass Class { get; init; }

    public ActorForm Form { get; init; }

    public ActorLink Link { get; init; }

    public string? Person { get; init; }

    public string? Unit { get; init; }

    /// <summary>The name that the words beside give: the "Red Hand" of "a group calling itself Red Hand".</summary>
    public string? Called { get; init; }

    /// <summary>Entries that bear the same local name, where more than one does.</summary>
    public IReadOnlyList<Actor> Alternatives { get; init; } = [];

    /// <summary>A person whose organisation is named right behind: "…, head of the …".</summary>
    public bool IsOfNext { get; init; }

    /// <summary>"pro-government militias": for the state, not of it.</summary>
    public bool IsForState { get; init; }

    /// <summary>"allied militias".</summary>
    public bool IsAllied { get; init; }

    /// <summary>"rival", "other": not the one named before.</summary>
    public bool IsOther { get; init; }

    /// <summary>"jihadist", "Islamist" in front.</summary>
    public bool IsJihadist { get; init; }
}
