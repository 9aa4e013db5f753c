using System.Globalization;
using Marsad.Text;

namespace Marsad.Language;

/// <summary>Measures the engine on a treebank: tags, features, lemmas and arcs on the treebank's words, words and sentences on its raw text.</summary>
/// <param name="Upos">Share of words with the right universal part of speech.</param>
/// <param name="Feats">Share with all features right, those that the engine does not learn left aside.</param>
/// <param name="Lemmas">Share with the right base form, letter case left aside.</param>
/// <param name="Uas">Share with the right head.</param>
/// <param name="Las">Share with the right head and relation.</param>
/// <param name="Words">F1 of words found in the raw text.</param>
/// <param name="Sentences">F1 of sentences found in the raw text.</param>
/// <param name="RawLas">F1 of arcs on the engine's own words.</param>
public sealed record Evaluation(double Upos, double Feats, double Lemmas, double Uas, double Las, double Words, double Sentences, double RawLas)
{
    /// <summary>Measures on a CoNLL-U file.</summary>
    public static Evaluation Of(Analyzer analyzer, string treebank)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var model = analyzer.Model ?? throw new InvalidOperationException("The analyzer has no model.");
        var sentences = Conllu.Read(treebank).ToList();
        var texts = sentences.Select(s => TrainingText.Of(s, 0)).ToList();
        var (all, upos, feats, lemmas, uas, las) = (0, 0, 0, 0, 0, 0);
        var raw = new System.Text.StringBuilder();
        var gold = new Dictionary<TextSpan, (TextSpan Head, string Relation)>();
        var goldSentences = new HashSet<TextSpan>();
        var read = Read(model, texts.Select(t => (t.Text, t.Words)));
        foreach (var (sentence, text, (tags, heads, labels)) in sentences.Zip(texts, read))
        {
            if (sentence.StartsParagraph && raw.Length > 0)
                raw.Append("\n\n");
            var at = raw.Length;
            for (var i = 0; i < tags.Length; i++)
            {
                var word = sentence.Words[i];
                var label = model.Tagger.Tags.Labels[tags[i]].Split('\t');
                all++;
                upos += label[0] == word.Upos ? 1 : 0;
                feats += label[2] == TagSet.Label(word).Split('\t')[2] ? 1 : 0;
                var features = model.Tagger.Tags.Features[tags[i]];
                lemmas += string.Equals(model.Lemmatizer.Lemma(word.Form, model.Tagger.Tags.Tags[tags[i]], (features & Features.Plural) != 0), word.Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                uas += heads[i] == word.Head ? 1 : 0;
                las += heads[i] == word.Head && labels[i] == word.Deprel ? 1 : 0;
                var span = new TextSpan(text.Words[i].Start + at, text.Words[i].End + at);
                gold[span] = (word.Head < 0 ? default : new TextSpan(text.Words[word.Head].Start + at, text.Words[word.Head].End + at), word.Deprel);
            }
            goldSentences.Add(new TextSpan(at, at + text.Words[^1].End));
            raw.Append(text.Text.TrimEnd()).Append(' ');
        }
        var (wordF, sentenceF, rawLas) = Raw(model, raw.ToString(), gold, goldSentences);
        return new Evaluation(Share(upos), Share(feats), Share(lemmas), Share(uas), Share(las), wordF, sentenceF, rawLas);

        double Share(int n) => 100.0 * n / Math.Max(1, all);
    }

    private static (double Words, double Sentences, double Las) Raw(EnglishModel model, string text, Dictionary<TextSpan, (TextSpan Head, string Relation)> gold, HashSet<TextSpan> goldSentences)
    {
        var words = Tokenizer.Split(text, new TextSpan(0, text.Length));
        var (hits, arcs, first) = (0, 0, 0);
        var sentences = new List<TextSpan[]>();
        foreach (var end in SentenceSplitter.Split(text, words))
        {
            sentences.Add([.. words.Take(first..end)]);
            first = end;
        }
        foreach (var (spans, (_, heads, labels)) in sentences.Zip(Read(model, sentences.Select(s => (text, s)))))
        {
            hits += goldSentences.Contains(new TextSpan(spans[0].Start, spans[^1].End)) ? 1 : 0;
            for (var i = 0; i < spans.Length; i++)
            {
                if (gold.TryGetValue(spans[i], out var answer) && answer.Relation == labels[i] && answer.Head == (heads[i] < 0 ? default : spans[heads[i]]))
                    arcs++;
            }
        }
        var right = words.Count(gold.ContainsKey);
        return (F(right, words.Count, gold.Count), F(hits, sentences.Count, goldSentences.Count), F(arcs, words.Count, gold.Count));

        static double F(int hits, int found, int all) => 200.0 * hits / Math.Max(1, found + all);
    }

    /// <summary>Tags, heads (-1 for the root) and labels of sentences given by their words.</summary>
    private static List<(byte[] Tags, int[] Heads, string[] Labels)> Read(EnglishModel model, IEnumerable<(string Text, TextSpan[] Words)> sentences)
    {
        var shapes = new WordShapes();
        var features = new List<int[]>();
        var read = new List<(byte[] Tags, int[] Heads, string[] Labels)>();
        foreach (var (text, words) in sentences)
        {
            var tags = new byte[words.Length];
            Array.Fill(tags, Tagger.Open);
            shapes.Fill(text, words);
            model.Tagger.Tag(shapes, tags);
            features.Add(model.Parser.Weights.Features.Note(shapes, tags, model.Tagger.Tags));
            read.Add((tags, new int[tags.Length], new string[tags.Length]));
        }
        model.Parser.Parse(features, (sentence, state) =>
        {
            var (_, heads, labels) = read[sentence];
            for (var i = 0; i < heads.Length; i++)
                (heads[i], labels[i]) = (state.Heads[i] >= heads.Length ? -1 : state.Heads[i], model.Parser.Labels[state.Labels[i]]);
        });
        return read;
    }

    /// <summary>One line, in per cent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"UPOS {Upos:0.00}  UFeats {Feats:0.00}  lemmas {Lemmas:0.00}  UAS {Uas:0.00}  LAS {Las:0.00}  words F {Words:0.00}  sentences F {Sentences:0.00}  raw LAS {RawLas:0.00}");
}
