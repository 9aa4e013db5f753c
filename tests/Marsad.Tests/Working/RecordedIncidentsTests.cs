using Marsad.Recording;
using Marsad.Tests.Recording;
using Marsad.Working;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class RecordedIncidentsTests : IDisposable
{
    private readonly Shelf _shelf = new();
    private readonly Ledger _ledger;
    private readonly RecordedIncidents _incidents;

    public RecordedIncidentsTests()
    {
        _ledger = _shelf.Open();
        _incidents = new RecordedIncidents(_ledger);
        Record(1);
        Record(2);
        _incidents.CatchUp();
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _shelf.Dispose();
    }

    [Fact]
    public void A_report_more_brings_back_what_it_changes_and_nothing_more_the_next_time()
    {
        Record(3, killed: 40);
        var changed = _incidents.CatchUp();
        Assert.Subset(Anew().Select(Written).ToHashSet(), changed.Select(Written).ToHashSet());
        Assert.Contains(changed, incident => incident.Claims.Any(claim => claim.Harm[0].Best == 40));
        Assert.Empty(_incidents.CatchUp());
    }

    [Fact]
    public void What_persons_judge_and_undo_is_heard()
    {
        var together = Assert.Single(Anew()).Claims;
        var judged = Recording.Some.Judgement(together[0], together[1], Verdict.Different) with { By = "Anna" };
        _ledger.Judge([judged]);
        Assert.Equal(2, _incidents.CatchUp().Count);
        _ledger.Undo(judged, "Berta", null, null);
        Assert.Equal(Anew().Select(Written), _incidents.CatchUp().Select(Written));
    }

    [Fact]
    public void A_report_coded_anew_begins_all_anew()
    {
        var document = Recording.Some.Document(1);
        _ledger.Code(document.Report.Id, "marsad-en 2.0", [Claim(document, 40) with { Coder = "marsad-en 2.0" }]);
        Assert.Equal(Anew().Select(Written), _incidents.CatchUp().OrderBy(incident => incident.Id).Select(Written));
    }

    // Two tell of twelve killed in one town, unless said otherwise.
    private void Record(int number, long killed = 12)
    {
        var document = Recording.Some.Document(number);
        _ledger.Receive(Recording.Some.Bytes(number), document);
        _ledger.Code(document.Report.Id, Recording.Some.Coder, [Claim(document, killed)]);
    }

    private static Claim Claim(Document document, long killed) => Recording.Some.Claim(document) with
    {
        Where = [killed == 12 ? Tests.Some.Mayadin : Tests.Some.Town("Idlib", 35.93, 36.63, "Idlib")],
        Harm = [Tests.Some.Killed(killed)],
    };

    private IReadOnlyList<Incident> Anew() => new RecordedIncidents(_ledger).CatchUp();

    private static string Written(Incident incident) => ClaimJson.Write(incident);
}
