using FsCheck;
using FsCheck.Fluent;
using Marsad.Searching;
using Xunit;

namespace Marsad.Tests.Searching;

public sealed class SearchIndexTests
{
    private static readonly string[] Texts =
    [
        "Shells struck the hospital in Qa'im and the Hôpital du Nord.",
        "The hospitals of Deir ez-Zor were not struck; a market was.",
        "قُصف المُستشفى في مدينة الرقة يوم ٨ شباط",
        "Обстрел рынка в Алеппо",
    ];

    [Theory]
    [InlineData("hospital", new[] { 0, 1 })] // the beginning of a longer word
    [InlineData("HOSPITAL qaim", new[] { 0 })] // all words; an apostrophe parts none
    [InlineData("hopital", new[] { 0 })] // accents
    [InlineData("\"hospital\"", new[] { 0 })] // in quotation marks, as it stands
    [InlineData("\"struck the hospital\"", new[] { 0 })]
    [InlineData("\"hospital the struck\"", new int[0])] // in that order
    [InlineData("“not struck”", new[] { 1 })]
    [InlineData("ez-zor", new[] { 1 })] // two words of one name, side by side
    [InlineData("مستشفى", new[] { 2 })] // without article and vowel signs
    [InlineData("المستشفي", new[] { 2 })] // another spelling of its last letter
    [InlineData("8", new[] { 2 })] // digits of another script
    [InlineData("ОБСТРЕЛ", new[] { 3 })]
    [InlineData("no", new int[0])] // two letters are no beginning of a longer word
    public void Words_are_found_however_they_are_written(string query, int[] rows)
    {
        using var index = Index(Texts);
        Assert.Equal(rows, index.Find(SearchQuery.Of(query), 1).Order());
    }

    [Fact]
    public void A_name_weighs_more_than_a_mention_and_a_short_text_more_than_a_long_one()
    {
        var rows = new[] { new SearchRow(1, 0, "", "They came by way of Karmet, of which much could be told, on a long road through the hills."), new SearchRow(1, 1, "Karmet", "Shells fell."), new SearchRow(1, 2, "", "Karmet fell."), new SearchRow(1, 3, "", "Nothing.") };
        using var index = SearchIndex.Open(null, "", () => rows);
        Assert.Equal([1, 2, 0], index.Find(SearchQuery.Of("karmet"), 1));
    }

    [Fact]
    public void Kinds_are_kept_apart()
    {
        using var index = SearchIndex.Open(null, "", () => [new SearchRow(0, 7, "Karmet", ""), new SearchRow(1, 7, "Arda", "")]);
        Assert.Equal([7], index.Find(SearchQuery.Of("karmet"), 0));
        Assert.Empty(index.Find(SearchQuery.Of("karmet"), 1));
    }

    // What FTS5 takes for commands, and what no text field should choke on.
    [Theory]
    [InlineData("hospital OR market")]
    [InlineData("hospital NOT struck")]
    [InlineData("names:hospital")]
    [InlineData("NEAR(hospital market, 2)")]
    [InlineData("hospital*")]
    [InlineData("^hospital")]
    [InlineData("\"hospital")]
    [InlineData("hospital\"\"\"")]
    [InlineData("'; DROP TABLE words; --")]
    [InlineData("hos\0pital")]
    [InlineData("( ) + - * : ^")]
    [InlineData("\ud800 hospital")]
    public void What_is_typed_is_words_and_no_command(string query)
    {
        using var index = Index(Texts);
        _ = index.Find(SearchQuery.Of(query), 1);
        Assert.Equal(2, index.Find(SearchQuery.Of("hospital"), 1).Count);
    }

    [Fact]
    public void Nothing_that_is_typed_breaks_it()
    {
        using var index = Index(Texts);
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var query = SearchQuery.Of(text ?? "");
            _ = index.Find(query, 1);
            foreach (var row in Texts)
                _ = query.Snippet(row, 20);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_word_of_a_text_finds_it()
    {
        using var index = Index(Texts);
        foreach (var (number, text) in Texts.Index())
            foreach (var word in text.Split(' '))
                Assert.Contains(number, index.Find(SearchQuery.Of(word), 1));
    }

    [Fact]
    public void A_snippet_is_of_the_texts_own_characters_with_what_is_sought_told_apart()
    {
        var query = SearchQuery.Of("hôpital \"qaim\"");
        var pieces = query.Snippet(Texts[0]);
        Assert.Equal(Texts[0], string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal(["Qa'im", "Hôpital"], pieces.Where(piece => piece.IsSought).Select(piece => piece.Text));
        var cut = query.Snippet(string.Concat(Enumerable.Repeat("Nothing happened here. ", 100)) + Texts[0], 60);
        Assert.True(cut.Sum(piece => piece.Text.Length) < 80);
        Assert.Contains(cut, piece => piece.IsSought);
    }

    [Fact]
    public void An_index_of_another_record_is_made_anew()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("marsad-test-").FullName, "words");
        try
        {
            SearchIndex.Open(file, "one", () => [new SearchRow(1, 0, "Karmet", "")]).Dispose();
            using (var same = SearchIndex.Open(file, "one", () => throw new InvalidOperationException("It is there.")))
                Assert.Single(same.Find(SearchQuery.Of("karmet"), 1));
            using (var other = SearchIndex.Open(file, "two", () => [new SearchRow(1, 0, "Arda", "")]))
                Assert.Empty(other.Find(SearchQuery.Of("karmet"), 1));
            File.WriteAllText(file, "no database");
            using var mended = SearchIndex.Open(file, "two", () => [new SearchRow(1, 0, "Arda", "")]);
            Assert.Single(mended.Find(SearchQuery.Of("arda"), 1));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static SearchIndex Index(IReadOnlyList<string> texts) => SearchIndex.Open(null, "", () => texts.Select((text, number) => new SearchRow(1, number, "", text)));
}
