using NodaTime;

namespace Marsad;

/// <summary>What an incident adds up to.</summary>
public sealed record Assessment
{
    /// <summary>The incident with its claims.</summary>
    public required Incident Incident { get; init; }

    /// <summary>Type agreed on, or the one with most independent origins.</summary>
    public string? Type { get; init; }

    /// <summary>When, over all claims that count.</summary>
    public When? When { get; init; }

    /// <summary>Where, the finest place first.</summary>
    public IReadOnlyList<Location> Where { get; init; } = [];

    /// <summary>Who took which part.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>Figures by effect and group; the group null is everybody.</summary>
    public IReadOnlyList<AssessedFigure> Figures { get; init; } = [];

    /// <summary>Number of independent origins: copies and retellings of one source count once.</summary>
    public required int Origins { get; init; }

    /// <summary>The origins on which several claims rest.</summary>
    public IReadOnlyList<Origin> Traced { get; init; } = [];

    /// <summary>Airwars' scale: "confirmed" (a belligerent accepts that it did it, which says nothing of how many were harmed), "fair", "weak", "contested", "discounted".</summary>
    public required string Grade { get; init; }

    /// <summary>The rule that gave the grade, in words.</summary>
    public required string GradeRule { get; init; }

    /// <summary>What would change the grade, in words.</summary>
    public string? GradeChange { get; init; }

    /// <summary>What the claims disagree on, in words.</summary>
    public IReadOnlyList<string> Disputed { get; init; } = [];
}

/// <summary>An origin on which several claims rest, and which counts once.</summary>
/// <param name="Ties">The claims, by id.</param>
public sealed record Origin(IReadOnlyList<OriginTie> Ties);

/// <summary>What ties a claim to others of the same origin.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Why">"the text of one story", "published by Qasr Gazette", "credited to afp", "on the word of the Red Cross".</param>
public sealed record OriginTie(ClaimId Claim, IReadOnlyList<string> Why);

/// <summary>A figure with its bounds, the rule that gave them and the claims behind each.</summary>
public sealed record AssessedFigure
{
    /// <summary>Kind of harm.</summary>
    public required Effect Effect { get; init; }

    /// <summary>Who; null for everybody.</summary>
    public string? Group { get; init; }

    /// <summary>Lowest number that a counted source gives.</summary>
    public long? Low { get; init; }

    /// <summary>The number that the rule takes.</summary>
    public long? Best { get; init; }

    /// <summary>Highest number that a counted source gives.</summary>
    public long? High { get; init; }

    /// <summary>The rule, in words.</summary>
    public required string Rule { get; init; }

    /// <summary>Claims that give the figure.</summary>
    public required IReadOnlyList<ClaimId> Claims { get; init; }

    /// <summary>Those of them that give the lowest number.</summary>
    public IReadOnlyList<ClaimId> LowClaims { get; init; } = [];

    /// <summary>Those of them that give or allow the number that the rule takes.</summary>
    public IReadOnlyList<ClaimId> BestClaims { get; init; } = [];

    /// <summary>Those of them that give the highest number.</summary>
    public IReadOnlyList<ClaimId> HighClaims { get; init; } = [];

    /// <summary>Those of them that repeat the number of another from the same origin, and so are no second witness to it.</summary>
    public IReadOnlyList<FigureCopy> Copies { get; init; } = [];

    /// <summary>The tellings in the order of their days, each with how it stands to those before it.</summary>
    public IReadOnlyList<FigureTelling> History { get; init; } = [];
}

/// <summary>A telling of a figure, with how it stands to what was told before and what the figure was from then on.</summary>
public sealed record FigureTelling
{
    /// <summary>The claim.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>Day of its story; null where the story bears none.</summary>
    public LocalDate? Told { get; init; }

    /// <summary>The number that its words give.</summary>
    public required Count Said { get; init; }

    /// <summary>How it stands to a telling before it; null where it stands by itself, first or as a rival.</summary>
    public RelationKind? Is { get; init; }

    /// <summary>The tellings that it stands so to.</summary>
    public IReadOnlyList<ClaimId> To { get; init; } = [];

    /// <summary>Why, in words, with the arithmetic where there is any: "says that it rose", "another 8: 23 + 8 = 31".</summary>
    public required string Why { get; init; }

    /// <summary>Whether a later telling took its place, or it was taken back.</summary>
    public bool Overtaken { get; init; }

    /// <summary>Low, best and high by the rule, with what was told up to then.</summary>
    public required Count Figure { get; init; }
}

/// <summary>A claim that gives a number which it has from where another has it.</summary>
/// <param name="Claim">The copy.</param>
/// <param name="Of">The claim of that origin that gave the number first.</param>
public sealed record FigureCopy(ClaimId Claim, ClaimId Of);

/// <summary>A sum over a period or area that a source keeps, with its audit.</summary>
public sealed record Toll
{
    /// <summary>Identity, <c>t-…</c>.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>Who is counted, and by whom killed where said.</summary>
    public required string Subject { get; init; }

    /// <summary>Area and kind summed over.</summary>
    public required string Scope { get; init; }

    /// <summary>First day summed.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day summed.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Figures by effect and group.</summary>
    public IReadOnlyList<AssessedFigure> Figures { get; init; } = [];

    /// <summary>The claims that give it.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Checks of its arithmetic.</summary>
    public IReadOnlyList<AuditFinding> Audit { get; init; } = [];
}

/// <summary>A strength, population, price or other figure with the claims that give it.</summary>
public sealed record ReportedFigure
{
    /// <summary>Identity, <c>f-…</c>.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>"fighters", "population" …</summary>
    public required string Type { get; init; }

    /// <summary>Who or what is counted.</summary>
    public Participant? Subject { get; init; }

    /// <summary>Where.</summary>
    public IReadOnlyList<Location> Where { get; init; } = [];

    /// <summary>The number.</summary>
    public required Count Count { get; init; }

    /// <summary>What it counts.</summary>
    public string? Unit { get; init; }

    /// <summary>The claims that give it.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}

/// <summary>What the record holds: everything that is published is taken from here.</summary>
public sealed record Findings
{
    /// <summary>The reports, by id.</summary>
    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>All claims, by id.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Incidents, by date, then id.</summary>
    public required IReadOnlyList<Assessment> Incidents { get; init; }

    /// <summary>Tolls.</summary>
    public required IReadOnlyList<Toll> Tolls { get; init; }

    /// <summary>The tolls as series, each source's of one subject, scope and start together.</summary>
    public IReadOnlyList<TollSeries> Series => SeriesWhenAsked?.Value ?? [];

    /// <summary>Each series is held against all incidents, which is dear and seldom asked for.</summary>
    internal Lazy<IReadOnlyList<TollSeries>>? SeriesWhenAsked { get; init; }

    /// <summary>A dossier for each incident that was a raid from the air, in the order of the incidents.</summary>
    public IReadOnlyList<RaidDossier> Raids => RaidsWhenAsked?.Value ?? [];

    /// <summary>The stories of raids are read again for their signs, which is seldom asked for.</summary>
    internal Lazy<IReadOnlyList<RaidDossier>>? RaidsWhenAsked { get; init; }

    /// <summary>Sightings of raids, by day.</summary>
    public IReadOnlyList<Sighting> Sightings { get; init; } = [];

    /// <summary>What persons said of the record and holds, in order.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>What persons said of claims that cannot be found again.</summary>
    public IReadOnlyList<AdriftReview> Adrift { get; init; } = [];

    /// <summary>What persons judged of claims that cannot be found again.</summary>
    public IReadOnlyList<AdriftJudgement> AdriftJudgements { get; init; } = [];

    /// <summary>Control of places, by place and time.</summary>
    public required IReadOnlyList<ControlInterval> Control { get; init; }

    /// <summary>Figures.</summary>
    public required IReadOnlyList<ReportedFigure> Figures { get; init; }

    /// <summary>Checks of arithmetic over incidents and tolls.</summary>
    public required IReadOnlyList<AuditFinding> Audit { get; init; }
}
