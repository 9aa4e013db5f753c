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
    public sealed record Entry(string Key, string Name, IReadOnlyList<Claim> Claims, IReadOnlyList<Report> Reports);

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

    public static IReadOnlyDictionary<string, Entry> Of(Findings findings, IReadOnlyList<ReportHead> heads)
    {
        var reports = heads.Select(head => head.Report).ToDictionary(report => report.Id);
        var published = reports.Values.ToLookup(Key, StringComparer.Ordinal);
        var said = findings.Claims.SelectMany(claim => claim.Sources.Select(source => (Key: Key(source), source.Name, Claim: claim))
            .Concat(reports.TryGetValue(claim.ReportId, out var report) ? [(Key(report), Name(report), claim)] : []))
            .ToLookup(pair => pair.Key, StringComparer.Ordinal);
        return said.Select(group => (group.Key, group.First().Name)).Concat(published.Select(group => (group.Key, Name: Name(group.First())))).DistinctBy(pair => pair.Key)
            .Select(pair => new Entry(pair.Key, pair.Name, [.. said[pair.Key].Select(one => one.Claim).DistinctBy(claim => claim.Id)], [.. published[pair.Key].OrderBy(report => report.Id)]))
            .OrderByDescending(entry => entry.Claims.Count).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }
}
