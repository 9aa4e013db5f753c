using Marsad.Lexicons;
using Marsad.Recording;
using Marsad.Resolving;

namespace Marsad.Working;

/// <summary>The incidents of a ledger, kept while it grows, so that new reports are resolved without the rest.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="kept">Beside which file they are kept when the program ends; null where they are not.</param>
internal sealed class RecordedIncidents(Ledger ledger, string? kept = null)
{
    private readonly string? _file = kept is null ? null : kept + ".joins";
    private readonly HashSet<ReportId> _reports = [];
    private Resolution? _resolution;
    private TreeHead? _kept;
    private bool _isJudged;
    private Dictionary<ClaimId, Claim> _atHand = [];
    private long _read;

    public Ledger Ledger => ledger;

    /// <summary>How many claims have been taken in.</summary>
    public int Count => _resolution?.Count ?? 0;

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

    /// <summary>The incidents whose judgements the ledger may not have, which whoever asks records.</summary>
    public IReadOnlyList<Incident> Unjudged()
    {
        var changed = CatchUp();
        var unjudged = _isJudged ? changed : _resolution!.Incidents;
        _isJudged = true;
        return unjudged;
    }

    /// <summary>All incidents, with what the ledger has taken in.</summary>
    /// <param name="claims">The claims of the ledger as persons left them, where they are at hand.</param>
    public IReadOnlyList<Incident> All(IReadOnlyList<Claim>? claims = null)
    {
        _atHand = claims?.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id) ?? [];
        _isJudged &= CatchUp().Count == 0;
        var incidents = _resolution!.Incidents;
        _atHand = [];
        return incidents;
    }

    /// <summary>Keeps them, unless nothing has come since they were kept.</summary>
    public void Keep()
    {
        CatchUp();
        var head = ledger.Head;
        // Who only reads keeps what is not kept, and leaves the rest to whoever records the judgements.
        if (_file is null || head == _kept || head.Size != _read || !(_isJudged || _kept is null))
            return;
        new KeptJoins(_resolution!, _reports, head, _isJudged).Keep(_file);
        _kept = head;
    }

    private bool Open()
    {
        if (_file is null || KeptJoins.Open(_file, ledger, id => _atHand.GetValueOrDefault(id)) is not { } before)
            return false;
        (_resolution, _kept, _read, _isJudged) = (before.Resolution, before.Head, before.Head.Size, before.IsJudged);
        _reports.UnionWith(before.Reports);
        return true;
    }

    private IReadOnlyList<Incident> Resolve()
    {
        var documents = ledger.Documents();
        _reports.UnionWith(documents.Select(document => document.Report.Id));
        (_read, _isJudged, _kept) = (ledger.Count, false, null);
        _resolution = new Resolution(ActorKinship.Default);
        _resolution.Judge(TiedJudgements.Of(ledger).Held);
        return _resolution.Add(new Corrections(ledger.Claims(), documents, ledger.Reviews()).Claims, documents);
    }
}
