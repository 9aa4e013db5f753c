using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class CurrentRecordTests
{
    private static readonly Findings Findings = SampleFindings.Make();

    [Fact]
    public async Task What_was_kept_is_shown_at_once_and_made_anew_meanwhile()
    {
        using var asked = new ManualResetEventSlim();
        var record = new CurrentRecord(() => (Head(2), null), () => (Snapshot(1), (Head(1), null)), () => { asked.Wait(TestContext.Current.CancellationToken); return (Snapshot(2), (Head(2), null)); }, TimeProvider.System, NullLogger.Instance);
        Assert.Equal(1, record.Now().Head.Size);
        Assert.Equal(1, record.Now().Head.Size); // the new one is being reckoned
        asked.Set();
        for (var wait = 0; wait < 200 && record.Now().Head.Size == 1; wait++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(2, record.Now().Head.Size);
    }

    [Fact]
    public void A_ledger_that_could_not_be_read_is_tried_again()
    {
        var tries = 0;
        var record = new CurrentRecord(() => (Head(1), null), () => null, () => ++tries == 1 ? throw new LedgerException("marsad.db", "is busy.") : (Snapshot(1), (Head(1), null)), TimeProvider.System, NullLogger.Instance);
        Assert.Throws<LedgerException>(record.Now);
        Assert.Equal(1, record.Now().Head.Size);
    }

    private static Snapshot Snapshot(long size) => new(Findings, Head(size));

    private static TreeHead Head(long size) => new(size, Hash.Full(BitConverter.GetBytes(size)));
}
