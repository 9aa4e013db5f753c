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
        var shapes = new WordShapes();
        var state = new ParserState();
        var (all, upos, feats, lemmas, uas, las) = (0, 0, 0, 0, 0, 0);
        var raw = new System.Text.StringBuilder();
        var gold = new Dictionary<TextSpan, (TextSpan Head, string Relation)>();
        var goldSentences = new HashSet<TextSpan>();
        foreach (var sentence in sentences)
        {
            var text = TrainingText.Of(sentence, 0);
            var tags = new byte[text.Words.Length];
            Array.Fill(tags, Tagger.Open);
            shapes.Fill(text.Text, text.Words);
            model.Tagger.Tag(shapes, tags);
            model.Parser.Parse(shapes, tags, model.Tagger.Tags, state);
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
                var head = state.Heads[i] >= tags.Length ? -1 : state.Heads[i];
                uas += head == word.Head ? 1 : 0;
                las += head == word.Head && model.Parser.Labels[state.Labels[i]] == word.Deprel ? 1 : 0;
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
        var (hits, found, arcs) = (0, 0, 0);
        var shapes = new WordShapes();
        var state = new ParserState();
        var first = 0;
        foreach (var end in SentenceSplitter.Split(text, words))
        {
            var spans = words.Take(first..end).ToArray();
            found++;
            hits += goldSentences.Contains(new TextSpan(spans[0].Start, spans[^1].End)) ? 1 : 0;
            var tags = new byte[spans.Length];
            Array.Fill(tags, Tagger.Open);
            shapes.Fill(text, spans);
            model.Tagger.Tag(shapes, tags);
            model.Parser.Parse(shapes, tags, model.Tagger.Tags, state);
            for (var i = 0; i < spans.Length; i++)
            {
                if (gold.TryGetValue(spans[i], out var answer) && answer.Relation == model.Parser.Labels[state.Labels[i]]
                    && answer.Head == (state.Heads[i] >= spans.Length ? default : spans[state.Heads[i]]))
                    arcs++;
            }
            first = end;
        }
        var right = words.Count(gold.ContainsKey);
        return (F(right, words.Count, gold.Count), F(hits, found, goldSentences.Count), F(arcs, words.Count, gold.Count));

        static double F(int hits, int found, int all) => 200.0 * hits / Math.Max(1, found + all);
    }

    /// <summary>One line, in per cent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"UPOS {Upos:0.00}  UFeats {Feats:0.00}  lemmas {Lemmas:0.00}  UAS {Uas:0.00}  LAS {Las:0.00}  words F {Words:0.00}  sentences F {Sentences:0.00}  raw LAS {RawLas:0.00}");
}
