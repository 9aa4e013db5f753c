namespace Marsad;

/// <summary>What a story says that somebody has of an area: a share of it in percent, square kilometres, or both; the audit divides and adds them up again.</summary>
public sealed record Share
{
    /// <summary>The report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>Number of the story on its page.</summary>
    public required int Story { get; init; }

    /// <summary>Number of the run of sentences that share out one whole; shares of one run add up.</summary>
    public required int Run { get; init; }

    /// <summary>In percent.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Half of the last digit that the percentage gives: 60.7 is within 0.05.</summary>
    public decimal Within { get; init; }

    /// <summary>"About", "nearly", "more than": the percentage is no exact one.</summary>
    public bool Hedged { get; init; }

    /// <summary>In square kilometres.</summary>
    public Count? Area { get; init; }

    /// <summary>All of it in square kilometres, where the words say so: "of 185,180 km2".</summary>
    public Count? Whole { get; init; }

    /// <summary>The words, from the first of the numbers to the last.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand in the report's text.</summary>
    public required TextSpan Span { get; init; }
}
