using System.Text;
using NodaTime;

namespace Marsad;

/// <summary>What somebody saw or heard of a raid that has happened, as a structured report. Who that was is known to a vault apart: here the source has a codename and nothing else.</summary>
public sealed record Sighting
{
    /// <summary>Hash of all the rest.</summary>
    public required SightingId Id { get; init; }

    /// <summary>Codename of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The day on which it was seen.</summary>
    public required LocalDate Seen { get; init; }

    /// <summary>The hour and minute, local time, where given.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>The day on which it was told, from which on the record knows it.</summary>
    public required LocalDate Told { get; init; }

    /// <summary>The place of the raid, not of the observer; coordinates are kept to a hundredth of a degree.</summary>
    public required Location Where { get; init; }

    /// <summary>What was seen.</summary>
    public required IReadOnlyList<SightedSign> Signs { get; init; }

    /// <summary>How sure the observer is.</summary>
    public required Sureness Sure { get; init; }

    /// <summary>The sighting with the id that its content gives it.</summary>
    public static Sighting Identified(Sighting content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with { Id = new SightingId("s-" + Hash.Short(Encoding.UTF8.GetBytes(ClaimJson.Write(content with { Id = default })), 16)) };
    }
}

/// <summary>A sign that was seen: "airframe" and "helicopter".</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Value">Its value.</param>
public sealed record SightedSign(string Sign, string Value);

/// <summary>How sure an observer is of what was seen.</summary>
public enum Sureness
{
    /// <summary>Seen plainly.</summary>
    Sure,

    /// <summary>Seen or heard well enough.</summary>
    Fair,

    /// <summary>Seen or heard, and perhaps something else.</summary>
    Unsure,
}

/// <summary>Identity of a sighting: <c>s-</c> and 16 hexadecimal digits of a hash of its content.</summary>
public readonly record struct SightingId(string Value) : IComparable<SightingId>
{
    /// <inheritdoc/>
    public int CompareTo(SightingId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
