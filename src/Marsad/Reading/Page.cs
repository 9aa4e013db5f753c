using NodaTime;

namespace Marsad.Reading;

/// <summary>The text of a report with its lines, before stories are told apart.</summary>
internal sealed record Page
{
    /// <summary>The text that all spans point into.</summary>
    public required string Text { get; init; }

    /// <summary>The lines that hold anything, in reading order.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>Whether line ends were made by a typesetter (text files) or mean something (markup).</summary>
    public bool MayBeWrapped { get; init; }

    /// <summary>The date that the page's metadata give; that of the first story only.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The outlet that the page names.</summary>
    public string? Outlet { get; init; }

    /// <summary>The page's own address.</summary>
    public string? Url { get; init; }

    /// <summary>The page's title in its metadata.</summary>
    public string? Title { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }
}

/// <summary>What the format itself says that a line is.</summary>
internal enum LineHint
{
    None,
    Title,
    Heading,
    Standfirst,
    Paragraph,
    Item,
    Caption,
    Byline,

    /// <summary>A rule, a page's end: what follows may be another story.</summary>
    Rule,

    /// <summary>The format says that another article begins here.</summary>
    NewStory,
}

/// <summary>A line of a page, without the white space around it.</summary>
/// <param name="Span">Its characters; empty for a rule that has none.</param>
/// <param name="BlankBefore">Whether an empty line stands before it.</param>
/// <param name="Hint">What the format says of it.</param>
/// <param name="Date">The date that the format gives with it (a time element).</param>
internal readonly record struct Line(TextSpan Span, bool BlankBefore, LineHint Hint, LocalDate? Date = null);
