using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class SparseWeightsTests
{
    [Fact]
    public void A_table_that_was_written_and_read_gives_the_scores_that_were_learned()
    {
        var rows = Enumerable.Range(1, 2000).Select(n => (Mix.Feature(1, (uint)n), new[] { (n % 5, 1.0), (5 + n % 3, -0.5) })).ToList();
        var weights = SparseWeights.From(rows, greatest: 2, least: 0, classCount: 8);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);

        weights.Write(writer);
        stream.Position = 0;
        var read = SparseWeights.Read(new BinaryReader(stream));

        for (var n = 1; n <= 2000; n++)
        {
            var scores = new int[8];
            read.Score([Mix.Feature(1, (uint)n)], scores);
            Assert.Equal(127, scores[n % 5]);
            Assert.InRange(scores[5 + n % 3], -64, -63);
        }
    }

    [Fact]
    public void A_weight_too_small_to_matter_is_left_out()
    {
        var weights = SparseWeights.From([(Mix.Feature(1, 1), [(0, 1.0), (1, 0.01)])], greatest: 1, least: 0.02f, classCount: 2);

        Assert.Equal(1, weights.Cells);
    }
}
