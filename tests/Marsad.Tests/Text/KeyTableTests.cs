using Marsad.Text;
using Xunit;

namespace Marsad.Tests.Text;

public class KeyTableTests
{
    [Fact]
    public void Every_key_leads_to_its_place_and_others_to_none()
    {
        // Keys that differ in their upper halves alone or lie side by side crowd the same places of a poor table.
        var keys = Enumerable.Range(0, 1_000).SelectMany(i => new[] { (ulong)i, (ulong)i << 40 | 7, ulong.MaxValue - (ulong)i }).Distinct().ToList();
        var table = new KeyTable([.. keys]);

        for (var i = 0; i < keys.Count; i++)
            Assert.Equal(i, table.Find(keys[i]));
        for (var i = 2_000UL; i < 3_000; i++)
            Assert.Equal(-1, table.Find(i));
    }

    [Fact]
    public void An_empty_table_knows_no_key()
    {
        var table = new KeyTable([]);

        Assert.Equal(-1, table.Find(0)); // what free places hold
        Assert.Equal(-1, table.Find(1));
    }
}
