using System.Text;
using Marsad.Coding;
using Marsad.Reading;
using NodaTime.Text;

namespace Marsad.Tests.Specs;

/// <summary>A page of specs/ whose cases are short reports with a table of what the record makes of them.</summary>
internal sealed class RecordPage(string name)
{
    public sealed record Case(string Heading, IReadOnlyList<string[]> Reports, IReadOnlyList<string[]> Rows)
    {
        /// <summary>Lines of JSON: sightings.</summary>
        public IReadOnlyList<string> Json { get; init; } = [];

        /// <summary>The reports as they are read.</summary>
        public IReadOnlyList<Document> Documents { get; } = [.. Reports.Select((report, i) =>
            ReportReading.Read(new ReportFile { Path = $"report{i}.txt", Bytes = Encoding.UTF8.GetBytes(report[2]), Outlet = report[0], Published = LocalDatePattern.Iso.Parse(report[1]).Value }).Document!)];

        /// <summary>What they claim.</summary>
        public IReadOnlyList<Claim> Claims() => [.. Documents.SelectMany(new StoryCoder().Code)];
    }

    private readonly Lazy<IReadOnlyList<Case>> _cases = new(() => Read(Path.Combine(House.Source.Root, "specs", name)));

    public IEnumerable<string> Headings => _cases.Value.Select(one => one.Heading);

    public Case this[string heading] => _cases.Value.Single(one => one.Heading == heading);

    private static List<Case> Read(string path)
    {
        var cases = new List<Case>();
        var lines = File.ReadAllLines(path);
        for (var at = Array.FindIndex(lines, IsHeading); at >= 0;)
        {
            var next = Array.FindIndex(lines, at + 1, IsHeading);
            var body = lines[at..(next < 0 ? lines.Length : next)];
            cases.Add(new Case(body[0][3..], Reports(body), [.. body.Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))]) { Json = [.. body.Where(line => line.StartsWith('{'))] });
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
