using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public sealed class ConlluWriterTests
{
    [Fact]
    public void Every_word_has_ten_cells_and_its_features_and_arc_in_the_names_of_universal_dependencies()
    {
        var lines = Write("Two soldiers were killed.");
        Assert.Equal(["# newdoc id = page", "# newpar", "# sent_id = page-1", "# text = Two soldiers were killed."], lines.Take(4));
        var words = lines.Skip(4).Take(5).Select(line => line.Split('\t')).ToList();
        Assert.All(words, cells => Assert.Equal(10, cells.Length));
        Assert.Equal(["1", "2", "3", "4", "5"], words.Select(cells => cells[0]));
        Assert.Equal(["2", "soldiers", "soldier", "NOUN", "_", "Number=Plur", "4", "nsubj:pass", "_", "_"], words[1]);
        Assert.Equal(("0", "root", "SpaceAfter=No"), (words[3][6], words[3][7], words[3][9]));
        Assert.Equal("Tense=Past|VerbForm=Part|Voice=Pass", words[3][5]);
    }

    [Fact]
    public void Broken_lines_are_told_as_one_and_a_blank_line_ends_a_paragraph()
    {
        var lines = Write("The convoy was\nhit. Nobody died\n \nThe road is shut");
        Assert.Contains("# text = The convoy was hit.", lines);
        Assert.Equal(2, lines.Count(line => line == "# newpar"));
        Assert.Contains("# sent_id = page-3", lines);
    }

    // Words without any head but one, and words of a text that is none.
    [Theory]
    [InlineData("Yes. No. 5 - 3 = 2 * ( ) ] [ and or but % \" \" '")]
    [InlineData("... --- ...")]
    [InlineData("")]
    public void A_sentence_has_one_root_and_heads_within_it(string text)
    {
        var sentence = new List<string[]>();
        foreach (var line in Write(text).Where(line => !line.StartsWith('#')))
        {
            if (line.Length > 0)
            {
                sentence.Add(line.Split('\t'));
                continue;
            }
            if (sentence.Count > 0)
                Assert.Single(sentence, cells => cells[6] == "0" && cells[7] == "root");
            Assert.All(sentence, cells => Assert.InRange(int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture), 0, sentence.Count));
            sentence.Clear();
        }
        Assert.Empty(sentence);
    }

    private static string[] Write(string text)
    {
        using var output = new StringWriter();
        ConlluWriter.Write(output, Analyzer.English, text, "page");
        return output.ToString().Split('\n');
    }
}
