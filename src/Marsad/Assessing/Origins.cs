namespace Marsad.Assessing;

/// <summary>
/// Tells which claims stand on independent origins. Two claims share an origin if their stories are copies of one another, if one
/// outlet published both, or if they rest on one named source: the innermost of the claim's sources (who first said it), or,
/// where that one has no name ("witnesses", "a camp official"), the outermost, the agency that passed it on; an outlet that
/// another one cites is such a source, and so is the agency that a story says it was taken from. Ties add up, so the count errs to fewer origins. Sources without a name tie nothing.
/// </summary>
internal sealed class Origins
{
    private readonly Dictionary<(ReportId, int), int> _copies;
    private readonly Dictionary<(ReportId, int), IReadOnlyList<string>> _credits;
    private readonly Dictionary<ReportId, Report> _reports;

    /// <param name="documents">The reports.</param>
    /// <param name="traces">The traces of a report's stories.</param>
    public Origins(IReadOnlyList<Document> documents, Func<Document, IReadOnlyList<StoryTrace>>? traces = null)
    {
        var traced = documents.DistinctBy(d => d.Report.Id).ToDictionary(d => d.Report.Id, traces ?? StoryTrace.Of);
        _copies = StoryCopies.Of(documents, d => traced[d.Report.Id]);
        _credits = traced.SelectMany(report => report.Value.Select(s => ((report.Key, s.Story), s.Credits))).Where(s => s.Credits.Count > 0).DistinctBy(s => s.Item1).ToDictionary(s => s.Item1, s => s.Credits);
        _reports = documents.DistinctBy(d => d.Report.Id).ToDictionary(d => d.Report.Id, d => d.Report);
    }

    /// <summary>For each of the claims the number of its origin.</summary>
    public int[] Of(IReadOnlyList<Claim> claims)
    {
        var groups = new UnionFind(claims.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var (key, _) in Keys(claims[i]))
            {
                if (!first.TryAdd(key, i))
                    groups.Union(first[key], i);
            }
        }
        return [.. Enumerable.Range(0, claims.Count).Select(groups.Find)];
    }

    /// <summary>The origins on which several claims rest, with what ties each of them to the others.</summary>
    public List<Origin> Traced(IReadOnlyList<Claim> claims, int[] origins)
    {
        var traced = new List<Origin>();
        foreach (var origin in Enumerable.Range(0, claims.Count).GroupBy(i => origins[i]).Where(g => g.Count() > 1))
        {
            var keys = origin.Select(i => (Claim: claims[i].Id, Keys: Keys(claims[i]).DistinctBy(k => k.Key).ToList())).ToList();
            var shared = keys.SelectMany(k => k.Keys).CountBy(k => k.Key).Where(k => k.Value > 1).ToDictionary(StringComparer.Ordinal);
            traced.Add(new Origin([.. keys
                .Select(k => new OriginTie(k.Claim, [.. k.Keys.Where(key => shared.ContainsKey(key.Key)).Select(key => key.Why).Distinct(StringComparer.Ordinal)]))
                .OrderBy(tie => tie.Claim)]));
        }
        return [.. traced.OrderBy(origin => origin.Ties[0].Claim)];
    }

    /// <summary>Who speaks in the claim, if the name is known: the innermost named source.</summary>
    public static string? Speaker(Claim claim) =>
        claim.Sources.FirstOrDefault(IsNamed) is { } source ? source.Id ?? Names.Fold(source.Name) : null;

    // What ties claims that have it, with the words for it.
    private IEnumerable<(string Key, string Why)> Keys(Claim claim)
    {
        yield return _copies.TryGetValue((claim.ReportId, claim.Story), out var copies) ? ($"story {copies}", "the text of one story") : ($"report {claim.ReportId}", "one report");
        if (_reports.TryGetValue(claim.ReportId, out var report) && (report.Outlet ?? Host(report.Url)) is { Length: > 0 } outlet)
            yield return ("name " + Names.Fold(outlet), $"published by {outlet}");
        foreach (var agency in _credits.GetValueOrDefault((claim.ReportId, claim.Story), []))
            yield return ("name " + agency, $"credited to {agency}");
        if (claim.Sources.Count == 0)
            yield break;
        var source = IsNamed(claim.Sources[0]) ? claim.Sources[0] : claim.Sources[^1];
        if (!IsNamed(source))
            yield break;
        yield return ("name " + Names.Fold(source.Name), $"on the word of {source.Name}");
        if (source.Id is { } id)
            yield return ("name " + id, $"on the word of {source.Name}");
    }

    private static bool IsNamed(Attribution source) => source.Id is not null || (source.Name.Length > 0 && char.IsUpper(source.Name[0]));

    /// <summary>"example.org" of an address.</summary>
    public static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host) : null;
}
