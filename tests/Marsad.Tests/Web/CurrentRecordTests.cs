using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Web;
using Marsad.Working;
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

    [Fact]
    public async Task What_was_kept_and_is_found_changed_is_reckoned_anew()
    {
        var folder = Directory.CreateTempSubdirectory("marsad-test-").FullName;
        try
        {
            var file = Path.Combine(folder, "kept");
            var reckoned = Snapshot(1);
            KeptFindings.Keep(file, "key", reckoned.Findings, reckoned.Reports, Head(1), null, reckoned.Write);
            // The words of the first claim.
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.AsSpan().IndexOf("{\"id\":\"c-"u8)] ^= 1;
            File.WriteAllBytes(file, bytes);
            var kept = new Snapshot(KeptFindings.Open(file, "key")!, "", (file + ".words", "key"));
            var record = new CurrentRecord(() => (Head(1), null), () => (kept, (Head(1), null)), () => (Snapshot(1), (Head(1), null)), TimeProvider.System, NullLogger.Instance);
            Assert.Same(kept, record.Now());
            Assert.ThrowsAny<InvalidDataException>(() => record.Now().Findings.Claims.ToList());
            for (var wait = 0; wait < 200 && record.Now() == kept; wait++)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            Assert.NotEmpty(record.Now().Findings.Claims.ToList());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Snapshot Snapshot(long size) => new(Findings, Head(size));

    private static TreeHead Head(long size) => new(size, Hash.Full(BitConverter.GetBytes(size)));
}
