namespace Marsad.Language;

/// <summary>Makes lessons for the parser out of sentences of a treebank.</summary>
/// <param name="weights">What the parser knows of words.</param>
/// <param name="tags">The tags.</param>
/// <param name="counts">How often each word is in the treebank.</param>
internal sealed class LessonMaker(ParserWeights weights, TagSet tags, Dictionary<uint, int> counts)
{
    private const float Doubt = 0.25f;

    private readonly Dictionary<string, int> _labels = weights.Labels.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
    private readonly WordShapes _shapes = new();

    /// <summary>The lesson of a sentence in the given case, with the tags that the tagger gives it.</summary>
    public ParserLesson Make(ConlluSentence sentence, int letterCase, Tagger tagger)
    {
        var text = TrainingText.Of(sentence, letterCase);
        _shapes.Fill(text.Text, text.Words);
        var given = new byte[text.Words.Length];
        Array.Fill(given, Tagger.Open);
        tagger.Tag(_shapes, given);
        return new ParserLesson(
            weights.Features.Note(_shapes, given, tags),
            [.. given.Select((_, i) => Doubt / (Doubt + counts.GetValueOrDefault(_shapes.Token[i])))],
            [.. sentence.Words.Select(w => w.Head < 0 ? given.Length : w.Head), -1],
            [.. sentence.Words.Select(w => _labels[w.Deprel])]);
    }
}
