using NodaTime;

namespace Marsad.Recording;

/// <summary>A story as the ledger keeps it: all but the words, which lie in the archive. With the report's text it gives the <see cref="Story"/> again.</summary>
public sealed record StoryReading
{
    /// <summary>1 for the page's first story.</summary>
    public required int Number { get; init; }

    /// <summary>How the view is put together from the report's text.</summary>
    public IReadOnlyList<ViewPiece> View { get; init; } = [];

    /// <summary>The parts, over the view.</summary>
    public IReadOnlyList<StoryPart> Parts { get; init; } = [];

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The story's own date.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Place of the dateline.</summary>
    public string? Dateline { get; init; }

    /// <summary>What the ledger keeps of a story.</summary>
    public static StoryReading Of(Story story) => new()
    {
        Number = story.Number,
        View = story.View.Pieces,
        Parts = story.Parts,
        Title = story.Title,
        Published = story.Published,
        Dateline = story.Dateline,
    };

    /// <summary>The story, over the text of its report.</summary>
    public Story Over(string text)
    {
        var view = new MappedText.Builder(text);
        foreach (var piece in View)
        {
            if (piece.Keep is { } span)
                view.Keep(span);
            else
                view.Add(piece.Add ?? "");
        }
        return new Story
        {
            Number = Number,
            View = view.Build(),
            Parts = Parts,
            Title = Title,
            Published = Published,
            Dateline = Dateline,
        };
    }
}
