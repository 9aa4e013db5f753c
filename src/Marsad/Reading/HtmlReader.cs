using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Marsad.Reading;

/// <summary>Reads HTML pages. The page's text is what a reader sees of its articles, taken out once: blocks apart by empty lines.</summary>
internal sealed class HtmlReader : IReportReader
{
    private const int Largest = 16 << 20;

    public string MediaType => "text/html";

    public Page? Read(string file, ReadOnlySpan<byte> bytes, List<ReadProblem> problems)
    {
        if (bytes.Length > Largest)
        {
            problems.Add(new ReadProblem(file, null, "The HTML page is larger than 16 MB; cut it into its reports.", Fatal: true));
            return null;
        }
        var html = TextDecoding.Decode(file, bytes, DeclaredEncoding(bytes), problems);
        if (Markup.Of(html) is not { } markup)
        {
            problems.Add(new ReadProblem(file, null, $"The HTML is nested more than {Markup.Deepest} levels deep or leaves too much open; it was not read.", Fatal: true));
            return null;
        }
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(markup.Html);
        var metadata = HtmlMetadata.Of(document, markup.LinkedData);
        if (metadata.IsOwnPage)
        {
            problems.Add(new ReadProblem(file, null, "The page is a report that Marsad wrote itself; it was not read.", Fatal: false));
            return null;
        }
        var outline = new HtmlOutline();
        var articles = HtmlArticles.Of(document);
        if (HtmlArticles.HeadlineOutside(document, articles) is { } headline)
            outline.AddHeadline(headline);
        else if (articles.Count == 1 && articles[0].QuerySelector("h1, h2") is null && metadata.Headline is { } named)
            outline.AddHeadline(named);
        for (var i = 0; i < articles.Count; i++)
        {
            if (i > 0)
                outline.BeginStory();
            outline.Walk(articles[i]);
        }
        return outline.ToPage() with
        {
            Published = metadata.Published,
            Outlet = metadata.Outlet,
            Url = metadata.Url,
            Title = metadata.Headline,
            Language = metadata.Language,
        };
    }

    /// <summary>Whether bytes that bear no telling name are markup.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]).AsSpan().TrimStart("\u00ef\u00bb\u00bf \t\r\n");
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name behind "charset=" in the page's head.</summary>
    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            at = head.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase) is var xml and >= 0 ? xml + 1 : -1;
        if (at < 0)
            return null;
        var name = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = name.IndexOfAny("\"' />;\r\n");
        return end is > 0 and < 40 ? name[..end].ToString() : null;
    }
}

/// <summary>Finds the elements of a page that hold its articles.</summary>
internal static class HtmlArticles
{
    private const int ShortestArticle = 200;

    private static readonly string[] Bodies =
    [
        "[itemprop=articleBody]", "[class*=article-body]", "[class*=article__body]", "[class*=article_body]", "[class*=articleBody]", "[class*=story-body]", "[class*=entry-content]",
        "[class*=post-content]", "[class*=post-body]", "[class*=article-content]", "[class*=articleContent]", "[class*=story-content]", "[id*=article-body]", "[id*=story-body]",
    ];

    /// <summary>The outermost article elements that hold text; else the main element; else the element that is named so; else the body.</summary>
    public static IReadOnlyList<IElement> Of(IDocument document)
    {
        var articles = Outermost(document.QuerySelectorAll("article")).Where(IsLong).ToList();
        if (articles.Count > 0)
            return articles;
        foreach (var selector in (ReadOnlySpan<string>)["main", "[role=main]"])
        {
            if (document.QuerySelector(selector) is { } main && IsLong(main))
                return [main];
        }
        foreach (var selector in Bodies)
        {
            var bodies = Outermost(document.QuerySelectorAll(selector)).Where(IsLong).ToList();
            if (bodies.Count > 0)
                return bodies;
        }
        return document.Body is { } body ? [body] : [];
    }

    /// <summary>The page's headline where it stands outside its one article.</summary>
    public static string? HeadlineOutside(IDocument document, IReadOnlyList<IElement> articles)
    {
        if (articles.Count != 1 || articles[0].QuerySelector("h1") is not null)
            return null;
        return document.QuerySelector("h1") is { } headline && !HtmlOutline.IsLeftOut(headline) && headline.TextContent.Trim() is { Length: > 0 } text ? text : null;
    }

    private static IEnumerable<IElement> Outermost(IHtmlCollection<IElement> elements)
    {
        IElement? last = null;
        foreach (var element in elements)
        {
            if (last is not null && last.Contains(element) || HtmlOutline.IsLeftOut(element))
                continue;
            last = element;
            yield return element;
        }
    }

    private static bool IsLong(IElement element)
    {
        var paragraphs = 0;
        foreach (var paragraph in element.QuerySelectorAll("p"))
            paragraphs += paragraph.TextContent.Length;
        return paragraphs >= ShortestArticle || (paragraphs > 0 && element.QuerySelector("h1, h2, h3") is not null) || element.TextContent.Length >= 3 * ShortestArticle;
    }
}
