using Marsad.Lexicons;
using Marsad.Recording;
using Marsad.Resolving;

namespace Marsad.Working;

/// <summary>The incidents of a ledger, kept while it grows, so that new reports are resolved without the rest.</summary>
/// <param name="ledger">The ledger.</param>
internal sealed class RecordedIncidents(Ledger ledger)
{
    private readonly HashSet<ReportId> _reports = [];
    private Resolution? _resolution;
    private long _read;

    public Ledger Ledger => ledger;

    /// <summary>Takes in what the ledger has taken in.</summary>
    /// <returns>The incidents that are new or may have changed; all of them at first, and where reports were read or coded anew.</returns>
    public IReadOnlyList<Incident> CatchUp()
    {
        if (_resolution is null)
            return Resolve();
        var (documents, coded, claims, judged) = (new Dictionary<ReportId, Document>(), new HashSet<ReportId>(), new List<Claim>(), false);
        foreach (var (position, entry) in ledger.Entries(_read))
        {
            _read = position + 1;
            switch (entry)
            {
                case DocumentRead read when _reports.Add(read.Report):
                    documents.Add(read.Report, ledger.Document(read.Report)!);
                    break;
                case ClaimsCoded told when documents.ContainsKey(told.Report) && coded.Add(told.Report):
                    claims.AddRange(told.Claims);
                    break;
                case DocumentRead or ClaimsCoded or ReportDescribed or Reviewed or ReviewUndone:
                    return Resolve();
                case LinkJudged { Judgement: var judgement }:
                    judged |= !Resolver.IsMachine(judgement.By);
                    break;
                case JudgementUndone:
                    judged = true;
                    break;
            }
        }
        var changed = _resolution.Add(claims, [.. documents.Values]);
        if (!judged)
            return changed;
        _resolution.Judge(ledger.Judgements());
        return _resolution.Incidents;
    }

    /// <summary>All incidents, with what the ledger has taken in.</summary>
    public IReadOnlyList<Incident> All()
    {
        CatchUp();
        return _resolution!.Incidents;
    }

    private IReadOnlyList<Incident> Resolve()
    {
        var documents = ledger.Documents();
        _reports.UnionWith(documents.Select(document => document.Report.Id));
        _read = ledger.Count;
        _resolution = new Resolution(ActorKinship.Default);
        _resolution.Judge(ledger.Judgements());
        return _resolution.Add(new Corrections(ledger.Claims(), documents, ledger.Reviews()).Claims, documents);
    }
}
