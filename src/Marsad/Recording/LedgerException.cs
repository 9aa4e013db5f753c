namespace Marsad.Recording;

/// <summary>A ledger that cannot be opened, read or written. The message names the file and the cause, and is fit to be shown to the user.</summary>
/// <param name="file">The ledger or the archived file.</param>
/// <param name="cause">What is wrong and what to do about it, as a sentence.</param>
/// <param name="inner">What the system said.</param>
public sealed class LedgerException(string file, string cause, Exception? inner = null) : Exception($"{file}: {cause}", inner)
{
    /// <summary>The ledger or the archived file.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong and what to do about it.</summary>
    public string Cause { get; } = cause;

    /// <summary>Whether a file of the archive is missing or changed, which comes back when the report is received again.</summary>
    public bool IsMendable { get; init; }

    /// <summary>Whether another program writes to the ledger now, and it can be tried again.</summary>
    public bool IsBusy { get; init; }
}
