using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Reading;

public class LineEndsTests
{
    [Theory]
    [InlineData("the govern-", "ment said", "the government said")] // a word cut in two
    [InlineData("the UN-", "backed plan", "the UN-backed plan")] // initials keep their hyphen
    [InlineData("a 15-", "year war", "a 15-year war")] // so do numbers
    [InlineData("near Al-", "Arun", "near Al-Arun")] // and names
    [InlineData("anti-", "tank fire", "anti-tank fire")] // and known first parts
    [InlineData("the rebel-", "held town", "the rebel-held town")] // and known second parts
    [InlineData("a state-of-", "the art", "a state-of-the art")] // and words that have hyphens already
    [InlineData("al-Waz-", "iri town", "al-Waziri town")] // but an article's hyphen says nothing
    [InlineData("soft\u00ad", "ened", "softened")] // a soft hyphen always goes
    [InlineData("the raid –", "the third", "the raid – the third")] // a dash is no hyphen
    public void Lines_are_joined_as_they_read(string first, string second, string joined)
    {
        var text = first + "\n" + second;
        var ends = new LineEnds(new Page { Text = text, Lines = PageLines.Of(text), MayBeWrapped = true });
        var join = ends.Join(first, second, out var cut);

        Assert.Equal(joined, first[..^cut] + join + second);
    }

    [Theory]
    [InlineData("The semi-\nautonomous council met. It is semiautonomous.", "The semiautonomous council met. It is semiautonomous.")] // the page writes it in one
    [InlineData("A foot-\npatrol went out. Another foot-patrol came.", "A foot-patrol went out. Another foot-patrol came.")] // the page writes it with a hyphen
    public void How_the_page_writes_a_word_elsewhere_decides(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(ReportReadingTests.Read(text).Stories).View.Text);
}
