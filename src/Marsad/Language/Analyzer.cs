using System.Reflection;
using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Language;

/// <summary>Reads English: words, sentences, tags, base forms and dependencies.</summary>
public sealed class Analyzer
{
    private const string Resource = "models/english.bin";
    private static readonly Lazy<Analyzer> Shipped = new(LoadShipped);

    private readonly EnglishModel? _model;
    private readonly Relation[] _relations;

    internal Analyzer(EnglishModel? model)
    {
        _model = model;
        _relations = model is null ? [] : [.. model.Parser.Labels.Select(RelationNames.Parse)];
    }

    /// <summary>The analyzer with the models that ship in the library.</summary>
    public static Analyzer English => Shipped.Value;

    internal EnglishModel? Model => _model;

    /// <summary>An analyzer with models that <see cref="Trainer"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no models of this version.</exception>
    public static Analyzer Read(Stream stream) => new(EnglishModel.Read(stream));

    /// <summary>Sentences of the given ranges of the text, in order; no sentence crosses the border of a range.</summary>
    public IReadOnlyList<Sentence> Analyze(string text, IReadOnlyList<TextSpan> ranges) => Parse(text, Split(text, ranges), []);

    /// <summary>The sentences with their words alone, untagged: what finders of names and numbers need.</summary>
    public static IReadOnlyList<Sentence> Split(string text, IReadOnlyList<TextSpan> ranges)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ranges);
        var sentences = new List<Sentence>();
        var words = new List<TextSpan>();
        foreach (var range in ranges)
        {
            words.Clear();
            Tokenizer.Split(text, range, words);
            var first = 0;
            foreach (var end in SentenceSplitter.Split(text, words))
            {
                sentences.Add(Untagged(CollectionsMarshal.AsSpan(words)[first..end]));
                first = end;
            }
        }
        return sentences;
    }

    /// <summary>Tags and parses sentences. A name or number found before is read as one word, whatever its words are by themselves.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences, as <see cref="Split"/> gives them.</param>
    /// <param name="units">Spans to be read as one word, in order, not overlapping.</param>
    public IReadOnlyList<Sentence> Parse(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<WordUnit> units)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(units);
        if (_model is null)
            return sentences;
        var tagged = new TaggedWords[sentences.Count];
        var shapes = new WordShapes();
        var spans = new List<TextSpan>();
        var kinds = new List<WordUnitKind?>();
        var next = 0;
        for (var i = 0; i < tagged.Length; i++)
        {
            spans.Clear();
            kinds.Clear();
            foreach (ref readonly var word in sentences[i].Words)
            {
                while (next < units.Count && units[next].Span.End <= word.Span.Start)
                    next++;
                var unit = next < units.Count && units[next].Span.Contains(word.Span) ? units[next] : default(WordUnit?);
                if (unit is not null && kinds.Count > 0 && kinds[^1] is not null && unit.Value.Span.Contains(spans[^1]))
                {
                    spans[^1] = spans[^1].Union(word.Span);
                    continue;
                }
                spans.Add(word.Span);
                kinds.Add(unit?.Kind);
            }
            tagged[i] = Tag(text, [.. spans], [.. kinds], shapes);
        }
        var parsed = new Sentence[tagged.Length];
        _model.Parser.Parse([.. tagged.Select(t => t.Features)], (i, state) => parsed[i] = Read(text, tagged[i], state));
        return parsed;
    }

    /// <summary>Words of a sentence with their tags and what the parser knows of them.</summary>
    private sealed record TaggedWords(TextSpan[] Spans, WordUnitKind?[] Kinds, byte[] Tags, int[] Features);

    private TaggedWords Tag(string text, TextSpan[] spans, WordUnitKind?[] kinds, WordShapes shapes)
    {
        var model = _model!;
        var tagSet = model.Tagger.Tags;
        var tags = new byte[spans.Length];
        shapes.Fill(text, spans);
        Array.Fill(tags, Tagger.Open);
        if (shapes.Capitals)
            Recase(text, spans, shapes, model.Tagger);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not { } kind)
                continue;
            if (kind >= WordUnitKind.PastDeed)
            {
                if (!model.Tagger.Knows(shapes.Lower[i]))
                    shapes.Put(i, WordUnit.Known(kind));
                continue;
            }
            // The model knows a common word of the kind better than a name that it has never seen, but "two" best by itself.
            if (kind != WordUnitKind.Number || !model.Parser.Weights.Features.Knows(shapes.Token[i]))
                shapes.Put(i, WordUnit.Known(kind));
            tags[i] = kind switch { WordUnitKind.Number => tagSet.Number, WordUnitKind.Modifier => tagSet.Adjective, _ => tagSet.Name };
        }
        model.Tagger.Tag(shapes, tags);
        return new TaggedWords(spans, kinds, tags, model.Parser.Weights.Features.Note(shapes, tags, tagSet));
    }

    private Sentence Read(string text, TaggedWords tagged, ParserState state)
    {
        var model = _model!;
        var (spans, kinds) = (tagged.Spans, tagged.Kinds);
        var words = new Word[spans.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var tag = model.Tagger.Tags.Tags[tagged.Tags[i]];
            var features = model.Tagger.Tags.Features[tagged.Tags[i]];
            var head = state.Heads[i] >= words.Length ? -1 : state.Heads[i];
            var form = text.AsSpan(spans[i].Start, spans[i].Length);
            var lemma = kinds[i] is null or >= WordUnitKind.PastDeed ? model.Lemmatizer.Lemma(form, tag, (features & Features.Plural) != 0) : form.ToString();
            words[i] = new Word(spans[i], lemma, tag, features, head, head < 0 ? Relation.Root : _relations[state.Labels[i]]);
        }
        return new Sentence(new TextSpan(spans[0].Start, spans[^1].End), words);
    }

    /// <summary>Gives the words of a sentence in capitals the letter case that they would have elsewhere, as far as they tell it by themselves.</summary>
    private static void Recase(string text, ReadOnlySpan<TextSpan> spans, WordShapes shapes, Tagger tagger)
    {
        var names = new bool[spans.Length];
        tagger.FindNames(shapes, names);
        for (var i = spans.Length - 1; i >= 0; i--)
        {
            // In front of a name a common word may be a title and have a capital as well.
            if (names[i] || i == spans.Length - 1 || !names[i + 1])
                shapes.Recase(i, text.AsSpan(spans[i].Start, spans[i].Length), names[i] || i == 0);
        }
    }

    private static Sentence Untagged(ReadOnlySpan<TextSpan> spans)
    {
        var words = new Word[spans.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = new Word(spans[i], "", PartOfSpeech.X, Features.None, -1, Relation.Dep);
        return new Sentence(new TextSpan(spans[0].Start, spans[^1].End), words);
    }

    private static Analyzer LoadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource);
        return new Analyzer(stream is null ? null : EnglishModel.Read(stream));
    }
}
