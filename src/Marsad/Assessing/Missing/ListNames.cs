namespace Marsad.Assessing;

/// <summary>Which list of the record each of an incident's independent origins is: who first said it, else the agency that the story was taken from, else the outlet. Copies and retellings of one source are one list.</summary>
internal sealed class ListNames
{
    private readonly Origins _origins;
    private readonly Dictionary<ReportId, Report> _reports;
    private readonly Dictionary<(ReportId, int), string?> _agencies;
    private readonly Dictionary<string, string> _ids;
    private readonly Dictionary<string, string> _names;
    private readonly Context _context;

    public ListNames(Context context, Findings findings)
    {
        (_context, _origins) = (context, context.Origins);
        _reports = findings.Documents.ToDictionary(d => d.Report.Id, d => d.Report);
        _agencies = findings.Documents.SelectMany(d => d.Stories.Select(s => (Key: (d.Report.Id, s.Number), Agency: Credits.Default.Of(s).Order(StringComparer.Ordinal).FirstOrDefault()))).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Agency);
        var sources = findings.Claims.SelectMany(c => c.Sources).Where(s => s.Id is not null).OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal).ToList();
        _ids = sources.DistinctBy(s => Names.Fold(s.Name)).ToDictionary(s => Names.Fold(s.Name), s => s.Id!, StringComparer.Ordinal);
        _names = sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id!, s => s.Name, StringComparer.Ordinal);
    }

    /// <summary>The lists that tell of an incident.</summary>
    public IEnumerable<string> Of(Incident incident)
    {
        var claims = incident.Claims.Where(Context.Happened).ToList();
        var origins = _origins.Of(claims);
        return claims.Select((claim, i) => (claim, Origin: origins[i])).GroupBy(p => p.Origin, p => p.claim).Select(Name).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A list as people call it.</summary>
    public string Plain(string list) => _names.GetValueOrDefault(list, list);

    private string Name(IEnumerable<Claim> origin)
    {
        var claims = origin.OrderBy(c => Context.Day(_context.Told(c))).ThenBy(c => c.Id).ToList();
        return claims.Select(Origins.Speaker).OfType<string>().GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key
            ?? claims.Select(c => _agencies.GetValueOrDefault((c.ReportId, c.Story))).FirstOrDefault(agency => agency is not null)
            ?? Outlet(claims[0]);
    }

    private string Outlet(Claim claim)
    {
        var name = _reports.TryGetValue(claim.ReportId, out var report) ? report.Outlet ?? Origins.Host(report.Url) ?? report.Name : claim.ReportId.Value;
        return _ids.GetValueOrDefault(Names.Fold(name), name);
    }
}
