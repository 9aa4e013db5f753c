using Marsad.Lexicons;
using Marsad.Recording;
using Marsad.Resolving;

namespace Marsad.Working;

/// <summary>The incidents of a ledger, kept while it grows, so that new reports are resolved without the rest.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="file">Where they are kept when the program ends; null where they are not.</param>
internal sealed class RecordedIncidents(Ledger ledger, string? file = null)
{
    private readonly HashSet<ReportId> _reports = [];
    private Resolution? _resolution;
    private TreeHead? _kept;
    private long _read;

    public Ledger Ledger => ledger;

    /// <summary>Takes in what the ledger has taken in.</summary>
    /// <returns>The incidents that are new or may have changed since they were kept; all of them where none were, and where reports were read or coded anew.</returns>
    public IReadOnlyList<Incident> CatchUp()
    {
        if (_resolution is null && !Open())
            return Resolve();
        try
        {
            return Grow();
        }
        catch (Exception e) when (_kept is not null && e is InvalidDataException or KeyNotFoundException)
        {
            // What was kept was not of this ledger after all.
            return Resolve();
        }
    }

    private IReadOnlyList<Incident> Grow()
    {
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
        var changed = _resolution!.Add(claims, [.. documents.Values]);
        if (!judged)
            return changed;
        var rejudged = _resolution.Judge(TiedJudgements.Of(ledger).Held);
        return [.. changed.Concat(rejudged).Select(incident => incident.Id).Distinct().Select(_resolution.Find).OfType<Incident>()];
    }

    /// <summary>All incidents, with what the ledger has taken in.</summary>
    public IReadOnlyList<Incident> All()
    {
        CatchUp();
        return _resolution!.Incidents;
    }

    /// <summary>Keeps them, unless nothing has come since they were kept.</summary>
    public void Keep()
    {
        CatchUp();
        var head = ledger.Head;
        if (file is null || head == _kept || head.Size != _read)
            return;
        new KeptJoins(_resolution!, _reports, head).Keep(file);
        _kept = head;
    }

    private bool Open()
    {
        if (file is null || KeptJoins.Open(file, ledger) is not { } kept)
            return false;
        (_resolution, _kept, _read) = (kept.Resolution, kept.Head, kept.Head.Size);
        _reports.UnionWith(kept.Reports);
        return true;
    }

    private IReadOnlyList<Incident> Resolve()
    {
        var documents = ledger.Documents();
        _reports.UnionWith(documents.Select(document => document.Report.Id));
        _read = ledger.Count;
        _resolution = new Resolution(ActorKinship.Default);
        _resolution.Judge(TiedJudgements.Of(ledger).Held);
        return _resolution.Add(new Corrections(ledger.Claims(), documents, ledger.Reviews()).Claims, documents);
    }
}
