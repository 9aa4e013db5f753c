using Marsad.Coding;
using Marsad.Tests.Specs;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Coding;

public class StretchesTests
{
    private static readonly string[] Paragraphs = [.. Enumerable.Range(0, 900).Select(i => $"Shells fell on the mole for the {i}th time. Nobody was there to see them. The gulls came back.")];

    public static TheoryData<string, string> Texts => new()
    {
        { "paragraphs", string.Join("\n\n", Paragraphs) },
        { "one paragraph", string.Join(' ', Paragraphs) }, // cut between sentences
        { "no full stop", string.Join(' ', Paragraphs).Replace('.', ' ') }, // cut where the longest sentence ends
        { "no spaces", new string('x', 3 * Stretches.Longest) + " fell." }, // one word that cannot be cut
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_longer_than_any_report_is_read_in_short_stretches_that_together_hold_all_its_words(string name, string text)
    {
        var story = Story(text);
        var stretches = Stretches.Of(story).ToList();

        Assert.All(stretches, stretch => Assert.True(stretch.View.Text.Length <= Stretches.Longest * 2 || name == "no spaces"));
        Assert.All(stretches, stretch => Assert.Equal(stretch.View.Text, stretch.View.ToSource(new TextSpan(0, stretch.View.Text.Length)).In(text)));
        Assert.All(stretches.SelectMany(stretch => stretch.Parts.Select(part => (stretch, part))), of => Assert.InRange(of.part.Span.End, of.part.Span.Start + 1, of.stretch.View.Text.Length));
        Assert.Equal(Words(text), Words(string.Join(' ', stretches.SelectMany(stretch => stretch.Parts.Select(part => part.Span.In(stretch.View.Text))))));
    }

    [Fact]
    public void A_report_of_common_length_is_read_whole()
    {
        var story = Story(string.Join("\n\n", Paragraphs.Take(100)));

        Assert.Same(story, Assert.Single(Stretches.Of(story)));
    }

    [Fact]
    public void The_last_incident_of_an_endless_text_is_claimed_with_its_words()
    {
        const string Last = "Rebels shot dead three soldiers in Kunduz on Tuesday.";
        var (text, claims) = Coded.Report(string.Join("\n\n", ["Gunmen killed two officers in Kandahar on Monday.", .. Paragraphs, Last]), "Wire", new LocalDate(2026, 3, 4));

        var last = claims.Last(claim => claim.Kind == ClaimKind.Incident);

        Assert.Equal(text.LastIndexOf(Last, StringComparison.Ordinal), last.Spans[0].Start);
        Assert.InRange(claims.Count(claim => claim.Main), 1, 1);
    }

    private static string Words(string text) => string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Story Story(string text)
    {
        var parts = new List<StoryPart>();
        var at = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            parts.Add(new StoryPart(PartKind.Paragraph, new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }
        return new Story { Number = 1, View = MappedText.Whole(text), Parts = parts };
    }
}
