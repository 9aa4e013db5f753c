using System.Runtime.Intrinsics;
using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class IntegerWeightsTests
{
    private const int Bits = 12;

    [Theory]
    [InlineData(1, 6, 16)] // one row and few columns
    [InlineData(3, 8, 64)] // rows that are read one by one
    [InlineData(8, 10, 112)] // rows that are read four at a time, columns of which some are left over
    [InlineData(11, 2, 96)] // both
    public void A_product_is_the_sum_of_the_rows_as_often_as_the_cells_say(int rows, int inner, int columns)
    {
        var random = new Random(rows);
        var (weights, bias) = (new Weights(inner, columns).Drawn(random, 1), new Weights(1, columns).Drawn(random, 1));
        var whole = new IntegerWeights(weights, bias, Bits, 1 << Bits);
        var a = Enumerable.Range(0, rows * inner).Select(_ => (short)random.Next(-(1 << Bits), (1 << Bits) + 1)).ToArray();
        var products = new int[rows * columns];

        whole.Product(rows, a, products);

        var own = whole.Bits - Bits;
        for (var i = 0; i < products.Length; i++)
        {
            var sum = (long)Math.Round(Math.ScaleB(bias.Values[i % columns], whole.Bits));
            for (var j = 0; j < inner; j++)
                sum += a[i / columns * inner + j] * (long)Math.Round(Math.ScaleB(weights.Values[j * columns + i % columns], own));
            Assert.Equal(sum, products[i]);
        }
    }

    [Theory]
    [InlineData(0)] // nothing but the bias is left
    [InlineData(3)]
    [InlineData(12)] // no cell is nothing
    public void A_row_that_is_mostly_nothing_has_the_same_product_by_the_short_way(int filled)
    {
        var random = new Random(filled);
        var whole = new IntegerWeights(new Weights(12, 112).Drawn(random, 1), new Weights(1, 112).Drawn(random, 1), Bits, 1 << Bits);
        var row = new short[12];
        for (var i = 0; i < filled; i++)
            row[i * 12 / filled] = (short)random.Next(1, 1 << Bits);
        var (all, few) = (new int[112], new int[112]);

        whole.Product(1, row, all);
        whole.ProductOfFew(row, few);

        Assert.Equal(all, few);
    }

    [Fact]
    public void Blocks_of_columns_have_the_products_that_they_have_in_the_whole()
    {
        var random = new Random(5);
        var whole = new IntegerWeights(new Weights(8, 96).Drawn(random, 1), new Weights(1, 96).Drawn(random, 1), Bits, 1 << Bits);
        var blocks = whole.Blocks(32, 2, 0);
        var row = Enumerable.Range(0, 8).Select(_ => (short)random.Next(-100, 100)).ToArray();
        var (all, some) = (new int[96], new int[64]);

        whole.Product(1, row, all);
        blocks.Product(1, row, some);

        Assert.Equal(whole.Bits, blocks.Bits);
        Assert.Equal([.. all[64..], .. all[..32]], some);
    }

    [Theory]
    [InlineData(0.001f)] // as many bits as a cell may have
    [InlineData(3f)]
    [InlineData(100f)] // sums that would outgrow their width before the cells do
    [InlineData(1e9f)] // no bits behind the point are left
    public void However_great_the_weights_the_greatest_sum_keeps_its_sign(float weight)
    {
        var weights = new Weights(64, 16);
        weights.Values.AsSpan().Fill(weight);
        var whole = new IntegerWeights(weights, bias: null, Bits, short.MaxValue);
        var products = new int[16];

        whole.Product(1, [.. Enumerable.Repeat(short.MaxValue, 64)], products);

        Assert.Equal(64.0 * short.MaxValue * weight, Math.ScaleB(products[0], Bits - whole.Bits), 0.01 * 64 * short.MaxValue * weight);
    }

    [Fact]
    public void Rows_that_are_added_to_products_leave_room_for_them()
    {
        var others = new Weights(1, 16);
        others.Values[3] = 1e6f;

        var whole = new IntegerWeights(new Weights(2, 16), bias: null, Bits, 1, terms: 4, others);

        Assert.InRange(whole.Wholes(others.Values)[3], 1, int.MaxValue / 4);
    }

    [Fact]
    public void Every_machine_multiplies_alike()
    {
        var random = new Random(4);
        for (var i = 0; i < 1_000; i++)
        {
            Vector512<short> a = Draw(random), b = Draw(random);
            var products = IntegerWeights.MultiplyAnywhere(a, b);

            Assert.Equal(IntegerWeights.Multiply(a, b), products);
            for (var pair = 0; pair < Vector512<int>.Count; pair++)
                Assert.Equal(a[2 * pair] * b[2 * pair] + a[2 * pair + 1] * b[2 * pair + 1], products[pair]);
        }
    }

    [Fact]
    public void A_product_that_would_read_or_write_beyond_its_rows_is_refused()
    {
        var whole = new IntegerWeights(new Weights(2, 16), bias: null, Bits, 1);

        Assert.ThrowsAny<Exception>(() => whole.Product(2, new short[4], new int[31]));
        Assert.ThrowsAny<Exception>(() => whole.Product(2, new short[3], new int[32]));
        Assert.ThrowsAny<Exception>(() => new IntegerWeights(new Weights(2, 8), bias: null, Bits, 1));
        Assert.ThrowsAny<Exception>(() => new IntegerWeights(new Weights(3, 16), bias: null, Bits, 1));
    }

    private static Vector512<short> Draw(Random random)
    {
        var numbers = new short[Vector512<short>.Count];
        foreach (ref var number in numbers.AsSpan())
            number = (short)random.Next(-short.MaxValue, short.MaxValue + 1);
        return Vector512.Create(numbers);
    }
}
