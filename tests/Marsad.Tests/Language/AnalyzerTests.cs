using FsCheck;
using FsCheck.Fluent;
using Marsad.Language;
using Xunit;

namespace Marsad.Tests.Language;

public class AnalyzerTests
{
    [Theory]
    [InlineData("Gunmen killed two officers.", "Gunmen", Relation.Nsubj, "killed")] // active
    [InlineData("Two officers were killed by gunmen.", "officers", Relation.NsubjPass, "killed")] // passive
    [InlineData("Two officers were killed by gunmen.", "gunmen", Relation.OblAgent, "killed")]
    [InlineData("Two officers were killed by gunmen.", "were", Relation.AuxPass, "killed")]
    [InlineData("Two officers were killed by gunmen.", "Two", Relation.Nummod, "officers")]
    [InlineData("The men who attacked the village fled.", "attacked", Relation.AclRelcl, "men")] // relative clause
    [InlineData("Rebels attacked the town and burned the market.", "burned", Relation.Conj, "attacked")] // conjunction
    [InlineData("THE GUNMEN KILLED TWO OFFICERS IN THE CAPITAL.", "GUNMEN", Relation.Nsubj, "KILLED")] // capitals
    [InlineData("UNIDENTIFIED INDIVIDUALS PLACED A BOMB NEAR THE HOME OF JUDGE ANA RUIZ IN TACNA.", "RUIZ", Relation.Flat, "ANA")] // names among capitals
    [InlineData("GUNMEN KILLED TWO OFFICERS.", "GUNMEN", Relation.Nsubj, "KILLED")] // capitals, no article to go by
    public void Who_did_what_to_whom_is_read_from_the_syntax(string text, string word, Relation relation, string head)
    {
        var sentence = Assert.Single(Analyzer.English.Analyze(text, [new TextSpan(0, text.Length)]));
        var found = sentence.Words.ToArray().Single(candidate => candidate.Span.In(text) == word);

        Assert.Equal(relation, found.Relation);
        Assert.Equal(head, sentence[found.Head].Span.In(text));
    }

    [Theory]
    [InlineData("The soldiers were attacked.", "soldiers", "soldier", PartOfSpeech.Noun, Features.Plural)]
    [InlineData("The soldiers were attacked.", "attacked", "attack", PartOfSpeech.Verb, Features.Passive)]
    [InlineData("The men fled.", "men", "man", PartOfSpeech.Noun, Features.Plural)] // irregular plural
    [InlineData("The men shot a guard.", "shot", "shoot", PartOfSpeech.Verb, Features.Past)] // irregular past
    [InlineData("The men fled.", "fled", "flee", PartOfSpeech.Verb, Features.Past)] // irregular and not in the treebank
    public void A_word_has_its_base_form_part_of_speech_and_features(string text, string word, string lemma, PartOfSpeech tag, Features features)
    {
        var sentence = Assert.Single(Analyzer.English.Analyze(text, [new TextSpan(0, text.Length)]));
        var found = sentence.Words.ToArray().Single(candidate => candidate.Span.In(text) == word);

        Assert.Equal((lemma, tag), (found.Lemma, found.Tag));
        Assert.True(found.Features.HasFlag(features));
    }

    [Fact]
    public void Whatever_is_given_every_sentence_is_a_tree_over_words_inside_it()
    {
        var pieces = Gen.Elements("a", "Killed", "2", "by", "DON'T", "U.S.", " ", " ", "\n\n", "\"", ".", "...", "-", "\uD83D\uDE00", "\uD83D", "\u0301", "\u0627\u0644", "\0", "who", "and", ",");
        Prop.ForAll(pieces.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var at = 0;
            foreach (var sentence in Analyzer.English.Analyze(text, [new TextSpan(0, text.Length)]))
            {
                Assert.True(sentence.Span.Start >= at && sentence.Count > 0);
                Assert.Single(sentence.Words.ToArray(), word => word.Head < 0);
                for (var i = 0; i < sentence.Count; i++)
                {
                    Assert.True(sentence.Span.Contains(sentence[i].Span) && sentence[i].Span.Start >= at);
                    at = sentence[i].Span.End;
                    var (up, steps) = (i, 0);
                    while (sentence[up].Head >= 0 && steps++ <= sentence.Count)
                        up = sentence[up].Head;
                    Assert.Equal(sentence.Root, up);
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_megabyte_without_a_full_stop_is_cut_into_sentences_that_can_be_parsed()
    {
        var text = string.Concat(Enumerable.Repeat("rebels and soldiers ", 50_000));

        Assert.All(Analyzer.English.Analyze(text, [new TextSpan(0, text.Length)]), sentence => Assert.True(sentence.Count <= 400));
    }

    [Fact]
    public void The_shipped_model_reads_the_treebank_as_well_as_its_page_says()
    {
        const string treebank = "shared/corpora/ud-en/ewt-test.conllu";
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, treebank)))
            folder = folder.Parent;
        Assert.SkipWhen(folder is null, $"{treebank} is not beside the project: the model is not measured.");

        var measured = Evaluation.Of(Analyzer.English, Path.Combine(folder!.FullName, treebank));

        Assert.True(measured is { Upos: >= 94.9, Las: >= 83, Words: >= 98.5, Sentences: >= 77 }, measured.ToString());
    }
}
