using FsCheck;
using FsCheck.Fluent;
using Marsad.Annotating;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Annotating;

public class FinderPropertyTests
{
    private static readonly string[] Shards =
    [
        "6", "October", "2017", ",", " ", "-", "the", "of", "on", "Monday", "between", "and", "to", "31", "Feb.", "last", "week", "ago", "two", "million", "at least", "some",
        "another", "$", "km", "%", "29", "9999999999999999999999", "1/2/2019", "2019-02-30", "٣", "\ud83d", "\n\n", "a", "dozen", "hundred", "century", "decades", "next", "following",
        "day", "99", "th", "0", "overnight", "into", "from", "years", "old", "months", "later", "earlier", "May", "'", "s", "in", "thousand", "half", "one", "no", "Christmas", "Eve", "30th", "10:30", "pm", ".", "1500", "2100", "q4",
    ];

    [Fact]
    public void Dates_and_numbers_of_any_text_stand_inside_it_in_order_and_apart()
    {
        var texts = Gen.Elements(Shards).ArrayOf(40).Select(shards => string.Join(shards.Length % 3 == 0 ? "" : " ", shards)).ToArbitrary();
        Prop.ForAll(texts, text => Holds(text, new LocalDate(2020, 2, 29)) && Holds(text, null)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
        Prop.ForAll<string>(text => Holds(text ?? "", new LocalDate(2021, 3, 31))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_text_without_an_end_of_sentence_is_read_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("one hundred and two thousand and at least from between 4 May", 5_000));

        Assert.True(Holds(text, null));
    }

    private static bool Holds(string text, LocalDate? published)
    {
        var sentences = Plain.Sentences(text);
        var dates = DateFinder.Find(text, sentences, published);
        var counts = CountFinder.Find(text, sentences, dates);
        return Apart(text, dates) && Apart(text, counts)
            && dates.All(date => date.When.Text == date.Span.In(text) && !(date.When.From > date.When.To))
            && (published is not null || dates.All(date => date.When.Basis != DateBasis.Published))
            && counts.All(count => !(count.Count.Low > count.Count.High));
    }

    private static bool Apart(string text, IReadOnlyList<Mention> mentions)
    {
        var end = 0;
        foreach (var mention in mentions)
        {
            if (mention.Span.Start < end || mention.Span.End > text.Length || mention.Span.Length == 0)
                return false;
            end = mention.Span.End;
        }
        return true;
    }
}
