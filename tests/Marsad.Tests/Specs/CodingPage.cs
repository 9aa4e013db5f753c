using NodaTime;
using NodaTime.Text;

namespace Marsad.Tests.Specs;

/// <summary>A case of a page of specs/coding: a report and the claims that a careful human coder would make of it.</summary>
/// <param name="Page">File name of the page.</param>
/// <param name="Heading">What the case shows.</param>
/// <param name="Outlet">Who published the report.</param>
/// <param name="Published">When, or null where that is not known.</param>
/// <param name="Text">The report: headline and paragraphs, a blank line between them.</param>
/// <param name="Claims">What is claimed; empty where nothing is to be coded.</param>
/// <param name="NothingElse">Whether the report makes no further claim.</param>
internal sealed record CodingCase(string Page, string Heading, string Outlet, LocalDate? Published, string Text, IReadOnlyList<IReadOnlyList<Expected>> Claims, bool NothingElse);

/// <summary>A row of a claim's table.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Value">What it must be.</param>
/// <param name="Words">The words of the report that say so, or nothing.</param>
internal sealed record Expected(string Field, string Value, string Words);

/// <summary>Reads the pages of specs/coding. specs/coding/README.md tells their form.</summary>
internal static class CodingPage
{
    public static string Folder { get; } = Path.Combine(House.Source.Root, "specs", "coding");

    public static IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<CodingCase> Read(string page)
    {
        var cases = new List<CodingCase>();
        var lines = File.ReadAllLines(Path.Combine(Folder, page));
        var start = Array.FindIndex(lines, IsHeading);
        while (start >= 0)
        {
            var next = Array.FindIndex(lines, start + 1, IsHeading);
            cases.Add(ReadCase(page, lines[start..(next < 0 ? lines.Length : next)]));
            start = next;
        }
        return cases;
    }

    private static bool IsHeading(string line) => line.StartsWith("## ", StringComparison.Ordinal);

    private static CodingCase ReadCase(string page, string[] lines)
    {
        var heading = lines[0][3..].Trim();
        var quote = lines.Where(line => line.StartsWith('>')).Select(line => line[1..].Trim()).ToList();
        if (quote.Count < 3 || quote[0].Split('|', StringSplitOptions.TrimEntries) is not ["en", var outlet, var day] || quote[1].Length > 0)
            throw new FormatException($"{page}: '{heading}' has no report: a quote that begins with 'en | Outlet | 2026-03-04' and an empty line was expected.");
        var published = day == "unknown" ? (LocalDate?)null : LocalDatePattern.Iso.Parse(day).Value;
        var text = string.Join("\n\n", Paragraphs(quote.Skip(2)));
        var nothingElse = lines.Any(line => line.Equals("And nothing else.", StringComparison.OrdinalIgnoreCase));
        return new CodingCase(page, heading, outlet, published, text, Tables(page, heading, lines), nothingElse);
    }

    /// <summary>Lines joined to paragraphs at empty ones; a headline stands in two asterisks.</summary>
    private static IEnumerable<string> Paragraphs(IEnumerable<string> quote)
    {
        var paragraph = new List<string>();
        foreach (var line in quote.Append(""))
        {
            if (line.Length > 0)
            {
                paragraph.Add(line);
                continue;
            }
            if (paragraph.Count > 0)
                yield return string.Join(' ', paragraph).Replace("**", "", StringComparison.Ordinal);
            paragraph.Clear();
        }
    }

    private static List<IReadOnlyList<Expected>> Tables(string page, string heading, string[] lines)
    {
        var tables = new List<IReadOnlyList<Expected>>();
        List<Expected>? table = null;
        foreach (var line in lines)
        {
            if (!line.StartsWith('|'))
            {
                table = null;
                continue;
            }
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 3)
                throw new FormatException($"{page}: '{heading}' has a row of {cells.Length} cells: field, value and words were expected.");
            if (table is null)
                tables.Add(table = []);
            else if (!cells[0].StartsWith('-'))
                table.Add(new Expected(cells[0], cells[1], cells[2]));
        }
        return tables;
    }
}
