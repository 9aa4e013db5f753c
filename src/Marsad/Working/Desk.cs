using Marsad.Recording;
using NodaTime;

namespace Marsad.Working;

/// <summary>What became of something that a person wanted recorded.</summary>
/// <param name="IsNew">Whether it was recorded now; not where it was recorded before, or where something came between.</param>
/// <param name="Head">The ledger after it.</param>
/// <param name="Meanwhile">What others did to the same thing since the person saw it. Where there is any, nothing was recorded.</param>
public sealed record DeskOutcome(bool IsNew, TreeHead Head, IReadOnlyList<LedgerEntry> Meanwhile)
{
    /// <summary>Whether it is in the ledger.</summary>
    public bool IsDone => Meanwhile.Count == 0;
}

/// <summary>Records what persons say of the record. Nobody's word is overwritten: who did not see what another did meanwhile is told first.</summary>
public static class Desk
{
    /// <summary>The claims of one report as persons left them.</summary>
    public static Corrections Corrected(Ledger ledger, ReportId report)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Document(report) is { } document
            ? new Corrections(ledger.Claims(report), [document], [.. ledger.ReviewHistory(report).Where(turn => turn.Undone is null).Select(turn => turn.Review)], report)
            : new Corrections([], [], []);
    }

    /// <summary>A review of a claim, to be recorded.</summary>
    /// <param name="kind">What is said of it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its report.</param>
    /// <param name="said">Who, when, why, and what of the ledger was seen.</param>
    /// <param name="change">What is put right.</param>
    public static Review Of(ReviewKind kind, ReviewedClaim claim, Document document, Saying said, ClaimChange? change = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(said);
        return Review.Identified(new Review { Id = default, Kind = kind, Subject = claim.Shown.Id.Value, Claims = [ClaimAnchor.Of(claim.Said, document.Text)], Change = change, By = said.By, At = said.At, Why = said.Why, Seen = said.Seen });
    }

    /// <summary>A review of an incident or its like, to be recorded.</summary>
    public static Review Of(ReviewKind kind, IncidentId id, IReadOnlyList<Claim> claims, Func<ReportId, Document?> document, Saying said, string? grade = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(said);
        // To keep all of it from strangers, each of its claims must be known again; for anything else one is enough.
        var anchors = claims.Take(kind == ReviewKind.Withheld ? int.MaxValue : 1)
            .Select(claim => ClaimAnchor.Of(claim.Review?.Said ?? claim, document(claim.ReportId)?.Text ?? ""));
        return Review.Identified(new Review { Id = default, Kind = kind, Subject = id.Value, Claims = [.. anchors], Grade = grade, By = said.By, At = said.At, Why = said.Why, Seen = said.Seen });
    }

    /// <summary>A review of anything else by its id: a report, two claims, a check of a sum.</summary>
    public static Review Of(ReviewKind kind, string subject, Saying said, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Review.Identified(new Review { Id = default, Kind = kind, Subject = subject, To = to, By = said.By, At = said.At, Why = said.Why, Seen = said.Seen });
    }

    /// <summary>Records what a person said, unless something came between.</summary>
    public static DeskOutcome Say(Ledger ledger, Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Unless(ledger, review.Seen, entry => entry is not Reviewed { Review: var other } || (other.Id != review.Id && review.Kind != ReviewKind.Remarked), new Scope(review), () => ledger.Review(review));
    }

    /// <summary>Takes back what a person said, unless something came between. What keeps an incident from strangers is taken back by two: what the first says is recorded as an asking.</summary>
    public static DeskOutcome TakeBack(Ledger ledger, Review review, Saying said)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(said);
        return Unless(ledger, said.Seen, _ => true, new Scope(review), () =>
        {
            if (review.Kind == ReviewKind.Withheld && ledger.ReleaseAskedFor(review.Id) is var asked && asked.All(one => Ledger.IsSame(one.By, said.By)))
                return asked.Count == 0 && ledger.Review(Of(ReviewKind.ReleaseAsked, review.Id.Value, said));
            ledger.Undo(review.Id, said.By, said.Why, said.At);
            return true;
        });
    }

    /// <summary>Records what a person judged of two claims, unless something came between.</summary>
    public static DeskOutcome Judge(Ledger ledger, Judgement judgement, long seen)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(judgement);
        judgement = TiedJudgements.Anchored(ledger, judgement);
        return Unless(ledger, seen, entry => entry is not LinkJudged { Judgement: var other } || ClaimJson.Write(other with { At = judgement.At }) != ClaimJson.Write(judgement), new Scope(judgement), () =>
        {
            var before = ledger.Count;
            ledger.Judge([judgement]);
            return ledger.Count > before;
        });
    }

    /// <summary>Takes back what a person judged of two claims, unless something came between.</summary>
    public static DeskOutcome TakeBack(Ledger ledger, Judgement judgement, Saying said)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(said);
        return Unless(ledger, said.Seen, _ => true, new Scope(judgement), () =>
        {
            ledger.Undo(judgement, said.By, said.Why, said.At);
            return true;
        });
    }

    private static DeskOutcome Unless(Ledger ledger, long seen, Func<Entry, bool> matters, Scope scope, Func<bool> record)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        DeskOutcome? outcome = null;
        ledger.Together(() =>
        {
            List<LedgerEntry> meanwhile = [.. ledger.Entries(seen).Where(entry => scope.Holds(entry.Entry, ledger) && matters(entry.Entry))];
            outcome = new DeskOutcome(meanwhile.Count == 0 && record(), ledger.Head, meanwhile);
        });
        return outcome! with { Head = ledger.Head };
    }

    // What a person looked at: whatever is done to it since is news to that person.
    private sealed class Scope
    {
        private readonly HashSet<ClaimId> _claims;
        private readonly string? _subject;
        private readonly ReportId? _report;
        private readonly bool _isPair;

        public Scope(Review review)
        {
            _claims = [.. review.Claims.Select(anchor => anchor.Said.Id)];
            _subject = review.Subject;
            _report = review.IsOfClaim ? review.Report : null;
        }

        public Scope(Judgement judgement) => (_claims, _isPair) = ([judgement.A, judgement.B], true);

        public bool Holds(Entry entry, Ledger ledger) => entry switch
        {
            Reviewed { Review: var review } => Holds(review),
            ReviewUndone undone => ledger.Find(undone.Review) is { } turn && Holds(turn.Review),
            LinkJudged { Judgement: var judgement } => !Observatory.IsMachine(judgement.By) && Holds(judgement),
            JudgementUndone { Judgement: var judgement } => Holds(judgement),
            ClaimsCoded coded => coded.Report == _report,
            DocumentRead read => read.Report == _report,
            _ => false,
        };

        private bool Holds(Review review) => review.Kind != ReviewKind.Remarked && (review.Subject == _subject || review.Claims.Any(anchor => _claims.Contains(anchor.Said.Id)));

        private bool Holds(Judgement judgement) => _isPair && _claims.Contains(judgement.A) && _claims.Contains(judgement.B);
    }
}

/// <summary>Who says something, when, why, and what of the ledger that person saw.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
/// <param name="Seen">How many entries the ledger had.</param>
public sealed record Saying(string By, Instant At, string? Why, long Seen);
