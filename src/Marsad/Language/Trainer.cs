namespace Marsad.Language;

/// <summary>Trains tagger, parser and lemmatizer on a treebank. The same treebank gives the same bytes.</summary>
public static class Trainer
{
    private const int TaggerEpochs = 8;
    private const int ParserEpochs = 10;
    private const int Folds = 5;
    private const int RarestTag = 5;
    private const int CertainCount = 20;
    private const double Explore = 0.9;
    private const float LeastTagWeight = 0.008f;
    private const float LeastParserWeight = 0.026f;

    /// <summary>Trains on a CoNLL-U file and writes the model.</summary>
    /// <param name="treebank">Sentences to learn from.</param>
    /// <param name="output">Where the model is written.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    public static void Train(string treebank, Stream output, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var sentences = Conllu.Read(treebank).Where(s => s.Words.Length <= 120).ToList();
        var tags = Tags(sentences);
        progress($"{sentences.Count} sentences, {sentences.Sum(s => s.Words.Length)} words, {tags.Labels.Count} tags");

        // The parser learns from tags as they will be: given by a tagger that has not seen the sentence.
        var predicted = new Dictionary<ConlluSentence, Tagger>(ReferenceEqualityComparer.Instance);
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = TrainTagger([.. sentences.Where((_, i) => i % Folds != fold)], tags, TaggerEpochs / 2);
            foreach (var sentence in sentences.Where((_, i) => i % Folds == fold))
                predicted[sentence] = tagger;
            progress($"tagger for fold {fold + 1} of {Folds}");
        }
        var final = TrainTagger(sentences, tags, TaggerEpochs);
        progress($"tagger: {final.Weights.Cells} weights");
        var parser = TrainParser(sentences, tags, predicted, progress);
        progress($"parser: {parser.Weights.Cells} weights");
        var lemmatizer = Lemmatizer.Learn(sentences.SelectMany(s => s.Words).Select(w => (w.Form, w.Lemma, tags.Tags[tags.Of(w)], w.Feats.Contains("Number=Plur", StringComparison.Ordinal))));
        new EnglishModel(final, parser, lemmatizer).Write(output);
    }

    private static TagSet Tags(List<ConlluSentence> sentences) =>
        new([.. sentences.SelectMany(s => s.Words).CountBy(TagSet.Label).Where(c => c.Value >= RarestTag)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(250).Select(c => c.Key)]);

    /// <summary>Letter case of a sentence in an epoch: most as written, some in capitals, small letters or title case, so that radio transcripts and headlines can be read.</summary>
    private static int CaseOf(int sentence, int epoch) => ((sentence * 7 + epoch * 13) % 20) switch { 0 or 1 => 1, 2 => 2, 3 => 3, _ => 0 };

    private static Tagger TrainTagger(List<ConlluSentence> sentences, TagSet tags, int epochs)
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
                var given = new byte[sentence.Words.Length];
                for (var i = 0; i < given.Length; i++)
                {
                    var gold = tags.Of(sentence.Source.Words[i]);
                    if (certain.TryGetValue(shapes.Lower[i], out var known))
                    {
                        given[i] = known;
                        continue;
                    }
                    Tagger.Extract(shapes, given, i, features);
                    perceptron.Tick();
                    perceptron.Score(features, scores);
                    var guess = Tagger.Best<float>(scores);
                    if (guess != gold)
                        perceptron.Update(features, gold, guess);
                    given[i] = (byte)guess;
                }
            }
        }
        return new Tagger(perceptron.Freeze(LeastTagWeight), tags, certain);
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

    private static Parser TrainParser(List<ConlluSentence> sentences, TagSet tags, Dictionary<ConlluSentence, Tagger> taggers, Action<string> progress)
    {
        var labels = sentences.SelectMany(s => s.Words).Select(w => w.Deprel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var numbers = labels.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        var perceptron = new Perceptron(1 + 2 * labels.Length);
        var shapes = new WordShapes();
        var state = new ParserState();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(23);
        for (var epoch = 0; epoch < ParserEpochs; epoch++)
        {
            random.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var index in order)
            {
                var sentence = TrainingText.Of(sentences[index], CaseOf(index, epoch));
                shapes.Fill(sentence.Text, sentence.Words);
                var given = new byte[sentence.Words.Length];
                Array.Fill(given, Tagger.Open);
                taggers[sentence.Source].Tag(shapes, given);
                var heads = sentence.Source.Words.Select(w => w.Head < 0 ? sentence.Words.Length : w.Head).Append(-1).ToArray();
                var relations = sentence.Source.Words.Select(w => numbers[w.Deprel]).ToArray();
                Learn(perceptron, shapes, given, tags, state, heads, relations, labels.Length, epoch == 0 ? 0 : Explore, random);
                for (var i = 0; i < heads.Length - 1; i++)
                    right += state.Heads[i] == heads[i] ? 1 : 0;
                all += heads.Length - 1;
            }
            progress(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"parser epoch {epoch + 1} of {ParserEpochs}: {100.0 * right / all:0.0} % heads"));
        }
        return new Parser(perceptron.Freeze(LeastParserWeight), labels);
    }

    private static void Learn(Perceptron perceptron, WordShapes shapes, byte[] given, TagSet tags, ParserState state, int[] heads, int[] relations, int labels, double explore, Random random)
    {
        Span<ulong> features = stackalloc ulong[Parser.FeatureCount];
        Span<float> scores = stackalloc float[perceptron.Classes];
        state.Reset(given.Length);
        while (!state.Done)
        {
            var used = features[..Parser.Extract(shapes, given, tags, state, features)];
            perceptron.Tick();
            perceptron.Score(used, scores);
            var guess = Parser.BestAllowed<float>(state, scores, labels);
            var best = BestRight(state, scores, heads, relations, labels, out var guessIsRight, guess);
            if (!guessIsRight)
                perceptron.Update(used, best, guess);
            Parser.Apply(state, guessIsRight || random.NextDouble() < explore ? guess : best, labels);
        }
    }

    /// <summary>The best-scored action that loses nothing, and whether the guess is one.</summary>
    private static int BestRight(ParserState state, ReadOnlySpan<float> scores, int[] heads, int[] relations, int labels, out bool guessIsRight, int guess)
    {
        var shift = state.CanShift ? Oracle.ShiftCost(state, heads) : int.MaxValue;
        var left = state.CanLeft ? Oracle.LeftCost(state, heads) : int.MaxValue;
        var right = state.CanRight ? Oracle.RightCost(state, heads) : int.MaxValue;
        var least = Math.Min(shift, Math.Min(left, right));
        var best = -1;
        guessIsRight = false;
        if (shift == least)
            Consider(Parser.ShiftClass, scores, guess, ref best, ref guessIsRight);
        if (left == least)
            Arcs(1, state.Stack[state.Depth - 1], state.Front, scores, heads, relations, labels, guess, ref best, ref guessIsRight);
        if (right == least)
            Arcs(1 + labels, state.Stack[state.Depth - 1], state.Stack[state.Depth - 2], scores, heads, relations, labels, guess, ref best, ref guessIsRight);
        return best;
    }

    private static void Arcs(int from, int dependent, int head, ReadOnlySpan<float> scores, int[] heads, int[] relations, int labels, int guess, ref int best, ref bool guessIsRight)
    {
        if (heads[dependent] == head)
        {
            Consider(from + relations[dependent], scores, guess, ref best, ref guessIsRight);
            return;
        }
        // The arc is wrong but loses nothing more; any label will do.
        for (var i = from; i < from + labels; i++)
            Consider(i, scores, guess, ref best, ref guessIsRight);
    }

    private static void Consider(int action, ReadOnlySpan<float> scores, int guess, ref int best, ref bool guessIsRight)
    {
        if (best < 0 || scores[action] > scores[best])
            best = action;
        guessIsRight |= action == guess;
    }
}
