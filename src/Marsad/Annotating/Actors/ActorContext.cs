using NodaTime;

namespace Marsad.Annotating;

/// <summary>What is known of a story when its actors are looked for.</summary>
public sealed record ActorContext
{
    /// <summary>Nothing is known.</summary>
    public static ActorContext Unknown { get; } = new();

    /// <summary>The story's date.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Alpha-2 code of the country that the story is about; where null it is told from the places and nationalities of the text.</summary>
    public string? Country { get; init; }

    /// <summary>Places found in the text.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];
}
