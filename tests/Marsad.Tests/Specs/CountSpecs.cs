using Marsad.Annotating;
using Marsad.Tests.Annotating;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the tables of specs/counts.md.</summary>
public class CountSpecs
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Rows() =>
        SpecTable.Rows("counts.md").Select(row => new TheoryDataRow<string, string, string>(row.Heading, row.Cells[0], string.Join(" | ", row.Cells[1..])));

    [Theory, MemberData(nameof(Rows))]
    public void A_row_of_the_page_holds(string heading, string sentence, string meaning)
    {
        var (text, marked) = Plain.Unmark(sentence);
        var sentences = Plain.Sentences(text);
        var found = CountFinder.Find(text, sentences, DateFinder.Find(text, sentences, null));
        if (marked.Count == 0)
        {
            Assert.DoesNotContain(found, count => count.Kind is CountKind.Cardinal);
            return;
        }
        var count = found.SingleOrDefault(count => count.Span == marked[^1]);
        Assert.True(count is not null, $"{heading}: found {string.Join(", ", found.Select(count => $"[{count.Span.In(text)}]"))}");
        Assert.Equal(meaning, $"{count.Count.Low} | {count.Count.Best} | {count.Count.High} | {Kind(count)} | {count.Part.ToString().ToLowerInvariant()}");
    }

    private static string Kind(CountMention count) => count.Kind.ToString().ToLowerInvariant() + (count.Unit is null ? "" : " " + count.Unit);
}
