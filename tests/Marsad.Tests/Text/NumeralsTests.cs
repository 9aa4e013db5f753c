using Marsad.Text;
using Xunit;

namespace Marsad.Tests.Text;

public class NumeralsTests
{
    [Theory]
    [InlineData("fourteen", 14)]
    [InlineData("twenty-six", 26)]
    [InlineData("a hundred and six", 106)] // The article counts as one.
    [InlineData("two thousand three hundred and forty-five", 2345)]
    [InlineData("one and a half million", 1_500_000)]
    [InlineData("half a dozen", 6)]
    [InlineData("two dozen", 24)]
    [InlineData("1,234", 1234)]
    [InlineData("4 012", 4012)] // Groups of three behind a space, as in French.
    [InlineData("2.5 million", 2_500_000)]
    [InlineData("3.400", 3400)] // A point before three digits groups, as in Spanish.
    [InlineData("five lakh", 500_000)]
    [InlineData("١٢٣", 123)] // Arabic-Indic digits.
    [InlineData("NINETEEN", 19)]
    public void Number_words_and_digits_are_worth_what_they_say(string words, long value)
    {
        Assert.True(Numerals.TryParse(words, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("guards")]
    [InlineData("dozens")] // No exact number.
    [InlineData("third")]
    [InlineData("2.5")] // No whole number.
    [InlineData("six guards")]
    public void Other_words_are_no_whole_number(string words) => Assert.False(Numerals.TryParse(words, out _));
}
