namespace Marsad;

/// <summary>How far and in which direction a story says that one place lies from another.</summary>
public sealed record Bearing
{
    /// <summary>The report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>Number of the story on its page.</summary>
    public required int Story { get; init; }

    /// <summary>The place that lies there.</summary>
    public required Location Place { get; init; }

    /// <summary>The place that it is seen from.</summary>
    public required Location From { get; init; }

    /// <summary>How far.</summary>
    public required Count Kilometres { get; init; }

    /// <summary>Degrees from north, eastward.</summary>
    public required int Degrees { get; init; }

    /// <summary>The words, from the first of the two places to the last of the direction.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand in the report's text.</summary>
    public required TextSpan Span { get; init; }
}
