namespace Marsad;

/// <summary>A data file that cannot be used as it is. Names file and line, and says what was expected.</summary>
public sealed class LexiconException(string file, int line, string cause)
    : Exception(line > 0 ? $"{file}:{line}: {cause}" : $"{file}: {cause}")
{
    /// <summary>Path inside the project: "data/incidents/attack.tsv".</summary>
    public string File { get; } = file;

    /// <summary>Line from 1, or 0 where the file as a whole is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What else was found wrong before reading stopped.</summary>
    internal IReadOnlyList<LexiconException> Others { get; init; } = [];

    internal string Cause { get; } = cause;
}
