using System.Text;
using AngleSharp.Dom;
using NodaTime;

namespace Marsad.Reading;

/// <summary>Writes the visible text of elements down, a line for each block, and notes what the markup says of it.</summary>
internal sealed class HtmlOutline
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "textarea", "input", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "map", "dialog", "menu", "head", "title",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul",
    };

    // Parts of class names and ids under which pages keep what is no part of an article.
    private static readonly string[] Furniture = ["comment", "related", "share", "social", "sidebar", "advert", "newsletter", "subscribe", "breadcrumb", "cookie", "promo", "recommend", "most-read", "mostread", "trending", "read-more", "readmore", "tags-list", "pagination", "pullquote", "pull-quote", "screen-reader", "sr-only", "visually-hidden"];

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _pending = new();
    private readonly List<Line> _lines = [];
    private bool _blank = true;
    private bool _afterBreak;

    /// <summary>Adds the page's headline.</summary>
    public void AddHeadline(string text)
    {
        Append(text, preformatted: false);
        Flush(LineHint.Title);
    }

    /// <summary>What follows is another article.</summary>
    public void BeginStory() => _lines.Add(new Line(new TextSpan(_text.Length, _text.Length), true, LineHint.NewStory));

    /// <summary>Adds the text of an element.</summary>
    public void Walk(IElement element) => Walk(element, LineHint.None, preformatted: false);

    /// <summary>The page that the lines make.</summary>
    public Page ToPage()
    {
        Flush(LineHint.None);
        return new Page { Text = _text.ToString(), Lines = _lines };
    }

    /// <summary>Whether an element is no part of what a reader reads.</summary>
    public static bool IsLeftOut(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (IsDropped(at))
                return true;
        }
        return false;
    }

    private static bool IsDropped(IElement element)
    {
        if (Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "search")
            return true;
        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var css && (css.Contains("display:none", StringComparison.OrdinalIgnoreCase) || css.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)))
            return true;
        if (element.LocalName is "html" or "body" or "main" or "article")
            return false;
        return IsFurniture(element.ClassName) || IsFurniture(element.Id);
    }

    private static bool IsFurniture(string? name)
    {
        if (name is null || name.Length > 400)
            return false;
        foreach (var part in Furniture)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private void Walk(INode node, LineHint hint, bool preformatted)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Append(text.Data, preformatted);
                    break;
                case IElement { LocalName: "br" }:
                    Break(hint);
                    break;
                case IElement element when !IsDropped(element):
                    if (!Blocks.Contains(element.LocalName))
                    {
                        Walk(element, hint, preformatted);
                        break;
                    }
                    Flush(hint);
                    var inside = HintOf(element, hint);
                    if (inside == LineHint.Rule)
                    {
                        _lines.Add(new Line(new TextSpan(_text.Length, _text.Length), true, LineHint.Rule));
                        break;
                    }
                    Walk(element, inside, preformatted || element.LocalName == "pre");
                    Flush(inside, element.LocalName == "time" ? HtmlMetadata.DateOf(element) : null);
                    _blank = true;
                    break;
            }
        }
    }

    private static LineHint HintOf(IElement element, LineHint outer) => element.LocalName switch
    {
        "h1" => LineHint.Title,
        "h2" or "h3" or "h4" or "h5" or "h6" => HeadingOf(element),
        "figcaption" or "figure" or "caption" => LineHint.Caption,
        "li" => LineHint.Item,
        "hr" => LineHint.Rule,
        "time" => LineHint.Byline,
        "p" when Names(element, "caption") || Names(element, "credit") => LineHint.Caption,
        "address" => LineHint.Byline,
        _ when Names(element, "caption") => LineHint.Caption,
        _ when Names(element, "byline") || Names(element, "author") || Names(element, "dateline") => LineHint.Byline,
        _ when Names(element, "standfirst") || Names(element, "subtitle") || Names(element, "subhead") || Names(element, "article-summary") => LineHint.Standfirst,
        "p" => outer is LineHint.Caption or LineHint.Item or LineHint.Byline or LineHint.Standfirst ? outer : LineHint.Paragraph,
        "td" or "th" => LineHint.None,
        _ => outer is LineHint.Paragraph or LineHint.Title or LineHint.Heading ? LineHint.None : outer,
    };

    private static LineHint HeadingOf(IElement element) =>
        Names(element, "standfirst") || Names(element, "subtitle") || Names(element, "summary") ? LineHint.Standfirst
        : element.LocalName == "h2" && element.ParentElement?.LocalName is "article" or "header" && element.ParentElement.QuerySelector("h1") is null && element.ParentElement.QuerySelector("h2") == element ? LineHint.Title
        : LineHint.Heading;

    private static bool Names(IElement element, string part) =>
        element.ClassName is { Length: < 400 } name && name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private void Append(string text, bool preformatted)
    {
        foreach (var c in text)
        {
            if (preformatted && c == '\n')
                _pending.Append('\n');
            else if (c is not '\u00a0' && (char.IsWhiteSpace(c) || char.IsControl(c)))
                AppendBlank();
            else
                _pending.Append(c);
        }
    }

    private void AppendBlank()
    {
        if (_pending.Length > 0 && _pending[^1] is not (' ' or '\n'))
            _pending.Append(' ');
    }

    /// <summary>A line break inside a block: one ends a line, two end a paragraph.</summary>
    private void Break(LineHint hint)
    {
        if (_pending.Length == 0)
        {
            _blank |= _afterBreak;
            _afterBreak = true;
            return;
        }
        Flush(hint);
        _blank = false;
        _afterBreak = true;
    }

    /// <summary>Ends the line that is being written.</summary>
    private void Flush(LineHint hint, LocalDate? date = null)
    {
        var pending = _pending.ToString().AsSpan();
        var lines = pending.Contains('\n');
        foreach (var range in pending.Split('\n'))
        {
            var line = pending[range].Trim();
            if (line.IsEmpty)
            {
                _blank |= lines;
                continue;
            }
            if (_text.Length > 0)
                _text.Append(_blank ? "\n\n" : "\n");
            var start = _text.Length;
            _text.Append(line);
            _lines.Add(new Line(new TextSpan(start, _text.Length), _blank, hint, date));
            _blank = false;
        }
        _pending.Clear();
        _afterBreak = false;
    }
}
