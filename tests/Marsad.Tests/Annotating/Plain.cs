using Marsad.Text;

namespace Marsad.Tests.Annotating;

/// <summary>Sentences without tags, split at full stops before capitals: all that the finders of dates and numbers need.</summary>
internal static class Plain
{
    public static IReadOnlyList<Sentence> Sentences(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || i + 1 < text.Length && text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && i + 2 < text.Length && char.IsUpper(text[i + 2]);
            if (!ends || i == start)
                continue;
            var end = Math.Min(i + 1, text.Length);
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            if (start < end)
                sentences.Add(new Sentence(new TextSpan(start, end), Words(text, start, end)));
            start = end;
        }
        return sentences;
    }

    private static Word[] Words(string text, int start, int end) =>
        [.. PieceScanner.Scan(text[start..end], []).Select(piece => new Word(new TextSpan(start + piece.Start, start + piece.End), "", PartOfSpeech.X, Features.None, -1, Relation.Dep))];

    /// <summary>Takes the brackets out of an example; the spans are where they stood.</summary>
    public static (string Text, List<TextSpan> Marked) Unmark(string example)
    {
        var text = new System.Text.StringBuilder();
        var marked = new List<TextSpan>();
        var open = -1;
        foreach (var c in example)
        {
            if (c == '[')
            {
                open = text.Length;
            }
            else if (c == ']' && open >= 0)
            {
                marked.Add(new TextSpan(open, text.Length));
                open = -1;
            }
            else
            {
                text.Append(c);
            }
        }
        return (text.ToString(), marked);
    }
}
