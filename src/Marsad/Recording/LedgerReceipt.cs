namespace Marsad.Recording;

/// <summary>Given only after a durable commit, or for what was committed before.</summary>
/// <param name="Report">The report.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Position">Where in the ledger it was received; 0 is the first entry.</param>
/// <param name="New">Whether it was received now for the first time.</param>
public sealed record LedgerReceipt(ReportId Report, string Hash, long Position, bool New);

/// <summary>Size and root of a ledger at one time. Whoever keeps one can tell later that nothing up to it was changed or taken away.</summary>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of their Merkle tree (RFC 6962, SHA-256), 64 hexadecimal digits.</param>
public sealed record TreeHead(long Size, string Root);

/// <summary>An entry with its place in the ledger.</summary>
/// <param name="Position">0 is the first entry.</param>
/// <param name="Entry">The entry.</param>
public sealed record LedgerEntry(long Position, Entry Entry);

/// <summary>What a ledger is opened for.</summary>
public enum LedgerMode
{
    /// <summary>To look at; several processes can.</summary>
    Read,

    /// <summary>To append to as well; one process at a time can. A ledger that does not exist is made.</summary>
    Write,
}
