using FsCheck;
using FsCheck.Fluent;
using Marsad.Annotating;
using Xunit;

namespace Marsad.Tests.Annotating;

public class TallyFinderTests
{
    private static readonly string[] Shards =
    [
        "12", "2,819", "two", "a", "soldier", "soldiers", "civilians", "were", "killed", "in", "Homs", ":", "(", ")", ",", ", and", "and", ";", ".", "\n\n", "including", "of them", "among them",
        "The dead are", "By month:", "As follows:", "- January: 9", "an average of", "a day", "the", "attacks", "since May", "99999999999999999999", "at least", "dozens", "25 of them", "in addition",
    ];

    [Fact]
    public void Sums_of_any_text_stand_inside_it_and_have_parts()
    {
        var texts = Gen.Elements(Shards).ArrayOf(40).Select(shards => string.Join(" ", shards)).ToArbitrary();
        Prop.ForAll(texts, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void A_list_that_nobody_ends_is_read_in_good_time() =>
        Assert.True(Holds("Forty people died: " + string.Join(", ", Enumerable.Repeat("two soldiers including a guard and the 12 attacks (3 of them)", 5_000))));

    private static bool Holds(string text)
    {
        var document = Some.Report("one", Some.Date(2020, 2, 29), text: text);
        return TallyFinder.Find(document).All(tally => tally.Parts.Count > 0
            && tally.Parts.Prepend(tally.Whole).All(number => number.Span.End <= text.Length && number.Text.StartsWith(number.Span.In(text), StringComparison.Ordinal)));
    }
}
