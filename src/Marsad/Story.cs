using NodaTime;

namespace Marsad;

/// <summary>One article of a page.</summary>
public sealed record Story
{
    /// <summary>1 for the page's first story.</summary>
    public required int Number { get; init; }

    /// <summary>The story as it reads when drop capitals, hyphenated line ends, pull quotes and repeats are put right.</summary>
    public required MappedText View { get; init; }

    /// <summary>The parts of <see cref="View"/>, in order, not overlapping.</summary>
    public required IReadOnlyList<StoryPart> Parts { get; init; }

    /// <summary>The headline, where there is one.</summary>
    public string? Title { get; init; }

    /// <summary>The story's own date: in its text, from the sidecar's <c>stories</c>, or, for the first story only, the report's. Null where none is known; none is invented.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Place of the dateline ("BEIRUT:"), as written.</summary>
    public string? Dateline { get; init; }
}

/// <summary>What a part of a story is.</summary>
public enum PartKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>A line under the headline that sums the story up.</summary>
    Standfirst,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the story.</summary>
    Heading,

    /// <summary>The line under a picture. It tells of the picture, which may be years old.</summary>
    Caption,

    /// <summary>Who wrote it, when it was updated and such.</summary>
    Byline,
}

/// <summary>A part of a story.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where, in the story's view.</param>
public sealed record StoryPart(PartKind Kind, TextSpan Span);
