using Marsad.Lexicons;
using Xunit;

namespace Marsad.Tests.Lexicons;

public class SpeakerLexiconTests
{
    [Theory]
    [InlineData("say", "asserts")]
    [InlineData("deny", "denies")]
    [InlineData("dismiss", "dismisses")]
    [InlineData("claim responsibility", "claims-responsibility")] // a phrase, where "claim" alone only doubts
    [InlineData("decline to comment", "silent")]
    public void A_verb_of_saying_has_its_stance(string lemma, string stance) => Assert.Equal(stance, SpeakerLexicon.Default.Verb(lemma)[0].Stance);

    [Fact]
    public void To_claim_is_to_say_without_being_believed() => Assert.True(SpeakerLexicon.Default.Verb("claim")[0].IsDoubtful);

    [Fact]
    public void To_accuse_is_an_act_as_well_as_a_saying() => Assert.Equal("accuse", SpeakerLexicon.Default.Verb("accuse")[0].Plover);

    [Theory]
    [InlineData("witness", "witness", true)]
    [InlineData("police source", "police", false)]
    [InlineData("statement", "document", false)]
    public void A_source_without_a_name_has_its_kind(string noun, string kind, bool firstHand) =>
        Assert.Equal(new SourceNoun(kind, firstHand), SpeakerLexicon.Default.Source(noun));

    [Theory]
    [InlineData("according to", "source")]
    [InlineData("reportedly", "hearsay")]
    [InlineData("yesterday", null)]
    public void A_marker_says_on_whose_word(string words, string? sense) => Assert.Equal(sense, SpeakerLexicon.Default.Marker(words));
}
