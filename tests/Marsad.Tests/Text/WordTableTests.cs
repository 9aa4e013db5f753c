using FsCheck;
using FsCheck.Fluent;
using Marsad.Text;
using Xunit;

namespace Marsad.Tests.Text;

public class WordTableTests
{
    [Theory]
    [InlineData("Homs", 1)]
    [InlineData("HOMS", 1)] // case is left aside
    [InlineData("homs", 1)]
    [InlineData("Hom", 0)]
    [InlineData("", 0)]
    [InlineData("ŞANLIURFA", 2)] // letters beyond ASCII have small ones as well
    [InlineData("h\u00ADoms", 0)]
    [InlineData("a word longer than any of the table", 0)]
    public void A_word_is_found_in_any_case(string word, int number)
    {
        var table = new WordTable<int>(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Homs"] = 1, ["Şanlıurfa"] = 2, ["şanliurfa"] = 2 });

        Assert.Equal(number, table[word]);
        Assert.Equal(number > 0, table.Has(word));
    }

    [Fact]
    public void A_table_of_exact_words_tells_cases_apart()
    {
        var table = new WordTable<int>(new Dictionary<string, int>(StringComparer.Ordinal) { ["us"] = 1, ["É"] = 2 });

        Assert.Equal([1, 0, 2, 0], [table["us"], table["US"], table["É"], table["é"]]);
    }

    [Fact]
    public void A_table_holds_what_the_dictionary_holds() => Prop.ForAll<string[]>(words =>
    {
        var all = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words.Skip(1))
            all.TryAdd(word ?? "", all.Count + 1);
        var table = new WordTable<int>(all);
        return words.SelectMany(word => new[] { word ?? "", (word ?? "").ToUpperInvariant(), (word ?? "").ToLowerInvariant() }).All(word => table[word] == all.GetValueOrDefault(word));
    }).Check(Config.QuickThrowOnFailure);
}
