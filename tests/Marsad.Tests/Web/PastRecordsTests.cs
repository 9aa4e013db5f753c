using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Web;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class PastRecordsTests : IDisposable
{
    private static readonly TreeHead Now = new(7, Hash.Full("root"u8));

    private readonly ManualResetEventSlim _isDone = new();
    private readonly List<AsOf> _reckoned = [];

    public void Dispose()
    {
        _isDone.Set();
        _isDone.Dispose();
    }

    [Fact]
    public void Who_asks_for_a_moment_that_takes_long_is_told_so_and_gets_it_later()
    {
        var past = Slow();
        Assert.Throws<NotReadYetException>(() => past.At(Moment(3), Now));
        _isDone.Set();
        var snapshot = past.At(Moment(3), Now);
        Assert.Same(snapshot, past.At(Moment(3), Now));
        Assert.Single(_reckoned);
    }

    [Fact]
    public async Task Few_moments_are_waited_for_at_once()
    {
        var past = Slow();
        // Whoever asks for one moment after another.
        var asked = Enumerable.Range(1, 3).Select(size => Task.Run(() => Assert.Throws<NotReadYetException>(() => past.At(Moment(size), Now)))).ToList();
        await Task.WhenAll(asked);
        Assert.Contains("other moments", Assert.Throws<NotReadYetException>(() => past.At(Moment(4), Now)).Message, StringComparison.Ordinal);
        _isDone.Set();
        Assert.NotNull(past.At(Moment(1), Now));
        Assert.DoesNotContain(Moment(4), _reckoned);
    }

    [Fact]
    public void What_could_not_be_reckoned_is_tried_again()
    {
        var tries = 0;
        var past = new PastRecords((_, _) => tries++ == 0 ? throw new LedgerException("marsad.db", "is away") : Some());
        Assert.Throws<LedgerException>(() => past.At(Moment(1), Now));
        Assert.NotNull(past.At(Moment(1), Now));
    }

    private PastRecords Slow() => new((moment, _) =>
    {
        _isDone.Wait();
        _reckoned.Add(moment);
        return Some();
    });

    private static AsOf Moment(int size) => new(null, new TreeHead(size, ""));

    private static Snapshot Some() => new(SampleFindings.Make(), Now);
}
