using System.Globalization;
using Marsad.Annotating;
using Marsad.Lexicons;
using Xunit;

namespace Marsad.Tests.Annotating;

public class CountFinderDataTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Numbers() =>
    [
        .. DataTable.Read("data/numbers/hedges.tsv", 4).Select(row => new TheoryDataRow<string, string>(row.Cells[2], row.Cells[3])),
        .. DataTable.Read("data/numbers/vague.tsv", 5).Select(row => new TheoryDataRow<string, string>(row.Cells[4], $"{row.Cells[1]} {row.Cells[2]} {row.Cells[3]}")),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> NumberWords() =>
        DataTable.Read("data/numbers/numerals.tsv", 5).Select(row => new TheoryDataRow<string, string>(row.Cells[3], row.Cells[4]));

    public static IEnumerable<TheoryDataRow<string, string, string>> Units() =>
        DataTable.Read("data/numbers/units.tsv", 5).Select(row => new TheoryDataRow<string, string, string>(row.Cells[4], row.Cells[1].Replace("-either", "", StringComparison.Ordinal), row.Cells[2]));

    public static IEnumerable<TheoryDataRow<string, string>> Relations() =>
        DataTable.Read("data/numbers/relations.tsv", 4).Select(row => new TheoryDataRow<string, string>(row.Cells[3], row.Cells[2]));

    public static IEnumerable<TheoryDataRow<string, string>> People() =>
        DataTable.Read("data/numbers/people.tsv", 3).SelectMany(row => row.Words(0).Where(_ => row.Cells[1] != "harm").Select(noun => new TheoryDataRow<string, string>(noun, row.Cells[1])));

    public static IEnumerable<TheoryDataRow<string>> Labels() =>
        DataTable.Read("data/numbers/labels.tsv", 3).Select(row => new TheoryDataRow<string>(row.Cells[2]));

    [Theory, MemberData(nameof(Numbers))]
    public void Every_hedge_and_vague_phrase_bounds_its_number_as_it_says(string example, string bounds) => Assert.Equal(bounds, Bounds(Marked(example).Count));

    [Theory, MemberData(nameof(NumberWords))]
    public void Every_number_word_is_worth_what_it_says(string example, string worth) =>
        Assert.Equal(worth, Marked(example).Count.Number!.Value.ToString(CultureInfo.InvariantCulture));

    [Theory, MemberData(nameof(Units))]
    public void Every_unit_measures_its_number(string example, string kind, string unit)
    {
        var found = Marked(example);
        Assert.Equal((kind, unit), (found.Kind.ToString().ToLowerInvariant(), found.Unit ?? "-"));
    }

    [Theory, MemberData(nameof(Relations))]
    public void Every_relation_ties_its_number_to_the_one_before(string example, string relation) =>
        Assert.Equal(relation, Marked(example).Part.ToString().ToLowerInvariant());

    [Theory, MemberData(nameof(People))]
    public void An_article_before_a_person_counts_one(string noun, string use)
    {
        var article = noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
        Assert.Contains(Find($"In Arrabah {article} {noun} was hurt."), count => count is { IsArticle: true, Count.Best: 1 });
        if (use == "attributive")
            Assert.DoesNotContain(Find($"In Arrabah {article} {noun} base was hit."), count => count.IsArticle);
    }

    [Theory, MemberData(nameof(Labels))]
    public void Numbers_that_are_names_count_nothing(string example) =>
        Assert.DoesNotContain(Find(example), count => count.Kind is CountKind.Cardinal or CountKind.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Deeds() =>
        DataTable.Read("data/numbers/deeds.tsv", 3).Select(row => new TheoryDataRow<string>(row.Cells[2]));

    [Theory, MemberData(nameof(Deeds))]
    public void A_list_of_parts_ends_with_the_next_deed(string example) =>
        Assert.Equal(CountPart.Whole, Marked(example).Part);

    private static CountMention Marked(string example)
    {
        var (text, marked) = Plain.Unmark(example);
        var found = Find(text);
        return Assert.Single(found, count => count.Span == marked[^1]);
    }

    private static IReadOnlyList<CountMention> Find(string text) => CountFinder.Find(text, Plain.Sentences(text), []);

    internal static string Bounds(Count count) => $"{Bound(count.Low)} {Bound(count.Best)} {Bound(count.High)}";

    private static string Bound(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
