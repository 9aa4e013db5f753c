using System.Runtime.InteropServices;
using Marsad.Annotating;
using Marsad.Language;
using Marsad.Text;

namespace Marsad.Bench.Speed;

/// <summary>A story with what each part needs of those before it.</summary>
internal sealed class StoryWords
{
    private readonly TextSpan[] _parts;
    private readonly List<TextSpan> _words = [];
    private readonly WordShapes _shapes = new();

    public StoryWords(Document document, Story story)
    {
        Document = document;
        Story = story;
        _parts = [.. story.Parts.Select(part => part.Span)];
        Sentences = Analyzer.English.Analyze(Text, _parts);
        Dates = DateFinder.Find(Text, Sentences, story.Published);
        Places = PlaceFinder.Find(Text, Sentences, new PlaceContext([], story.Dateline));
        // Marks are no words, as others count them.
        Count = Sentences.Sum(sentence => sentence.Words.ToArray().Count(word => word.Span.In(Text).Any(char.IsLetterOrDigit)));
    }

    public Document Document { get; }

    public Story Story { get; }

    public string Text => Story.View.Text;

    public int Count { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public IReadOnlyList<DateMention> Dates { get; }

    public IReadOnlyList<PlaceMention> Places { get; }

    public void Tokenize()
    {
        foreach (var part in _parts)
        {
            _words.Clear();
            Tokenizer.Split(Text, part, _words);
        }
    }

    public void Tag()
    {
        var tagger = Analyzer.English.Model!.Tagger;
        foreach (var part in _parts)
        {
            _words.Clear();
            Tokenizer.Split(Text, part, _words);
            var first = 0;
            foreach (var end in SentenceSplitter.Split(Text, _words))
            {
                _shapes.Fill(Text, CollectionsMarshal.AsSpan(_words)[first..end]);
                var tags = new byte[end - first];
                Array.Fill(tags, Tagger.Open);
                tagger.Tag(_shapes, tags);
                first = end;
            }
        }
    }

    public void Parse() => Analyzer.English.Analyze(Text, _parts);
}
