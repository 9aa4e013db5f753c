namespace Marsad;

/// <summary>A report that has been read: its text, taken out once, and the stories found in it.</summary>
public sealed record Document
{
    /// <summary>What was received.</summary>
    public required Report Report { get; init; }

    /// <summary>The text that all spans of claims point into: for a text file the decoded file itself, for other formats the text extracted once and kept in the archive.</summary>
    public required string Text { get; init; }

    /// <summary>The stories, in the order of the page. Empty where the report holds nothing to read.</summary>
    public IReadOnlyList<Story> Stories { get; init; } = [];

    /// <summary>What was wrong with the report though it could be read (a broken encoding, a sidecar that could not be used).</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];
}

/// <summary>A failure of the world met while reading; kept in the ledger and told to the user.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Where">Line, offset or member, where one can be told.</param>
/// <param name="Cause">What is wrong and what to do about it, as a sentence.</param>
/// <param name="Fatal">Whether nothing of the file could be used.</param>
public sealed record ReadProblem(string File, string? Where, string Cause, bool Fatal);
