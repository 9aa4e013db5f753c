using FsCheck;
using FsCheck.Fluent;
using Marsad.Recording;
using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Recording;

public sealed class ReviewTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 5, 1, 12, 0);

    private readonly Shelf _shelf = new();
    private readonly Ledger _ledger;
    private readonly Document _document = Some.Document(0);
    private readonly Claim _claim;

    public ReviewTests()
    {
        _ledger = _shelf.Open();
        Shelf.Fill(_ledger, 2);
        _claim = _ledger.Claims(_document.Report.Id)[0];
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _shelf.Dispose();
    }

    [Fact]
    public void What_a_person_said_is_recorded_once_and_told_with_who_when_and_why()
    {
        var review = Said(ReviewKind.Accepted);
        Assert.True(_ledger.Review(review));
        Assert.False(_ledger.Review(review with { At = Noon + Duration.FromMinutes(3) })); // sent twice, since the first answer was lost
        var turn = Assert.Single(_ledger.ReviewHistory(_document.Report.Id));
        Assert.Equal((review.Id, "anna", Noon, "as the words say"), (turn.Review.Id, turn.Review.By, turn.Review.At, turn.Review.Why));
        Assert.Empty(_ledger.Verify().Findings);
    }

    [Fact]
    public void What_is_taken_back_stays_in_the_history_and_holds_no_longer()
    {
        var review = Said(ReviewKind.Rejected);
        _ledger.Review(review);
        _ledger.Undo(review.Id, "bela", "they do say it", Noon);
        Assert.Empty(_ledger.Reviews());
        Assert.Equal("bela", Assert.Single(_ledger.ReviewHistory(_document.Report.Id)).Undone!.By);
        Assert.Throws<ArgumentException>(() => _ledger.Undo(review.Id, "bela", null, Noon));
        Assert.Empty(_ledger.Verify().Findings);
    }

    [Fact]
    public void Whoever_says_it_again_after_it_was_taken_back_is_heard()
    {
        var review = Said(ReviewKind.Accepted);
        _ledger.Review(review);
        _ledger.Undo(review.Id, "anna", null, Noon);
        Assert.True(_ledger.Review(Said(ReviewKind.Accepted)));
        Assert.Single(_ledger.Reviews());
    }

    [Fact]
    public void A_review_of_another_content_than_its_id_says_or_of_no_report_of_the_ledger_is_refused()
    {
        var review = Said(ReviewKind.Accepted);
        Assert.Throws<ArgumentException>(() => _ledger.Review(review with { Why = "otherwise" }));
        Assert.Throws<ArgumentException>(() => _ledger.Review(Review.Identified(review with { Claims = [ClaimAnchor.Of(Some.Claim(Some.Document(9)), "")] })));
    }

    [Fact]
    public void A_review_is_known_from_its_day_until_it_is_taken_back()
    {
        var review = Said(ReviewKind.Accepted);
        _ledger.Review(review);
        _ledger.Undo(review.Id, "anna", null, Noon + Duration.FromDays(2));
        Assert.Equal([0, 1, 1, 0], new[] { 30, 31, 32, 33 }.Select(day => Known(new LocalDate(2026, 4, 1).PlusDays(day - 1))));

        int Known(LocalDate day)
        {
            using var past = _ledger.At(new AsOf(day, null));
            return past.Ledger.Reviews().Count;
        }
    }

    // Whatever persons say in whatever order: the record with the last word taken back is the record without it.
    [Fact]
    public void Taking_back_restores_the_record_exactly() => Prop.ForAll<int>(seed =>
    {
        using var shelf = new Shelf();
        using var ledger = shelf.Open();
        Shelf.Fill(ledger, 2);
        var random = new System.Random(seed);
        var states = new Stack<(string State, ReviewId Last)>();
        for (var step = 0; step < 12; step++)
        {
            if (states.Count > 0 && random.Next(3) == 0)
            {
                var (before, last) = states.Pop();
                ledger.Undo(last, "bela", null, Noon);
                if (State(ledger) != before)
                    return false;
                continue;
            }
            var document = Some.Document(random.Next(2));
            var claims = ledger.Claims(document.Report.Id);
            var claim = claims[random.Next(claims.Count)];
            var review = AnyOf(random, claim, document, ledger.Count);
            states.Push((State(ledger), review.Id));
            ledger.Review(review);
        }
        return ledger.Verify().Findings.Count == 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    private static string State(Ledger ledger) => ClaimJson.Write(Observatory.Corrected(ledger).Claims) + ClaimJson.Write(ledger.Reviews());

    private static Review AnyOf(System.Random random, Claim claim, Document document, long seen)
    {
        var kind = (ReviewKind)random.Next((int)ReviewKind.Settled + 1);
        var anchor = kind == ReviewKind.Added ? claim with { Id = new ClaimId($"c-{random.Next():x16}"), Type = "attack" } : claim;
        return Review.Identified(new Review
        {
            Id = default,
            Kind = kind,
            Subject = anchor.Id.Value,
            Claims = [ClaimAnchor.Of(anchor, document.Text)],
            Change = kind == ReviewKind.Corrected ? new ClaimChange { Fields = [ClaimField.Type, (ClaimField)random.Next(1, 6)], Type = $"type-{random.Next(3)}" } : null,
            By = "anna",
            At = Noon,
            Seen = seen,
        });
    }

    private Review Said(ReviewKind kind) => Review.Identified(new Review
    {
        Id = default,
        Kind = kind,
        Subject = _claim.Id.Value,
        Claims = [ClaimAnchor.Of(_claim, _document.Text)],
        By = "anna",
        At = Noon,
        Why = "as the words say",
        Seen = _ledger.Count,
    });
}
