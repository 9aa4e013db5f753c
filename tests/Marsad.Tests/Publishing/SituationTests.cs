using Marsad.Publishing;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Publishing;

public sealed class SituationTests
{
    private static readonly Findings Record = SampleFindings.Make();

    [Fact]
    public void Every_sentence_rests_on_words_and_every_note_is_used()
    {
        var report = SituationWriter.Write(Record, new LocalDate(2020, 12, 1), new LocalDate(2021, 1, 31));
        var sentences = report.Sections.SelectMany(section => section.Sentences).ToList();
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence => Assert.NotEmpty(sentence.Notes));
        Assert.Equal(Enumerable.Range(1, report.Notes.Count), sentences.SelectMany(sentence => sentence.Notes).Distinct().Order());
    }

    [Fact]
    public void Sums_are_those_of_the_incidents_told()
    {
        var report = SituationWriter.Write(Record, new LocalDate(2020, 12, 1), new LocalDate(2020, 12, 31));
        var incidents = Record.Incidents.Where(incident => incident.When?.From is { Year: 2020, Month: 12 }).ToList();
        Assert.Contains(report.Sections[0].Sentences, sentence => sentence.Text.StartsWith($"{incidents.Count} incident", StringComparison.Ordinal));
        Assert.Equal(incidents.Select(incident => incident.Incident.Id), report.Sections.Single(section => section.Heading == "Incidents").Sentences.Select(sentence => sentence.Incident!.Value));
    }

    [Fact]
    public void Days_of_which_nothing_is_told_are_no_quiet_days()
    {
        var report = SituationWriter.Write(Record, new LocalDate(1999, 1, 1), new LocalDate(1999, 1, 7));
        Assert.Empty(report.Sections);
        Assert.Contains("not to say that nothing happened", SituationMarkdown.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_holds_the_places_within_it()
    {
        var report = SituationWriter.Write(Record, new LocalDate(2020, 12, 1), new LocalDate(2021, 1, 31), "Two Rivers");
        Assert.Equal("Arda", Record.Incidents.Single(incident => incident.Incident.Id == Assert.Single(report.Sections.Single(section => section.Heading == "Incidents").Sentences).Incident).Where[0].Name);
    }

    [Fact]
    public void What_a_report_wrote_is_no_markup()
    {
        var text = SituationMarkdown.Write(SituationWriter.Write(SampleFindings.Make("<b>*x*</b>[^1]: no"), new LocalDate(2020, 12, 1), new LocalDate(2021, 1, 31)));
        Assert.DoesNotContain("<b>", text.Replace("\\<b\\>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\\<b\\>\\*x\\*\\</b\\>\\[\\^1\\]: no", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_day_is_not_before_the_first() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SituationWriter.Write(Record, new LocalDate(2021, 1, 2), new LocalDate(2021, 1, 1)));
}
