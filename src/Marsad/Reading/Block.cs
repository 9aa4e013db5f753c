using System.Text;

namespace Marsad.Reading;

/// <summary>What a block of a page is, as far as it can be told by itself.</summary>
internal enum BlockRole
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>A line without a full stop: a headline, a heading, a name.</summary>
    Headline,
    Standfirst,
    Caption,
    Byline,

    /// <summary>A line that gives a date and nothing else.</summary>
    Date,

    /// <summary>A section rule or a page's end.</summary>
    Rule,

    /// <summary>A mark that closes a story.</summary>
    End,

    /// <summary>Opens a list of other stories' headlines.</summary>
    List,

    /// <summary>No part of any story.</summary>
    Furniture,
}

/// <summary>A piece of the page's text, and what stands between it and the piece before.</summary>
internal readonly record struct Piece(string Join, TextSpan Span);

/// <summary>Lines that belong together: a paragraph, a headline, a caption.</summary>
internal sealed class Block
{
    private string? _text;
    private string? _key;

    public List<Piece> Pieces { get; } = [];

    public BlockRole Role { get; set; }

    /// <summary>What the format says.</summary>
    public LineHint Hint { get; init; }

    public bool BlankBefore { get; init; }

    public bool IsItem { get; init; }

    /// <summary>Whether it begins with a drop capital.</summary>
    public bool HasDropCapital { get; set; }

    public DateLine? Date { get; set; }

    public Dateline? Dateline { get; set; }

    public int Lines { get; set; } = 1;

    /// <summary>The words as they read.</summary>
    public string Text => _text ?? throw new InvalidOperationException("The block is not finished.");

    /// <summary>Lower-case words with single blanks, for comparison.</summary>
    public string Key => _key ??= KeyOf(Headline);

    /// <summary>The words without the outlet's name that signs a headline.</summary>
    public string Headline => Role == BlockRole.Headline ? Text[..Signature.Start(Text)] : Text;

    public int Words { get; private set; }

    /// <summary>Whether this reads as running text: it ends as a sentence does, or is long.</summary>
    public bool IsRunning => Role == BlockRole.Text && (Words >= 8 || (Words >= 3 && Sentences.EndsOne(Text)));

    public void Finish(string page)
    {
        PostMarks.Drop(page, Pieces);
        var text = new StringBuilder();
        foreach (var piece in Pieces)
            text.Append(piece.Join).Append(page, piece.Span.Start, piece.Span.Length);
        _text = text.ToString();
        Words = 0;
        foreach (var _ in _text.AsSpan().Split(' '))
            Words++;
    }

    private static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '\u00ad') && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        if (key.Length > 0 && key[^1] == ' ')
            key.Length--;
        return key.ToString();
    }
}
