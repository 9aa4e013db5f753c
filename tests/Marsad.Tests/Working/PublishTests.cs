using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Tests.Recording;
using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class PublishTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly Saying Anna = new("anna", Instant.FromUtc(2026, 5, 1, 12, 0), "her reasons", 0);

    private readonly Shelf _shelf = new();
    private readonly Ledger _ledger;

    public PublishTests()
    {
        _ledger = _shelf.Open();
        foreach (var (number, killed) in new[] { (1, 12), (2, 12), (3, 40) })
        {
            var document = Recording.Some.Document(number);
            _ledger.Receive(Recording.Some.Bytes(number), document);
            _ledger.Code(document.Report.Id, Recording.Some.Coder, [Recording.Some.Claim(document) with { Where = [killed == 12 ? Tests.Some.Mayadin : Tests.Some.Town("Idlib", 35.93, 36.63, "Idlib")], Harm = [Tests.Some.Killed(killed)] }]);
        }
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _shelf.Dispose();
    }

    [Fact]
    public void A_withheld_incident_is_kept_from_strangers_with_all_its_claims_until_that_is_taken_back()
    {
        var incident = Observatory.Assess(_ledger).Incidents.First(one => one.Incident.Claims.Count == 2).Incident;
        Assert.Equal(2, Shown().Incidents.Count);
        var review = Desk.Of(ReviewKind.Withheld, incident.Id, incident.Claims, _ledger.Document, Anna);
        Assert.True(Desk.Say(_ledger, review).IsNew);
        Assert.Equal(40, Assert.Single(Shown().Incidents).Figures[0].Best);
        Assert.DoesNotContain(Shown().Claims, claim => incident.Claims.Any(kept => kept.Id == claim.Id));
        Assert.Equal(2, Observatory.Assess(_ledger).Incidents.Count);
        for (var again = 0; again < 3; again++)
        {
            Desk.TakeBack(_ledger, review, Anna with { By = again == 1 ? "Anna" : "anna", Seen = _ledger.Count });
            Assert.Single(Shown().Incidents);
        }
        Assert.Throws<ArgumentException>(() => _ledger.Undo(review.Id, "anna", "alone", Anna.At));
        // Asking is taken back like anything else that was said; then it takes two again.
        var asked = Assert.Single(_ledger.ReleaseAskedFor(review.Id));
        Desk.TakeBack(_ledger, asked, Anna with { Seen = _ledger.Count });
        Desk.TakeBack(_ledger, review, Anna with { By = "bela", Seen = _ledger.Count });
        Assert.Single(Shown().Incidents);
        Desk.TakeBack(_ledger, review, Anna with { Seen = _ledger.Count });
        Assert.Equal(2, Shown().Incidents.Count);
        Assert.Empty(_ledger.Verify().Findings);
    }

    [Fact]
    public void Strangers_do_not_learn_who_works_on_the_record_nor_what_that_person_wrote()
    {
        var incident = Observatory.Assess(_ledger).Incidents.First(one => one.Incident.Claims.Count == 2).Incident;
        var (a, b) = (incident.Claims[0], incident.Claims[1]);
        var document = _ledger.Document(a.ReportId)!;
        Desk.Say(_ledger, Desk.Of(ReviewKind.Graded, incident.Id, incident.Claims, _ledger.Document, Anna, "contested"));
        Desk.Say(_ledger, Desk.Of(ReviewKind.Corrected, Desk.Corrected(_ledger, a.ReportId).Of(a.Id)!, document, Anna with { Seen = _ledger.Count }, new ClaimChange { Fields = [ClaimField.Type], Type = "attack" }));
        Desk.Judge(_ledger, new Judgement { A = a.Id, B = b.Id, Verdict = Verdict.Same, Score = 1, By = "anna", Why = "her reasons" }, _ledger.Count);
        var shown = Shown();
        var written = ClaimJson.Write(shown with { Documents = [] });
        Assert.Contains(shown.Incidents, one => one.Grade == "contested");
        Assert.Contains(shown.Claims, claim => claim.Type == "attack");
        Assert.DoesNotContain("anna", written, StringComparison.Ordinal);
        Assert.DoesNotContain("her reasons", written, StringComparison.Ordinal);
        Assert.Contains("her reasons", ClaimJson.Write(Observatory.Assess(_ledger) with { Documents = [] }), StringComparison.Ordinal);
    }

    private Findings Shown() => Observatory.Publish(_ledger, PublicationPolicy.Default, Today);
}
