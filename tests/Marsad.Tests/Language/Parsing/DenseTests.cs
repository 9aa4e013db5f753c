using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class DenseTests
{
    [Theory]
    [InlineData(1, 5, 16)] // one row: what a lone sentence asks for
    [InlineData(3, 7, 48)] // rows that are read one by one
    [InlineData(8, 9, 64)] // rows that are read four at a time
    [InlineData(11, 1, 80)] // both
    public void A_product_is_the_sum_of_the_rows_as_often_as_the_cells_say(int rows, int inner, int columns)
    {
        var random = new Random(rows);
        float[] a = Draw(random, rows * inner), b = Draw(random, inner * columns), start = Draw(random, rows * columns);
        float[] byRows = [.. start], byColumns = [.. start];

        Dense.AddProduct(rows, inner, columns, a, inner, 1, b, byRows);
        Dense.AddProduct(rows, inner, columns, [.. Enumerable.Range(0, inner * rows).Select(i => a[i % rows * inner + i / rows])], 1, rows, b, byColumns);

        for (var i = 0; i < rows * columns; i++)
        {
            var sum = start[i];
            for (var j = 0; j < inner; j++)
                sum = MathF.FusedMultiplyAdd(a[i / columns * inner + j], b[j * columns + i % columns], sum);
            Assert.Equal(sum, byRows[i]);
            Assert.Equal(sum, byColumns[i]);
        }
    }

    [Fact]
    public void A_product_that_would_read_or_write_beyond_its_rows_is_refused()
    {
        Assert.ThrowsAny<Exception>(() => Dense.AddProduct(2, 2, 16, new float[4], 2, 1, new float[32], new float[31]));
        Assert.ThrowsAny<Exception>(() => Dense.AddProduct(2, 2, 16, new float[4], 2, 1, new float[31], new float[32]));
        Assert.ThrowsAny<Exception>(() => Dense.AddProduct(2, 2, 16, new float[3], 2, 1, new float[32], new float[32]));
        Assert.ThrowsAny<Exception>(() => Dense.AddProduct(2, 2, 8, new float[4], 2, 1, new float[16], new float[16]));
    }

    private static float[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
