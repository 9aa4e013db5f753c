using Marsad.Working;

namespace Marsad.Web;

/// <summary>On whose word the record stands: outlets, and those whom they cite.</summary>
public static class SourceIndex
{
    /// <summary>A source with the claims that rest on it.</summary>
    /// <param name="Key">Key in addresses.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Claims">Claims that it makes or is cited for.</param>
    /// <param name="Reports">Reports that it published; none where it is only cited.</param>
    public sealed record Entry(string Key, string Name, Chosen<Claim> Claims, IReadOnlyList<Report> Reports);

    /// <summary>Key of a cited source.</summary>
    public static string Key(Attribution source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Id ?? Addresses.Named(source.Name);
    }

    /// <summary>Key of the outlet of a report; its name where it names none.</summary>
    public static string Key(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Addresses.Named(Name(report));
    }

    /// <summary>The outlet, or the report's name where it names none.</summary>
    public static string Name(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Outlet ?? report.Name;
    }

    internal static IReadOnlyDictionary<string, Entry> Of(Snapshot record)
    {
        var outlines = record.Outlines;
        var claims = outlines.Sources.Turned(outlines.Names.Sources.Count);
        var reports = NumberLists.ByGroup(outlines.ReportSources, outlines.Names.Sources.Count);
        return outlines.Names.Sources.Select((source, number) => new Entry(source.Key, source.Name, new Chosen<Claim>(record.Findings.Claims, claims[number].ToArray()), Reports(record, reports[number].ToArray())))
            .OrderByDescending(entry => entry.Claims.Count).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    private static AskedList<Report> Reports(Snapshot record, int[] numbers) => new(numbers.Length, number => record.Reports[numbers[number]].Report);
}
