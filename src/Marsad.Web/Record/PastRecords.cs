using Marsad.Recording;

namespace Marsad.Web;

/// <summary>Snapshots of the record as it stood at moments past. Reckoning one is dear, so one is reckoned at a time, few wait for theirs, and the last few are kept.</summary>
/// <param name="reckon">The record at a moment, of a ledger with a head.</param>
internal sealed class PastRecords(Func<AsOf, TreeHead, Snapshot> reckon)
{
    private const int Most = 4;
    private const int MostWaiting = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Lock _work = new();
    private readonly LinkedList<(AsOf Moment, TreeHead Of, Task<Snapshot> Snapshot)> _asked = new();

    /// <summary>The record as it stood.</summary>
    /// <param name="moment">When.</param>
    /// <param name="now">Head of the record now: what a day knew changes when reports of that day arrive later.</param>
    /// <exception cref="LedgerException">The record never had so many entries, or cannot be read.</exception>
    /// <exception cref="NotReadYetException">It takes longer than a page may take; ask again.</exception>
    public Snapshot At(AsOf moment, TreeHead now)
    {
        var snapshot = Asked(moment, now);
        try
        {
            return snapshot.Wait(LongestWait) ? snapshot.Result : throw new NotReadYetException("The record as it stood then is being reckoned; ask again in some seconds.");
        }
        catch (AggregateException e)
        {
            Forget(snapshot);
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerException!).Throw();
            throw;
        }
    }

    private Task<Snapshot> Asked(AsOf moment, TreeHead now)
    {
        lock (_gate)
        {
            for (var node = _asked.First; node is not null; node = node.Next)
            {
                if (node.Value.Moment != moment || node.Value.Of != now)
                    continue;
                _asked.Remove(node);
                _asked.AddFirst(node);
                return node.Value.Snapshot;
            }
            // Whoever asks for a moment after another must not keep the machine busy for hours.
            if (_asked.Count(asked => !asked.Snapshot.IsCompleted) >= MostWaiting)
                throw new NotReadYetException("The record as it stood at other moments is being reckoned; ask again in a while.");
            var snapshot = Task.Run(() =>
            {
                lock (_work)
                    return reckon(moment, now);
            });
            _asked.AddFirst((moment, now, snapshot));
            var done = _asked.Count(asked => asked.Snapshot.IsCompleted);
            for (var node = _asked.Last; node is not null && done > Most - 1; node = node.Previous)
            {
                if (!node.Value.Snapshot.IsCompleted)
                    continue;
                _asked.Remove(node);
                break;
            }
            return snapshot;
        }
    }

    private void Forget(Task<Snapshot> snapshot)
    {
        lock (_gate)
        {
            for (var node = _asked.First; node is not null; node = node.Next)
            {
                if (node.Value.Snapshot != snapshot)
                    continue;
                _asked.Remove(node);
                return;
            }
        }
    }
}
