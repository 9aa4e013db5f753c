namespace Marsad.Assessing;

/// <summary>
/// Tells which claims stand on independent origins. Two claims share an origin if their stories are copies of one another, if one
/// outlet published both, or if they rest on one named source: the innermost of the claim's sources (who first said it), or,
/// where that one has no name ("witnesses", "a camp official"), the outermost, the agency that passed it on; an outlet that
/// another one cites is such a source, and so is the agency that a story says it was taken from. Ties add up, so the count errs to fewer origins. Sources without a name tie nothing.
/// </summary>
internal sealed class Origins(IReadOnlyList<Document> documents)
{
    private readonly Dictionary<(ReportId, int), int> _copies = StoryCopies.Of(documents);
    private readonly Dictionary<(ReportId, int), IReadOnlyList<string>> _credits = documents.DistinctBy(d => d.Report.Id)
        .SelectMany(d => d.Stories.Select(s => ((d.Report.Id, s.Number), Agencies: Credits.Default.Of(s))))
        .Where(s => s.Agencies.Count > 0).DistinctBy(s => s.Item1)
        .ToDictionary(s => s.Item1, s => s.Agencies);
    private readonly Dictionary<ReportId, Report> _reports = documents.DistinctBy(d => d.Report.Id).ToDictionary(d => d.Report.Id, d => d.Report);

    /// <summary>For each of the claims the number of its origin.</summary>
    public int[] Of(IReadOnlyList<Claim> claims)
    {
        var groups = new UnionFind(claims.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var key in Keys(claims[i]))
            {
                if (!first.TryAdd(key, i))
                    groups.Union(first[key], i);
            }
        }
        return [.. Enumerable.Range(0, claims.Count).Select(groups.Find)];
    }

    /// <summary>Who speaks in the claim, if the name is known: the innermost named source.</summary>
    public static string? Speaker(Claim claim) =>
        claim.Sources.FirstOrDefault(IsNamed) is { } source ? source.Id ?? Names.Fold(source.Name) : null;

    private IEnumerable<string> Keys(Claim claim)
    {
        yield return _copies.TryGetValue((claim.ReportId, claim.Story), out var copies) ? $"story {copies}" : $"report {claim.ReportId}";
        if (_reports.TryGetValue(claim.ReportId, out var report) && (report.Outlet ?? Host(report.Url)) is { Length: > 0 } outlet)
            yield return "name " + Names.Fold(outlet);
        foreach (var agency in _credits.GetValueOrDefault((claim.ReportId, claim.Story), []))
            yield return "name " + agency;
        if (claim.Sources.Count == 0)
            yield break;
        var source = IsNamed(claim.Sources[0]) ? claim.Sources[0] : claim.Sources[^1];
        if (!IsNamed(source))
            yield break;
        yield return "name " + Names.Fold(source.Name);
        if (source.Id is { } id)
            yield return "name " + id;
    }

    private static bool IsNamed(Attribution source) => source.Id is not null || (source.Name.Length > 0 && char.IsUpper(source.Name[0]));

    /// <summary>"example.org" of an address.</summary>
    public static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host) : null;
}
