using Marsad.Recording;

namespace Marsad.Web;

/// <summary>Snapshots of the record as it stood at moments past. Reckoning one is dear, so one is reckoned at a time and the last few are kept.</summary>
/// <param name="assess">What the record added up to at a moment, with the head it then had.</param>
/// <param name="view">Tells it apart from what other visitors see.</param>
internal sealed class PastRecords(Func<AsOf, (Findings Findings, TreeHead Head)> assess, string view)
{
    private const int Most = 4;

    private readonly Lock _gate = new();
    private readonly LinkedList<(AsOf Moment, TreeHead Of, Snapshot Snapshot)> _kept = new();

    /// <summary>The record as it stood.</summary>
    /// <param name="moment">When.</param>
    /// <param name="now">Head of the record now: what a day knew changes when reports of that day arrive later.</param>
    /// <exception cref="LedgerException">The record never had so many entries, or cannot be read.</exception>
    public Snapshot At(AsOf moment, TreeHead now)
    {
        lock (_gate)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Moment != moment || node.Value.Of != now)
                    continue;
                _kept.Remove(node);
                _kept.AddFirst(node);
                return node.Value.Snapshot;
            }
            var (findings, head) = assess(moment);
            var snapshot = new Snapshot(findings, head, view);
            _kept.AddFirst((moment, now, snapshot));
            if (_kept.Count > Most)
                _kept.RemoveLast();
            return snapshot;
        }
    }
}
