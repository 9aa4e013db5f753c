namespace Marsad.Annotating;

/// <summary>The words of a sentence, for phrases to be held against.</summary>
internal sealed class PhraseWords(string text, Sentence sentence)
{
    private readonly string[] _words = Cut(text, sentence);

    public int Count => _words.Length;

    /// <summary>The sentence.</summary>
    public TextSpan Whole => sentence.Span;

    public string this[int index] => _words[index];

    public TextSpan Span(int index) => sentence[index].Span;

    public bool Is(int index, string word) => index >= 0 && index < _words.Length && _words[index].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsWord(int index) => _words[index] is [var first, ..] && char.IsLetterOrDigit(first);

    /// <summary>Whether the phrase stands at the index.</summary>
    public bool Are(int index, string[] phrase)
    {
        if (index + phrase.Length > _words.Length)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!Is(index + i, phrase[i]))
                return false;
        }
        return true;
    }

    /// <summary>The words from one to before another, as they are written.</summary>
    public string Text(int first, int end) => new TextSpan(Span(first).Start, Span(end - 1).End).In(text);

    private static string[] Cut(string text, Sentence sentence)
    {
        var words = new string[sentence.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = sentence[i].Span.In(text);
        return words;
    }
}
