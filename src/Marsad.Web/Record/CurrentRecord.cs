using Marsad.Recording;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Marsad.Web;

/// <summary>The newest snapshot of a record that others may go on writing to.</summary>
/// <remarks>While the record is reckoned anew, readers get the snapshot before. Of a record that has never been reckoned there is none: they wait a moment, and are told so when it takes longer.</remarks>
/// <param name="state">Head of the ledger as of now, and the day where it matters; cheap to ask.</param>
/// <param name="kept">A snapshot that was kept, if there is one, with what it stands for.</param>
/// <param name="reckon">A snapshot of the ledger as of now, with what it stands for; dear.</param>
/// <param name="clock">Tells when to look again.</param>
/// <param name="log">Is told when the record cannot be read anew.</param>
internal sealed partial class CurrentRecord(Func<(TreeHead Head, LocalDate? Day)> state, Func<(Snapshot Snapshot, (TreeHead, LocalDate?) Of)?> kept, Func<(Snapshot Snapshot, (TreeHead, LocalDate?) Of)> reckon, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    private readonly Lock _gate = new();
    private Snapshot? _snapshot;
    private (TreeHead Head, LocalDate? Day) _of;
    private Task? _first;
    private Task? _renewal;
    private long _looked;

    /// <summary>Begins to read the record before anybody asks for it.</summary>
    public void Begin() => _ = First();

    /// <summary>The newest snapshot there is.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="NotReadYetException">It is being read for the first time.</exception>
    public Snapshot Now()
    {
        Task first;
        lock (_gate)
        {
            if (_snapshot is not null)
            {
                LookForNews();
                return _snapshot;
            }
            first = First();
        }
        try
        {
            if (!first.Wait(LongestWait))
                throw new NotReadYetException();
        }
        catch (AggregateException e)
        {
            lock (_gate)
                _first = null;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerException!).Throw();
        }
        lock (_gate)
            return _snapshot!;
    }

    private Task First()
    {
        lock (_gate)
        {
            return _first ??= Task.Run(() => Set(kept() ?? reckon()));
        }
    }

    private void LookForNews()
    {
        if (_renewal is { IsCompleted: false } || clock.GetElapsedTime(_looked) < LookAgain)
            return;
        _looked = clock.GetTimestamp();
        if (state() != _of || _snapshot!.IsSpoilt)
            _renewal = Task.Run(Renew);
    }

    private void Renew()
    {
        try
        {
            Set(reckon());
        }
        catch (LedgerException e)
        {
            // Readers keep what could be read before, and it is tried again.
            Stale(log, e.Message);
        }
    }

    private void Set((Snapshot Snapshot, (TreeHead, LocalDate?) Of) taken)
    {
        lock (_gate)
            (_snapshot, _of) = taken;
        _ = Task.Run(taken.Snapshot.Warm);
    }

    [LoggerMessage(LogLevel.Error, "The record could not be read anew and stands as it was: {Cause}")]
    private static partial void Stale(ILogger log, string cause);
}

/// <summary>The record is being read for the first time and cannot be shown yet.</summary>
internal sealed class NotReadYetException(string words = "The record is being read for the first time; ask again in some seconds.") : Exception(words);
