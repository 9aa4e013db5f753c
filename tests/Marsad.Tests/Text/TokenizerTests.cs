using FsCheck;
using FsCheck.Fluent;
using Marsad.Text;
using Xunit;

namespace Marsad.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("They don't know.", "They|do|n't|know|.")] // contraction
    [InlineData("It can't and cannot be.", "It|ca|n't|and|can|not|be|.")]
    [InlineData("Assad's forces", "Assad|'s|forces")] // possessive
    [InlineData("the soldiers\u2019 base", "the|soldiers|\u2019|base")] // plural possessive, curly
    [InlineData("We\u2019ve gone; they'll go", "We|\u2019ve|gone|;|they|'ll|go")]
    [InlineData("a well-known Al-Zaman reporter", "a|well|-|known|Al|-|Zaman|reporter")] // compounds part at the hyphen
    [InlineData("an anti-tank, non-lethal e-mail", "an|anti-tank|,|non-lethal|e-mail")] // prefixes keep theirs
    [InlineData("pro-government F-16 jets", "pro-government|F-16|jets")] // aircraft are names
    [InlineData("$3.5 million, 50% and \u20AC10,000", "$|3.5|million|,|50|%|and|\u20AC|10,000")]
    [InlineData("on 11/28/2000 at 5:30 p.m.", "on|11/28/2000|at|5:30|p.m.")]
    [InlineData("Lt. Gen. John B. Smith of the U.S. Army", "Lt.|Gen.|John|B.|Smith|of|the|U.S.|Army")]
    [InlineData("\"Go!\" he said...", "\"|Go|!|\"|he|said|...")]
    [InlineData("\u201CThe end,\u201D she said.", "\u201C|The|end|,|\u201D|she|said|.")]
    [InlineData("THE FMLN'S FORCES DIDN'T", "THE|FMLN|'S|FORCES|DID|N'T")] // capitals
    [InlineData("see http://a.org/b?c=1, or mail x@y.com.", "see|http://a.org/b?c=1|,|or|mail|x@y.com|.")]
    [InlineData("killed 5km away(wounded 3)", "killed|5|km|away|(|wounded|3|)")] // broken spacing
    [InlineData("Deir al-Zor's Ba'athists", "Deir|al|-|Zor|'s|Ba'athists")] // apostrophes inside names stay
    [InlineData("call 713-853-3989 for 39K, im told", "call|713-853-3989|for|39|K|,|i|m|told")] // telephone numbers, units, web spelling
    [InlineData("report.pdf of (a@b.org) at example.com.", "report.pdf|of|(|a@b.org|)|at|example.com|.")] // files, hosts, addresses in brackets
    [InlineData("the end.but more", "the|end|.|but|more")] // a lost space is no host
    [InlineData("No. 3 said no.", "No.|3|said|no|.")] // abbreviation and word
    public void Words_are_cut_as_the_treebank_cuts_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))));

    [Theory]
    [InlineData("Gunmen killed two. Police fled.", 2)]
    [InlineData("Lt. Gen. Smith met J. P. Jones on Sept. 3 in St. Louis.", 1)] // stops of abbreviations
    [InlineData("\"We won.\" He left. (It rained.) All went home.", 4)] // stops inside quotes and brackets
    [InlineData("It struck at 5 p.m. The dead were named.", 2)] // an abbreviation can end a sentence
    [InlineData("Troops of the U.S. Army left the U.S. They did not return.", 2)]
    [InlineData("Really? Yes! No... Perhaps.", 4)]
    [InlineData("One thing\n\nAnother thing", 2)] // a blank line parts
    [InlineData("\"Why?\" asked the general.", 1)] // the sentence goes on in lower case
    [InlineData("who did this? nobody knows", 2)] // a careless hand forgets the capital
    [InlineData("IT EXPLODED. TWO DIED.", 2)] // capitals
    public void Sentences_end_where_a_reader_would_stop(string text, int expected) =>
        Assert.Equal(expected, SentenceSplitter.Split(text, Tokenizer.Split(text, new TextSpan(0, text.Length))).Count);

    [Fact]
    public void Whatever_is_given_the_words_lie_in_order_and_hold_every_character_that_is_no_gap()
    {
        var pieces = Gen.Elements("a", "Mr.", "don't", "U.S.", " ", "\n", "\n\n", "\"", "'", "\u2019", "-", "--", ".", "...", "!?", "3.5", "10,000", "km", "$", "\uD83D\uDE00", "\uD83D", "\u0301", "\u0627\u0644", "@", "http://", "/", ":", ")", "(", "\0", "#", "s", "T", "\u200B", "\u00AD");
        Prop.ForAll(pieces.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var words = Tokenizer.Split(text, new TextSpan(0, text.Length));
            var at = 0;
            foreach (var word in words)
            {
                Assert.True(word.Start >= at && word.Length > 0);
                Assert.All(text[at..word.Start], c => Assert.True(Tokenizer.IsGap(c)));
                at = word.End;
            }
            Assert.All(text[at..], c => Assert.True(Tokenizer.IsGap(c)));
            var ends = SentenceSplitter.Split(text, words);
            Assert.Equal(words.Count, ends.Count == 0 ? 0 : ends[^1]);
        }).QuickCheckThrowOnFailure();
    }
}
