namespace Marsad.Language;

/// <summary>A treebank sentence as the engine sees it, with what it is to learn.</summary>
internal sealed class TrainingText
{
    public required string Text { get; init; }

    public required TextSpan[] Words { get; init; }

    public required ConlluSentence Source { get; init; }

    /// <summary>The sentence with its words joined as in the treebank, in the given case: 0 as written, 1 capitals, 2 small letters, 3 capitals on each word.</summary>
    public static TrainingText Of(ConlluSentence sentence, int letterCase)
    {
        var text = new System.Text.StringBuilder();
        var words = new TextSpan[sentence.Words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var form = sentence.Words[i].Form;
            form = letterCase switch
            {
                1 => form.ToUpperInvariant(),
                2 => form.ToLowerInvariant(),
                3 when form.Length > 3 => char.ToUpperInvariant(form[0]) + form[1..],
                _ => form,
            };
            words[i] = new TextSpan(text.Length, text.Length + form.Length);
            text.Append(form);
            if (sentence.Words[i].SpaceAfter)
                text.Append(' ');
        }
        return new TrainingText { Text = text.ToString(), Words = words, Source = sentence };
    }
}
