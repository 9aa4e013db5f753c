using System.Text;
using Marsad.Coding;
using Marsad.Reading;
using Marsad.Working;
using NodaTime.Text;
using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>Runs the cases of specs/audit.md: reports are read, coded and assessed, and the audit is compared with the table.</summary>
public class AuditSpecs
{
    private sealed record Case(string Heading, IReadOnlyList<string[]> Reports, IReadOnlyList<string[]> Findings);

    private static readonly Lazy<IReadOnlyList<Case>> Page = new(() => Read(Path.Combine(House.Source.Root, "specs", "audit.md")));

    public static IEnumerable<TheoryDataRow<string>> Cases() => Page.Value.Select(one => new TheoryDataRow<string>(one.Heading));

    [Theory, MemberData(nameof(Cases))]
    public void The_audit_says_what_the_page_says(string heading)
    {
        var one = Page.Value.Single(c => c.Heading == heading);
        var documents = new List<Document>();
        foreach (var (i, report) in one.Reports.Index())
        {
            var (outlet, published, text) = (report[0], report[1], report[2]);
            documents.Add(ReportReading.Read(new ReportFile { Path = $"report{i}.txt", Bytes = Encoding.UTF8.GetBytes(text), Outlet = outlet, Published = LocalDatePattern.Iso.Parse(published).Value }).Document!);
        }
        var audit = Observatory.Assess([.. documents.SelectMany(new StoryCoder().Code)], documents).Audit;
        var found = audit.Select(f => $"{f.Check} | {f.Outcome.ToString().ToLowerInvariant()} | {f.Arithmetic}{(f.Why is null ? "" : $" ({f.Why})")}").ToList();
        var expected = one.Findings.Select(row => string.Join(" | ", row)).ToList();
        Assert.All(expected, row => Assert.True(found.Exists(line => line == row || line.StartsWith(row + " (", StringComparison.Ordinal)), $"not found: {row}\nfound:\n{string.Join('\n', found)}"));
        Assert.All(found.Where((_, i) => audit[i].Outcome != AuditOutcome.Holds), line => Assert.True(expected.Exists(row => line == row || line.StartsWith(row + " (", StringComparison.Ordinal)), $"not on the page: {line}"));
        Assert.All(audit, finding => Assert.NotEmpty(finding.Terms));
        Assert.All(audit.SelectMany(finding => finding.Terms).Where(term => term.Span is not null), term =>
            Assert.StartsWith(term.Span!.Value.In(documents.Single(d => d.Report.Id == term.ReportId).Text), term.Text, StringComparison.Ordinal));
    }

    private static List<Case> Read(string path)
    {
        var cases = new List<Case>();
        var lines = File.ReadAllLines(path);
        for (var at = Array.FindIndex(lines, IsHeading); at >= 0;)
        {
            var next = Array.FindIndex(lines, at + 1, IsHeading);
            var body = lines[at..(next < 0 ? lines.Length : next)];
            cases.Add(new Case(body[0][3..], Reports(body), [.. body.Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))]));
            at = next;
        }
        return cases;
    }

    // Each report begins with "en | Outlet | 2026-03-04" and an empty line.
    private static List<string[]> Reports(string[] lines)
    {
        var reports = new List<string[]>();
        foreach (var line in lines.Where(line => line.StartsWith('>')).Select(line => line[1..].Trim().Replace("\\*", "*", StringComparison.Ordinal)))
        {
            if (line.StartsWith("en |", StringComparison.Ordinal) && line.Split('|', StringSplitOptions.TrimEntries) is [_, var outlet, var day])
                reports.Add([outlet, day, ""]);
            else if (reports[^1][2].Length > 0 || line.Length > 0)
                reports[^1][2] += line + "\n";
        }
        return reports;
    }

    private static bool IsHeading(string line) => line.StartsWith("## ", StringComparison.Ordinal);
}
