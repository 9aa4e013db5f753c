using NodaTime;

namespace Marsad;

/// <summary>How many incidents no source of the record may have told of, estimated from how the sources overlap. An estimate with assumptions: it stands by itself and is part of no count.</summary>
public sealed record MissingEstimate
{
    /// <summary>First day looked at; null from the beginning.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day looked at; null to the end.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The place looked at; null for all.</summary>
    public string? Place { get; init; }

    /// <summary>Incidents that the lists tell of.</summary>
    public required int Observed { get; init; }

    /// <summary>The independent origins, each with how many of the incidents it tells of.</summary>
    public IReadOnlyList<CaptureList> Lists { get; init; } = [];

    /// <summary>How many incidents just these lists tell of, and no other.</summary>
    public IReadOnlyList<CaptureCell> Cells { get; init; } = [];

    /// <summary>How the estimate was made, in words; why there is none, where there is none.</summary>
    public required string Rule { get; init; }

    /// <summary>All incidents, observed and missing; null where nothing can be told.</summary>
    public CaptureEstimate? Total { get; init; }

    /// <summary>Those that nobody told of.</summary>
    public CaptureEstimate? Missing { get; init; }

    /// <summary>The models compared, the chosen one first, of the others those nearest to it.</summary>
    public IReadOnlyList<CaptureModel> Models { get; init; } = [];

    /// <summary>What must hold for the estimate to be worth anything.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>What speaks against it here.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];
}

/// <summary>An origin as a list of incidents.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Incidents">How many it tells of.</param>
public sealed record CaptureList(string Name, int Incidents);

/// <summary>How many incidents just these lists tell of.</summary>
/// <param name="Lists">Their names.</param>
/// <param name="Incidents">The number.</param>
public sealed record CaptureCell(IReadOnlyList<string> Lists, int Incidents);

/// <summary>A number with its interval (95 %); the upper bound is null where none can be told.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Best">The estimate.</param>
/// <param name="High">Upper bound.</param>
public sealed record CaptureEstimate(double Low, double Best, double? High);

/// <summary>A log-linear model of how lists depend on one another.</summary>
/// <param name="Pairs">The pairs of lists that depend on each other in it; none where all are independent.</param>
/// <param name="Parameters">Number of its parameters.</param>
/// <param name="Deviance">How far it is from the cells.</param>
/// <param name="Aic">Akaike's criterion; the smaller the better.</param>
/// <param name="Bic">The Bayesian one, over the incidents observed.</param>
/// <param name="Total">All incidents by it, with its own interval.</param>
public sealed record CaptureModel(IReadOnlyList<string> Pairs, int Parameters, double Deviance, double Aic, double Bic, CaptureEstimate Total);
