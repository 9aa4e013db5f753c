using System.Text.Json;
using AngleSharp.Dom;
using NodaTime;

namespace Marsad.Reading;

/// <summary>What an HTML page says of itself: meta elements, JSON-LD, time elements, title and language.</summary>
internal sealed record HtmlMetadata
{
    private static readonly string[] Dates =
    [
        "article:published_time", "article:published", "og:published_time", "datePublished", "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created", "dcterms.issued",
        "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime", "citation_date", "og:pubdate", "timestamp",
    ];

    private static readonly HashSet<string> ArticleTypes = new(StringComparer.Ordinal)
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "AnalysisNewsArticle", "BackgroundNewsArticle", "Report", "SocialMediaPosting", "WebPage",
    };

    public LocalDate? Published { get; private set; }

    public string? Headline { get; private set; }

    public string? Outlet { get; private set; }

    public string? Url { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Whether the page was written by this program.</summary>
    public bool IsOwnPage { get; private set; }

    public static HtmlMetadata Of(IDocument document, IReadOnlyList<string> linkedData)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { Length: > 0 } name && meta.GetAttribute("content") is { Length: > 0 } content)
                metas.TryAdd(name, content);
        }
        var metadata = new HtmlMetadata { IsOwnPage = metas.GetValueOrDefault("generator") is { } generator && generator.StartsWith("Marsad", StringComparison.Ordinal) };
        foreach (var text in linkedData)
            metadata.TakeLinkedData(text);
        foreach (var name in Dates)
            metadata.Published ??= DateReading.OfMetadata(metas.GetValueOrDefault(name));
        metadata.Headline = Clean(metas.GetValueOrDefault("og:title")) ?? metadata.Headline ?? Clean(document.Title);
        metadata.Outlet ??= Clean(metas.GetValueOrDefault("og:site_name")) ?? Clean(metas.GetValueOrDefault("application-name")) ?? Clean(metas.GetValueOrDefault("dc.publisher"));
        metadata.Url = Clean(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Clean(metas.GetValueOrDefault("og:url"));
        metadata.Language = LanguageOf(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang") ?? metas.GetValueOrDefault("og:locale"));
        return metadata;
    }

    /// <summary>The day of a time element.</summary>
    public static LocalDate? DateOf(IElement time) =>
        DateReading.OfMetadata(time.GetAttribute("datetime")) ?? DateReading.OfMetadata(time.TextContent.Trim());

    private void TakeLinkedData(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
            Take(json.RootElement);
        }
        catch (JsonException)
        {
            // Many pages carry broken linked data; the page itself is still read.
        }
    }

    /// <summary>The first article counts: its date is the page's.</summary>
    private void Take(JsonElement node)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in node.EnumerateArray())
                    Take(item);
                break;
            case JsonValueKind.Object:
                if (node.TryGetProperty("@graph", out var graph))
                    Take(graph);
                if (!IsArticle(node))
                    break;
                Published ??= DateReading.OfMetadata(TextOf(node, "datePublished"));
                Headline ??= Clean(TextOf(node, "headline"));
                if (node.TryGetProperty("publisher", out var publisher))
                    Outlet ??= Clean(publisher.ValueKind == JsonValueKind.Object ? TextOf(publisher, "name") : publisher.ValueKind == JsonValueKind.String ? publisher.GetString() : null);
                break;
        }
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
            return false;
        return type.ValueKind switch
        {
            JsonValueKind.String => ArticleTypes.Contains(TextOf(node, "@type") ?? ""),
            JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && ArticleTypes.Any(name => one.ValueEquals(name))),
            _ => false,
        };
    }

    private static string? TextOf(JsonElement node, string member)
    {
        try
        {
            return node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }

    private static string? Clean(string? text) => text?.Trim() is { Length: > 0 and <= 4096 } clean ? clean : null;

    /// <summary>"en" of "en-GB" or "en_GB".</summary>
    private static string? LanguageOf(string? tag)
    {
        var code = tag?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return code is { Length: 2 or 3 } && code.All(char.IsAsciiLetterLower) ? code : null;
    }
}
