using System.Data.Common;

namespace Marsad.Recording;

/// <summary>A database that keeps a ledger's tables (<see cref="Schema"/>).</summary>
internal interface ILedgerStore : IDisposable
{
    /// <summary>What messages call it: the file.</summary>
    string Name { get; }

    /// <summary>Whether it can be written to.</summary>
    bool CanWrite { get; }

    /// <summary>Whether another program wrote while this one read without a lock, so that what was read may be half old and half new.</summary>
    bool MayBeTorn { get; }

    /// <summary>The one connection; its owner sees to it that one thread at a time uses it.</summary>
    DbConnection Connection { get; }

    /// <summary>Begins a transaction that shuts other writers out. What it commits survives a loss of power.</summary>
    DbTransaction Begin();

    /// <summary>Does work in such a transaction and commits it; when the work or the commit fails, nothing of it is left.</summary>
    void Transact(Action work);

    /// <summary>Begins a transaction that only reads and sees nothing that others commit meanwhile.</summary>
    DbTransaction StandStill();

    /// <summary>An empty store of the same making, gone when disposed.</summary>
    ILedgerStore Scratch();

    /// <summary>All values of a row with their types, as bytes to compare.</summary>
    byte[] Fingerprint(DbDataReader row);

    /// <summary>What the database finds wrong with itself.</summary>
    IEnumerable<LedgerFinding> Check();

    /// <summary>The failure of the database in the user's words.</summary>
    LedgerException Explain(Exception failure);
}
