using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class ParserTests
{
    private static readonly string[] Labels = ["det", "nsubj", "obj", "root"];

    // Features of words are their numbers alone: 0 an article, 1 a noun, 2 a verb.
    private static readonly WordFeatures Features = new([1, 2, 3, 4]);

    // "The men shot a guard", "men shot guards", "the men fled"
    private static readonly ParserLesson[] Lessons =
    [
        Lesson([1, 2, 3, 1, 2], [1, 2, 5, 4, 2], [0, 1, 3, 0, 2]),
        Lesson([2, 3, 2], [1, 3, 1], [1, 3, 2]),
        Lesson([1, 2, 3], [1, 2, 3], [0, 1, 3]),
    ];

    [Fact]
    public void What_was_taught_is_parsed()
    {
        var parser = Taught();

        parser.Parse([.. Lessons.Select(l => l.Rows)], (i, state) =>
        {
            Assert.Equal(Lessons[i].Heads[..^1], state.Heads[..Lessons[i].Count]);
            Assert.Equal(Lessons[i].Relations, state.Labels[..Lessons[i].Count].Select(l => (int)l));
        });
    }

    [Fact]
    public void Teaching_twice_gives_the_same_bytes_and_the_file_parses_like_the_parser_that_was_taught()
    {
        byte[] once = Bytes(Taught()), again = Bytes(Taught());
        Assert.Equal(once, again);

        var read = new Parser(ParserWeights.Read(new BinaryReader(new MemoryStream(once))));

        Assert.Equal(Labels, read.Labels);
        Assert.Equal(once, Bytes(read));
        read.Parse([Lessons[0].Rows], (_, state) => Assert.Equal(Lessons[0].Heads[..^1], state.Heads[..Lessons[0].Count]));
    }

    [Fact]
    public void How_a_sentence_is_parsed_does_not_depend_on_the_sentences_beside_it()
    {
        var parser = new Parser(ParserWeights.Draw(Features, Labels, new Random(5)));
        var random = new Random(6);
        var sentences = Enumerable.Range(0, 70).Select(_ => Rows([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(5))])).ToArray();
        var together = new string[sentences.Length];

        parser.Parse(sentences, (i, state) => together[i] = Tree(state));

        for (var i = 0; i < sentences.Length; i++)
            parser.Parse([sentences[i]], (_, state) => Assert.Equal(together[i], Tree(state)));
    }

    private static string Tree(ParserState state) => string.Join(' ', state.Heads.Zip(state.Labels).Take(state.Count));

    private static Parser Taught()
    {
        var weights = ParserWeights.Draw(Features, Labels, new Random(1));
        var learner = new ParserLearner(weights, new Random(2));
        for (var step = 0; step < 150; step++)
            learner.Learn(Lessons, 0.01f, explore: step > 0);
        return new Parser(weights);
    }

    private static byte[] Bytes(Parser parser)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        parser.Weights.Write(writer);
        return stream.ToArray();
    }

    private static ParserLesson Lesson(int[] words, int[] heads, int[] relations) => new(Rows(words), new float[words.Length], [.. heads, -1], relations);

    private static int[] Rows(int[] words) => [.. words.SelectMany(w => Enumerable.Repeat(WordFeatures.None, WordFeatures.Count - 1).Prepend(w))];
}
