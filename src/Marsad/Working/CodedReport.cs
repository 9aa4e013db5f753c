using Marsad.Reading;

namespace Marsad.Working;

/// <summary>What became of one file: read, and coded where it could be.</summary>
public sealed record CodedReport
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The bytes that came in; null where they could not be had.</summary>
    public ReportFile? Received { get; init; }

    /// <summary>What was read; null where nothing of it could be used.</summary>
    public Document? Document { get; init; }

    /// <summary>The claims of its stories; null where the ledger has them already.</summary>
    public IReadOnlyList<Claim>? Claims { get; init; }

    /// <summary>The file that came before with the same bytes and of which the same is told; the two are one report. Null where there is none.</summary>
    public string? CopyOf { get; init; }

    /// <summary>What was wrong, to be told to the user.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];
}
