using Marsad.Recording;

namespace Marsad.Web;

/// <summary>The ledger that the desk reads and writes. One writes at a time; other programs that write are waited for a little.</summary>
/// <param name="file">The ledger's file.</param>
internal sealed class DeskLedger(string file) : IDisposable
{
    private const int Tries = 50;
    private static readonly TimeSpan TryAgain = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private Ledger? _open;

    /// <summary>Reads what is in the ledger now, which the pages may not show yet.</summary>
    /// <exception cref="LedgerException">It cannot be read.</exception>
    public T Read<T>(Func<Ledger, T> work)
    {
        lock (_gate)
            _open ??= Ledger.Open(file, LedgerMode.Read);
        return work(_open);
    }

    /// <summary>Writes; when this returns, it is on the disk.</summary>
    /// <exception cref="LedgerException">It cannot be written, or another program writes to it all the while.</exception>
    public async Task<T> Write<T>(Func<Ledger, T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    using var ledger = Ledger.Open(file, LedgerMode.Write);
                    return work(ledger);
                }
                catch (LedgerException e) when (e.IsBusy && tries < Tries)
                {
                    await Task.Delay(TryAgain, cancellation);
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _open?.Dispose();
        _turn.Dispose();
    }
}
