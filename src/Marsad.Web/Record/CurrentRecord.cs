using Marsad.Publishing;
using Marsad.Recording;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Marsad.Web;

/// <summary>The newest snapshot of a record that others may go on writing to.</summary>
/// <remarks>Readers never wait for a reckoning but the first: while the record is assessed anew they get the snapshot before.</remarks>
/// <param name="state">Head of the ledger as of now, and the day where it matters; cheap to ask.</param>
/// <param name="assess">What the ledger adds up to as of now; dear.</param>
/// <param name="view">Tells it apart from what other visitors see.</param>
/// <param name="clock">Tells when to look again.</param>
/// <param name="log">Is told when the record cannot be read anew.</param>
internal sealed partial class CurrentRecord(Func<(TreeHead Head, LocalDate? Day)> state, Func<Findings> assess, string view, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private Snapshot? _snapshot;
    private (TreeHead Head, LocalDate? Day) _taken;
    private Task? _renewal;
    private long _looked;

    /// <summary>The newest snapshot there is.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Snapshot Now()
    {
        lock (_gate)
        {
            if (_snapshot is null)
            {
                _looked = clock.GetTimestamp();
                (_snapshot, _taken) = Take();
                return _snapshot;
            }
            if (_renewal is { IsCompleted: false } || clock.GetElapsedTime(_looked) < LookAgain)
                return _snapshot;
            _looked = clock.GetTimestamp();
            if (state() != _taken)
                _renewal = Task.Run(Renew);
            return _snapshot;
        }
    }

    private void Renew()
    {
        try
        {
            var renewed = Take();
            lock (_gate)
                (_snapshot, _taken) = renewed;
        }
        catch (LedgerException e)
        {
            // Readers keep what could be read before, and it is tried again.
            Stale(log, e.Message);
        }
    }

    private (Snapshot, (TreeHead, LocalDate?)) Take()
    {
        // What is appended meanwhile may be in the findings or not; the head before says the least that they hold.
        var before = state();
        return (new Snapshot(assess(), before.Head, view: before.Day is { } day ? $"{view}-{Wording.Iso(day)}" : view), before);
    }

    [LoggerMessage(LogLevel.Error, "The record could not be read anew and stands as it was: {Cause}")]
    private static partial void Stale(ILogger log, string cause);
}
