using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the cases of specs/audit.md: reports are read, coded and assessed, and the audit is compared with the table.</summary>
public class AuditSpecs
{
    private static readonly RecordPage Page = new("audit.md");

    public static IEnumerable<TheoryDataRow<string>> Cases() => Page.Headings.Select(heading => new TheoryDataRow<string>(heading));

    [Theory, MemberData(nameof(Cases))]
    public void The_audit_says_what_the_page_says(string heading)
    {
        var one = Page[heading];
        var audit = Observatory.Assess(one.Claims(), one.Documents).Audit;
        var found = audit.Select(f => $"{f.Check} | {f.Outcome.ToString().ToLowerInvariant()} | {f.Arithmetic}{(f.Why is null ? "" : $" ({f.Why})")}").ToList();
        var expected = one.Rows.Select(row => string.Join(" | ", row)).ToList();
        Assert.All(expected, row => Assert.True(found.Exists(line => line == row || line.StartsWith(row + " (", StringComparison.Ordinal)), $"not found: {row}\nfound:\n{string.Join('\n', found)}"));
        Assert.All(found.Where((_, i) => audit[i].Outcome != AuditOutcome.Holds), line => Assert.True(expected.Exists(row => line == row || line.StartsWith(row + " (", StringComparison.Ordinal)), $"not on the page: {line}"));
        Assert.All(audit, finding => Assert.NotEmpty(finding.Terms));
        Assert.All(audit.SelectMany(finding => finding.Terms).Where(term => term.Span is not null), term =>
            Assert.StartsWith(term.Span!.Value.In(one.Documents.Single(d => d.Report.Id == term.ReportId).Text), term.Text, StringComparison.Ordinal));
    }
}
