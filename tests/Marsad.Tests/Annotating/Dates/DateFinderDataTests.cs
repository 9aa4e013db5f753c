using System.Globalization;
using Marsad.Annotating;
using Marsad.Lexicons;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Marsad.Tests.Annotating;

public class DateFinderDataTests
{
    private static readonly LocalDate StoryDate = new(2021, 2, 10);

    public static IEnumerable<TheoryDataRow<string, string>> Rules() =>
        DataTable.Read("data/dates/rules.tsv", 5).Select(row => new TheoryDataRow<string, string>(row.Cells[3], row.Cells[4]));

    public static IEnumerable<TheoryDataRow<string>> Examples() =>
    [
        .. DataTable.Read("data/dates/words.tsv", 4).Where(row => row.Cells[3] != "-").Select(row => new TheoryDataRow<string>(row.Cells[3])),
        .. DataTable.Read("data/dates/modifiers.tsv", 3).Select(row => new TheoryDataRow<string>(row.Cells[2])),
        .. DataTable.Read("data/dates/prepositions.tsv", 3).Select(row => new TheoryDataRow<string>(row.Cells[2])),
    ];

    public static IEnumerable<TheoryDataRow<string>> Names() =>
        DataTable.Read("data/dates/names.tsv", 3).Select(row => new TheoryDataRow<string>(row.Cells[2]));

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_reads_its_own_example(string example, string meaning)
    {
        var (text, marked) = Plain.Unmark(example);
        var found = DateFinder.Find(text, Plain.Sentences(text), StoryDate);

        Assert.Equal(marked.Select(span => span.In(text)), found.Select(date => date.Span.In(text)));
        Assert.Equal(meaning, Told(found[^1]));
    }

    [Theory, MemberData(nameof(Examples))]
    public void Every_word_stands_in_a_date_that_is_found_whole(string example)
    {
        var (text, marked) = Plain.Unmark(example);

        Assert.Equal(marked.Select(span => span.In(text)), DateFinder.Find(text, Plain.Sentences(text), StoryDate).Select(date => date.Span.In(text)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Names_made_of_dates_are_no_dates(string example) =>
        Assert.Empty(DateFinder.Find(example, Plain.Sentences(example), StoryDate));

    internal static string Told(DateMention date)
    {
        var (from, to) = (Day(date.When.From), Day(date.When.To));
        var days = from == to ? from.Length == 0 ? "-" : from : $"{from}..{to}";
        return $"{days} {date.Kind.ToString().ToLowerInvariant()} {date.When.Precision?.ToString(CultureInfo.InvariantCulture) ?? "-"}";
    }

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}
