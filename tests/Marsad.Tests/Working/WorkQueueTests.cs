using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public class WorkQueueTests
{
    private static readonly Claim Sure = Tests.Some.Attack("gazette", Tests.Some.On(2021, 2, 8), Tests.Some.Mayadin, Count.Exactly(12)) with { Confidence = 0.9 };

    [Fact]
    public void A_report_lies_in_the_queue_until_each_of_its_claims_was_looked_at()
    {
        Assert.Equal(QueueState.Open, Item(Sure, "r-").State);
        Assert.Equal(QueueState.Done, Item(Sure with { Review = new ClaimReview { Is = ReviewKind.Accepted } }, "r-").State);
    }

    [Fact]
    public void A_doubtful_claim_weighs_more_the_more_died_of_it_and_says_why()
    {
        var few = Item(Sure with { Confidence = 0.4 }, "c-");
        var many = Item(Sure with { Confidence = 0.4, Harm = [Tests.Some.Killed(400)] }, "c-");
        Assert.True(many.Weight > few.Weight);
        Assert.Equal(many.Weight, Math.Round(many.Reckoning.Sum(part => part.Weight), 1));
        Assert.Contains(many.Reckoning, part => part.For == "400 killed");
        Assert.Contains("0.40", many.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Of(Sure), item => item.Kind == QueueKind.Claim);
    }

    [Fact]
    public void Sources_that_disagree_make_an_item()
    {
        var other = Tests.Some.Attack("courier", Tests.Some.On(2021, 2, 8), Tests.Some.Mayadin, Count.Exactly(13));
        Assert.Contains(Of(Sure, other), item => item.Kind == QueueKind.Dispute && item.Claims.Count == 2 && item.Reason.Contains("killed", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_given_to_somebody_or_settled_is_told_and_the_last_word_holds()
    {
        var items = Of(Sure);
        var report = items.First(item => item.Kind == QueueKind.Report).Id;
        Review given = Say(ReviewKind.Assigned, report, "anna"), back = Say(ReviewKind.Assigned, report, null), settled = Say(ReviewKind.Settled, report, null);
        Assert.Equal((QueueState.Assigned, "anna"), State([given]));
        Assert.Equal((QueueState.Open, null), State([given, back]));
        Assert.Equal((QueueState.Done, "anna"), State([given, settled]));

        (QueueState, string?) State(Review[] reviews) => WorkQueue.With(items, reviews).First(item => item.Id == report) is var item ? (item.State, item.AssignedTo) : default;
    }

    [Fact]
    public void The_heaviest_comes_first_whatever_the_order_of_the_reports()
    {
        Claim[] claims = [.. Enumerable.Range(1, 9).Select(n => Tests.Some.Attack($"report {n}", Tests.Some.On(2021, 2, n), Tests.Some.Abukamal, Count.Exactly(n * n)))];
        var items = Of(claims);
        Assert.Equal(items.OrderByDescending(item => item.Weight).Select(item => item.Id), items.Select(item => item.Id));
        Assert.Equal(ClaimJson.Write(items), ClaimJson.Write(Of([.. claims.Reverse()])));
    }

    [Theory]
    [InlineData("c-0123456789abcdef", true)]
    [InlineData("c-0123~c-0124", true)]
    [InlineData("c-0124~c-0123", false)] // the smaller id first
    [InlineData("i-0123~i-0124", false)] // only claims are judged in pairs
    [InlineData("x-0123", false)]
    [InlineData("../../etc", false)]
    [InlineData("", false)]
    public void Ids_are_told_from_other_words(string text, bool isId) => Assert.Equal(isId, DeskItems.IsId(text));

    private static QueueItem Item(Claim claim, string prefix) => Of(claim).First(item => item.Id.StartsWith(prefix, StringComparison.Ordinal));

    private static IReadOnlyList<QueueItem> Of(params Claim[] claims) =>
        WorkQueue.Of(Observatory.Assess(claims, [.. claims.Select(claim => Tests.Some.Report(claim.Report, new LocalDate(2021, 2, 10)))]));

    private static Review Say(ReviewKind kind, string subject, string? to) => Desk.Of(kind, subject, new Saying("bela", Instant.FromUtc(2026, 5, 1, 12, 0), null, 0), to);
}
