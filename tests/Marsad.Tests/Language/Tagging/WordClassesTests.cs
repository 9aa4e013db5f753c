using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class WordClassesTests
{
    private const int Words = 400;

    [Fact]
    public void Words_that_stand_in_like_company_share_classes_and_others_do_not()
    {
        var random = new Random(1);
        var text = Enumerable.Range(0, 20_000).SelectMany(_ => new[] { "the", $"noun{(char)random.Next('a', 'z')}{(char)random.Next('a', 'q')}", $"verb{(char)random.Next('a', 'z')}{(char)random.Next('a', 'q')}" }).ToArray();
        var classes = ClassLearner.Learn([.. text.Select(word => Mix.LowerText(word))]);
        var seen = text.Distinct(StringComparer.Ordinal).ToArray();

        var found = seen.Zip(ClassesOf(classes, seen)).ToArray();

        Assert.True(seen.Length > Words);
        Assert.All(found.GroupBy(pair => pair.Second), group => Assert.Single(group.Select(pair => pair.First[..3]).Distinct()));
        Assert.True(found.GroupBy(pair => pair.Second).Count() < seen.Length / 2);
    }

    [Fact]
    public void Case_and_digits_do_not_matter_to_a_class()
    {
        var classes = ClassLearner.Learn([.. Enumerable.Repeat(new[] { "killed", "people", "." }, 5).SelectMany(s => s).Select(word => Mix.LowerText(word)), .. Enumerable.Repeat(WordClasses.Number, 5)]);

        var found = ClassesOf(classes, ["killed", "KILLED", "12", "1,300"]);

        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[2], found[3]);
        Assert.NotEqual(found[0], found[2]);
    }

    [Fact]
    public void Classes_are_read_as_they_were_written()
    {
        var classes = ClassLearner.Learn([.. Enumerable.Repeat(new[] { "killed", "people", "." }, 5).SelectMany(s => s).Select(word => Mix.LowerText(word))]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);

        classes.Write(writer);
        stream.Position = 0;

        string[] words = ["killed", "people", "unseen"];
        Assert.Equal(ClassesOf(classes, words), ClassesOf(WordClasses.Read(new BinaryReader(stream)), words));
    }

    private static uint[] ClassesOf(WordClasses classes, string[] words)
    {
        var text = string.Join(' ', words);
        var spans = new List<TextSpan>();
        foreach (var word in words)
        {
            var start = spans.Count == 0 ? 0 : spans[^1].End + 1;
            spans.Add(new TextSpan(start, start + word.Length));
        }
        var shapes = new WordShapes();
        shapes.Fill(text, [.. spans]);
        classes.Fill(shapes);
        return shapes.Class[..words.Length];
    }
}
