using System.Diagnostics.CodeAnalysis;
using System.Globalization;

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
public sealed record TreeHead(long Size, string Root)
{
    private const int RootDigits = 64;

    /// <summary>"17:8f2a…": the size, a colon and the root.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size}:{Root}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TreeHead? head)
    {
        head = null;
        var parts = (text ?? "").Split(':');
        if (parts.Length != 2 || parts[1].Length != RootDigits || !parts[1].All(char.IsAsciiHexDigit)
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return false;
        head = new TreeHead(size, parts[1].ToLowerInvariant());
        return true;
    }
}

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
