namespace Marsad;

/// <summary>A sum that a story writes out: a whole with its parts, whatever is counted. Monitors' bulletins are made of these; the audit adds them up.</summary>
public sealed record Tally
{
    /// <summary>The report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>Number of the story on its page.</summary>
    public required int Story { get; init; }

    /// <summary>How the parts stand to the whole.</summary>
    public required TallyKind Kind { get; init; }

    /// <summary>The whole.</summary>
    public required TallyNumber Whole { get; init; }

    /// <summary>The parts, in the order of the text.</summary>
    public required IReadOnlyList<TallyNumber> Parts { get; init; }

    /// <summary>Over how many days an average is reckoned.</summary>
    public int? Days { get; init; }
}

/// <summary>How the parts of a tally stand to its whole.</summary>
public enum TallyKind
{
    /// <summary>A list that is meant to be all of it: "23: eight here, 15 there".</summary>
    List,

    /// <summary>Some of it: "179, among them 12 children".</summary>
    Subset,

    /// <summary>So many a day: "310 in May, an average of ten a day".</summary>
    Average,

    /// <summary>The whole over again: "45 attacks … the 45 attacks".</summary>
    Again,
}

/// <summary>A number of a tally with its words.</summary>
/// <param name="Count">The number.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Text">The number's words and what they count.</param>
/// <param name="Of">What is counted; empty where that goes without saying.</param>
public sealed record TallyNumber(Count Count, TextSpan Span, string Text, string Of);
