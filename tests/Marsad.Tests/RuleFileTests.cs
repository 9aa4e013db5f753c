using Xunit;

namespace Marsad.Tests;

public class RuleFileTests
{
    [Fact]
    public void Numbers_and_words_are_read_by_section()
    {
        var file = Read("one:\n  a: -2.5 # why\ntwo:\n  b: [x, y z]\n");
        Assert.Equal(-2.5, file.Number("one", "a"));
        Assert.Equal(["x", "y z"], file.Words("two", "b"));
        file.AllAsked();
    }

    [Theory]
    [InlineData("one:\n  a: many\n", "test.yaml:2: 'a' should be a number")]
    [InlineData("one:\n  a: 1\n  c: 2\n", "test.yaml:3: there is no 'c' in 'one'")] // a misspelt key would silently change nothing
    [InlineData("one:\n  c: 2\n", "test.yaml: 'a' is missing from 'one'")]
    [InlineData("one: 3\n", "test.yaml:1: the section 'one' should hold entries")]
    [InlineData("one:\n  a: 1\n  a: 2\n", "test.yaml:3")] // twice
    [InlineData("one: [\n", "test.yaml:")]
    [InlineData("", "test.yaml:1")]
    public void What_is_wrong_is_told_with_file_and_line(string yaml, string message)
    {
        var error = Assert.Throws<LexiconException>(() =>
        {
            var file = Read(yaml);
            file.Number("one", "a");
            file.AllAsked();
        });
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static RuleFile Read(string yaml) => RuleFile.Read("test.yaml", new StringReader(yaml));
}
