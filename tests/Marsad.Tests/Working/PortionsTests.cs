using System.Text;
using Marsad.Reading;
using Marsad.Tests.Cli;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class PortionsTests
{
    private static readonly string[] Sides = ["The army", "Gunmen", "Fighters of the militia", "Soldiers"];

    public static TheoryData<string> LongTexts =>
    [
        Running("\n\n"), // a book of paragraphs
        Running(" "), // one paragraph without end
        new string('x', 250_000), // one word without end
        string.Concat(Enumerable.Repeat("🕊", 120_000)), // characters of two units each
    ];

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_story_without_end_is_cut_and_nothing_is_lost(string text)
    {
        var document = Read(text);
        var portions = Portions.Of(document).ToList();
        Assert.True(portions.Count > 2);
        Assert.All(portions, portion => Assert.InRange(portion.Stories[0].View.Text.Length, 1, Portions.Longest));
        Assert.All(portions, portion => Assert.False(char.IsLowSurrogate(portion.Stories[0].View.Text[0])));
        Assert.Equal(Words(document.Stories), Words(portions.SelectMany(portion => portion.Stories)));
    }

    [Fact]
    public void Words_of_a_portion_stand_where_they_stand_in_the_report()
    {
        var document = Read(Running("\n\n"));
        foreach (var portion in Portions.Of(document))
        {
            foreach (var part in portion.Stories[0].Parts)
                Assert.Equal(portion.Stories[0].View.ToSource(part.Span).In(document.Text), part.Span.In(portion.Stories[0].View.Text));
        }
    }

    [Fact]
    public void An_ordinary_story_is_coded_whole()
    {
        var document = Read("Shells hit the market\n\nShells killed twelve people in the market on Tuesday, the civil defence said.\n");
        Assert.Same(document.Stories[0], Assert.Single(Portions.Of(document)).Stories[0]);
    }

    [Fact]
    public void A_long_report_tells_how_far_it_is_and_gives_the_same_claims_on_any_number_of_cores()
    {
        using var bench = new Bench();
        var file = bench.File("long.txt", Running("\n\n"));
        var told = new List<ReportProgress>();
        var one = Assert.Single(new Stages(1).Code([file], progress: new Listener(told)));
        var four = Assert.Single(new Stages(4).Code([file]));
        Assert.NotEmpty(one.Claims!);
        Assert.Equal(one.Claims!.Select(ClaimJson.Write), four.Claims!.Select(ClaimJson.Write));
        Assert.Single(one.Claims!, claim => claim.Main);
        Assert.True(told.Count > 2);
        Assert.Equal(told[^1].Total, told[^1].Done);
    }

    [Fact]
    public void A_long_report_can_be_stopped_within()
    {
        using var bench = new Bench();
        var file = bench.File("long.txt", Running("\n\n"));
        using var stop = new CancellationTokenSource();
        var told = new List<ReportProgress>();
        Assert.ThrowsAny<OperationCanceledException>(() => new Stages(1).Code([file], progress: new Listener(told, () => StopWithin(told[^1])), cancellation: stop.Token).ToList());
        Assert.Equal(2, told.Count);
        Assert.True(told[1].Done < told[1].Total);

        void StopWithin(ReportProgress at)
        {
            if (at.Done > 0)
                stop.Cancel();
        }
    }

    private static string Running(string between) =>
        string.Join(between, Enumerable.Range(0, 3200).Select(i => i % 64 == 0
            ? $"{Sides[i / 64 % 4]} killed {i + 2} people near the village of Qasr on Tuesday."
            : $"The old mill of house number {i} stands by the river, and its wheel turns all day long."));

    private static string Words(IEnumerable<Story> stories) =>
        string.Concat(stories.SelectMany(story => story.Parts.Select(part => part.Span.In(story.View.Text)))).Replace(" ", "", StringComparison.Ordinal);

    private static Document Read(string text) => ReportReading.Read(new ReportFile { Path = "long.txt", Bytes = Encoding.UTF8.GetBytes(text) }).Document!;

    private sealed class Listener(List<ReportProgress> told, Action? then = null) : IProgress<ReportProgress>
    {
        public void Report(ReportProgress value)
        {
            told.Add(value);
            then?.Invoke();
        }
    }
}
