using Xunit;

namespace Marsad.Tests;

public class TextSpanTests
{
    [Theory]
    [InlineData("3..12", 3, 12)]
    [InlineData("0..0", 0, 0)] // an empty span marks a place between characters
    public void A_span_reads_what_it_prints(string text, int start, int end)
    {
        Assert.Equal(new TextSpan(start, end), TextSpan.Parse(text));
        Assert.Equal(text, new TextSpan(start, end).ToString());
    }

    [Theory]
    [InlineData("12..3")] // backwards
    [InlineData("3-12")]
    [InlineData("-3..12")]
    [InlineData("")]
    public void What_is_no_span_is_refused(string text) => Assert.False(TextSpan.TryParse(text, null, out _));
}
