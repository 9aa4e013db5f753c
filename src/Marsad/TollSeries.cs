using NodaTime;

namespace Marsad;

/// <summary>A sum that one source keeps: whom it counts, where and since when, with each state of it that was published.</summary>
public sealed record TollSeries
{
    /// <summary>Who keeps it; the report's name where the words name nobody.</summary>
    public required string Source { get; init; }

    /// <summary>Who is counted, and by whom harmed where said.</summary>
    public required string Subject { get; init; }

    /// <summary>Area and kind summed over.</summary>
    public required string Scope { get; init; }

    /// <summary>First day summed; null where the words give none.</summary>
    public LocalDate? From { get; init; }

    /// <summary>What they suffered.</summary>
    public required Effect Effect { get; init; }

    /// <summary>What the words say is counted in ("100,973 civilians: 35,827 rebel fighters among them"); a sum is only as good as its rule.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>Its states, in the order of their last day.</summary>
    public required IReadOnlyList<SeriesPoint> Points { get; init; }

    /// <summary>What the record's own incidents of that subject, scope and time add up to; null where no time is known.</summary>
    public OwnSum? Own { get; init; }

    /// <summary>Other sources' sums of the same.</summary>
    public IReadOnlyList<OtherSum> Others { get; init; } = [];
}

/// <summary>A state of a sum.</summary>
/// <param name="AsOf">Last day summed; the day of the telling where the words give none.</param>
/// <param name="Count">The number.</param>
/// <param name="Term">Its words.</param>
public sealed record SeriesPoint(LocalDate? AsOf, Count Count, AuditTerm Term);

/// <summary>What the record's own incidents add up to beside a source's sum. The two are never mixed: what no report of the record tells of is in neither.</summary>
public sealed record OwnSum
{
    /// <summary>The incidents.</summary>
    public required IReadOnlyList<IncidentId> Incidents { get; init; }

    /// <summary>Sum of their low figures.</summary>
    public required long Low { get; init; }

    /// <summary>Sum of their best figures.</summary>
    public required long Best { get; init; }

    /// <summary>Sum of their high figures, the best one where high is open.</summary>
    public required long High { get; init; }

    /// <summary>Best as a share of the source's latest number.</summary>
    public double? Share { get; init; }
}

/// <summary>Another source's sum of the same, as it stood nearest to the last day of this one.</summary>
/// <param name="Source">Who keeps it.</param>
/// <param name="Point">Its state.</param>
/// <param name="Difference">How much more it is than this one's latest.</param>
public sealed record OtherSum(string Source, SeriesPoint Point, long? Difference);
