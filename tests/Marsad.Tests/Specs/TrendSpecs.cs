using System.Text.Json;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the cases of specs/trends.md: what reports assert of trends, and what the record says to it.</summary>
public class TrendSpecs
{
    private static readonly RecordPage Page = new("trends.md");

    public static IEnumerable<TheoryDataRow<string>> Cases() => Page.Headings.Select(heading => new TheoryDataRow<string>(heading));

    [Theory, MemberData(nameof(Cases))]
    public void The_record_answers_as_the_page_says(string heading)
    {
        var one = Page[heading];
        var answers = Observatory.Trends(Observatory.Assess(one.Claims(), one.Documents));
        var found = answers.Select(a => (a.Asserted.Text, Verdict: JsonNamingPolicy.KebabCaseLower.ConvertName(a.Verdict.ToString()), a.Words)).ToList();
        var told = string.Join('\n', answers.Select(a => $"{a.Asserted.Text} | {a.Verdict} | {a.Words} | {string.Join("; ", a.Caveats)}"));
        Assert.All(one.Rows, row => Assert.True(found.Exists(f => f.Text == row[0] && f.Verdict == row[1] && f.Words.StartsWith(row[2], StringComparison.Ordinal)), $"not found: {string.Join(" | ", row)}\nfound:\n{told}"));
        Assert.True(found.Count == one.Rows.Count, $"more than on the page:\n{told}");
        Assert.All(answers, a => Assert.Equal(a.Asserted.Text, a.Asserted.Span.In(one.Documents.Single(d => d.Report.Id == a.Asserted.Report).Text)));
    }
}
