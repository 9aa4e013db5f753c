using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Reading;

public class BadInputTests
{
    public static TheoryData<byte[], string> Refused => new()
    {
        { [], "empty" },
        { " \n\r\n\t"u8.ToArray(), "no running text" },
        { "%PDF-1.7 ..."u8.ToArray(), "PDF" },
        { [0x89, .. "PNG\r\n"u8], "picture" },
        { [.. "Two shells"u8, 0, 0, 0, .. " fell on the mole."u8], "binary" }, // zero bytes in the middle
        { [.. Enumerable.Range(0, 400).Select(i => (byte)(1 + (i % 7)))], "binary" }, // control characters
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_report_is_told_with_its_cause(byte[] bytes, string cause)
    {
        var problem = Assert.Single(ReportReading.Read(new ReportFile { Path = "odd.txt", Bytes = bytes }).Problems);

        Assert.True(problem.Fatal);
        Assert.Equal("odd.txt", problem.File);
        Assert.Contains(cause, problem.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_bytes_are_reading_ends_and_its_spans_hold()
    {
        Prop.ForAll(Pages(), bytes =>
        {
            foreach (var name in (string[])["odd.txt", "odd.html"])
            {
                if (ReportReading.Read(new ReportFile { Path = name, Bytes = bytes, Sidecar = bytes }).Document is { } document)
                    AssertSound(document);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_megabyte_in_one_line_and_a_megabyte_of_lines_are_read()
    {
        AssertSound(ReportReadingTests.Read(string.Concat(Enumerable.Repeat("shells fell on the mole and ", 40_000))));
        AssertSound(ReportReadingTests.Read(string.Concat(Enumerable.Repeat("Mole hit\n\n", 100_000))));
        AssertSound(ReportReadingTests.Read(string.Concat(Enumerable.Repeat("T\n\nhe mole\n\f", 60_000))));
        AssertSound(ReportReadingTests.Read(string.Concat(Enumerable.Repeat("3 May 2015\nTwo shells fell on it.\n", 30_000))));
    }

    /// <summary>The parts lie in the view, in order and apart, and lead back into the page's text.</summary>
    private static void AssertSound(Document document)
    {
        foreach (var story in document.Stories)
        {
            var end = 0;
            foreach (var part in story.Parts)
            {
                Assert.InRange(part.Span.Start, end, story.View.Text.Length);
                Assert.InRange(part.Span.End, part.Span.Start + 1, story.View.Text.Length);
                var source = story.View.ToSource(part.Span);
                Assert.InRange(source.Start, 0, document.Text.Length);
                Assert.InRange(source.End, source.Start, document.Text.Length);
                end = part.Span.End;
            }
        }
    }

    /// <summary>Pages made of the pieces that reading looks for, in any order, with stray bytes.</summary>
    private static Arbitrary<byte[]> Pages()
    {
        string[] pieces =
        [
            "T", "\n", "\n\n", "\r\n", "\f", "Two shells fell on the mole.", "Mole hit", "QASR (AFP) - ", "UN-", "backed", "3 May 2015", "By Rana Example", "(Reuters)", "TT", "20", "Related", "---", "ENDS", "• ", "[TEXT]", "-- ",
            "<p>", "</p>", "<div>", "</div>", "<b>", "<table>", "<td>", "<svg>", "</svg>", "<!--", "-->", "<script>", "</script>", "<h1>", "</h1>", "<article>", "</article>", "<time datetime=", "\"", "<br>", "<pre>", "&amp;", "&#0;", "<",
            "{\"published\":\"2015-05-03\"}", "{", "}", "\u00ad", "é", "قتل", "𝒜", "\ud800", "\ufeff",
        ];
        var page = Gen.Elements(pieces).ListOf().Select(list => Encoding.UTF8.GetBytes(string.Concat(list)));
        var bytes = Gen.Choose(0, 255).Select(number => (byte)number).ListOf().Select(list => list.ToArray());
        return Arb.From(Gen.OneOf(page, page, page, bytes));
    }
}
