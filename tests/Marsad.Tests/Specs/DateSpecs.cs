using Marsad.Annotating;
using Marsad.Tests.Annotating;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the tables of specs/dates.md.</summary>
public class DateSpecs
{
    public static IEnumerable<TheoryDataRow<string, string, string, string>> Rows() =>
        SpecTable.Rows("dates.md").Select(row => new TheoryDataRow<string, string, string, string>(row.Heading, row.Cells[0], row.Cells[1], string.Join(" | ", row.Cells[2..])));

    [Theory, MemberData(nameof(Rows))]
    public void A_row_of_the_page_holds(string heading, string sentence, string storyDate, string meaning)
    {
        var (text, marked) = Plain.Unmark(sentence);
        var published = storyDate == "unknown" ? (LocalDate?)null : LocalDatePattern.Iso.Parse(storyDate).Value;
        var found = DateFinder.Find(text, Plain.Sentences(text), published);

        Assert.True(marked.SequenceEqual(found.Select(date => date.Span)), $"{heading}: found {string.Join(", ", found.Select(date => $"[{date.Span.In(text)}]"))}");
        if (marked.Count > 0)
            Assert.Equal(meaning, string.Join(" | ", Day(found[^1].When.From, found[^1].When.Weekday), Day(found[^1].When.To, null), found[^1].Kind.ToString().ToLowerInvariant(), found[^1].When.Precision?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""));
    }

    private static string Day(LocalDate? day, string? weekday) => day is { } known ? LocalDatePattern.Iso.Format(known) : weekday ?? "";
}
