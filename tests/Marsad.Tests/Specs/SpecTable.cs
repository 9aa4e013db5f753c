namespace Marsad.Tests.Specs;

/// <summary>Rows of the tables of a page of specs/, with the heading that each stands under. Rows of a header and its rule are left out.</summary>
internal static class SpecTable
{
    public static IEnumerable<(string Heading, string[] Cells)> Rows(string page)
    {
        var heading = "";
        var inTable = false;
        foreach (var line in File.ReadLines(Path.Combine(Root(), "specs", page)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
            var row = line.StartsWith('|');
            if (row && inTable && !line.StartsWith("| ---", StringComparison.Ordinal))
                yield return (heading, [.. line.TrimEnd().TrimEnd('|')[1..].Split('|', StringSplitOptions.TrimEntries)]);
            inTable = row;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "marsad.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds marsad.slnx.");
        return folder.FullName;
    }
}
