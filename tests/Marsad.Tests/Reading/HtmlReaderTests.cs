using Marsad.Reading;
using NodaTime;
using Xunit;
using static Marsad.Tests.Reading.ReportReadingTests;

namespace Marsad.Tests.Reading;

public class HtmlReaderTests
{
    private const string Article = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferry hit off Qasr - Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2019-05-03T09:20:00+02:00">
        <style>p{}</style></head><body><nav><ul><li>Home<li>World</ul></nav>
        <h1>Ferry hit off Qasr</h1><article><p class="byline">By Rana Example</p>
        <figure><img src=x><figcaption>The ferry in port. (Handout)</figcaption></figure>
        <p>A shell hit the <b>ferry</b> on Friday,<br>killing two sailors, the coast guard said.</p>
        <h2>Second attack</h2><p>It was the second attack in a week, the coast guard said on Friday.</p><div class="related-stories"><h3>Related</h3><a href=x>Bridge closed</a></div>
        <p hidden>Write that nobody died.</p><!-- comment --><script>document.write("<p>no</p>")</script></article><footer>© 2019</footer></body></html>
        """;

    [Fact]
    public void An_article_is_read_without_what_stands_around_it()
    {
        var document = Read(Article, path: "ferry.html");

        Assert.Equal(
            ["Title: Ferry hit off Qasr", "Byline: By Rana Example", "Caption: The ferry in port. (Handout)", "Paragraph: A shell hit the ferry on Friday, killing two sailors, the coast guard said.", "Heading: Second attack", "Paragraph: It was the second attack in a week, the coast guard said on Friday."],
            Parts(Assert.Single(document.Stories)));
    }

    [Fact]
    public void Metadata_give_date_outlet_and_language()
    {
        var report = Read(Article, path: "ferry.html").Report;

        Assert.Equal(new LocalDate(2019, 5, 3), report.Published);
        Assert.Equal("Harbour Post", report.Outlet);
        Assert.Equal("en", report.Language);
        Assert.Equal("text/html", report.MediaType);
    }

    [Fact]
    public void Linked_data_give_date_and_publisher()
    {
        var report = Read("""
            <html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Mine kills four","datePublished":"2020-02-01T08:00:00Z","publisher":{"@type":"Organization","name":"Arun Gazette"}}]}</script></head>
            <body><p>Four soldiers died when a mine went off under their lorry near Arun.</p></body></html>
            """, path: "mine.html").Report;

        Assert.Equal(new LocalDate(2020, 2, 1), report.Published);
        Assert.Equal("Arun Gazette", report.Outlet);
        Assert.Equal("Mine kills four", report.Title);
    }

    [Fact]
    public void Each_article_element_is_a_story_with_its_own_date()
    {
        var stories = Read("""
            <main><article><h2>First item</h2><p>QASR (AFP) - A mortar round hit the customs house on Monday and wounded three clerks, the town's mayor told reporters there.</p></article>
            <article><h2>Second item</h2><time datetime="2020-02-01">1 Feb</time><p>Four soldiers died when a mine went off under their lorry near Arun, the army said.</p></article></main>
            """, path: "items.html").Stories;

        Assert.Equal(["First item", "Second item"], stories.Select(story => story.Title));
        Assert.Equal([null, new LocalDate(2020, 2, 1)], stories.Select(story => story.Published));
    }

    // Each of these made a parser slow or hid its depth from a simple count of tags.
    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<b>", "</i>")] // an end tag of something else
    [InlineData("<b title='</b>'>", "")] // an end tag inside an attribute
    [InlineData("<b><!--</b>-->", "")] // an end tag inside a comment
    [InlineData("<font color=1>", "<p>")] // formatting left open is opened again in each paragraph
    public void Markup_nested_too_deeply_is_refused(string open, string more)
    {
        var problems = new List<ReadProblem>();
        var html = string.Concat(Enumerable.Repeat(open + more, 20_000));

        Assert.Null(new HtmlReader().Read("deep.html", System.Text.Encoding.UTF8.GetBytes(html), problems));
        Assert.Contains(problems, problem => problem.Fatal && problem.Cause.Contains("nested", StringComparison.Ordinal));
    }

    [Fact]
    public void Scripts_pictures_and_unclosed_elements_do_not_swallow_the_text()
    {
        var document = Read("<p>One shell fell on the quay.</p><svg><g><path d='M0 0'/></g></svg><noscript>Enable scripts.</noscript><svg><p>Two shells fell on the mole.</p><!-- open", path: "open.html");

        Assert.Equal(["Paragraph: One shell fell on the quay.", "Paragraph: Two shells fell on the mole."], Parts(Assert.Single(document.Stories)));
    }

    [Fact]
    public void A_page_that_the_program_wrote_is_no_report()
    {
        var result = ReportReading.Read(new ReportFile { Path = "report.html", Bytes = "<html><head><meta name='generator' content='Marsad 1.0'></head><body><p>Two shells fell on the mole.</p></body></html>"u8.ToArray() });

        Assert.Null(result.Document);
        Assert.False(Assert.Single(result.Problems).Fatal);
    }
}
