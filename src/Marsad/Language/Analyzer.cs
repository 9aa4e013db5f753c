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
    public IReadOnlyList<Sentence> Analyze(string text, IReadOnlyList<TextSpan> ranges)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ranges);
        var sentences = new List<Sentence>();
        var words = new List<TextSpan>();
        var shapes = new WordShapes();
        var state = new ParserState();
        foreach (var range in ranges)
        {
            words.Clear();
            Tokenizer.Split(text, range, words);
            var first = 0;
            foreach (var end in SentenceSplitter.Split(text, words))
            {
                sentences.Add(Read(text, CollectionsMarshal.AsSpan(words)[first..end], shapes, state));
                first = end;
            }
        }
        return sentences;
    }

    /// <summary>A sentence of the given words.</summary>
    internal Sentence Read(string text, ReadOnlySpan<TextSpan> spans, WordShapes shapes, ParserState state)
    {
        var words = new Word[spans.Length];
        var span = spans.Length == 0 ? default : new TextSpan(spans[0].Start, spans[^1].End);
        if (_model is null)
        {
            for (var i = 0; i < words.Length; i++)
                words[i] = new Word(spans[i], "", PartOfSpeech.X, Features.None, -1, Relation.Dep);
            return new Sentence(span, words);
        }
        Span<byte> tags = spans.Length <= 512 ? stackalloc byte[spans.Length] : new byte[spans.Length];
        shapes.Fill(text, spans);
        _model.Tagger.Tag(shapes, tags);
        _model.Parser.Parse(shapes, tags, _model.Tagger.Tags, state);
        var tagSet = _model.Tagger.Tags;
        for (var i = 0; i < words.Length; i++)
        {
            var tag = tagSet.Tags[tags[i]];
            var features = tagSet.Features[tags[i]];
            var head = state.Heads[i] >= words.Length ? -1 : state.Heads[i];
            words[i] = new Word(spans[i], _model.Lemmatizer.Lemma(text.AsSpan(spans[i].Start, spans[i].Length), tag, (features & Features.Plural) != 0), tag, features, head, head < 0 ? Relation.Root : _relations[state.Labels[i]]);
        }
        return new Sentence(span, words);
    }

    private static Analyzer LoadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource);
        return new Analyzer(stream is null ? null : EnglishModel.Read(stream));
    }
}
