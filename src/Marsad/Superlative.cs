using NodaTime;

namespace Marsad;

/// <summary>A story's word that something was the most of its kind in a time, or among the most: "one of the deadliest attacks since March 2019". It stands beside the claims, for the record to answer.</summary>
public sealed record Superlative
{
    /// <summary>The report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>Number of the story on its page.</summary>
    public required int Story { get; init; }

    /// <summary>What is compared with its like.</summary>
    public required TrendUnit Unit { get; init; }

    /// <summary>By what it is compared.</summary>
    public required TrendMeasure Measure { get; init; }

    /// <summary>The words do not say by what ("the worst"); <see cref="Measure"/> stands in for it.</summary>
    public bool Loose { get; init; }

    /// <summary>The least and not the most: "the lowest toll since".</summary>
    public bool Least { get; init; }

    /// <summary>Its rank: 1, or 2 for "the second deadliest".</summary>
    public int Rank { get; init; } = 1;

    /// <summary>One of several: "among the deadliest".</summary>
    public bool Among { get; init; }

    /// <summary>Types of incidents that alone are compared, where the words name a kind: "airstrike".</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Whom it befell, in the words: "government forces", "civilians".</summary>
    public string? Of { get; init; }

    /// <summary>The actor that it befell, where the words name one.</summary>
    public Participant? Against { get; init; }

    /// <summary>Where, if the words say so.</summary>
    public Location? Where { get; init; }

    /// <summary>First day of the time, where the words give one.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Last day of the time; null for that of the story.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The place whose fall, loss or capture the time begins with: "since losing Qasr".</summary>
    public Location? SinceChangeOf { get; init; }

    /// <summary>The day or month that is meant, where the sentence names one: "Tuesday was the deadliest day since".</summary>
    public LocalDate? On { get; init; }

    /// <summary>No less than all time is told of: "ever", "since the war began".</summary>
    public bool Ever { get; init; }

    /// <summary>The words of the time: "since March 2019".</summary>
    public required string Time { get; init; }

    /// <summary>Day of the story.</summary>
    public LocalDate? Told { get; init; }

    /// <summary>The words, from the comparison to the time.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand in the report's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence that they stand in, in the report's text.</summary>
    public required TextSpan Sentence { get; init; }
}

/// <summary>What is compared with its like.</summary>
public enum TrendUnit
{
#pragma warning disable CS1591
    Incident, Day, Week, Month, Year,
#pragma warning restore CS1591
}

/// <summary>By what things are compared.</summary>
public enum TrendMeasure
{
#pragma warning disable CS1591
    Killed, Wounded, Casualties, Displaced, Incidents,
#pragma warning restore CS1591
}
