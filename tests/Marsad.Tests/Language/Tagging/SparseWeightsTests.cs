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
            var scores = new short[read.Width];
            read.Score([Mix.Feature(1, (uint)n)], scores);
            Assert.Equal(127, scores[n % 5]);
            Assert.InRange(scores[5 + n % 3], -64, -63);
        }
    }

    [Fact]
    public void Rows_of_many_cells_and_of_few_add_up_alike()
    {
        const int Classes = 70;
        var random = new Random(9);
        var rows = Enumerable.Range(1, 60).Select(n => (Feature: Mix.Feature(1, (uint)n), Row: Enumerable.Range(0, n).Select(c => (c, random.Next(-20, 21) / 20.0)).ToArray())).ToList();
        var weights = SparseWeights.From(rows, greatest: 2, least: 0, Classes);
        var scores = new short[weights.Width];

        weights.Score([.. rows.Select(row => row.Feature), Mix.Feature(2, 1)], scores);

        for (var c = 0; c < Classes; c++)
            Assert.Equal(rows.Sum(row => (int)Math.Round(row.Row.FirstOrDefault(cell => cell.c == c).Item2 * 127)), scores[c]);
    }

    [Fact]
    public void Rows_that_crowd_at_the_end_of_the_table_and_go_on_at_its_start_are_found()
    {
        // All search from the same slot, the last but two; keys differ in the high bits.
        var rows = Enumerable.Range(1, 600).Select(n => (Feature: (ulong)n << 49 | uint.MaxValue - 2, new[] { (n % 7, 1.0) })).ToList();
        var weights = SparseWeights.From(rows, greatest: 2, least: 0, classCount: 7);

        for (var n = 1; n <= 600; n++)
        {
            var scores = new short[weights.Width];
            weights.Score([rows[n - 1].Feature], scores);
            Assert.Equal(127, scores[n % 7]);
        }
    }

    [Fact]
    public void A_weight_too_small_to_matter_is_left_out()
    {
        var weights = SparseWeights.From([(Mix.Feature(1, 1), [(0, 1.0), (1, 0.01)])], greatest: 1, least: 0.02f, classCount: 2);

        Assert.Equal(1, weights.Cells);
    }
}
