using NodaTime;

namespace Marsad.Publishing;

/// <summary>What the record says of a stretch of days and a region, in sentences that each lead to the words behind them.</summary>
public sealed record SituationReport
{
    /// <summary>First day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day.</summary>
    public required LocalDate To { get; init; }

    /// <summary>A place, or a unit or country that holds places, by name; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>The sections, in order; those without a sentence are left out.</summary>
    public required IReadOnlyList<SituationSection> Sections { get; init; }

    /// <summary>The notes, from 1.</summary>
    public required IReadOnlyList<SituationNote> Notes { get; init; }

    /// <summary>"Situation report, 2019-04-18 to 2019-04-20, Homs".</summary>
    public string Title => $"Situation report, {Wording.Days(From, To)}{(Region is null ? "" : ", " + Region)}";
}

/// <summary>A part of a situation report.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record SituationSection(string Heading, IReadOnlyList<SituationSentence> Sentences);

/// <summary>A sentence of a situation report.</summary>
/// <param name="Text">The sentence; names in it are as reports write them.</param>
/// <param name="Notes">Numbers of the notes that it rests on; at least one.</param>
/// <param name="Incident">The incident it tells, where it tells one.</param>
public sealed record SituationSentence(string Text, IReadOnlyList<int> Notes, IncidentId? Incident = null);

/// <summary>The words that a sentence rests on.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">When.</param>
public sealed record SituationNote(int Number, Claim Claim, string Outlet, LocalDate? Published);
