using System.Globalization;
using Marsad.Text;

namespace Marsad.Language;

/// <summary>Trains tagger, parser and lemmatizer on a treebank. The same texts give the same bytes.</summary>
public static class Trainer
{
    private const int TaggerEpochs = 8;
    private const int ParserEpochs = 18;
    private const int BatchSize = 8;
    private const int BatchesSorted = 50;
    private const float Farthest = 0.002f;
    private const int Folds = 5;
    private const int RarestTag = 5;
    private const int CertainCount = 20;
    private const double Dropped = 0.2;
    private const float LeastTagWeight = 0.008f;
    private const int LeastTagSteps = 6;

    /// <summary>Trains on a CoNLL-U file and writes the model.</summary>
    /// <param name="treebank">Sentences to learn from.</param>
    /// <param name="texts">Files of raw text to learn classes of words from, beside the treebank.</param>
    /// <param name="output">Where the model is written.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    public static void Train(string treebank, IReadOnlyList<string> texts, Stream output, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var sentences = Conllu.Read(treebank).Where(s => s.Words.Length <= 120).ToList();
        var tags = Tags(sentences);
        progress($"{sentences.Count} sentences, {sentences.Sum(s => s.Words.Length)} words, {tags.Labels.Count} tags");

        var classes = ClassLearner.Learn([.. sentences.SelectMany(s => s.Words).Select(w => Token(w.Form)), .. texts.Order(StringComparer.Ordinal).SelectMany(Tokens)]);
        progress("classes of words");

        // The parser learns from tags as they will be: given by a tagger that has not seen the sentence.
        var predicted = new Dictionary<ConlluSentence, Tagger>(ReferenceEqualityComparer.Instance);
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = TrainTagger([.. sentences.Where((_, i) => i % Folds != fold)], tags, classes, TaggerEpochs / 2);
            foreach (var sentence in sentences.Where((_, i) => i % Folds == fold))
                predicted[sentence] = tagger;
            progress($"tagger for fold {fold + 1} of {Folds}");
        }
        var final = TrainTagger(sentences, tags, classes, TaggerEpochs);
        progress($"tagger: {final.Weights.Cells} weights");
        var parser = TrainParser(sentences, tags, classes, predicted, progress);
        var lemmatizer = Lemmatizer.Learn(sentences.SelectMany(s => s.Words).Select(w => (w.Form, w.Lemma, tags.Tags[tags.Of(w)], w.Feats.Contains("Number=Plur", StringComparison.Ordinal))));
        final = new Tagger(final.Weights.Without(LeastTagSteps), tags, final.Certain, classes);
        new EnglishModel(final, parser, lemmatizer).Write(output);
    }

    private static IEnumerable<uint> Tokens(string file)
    {
        var text = File.ReadAllText(file);
        return Tokenizer.Split(text, new TextSpan(0, text.Length)).Select(w => Token(w.In(text)));
    }

    private static uint Token(string word) => word.AsSpan().ContainsAnyInRange('0', '9') ? WordClasses.Number : Mix.LowerText(word);

    private static TagSet Tags(List<ConlluSentence> sentences) =>
        new([.. sentences.SelectMany(s => s.Words).CountBy(TagSet.Label).Where(c => c.Value >= RarestTag)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(250).Select(c => c.Key)]);

    /// <summary>Letter case of a sentence in an epoch: most as written, some in capitals, small letters or title case, so that radio transcripts and headlines can be read.</summary>
    private static int CaseOf(int sentence, int epoch) => ((sentence * 7 + epoch * 13) % 20) switch { 0 or 1 => 1, 2 => 2, 3 => 3, _ => 0 };

    private static Tagger TrainTagger(List<ConlluSentence> sentences, TagSet tags, WordClasses classes, int epochs)
    {
        var certain = Certain(sentences, tags);
        var perceptron = new Perceptron(tags.Labels.Count);
        var shapes = new WordShapes();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(17);
        Span<ulong> features = stackalloc ulong[Tagger.FeatureCount];
        Span<float> scores = stackalloc float[tags.Labels.Count];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var sentence = TrainingText.Of(sentences[index], CaseOf(index, epoch));
                shapes.Fill(sentence.Text, sentence.Words);
                classes.Fill(shapes);
                var given = new byte[sentence.Words.Length];
                for (var i = 0; i < given.Length; i++)
                {
                    var gold = tags.Of(sentence.Source.Words[i]);
                    if (!shapes.Emphatic[i] && certain.TryGetValue(shapes.Lower[i], out var known))
                    {
                        given[i] = known;
                        continue;
                    }
                    Tagger.Extract(shapes, given, i, features);
                    var used = features[..Drop(features, random)];
                    perceptron.Tick();
                    perceptron.Score(used, scores);
                    var guess = Tagger.Best<float>(scores);
                    if (guess != gold)
                        perceptron.Update(used, gold, guess);
                    given[i] = (byte)guess;
                }
            }
        }
        return new Tagger(perceptron.Freeze(LeastTagWeight), tags, certain, classes);
    }

    /// <summary>Frequent words that have one tag only.</summary>
    private static Dictionary<uint, byte> Certain(List<ConlluSentence> sentences, TagSet tags)
    {
        var counts = new Dictionary<uint, Dictionary<byte, int>>();
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            var hash = Mix.LowerText(word.Form);
            if (!counts.TryGetValue(hash, out var inner))
                counts[hash] = inner = [];
            var tag = tags.Of(word);
            inner[tag] = inner.GetValueOrDefault(tag) + 1;
        }
        return counts.Where(c => c.Value.Values.Sum() >= CertainCount && c.Value.Values.Max() >= c.Value.Values.Sum() * 0.998)
            .ToDictionary(c => c.Key, c => c.Value.MaxBy(t => t.Value).Key);
    }

    private static Parser TrainParser(List<ConlluSentence> sentences, TagSet tags, WordClasses classes, Dictionary<ConlluSentence, Tagger> taggers, Action<string> progress)
    {
        var labels = sentences.SelectMany(s => s.Words).Select(w => w.Deprel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var counts = sentences.SelectMany(s => s.Words).CountBy(w => Token(w.Form)).ToDictionary();
        var weights = ParserWeights.Draw(Known(sentences, tags, classes), labels, new Random(29));
        var learner = new ParserLearner(weights, new Random(31));
        var lessons = new LessonMaker(weights, tags, counts);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(23);
        var (done, all) = (0, ParserEpochs * ((sentences.Count + BatchSize - 1) / BatchSize));
        for (var epoch = 0; epoch < ParserEpochs; epoch++)
        {
            random.Shuffle(order);
            // Sentences of like length are read side by side.
            var batches = order.Chunk(BatchSize * BatchesSorted).SelectMany(c => c.OrderByDescending(i => sentences[i].Words.Length).ThenBy(i => i).Chunk(BatchSize)).ToArray();
            random.Shuffle(batches);
            var right = 0;
            foreach (var batch in batches)
                right += learner.Learn([.. batch.Select(i => lessons.Make(sentences[i], CaseOf(i, epoch), taggers[sentences[i]]))], Rate(++done, all), explore: epoch > 0);
            progress(string.Create(CultureInfo.InvariantCulture, $"parser epoch {epoch + 1} of {ParserEpochs}: {100.0 * right / counts.Values.Sum():0.0} % heads"));
        }
        return new Parser(weights);
    }

    /// <summary>How far a batch moves the parser's weights: more and more at first, less and less at the end.</summary>
    private static float Rate(int done, int all)
    {
        var share = (float)done / all;
        return Farthest * Math.Min(1, done / 200f) * (share < 0.3f ? 1 : (1.02f - share) / 0.72f);
    }

    /// <summary>The features that occur more than once.</summary>
    private static WordFeatures Known(List<ConlluSentence> sentences, TagSet tags, WordClasses classes)
    {
        var counts = new Dictionary<ulong, int>();
        var shapes = new WordShapes();
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        foreach (var sentence in sentences)
        {
            var gold = sentence.Words.Select(tags.Of).ToArray();
            for (var letterCase = 0; letterCase < 4; letterCase++)
            {
                var text = TrainingText.Of(sentence, letterCase);
                shapes.Fill(text.Text, text.Words);
                classes.Fill(shapes);
                for (var i = 0; i < gold.Length; i++)
                {
                    WordFeatures.Keys(shapes, gold, tags, i, keys);
                    foreach (var key in letterCase == 0 ? keys : keys[WordFeatures.Shape..])
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }
        return new WordFeatures([.. counts.Where(c => c.Value > 1).Select(c => c.Key).Order()]);
    }

    /// <summary>Takes some features away at random, so that none is relied on alone and rare words do not explain the treebank by heart; returns how many stay.</summary>
    private static int Drop(Span<ulong> features, Random random)
    {
        var kept = 0;
        foreach (var feature in features)
        {
            if (random.NextDouble() >= Dropped)
                features[kept++] = feature;
        }
        return kept;
    }
}
