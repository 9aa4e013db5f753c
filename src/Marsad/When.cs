using System.Text.Json.Serialization;
using NodaTime;

namespace Marsad;

/// <summary>When something happened or held. Both ends are inclusive; an open or unknown end is absent. No date is invented: a weekday in a story without a date keeps its words and <see cref="Weekday"/> alone.</summary>
public sealed record When
{
    /// <summary>First day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>UCDP GED codebook, date_prec: 1 the day, 2 two to six days, 3 the week, 4 the month, 5 the year or worse. Absent without a date.</summary>
    public int? Precision { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>ISO weekday, lower case ("wednesday"), where a weekday is all that is known.</summary>
    public string? Weekday { get; init; }

    /// <summary>What the dates rest on.</summary>
    public DateBasis? Basis { get; init; }

    /// <summary>Where the words stand.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Whether it may have been on one of the days from first to last, both inclusive; an end that is null is open. What has no first day is of no period, and what has no last day of its first alone.</summary>
    public bool Touches(LocalDate? first, LocalDate? last) =>
        From is { } from && (last is null || from <= last) && (first is null || (To ?? from) >= first);

    /// <summary>Number of days from first to last, or null where an end is open.</summary>
    [JsonIgnore]
    public int? Days => From is { } from && To is { } to ? Period.DaysBetween(from, to) + 1 : null;
}

/// <summary>What a date rests on.</summary>
public enum DateBasis
{
    /// <summary>The words give it.</summary>
    Stated,

    /// <summary>Reckoned from the story's date.</summary>
    Published,

    /// <summary>Taken over from the sentences around.</summary>
    Context,
}
