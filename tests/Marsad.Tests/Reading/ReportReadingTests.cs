using System.Text;
using Marsad.Reading;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Reading;

public class ReportReadingTests
{
    [Fact]
    public void A_title_a_date_line_and_paragraphs_make_one_story()
    {
        var story = Assert.Single(Read("""
            Market hit in Qasr

            Updated 3 May 2015

            QASR: A shell hit the market on Sunday, the civil defence said.

            Four people were wounded.
            """).Stories);

        Assert.Equal("Market hit in Qasr", story.Title);
        Assert.Equal(new LocalDate(2015, 5, 3), story.Published);
        Assert.Equal("QASR", story.Dateline);
        Assert.Equal(
            ["Title: Market hit in Qasr", "Byline: Updated 3 May 2015", "Byline: QASR:", "Paragraph: A shell hit the market on Sunday, the civil defence said.", "Paragraph: Four people were wounded."],
            Parts(story));
    }

    [Fact]
    public void A_date_lends_itself_to_the_first_story_alone()
    {
        const string page = "First headline\n\nFirst headline\n\nThe bridge at Arun was shelled on Friday.\n\nSecond headline\n\nSecond headline\n\nThe ferry stayed in port, its owner said.\n";
        var document = Read(page, """{"published":"2015-05-03"}""");

        Assert.Equal(["First headline", "Second headline"], document.Stories.Select(story => story.Title));
        Assert.Equal([new LocalDate(2015, 5, 3), null], document.Stories.Select(story => story.Published));
    }

    internal static Document Read(string text, string? sidecar = null, string path = "report.txt") =>
        ReportReading.Read(new ReportFile
        {
            Path = path,
            Bytes = Encoding.UTF8.GetBytes(text),
            Sidecar = sidecar is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(sidecar),
        }).Document!;

    internal static IEnumerable<string> Parts(Story story) => story.Parts.Select(part => $"{part.Kind}: {part.Span.In(story.View.Text)}");
}
