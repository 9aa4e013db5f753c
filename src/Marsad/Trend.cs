using NodaTime;

namespace Marsad;

/// <summary>What the record says to a superlative that a report asserts. The record holds what reports tell of, and no more.</summary>
public sealed record TrendAnswer
{
    /// <summary>What was asserted.</summary>
    public required Superlative Asserted { get; init; }

    /// <summary>The report's name.</summary>
    public required string Report { get; init; }

    /// <summary>Whose word it is; the outlet's, or the report's name, where nobody is named.</summary>
    public required string Source { get; init; }

    /// <summary>How the record stands to it.</summary>
    public required TrendVerdict Verdict { get; init; }

    /// <summary>The answer in words: "2nd of 14 days in the period since; 9 of them told of by fewer than 2 sources".</summary>
    public required string Words { get; init; }

    /// <summary>The incident that was meant, where one was.</summary>
    public IncidentId? Incident { get; init; }

    /// <summary>First day compared.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day compared.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Where was compared: a country, province or town; everywhere where null.</summary>
    public string? Scope { get; init; }

    /// <summary>The number of what was meant.</summary>
    public long? Value { get; init; }

    /// <summary>Its rank, 1 for the most.</summary>
    public int? Rank { get; init; }

    /// <summary>How many others have the same number.</summary>
    public int Tied { get; init; }

    /// <summary>With how many, itself among them.</summary>
    public int Compared { get; init; }

    /// <summary>How many of them rest on fewer than two independent origins.</summary>
    public int Thin { get; init; }

    /// <summary>Those that go before it, the first few.</summary>
    public IReadOnlyList<TrendRival> Ahead { get; init; } = [];

    /// <summary>What must be known before the answer is believed.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];
}

/// <summary>An incident or a stretch of days with its number.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Value">The number.</param>
/// <param name="Incidents">The incidents that make it up.</param>
public sealed record TrendRival(LocalDate From, LocalDate To, long Value, IReadOnlyList<IncidentId> Incidents);

/// <summary>How the record stands to an assertion.</summary>
public enum TrendVerdict
{
    /// <summary>What the record holds agrees.</summary>
    Agrees,

    /// <summary>What it holds goes against it.</summary>
    Disagrees,

    /// <summary>It holds too little to tell.</summary>
    CannotTell,
}

/// <summary>Whether more happens in a region than is usual there.</summary>
public sealed record RegionRise
{
    /// <summary>Country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>First-level unit; null where places tell of the country alone.</summary>
    public string? Region { get; init; }

    /// <summary>What is counted.</summary>
    public required TrendMeasure Measure { get; init; }

    /// <summary>First day of the stretch looked at.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day of it.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The number in it.</summary>
    public required long Now { get; init; }

    /// <summary>The number to be expected: the median of stretches of the same length before it, put right by the season where a year is known.</summary>
    public required double Usual { get; init; }

    /// <summary>How many stretches the usual rests on.</summary>
    public required int Stretches { get; init; }

    /// <summary>How the same season stood to the stretches before it in years before; null where none is known.</summary>
    public double? Season { get; init; }

    /// <summary>Now over the usual.</summary>
    public required double Ratio { get; init; }

    /// <summary>Lower bound of the ratio (95 %).</summary>
    public required double Low { get; init; }

    /// <summary>Upper bound of the ratio (95 %).</summary>
    public required double High { get; init; }

    /// <summary>How the number of reports of the region stands to the usual: where it rises alike, the rise may be one of attention.</summary>
    public double? Reports { get; init; }

    /// <summary>What this shows.</summary>
    public required RiseSign Sign { get; init; }

    /// <summary>What must be known before it is believed.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];
}

/// <summary>What the interval of a ratio shows.</summary>
public enum RiseSign
{
    /// <summary>All of it lies above one.</summary>
    Rise,

    /// <summary>All of it lies below one.</summary>
    Fall,

    /// <summary>One lies in it.</summary>
    NoneShown,

    /// <summary>There is too little to reckon with.</summary>
    TooLittle,
}

/// <summary>How operations and harm to civilians go together from week to week.</summary>
public sealed record HarmCorrelation
{
    /// <summary>Country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>First-level unit; null for all of the country.</summary>
    public string? Region { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day.</summary>
    public required LocalDate To { get; init; }

    /// <summary>Number of weeks.</summary>
    public required int Weeks { get; init; }

    /// <summary>Operations in them.</summary>
    public required int Operations { get; init; }

    /// <summary>Civilians killed and wounded in them.</summary>
    public required long Harmed { get; init; }

    /// <summary>By how many weeks the harm is looked for after the operations.</summary>
    public required int Lag { get; init; }

    /// <summary>Spearman's rank correlation; null where one of the two never changes.</summary>
    public double? Rho { get; init; }

    /// <summary>Lower bound (95 %).</summary>
    public double? Low { get; init; }

    /// <summary>Upper bound (95 %).</summary>
    public double? High { get; init; }

    /// <summary>Weeks that count when what follows from week to week is allowed for.</summary>
    public double? Effective { get; init; }

    /// <summary>What must be known before it is believed.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];
}
