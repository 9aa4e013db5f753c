using Marsad.Recording;
using Marsad.Tests.Recording;
using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

/// <summary>Two reports tell of twelve killed in one town; Anna says that they are two attacks.</summary>
public sealed class TiedJudgementsTests : IDisposable
{
    private const string Newer = "marsad-en 9.0";

    private readonly Shelf _shelf = new();
    private readonly Ledger _ledger;
    private readonly Claim _one, _other;

    public TiedJudgementsTests()
    {
        _ledger = _shelf.Open();
        foreach (var number in (int[])[1, 2])
        {
            var document = Recording.Some.Document(number);
            _ledger.Receive(Recording.Some.Bytes(number), document);
            _ledger.Code(document.Report.Id, Recording.Some.Coder, [Claim(document, 20)]);
        }
        var claims = _ledger.Claims();
        (_one, _other) = (claims[0], claims[1]);
        Assert.Single(Incidents());
        Assert.True(Judge(Verdict.Different).IsNew);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _shelf.Dispose();
    }

    [Fact]
    public void What_a_person_split_stays_apart_when_a_newer_coder_gives_a_claim_another_id()
    {
        Recode(_one, 22);
        var claims = _ledger.Claims();
        Assert.DoesNotContain(_one.Id, claims.Select(claim => claim.Id));
        Assert.Equal(2, Incidents().Count);
        var held = Assert.Single(TiedJudgements.Of(_ledger).Held, judgement => judgement.By == "anna");
        Assert.Equal(claims.Select(claim => claim.Id).Order(), new[] { held.A, held.B });
        Assert.Empty(held.Claims); // who works on the record sees the words; whoever reads it sees the pair
        Assert.Empty(Observatory.Assess(_ledger).AdriftJudgements);
        Assert.Empty(_ledger.Verify().Findings);
    }

    [Fact]
    public void It_is_taken_back_by_the_ids_that_the_claims_have_today()
    {
        Recode(_one, 22);
        var claims = _ledger.Claims();
        var judged = TiedJudgements.Of(_ledger).Last(claims[0].Id, claims[1].Id)!;
        Assert.True(Desk.TakeBack(_ledger, judged, new Saying("bela", Instant.FromUnixTimeSeconds(2), "one attack", _ledger.Count)).IsDone);
        Assert.Single(Incidents());
    }

    [Fact]
    public void What_cannot_be_tied_is_listed_and_never_silently_dropped()
    {
        var document = _ledger.Document(_one.ReportId)!;
        _ledger.Code(_one.ReportId, Newer, []);
        var adrift = Assert.Single(Observatory.Assess(_ledger).AdriftJudgements);
        Assert.Equal("anna", adrift.Judgement.By);
        var findings = Observatory.Assess(_ledger);
        var item = Assert.Single(WorkQueue.Of(findings, [.. findings.Documents.Select(ReportHead.Of)], id => _ledger.Document(id)), item => item.Kind == QueueKind.Adrift);
        Assert.Equal(DeskItems.Id(_one.Id, _other.Id), item.Id);
        Assert.Contains(item.Title, new[] { _one.Spans[0].In(document.Text), _other.Spans[0].In(_ledger.Document(_other.ReportId)!.Text) });
        Assert.NotNull(TiedJudgements.Of(_ledger).Last(_one.Id, _other.Id)); // and can be taken back
        // The coder finds it again, and the judgement holds again.
        _ledger.Code(_one.ReportId, "marsad-en 10.0", [Claim(document, 21) with { Coder = "marsad-en 10.0" }]);
        Assert.Equal(2, Incidents().Count);
    }

    [Fact]
    public void A_judgement_of_old_that_knows_only_ids_holds_while_they_do()
    {
        var old = Recording.Some.Judgement(_one, _other, Verdict.Same) with { By = "berta" };
        _ledger.Judge([old]);
        Assert.Single(Incidents());
        Recode(_one, 22);
        Assert.Contains(TiedJudgements.Of(_ledger).Adrift, adrift => adrift.Judgement.By == "berta");
        Assert.Equal(2, Incidents().Count);
    }

    [Fact]
    public void What_is_sent_twice_is_recorded_once_and_its_ledger_is_read_as_it_was_written()
    {
        var before = _ledger.Count;
        Assert.True(Judge(Verdict.Different, seen: 0).IsDone);
        Assert.Equal(before, _ledger.Count);
        var entry = Assert.IsType<LinkJudged>(_ledger.Entries().Last().Entry);
        Assert.Equal(2, entry.Judgement.Claims.Count);
        Assert.All(entry.Judgement.Claims, anchor => Assert.NotEqual("", anchor.Words[0]));
    }

    private DeskOutcome Judge(Verdict verdict, long? seen = null) =>
        Desk.Judge(_ledger, new Judgement { A = _one.Id, B = _other.Id, Verdict = verdict, Score = 1, By = "anna", Why = "two markets", At = Instant.FromUnixTimeSeconds(1) }, seen ?? _ledger.Count);

    private void Recode(Claim claim, int start)
    {
        var document = _ledger.Document(claim.ReportId)!;
        _ledger.Code(claim.ReportId, Newer, [Claim(document, start) with { Coder = Newer }]);
    }

    private static Claim Claim(Document document, int start) => Recording.Some.Claim(document, start) with { Where = [Tests.Some.Mayadin], Harm = [Tests.Some.Killed(12)] };

    private List<Assessment> Incidents() => [.. Observatory.Assess(_ledger, audited: false).Incidents];
}
