using Marsad.Recording;

namespace Marsad.Working;

/// <summary>What persons judged of two claims, tied to the claims that are made of the same words today, together with what the machine judged. Whatever joins claims takes the judgements from here.</summary>
public sealed class TiedJudgements
{
    private readonly List<(Judgement Said, Judgement Now)> _tied = [];
    private readonly List<AdriftJudgement> _adrift = [];

    private TiedJudgements(Ledger ledger)
    {
        var reports = new Dictionary<ReportId, Corrections>();
        foreach (var said in ledger.Judgements())
        {
            if (Observatory.IsMachine(said.By))
                _tied.Add((said, said));
            else if (Today(said) is not var (a, b))
                _adrift.Add(new AdriftJudgement(said, said.Claims.Count == 0 ? "Of its claims nothing is known but their ids, which no claim bears any longer." : "The words of one of its claims are no longer found, or nothing is claimed by them any longer."));
            else if (a == b)
                _adrift.Add(new AdriftJudgement(said, "Its two claims are one claim today."));
            else
                _tied.Add((said, said with { A = a.CompareTo(b) < 0 ? a : b, B = a.CompareTo(b) < 0 ? b : a, Claims = [] }));
        }

        (ClaimId A, ClaimId B)? Today(Judgement said) => said.Claims is [var one, var other]
            ? Of(one) is { } a && Of(other) is { } b ? (a, b) : null
            : Report(ledger, said.A) is not null && Report(ledger, said.B) is not null ? (said.A, said.B) : null;

        ClaimId? Of(ClaimAnchor anchor)
        {
            var report = anchor.Said.ReportId;
            if (!reports.TryGetValue(report, out var corrected))
                reports.Add(report, corrected = Desk.Corrected(ledger, report));
            return corrected.Today(anchor);
        }
    }

    /// <summary>The judgements as they hold of today's claims, in the order in which they were given.</summary>
    public IReadOnlyList<Judgement> Held => [.. _tied.Select(pair => pair.Now)];

    /// <summary>What persons judged of claims that cannot be found again.</summary>
    public IReadOnlyList<AdriftJudgement> Adrift => _adrift;

    /// <summary>The judgements of a ledger.</summary>
    public static TiedJudgements Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new TiedJudgements(ledger);
    }

    /// <summary>What a person judged last of two claims of today, or, where they are no longer made, of then, as the ledger has it; null where nobody did.</summary>
    public Judgement? Last(ClaimId a, ClaimId b) =>
        _tied.FindLast(pair => !Observatory.IsMachine(pair.Said.By) && pair.Now.A == a && pair.Now.B == b).Said ?? _adrift.FindLast(adrift => adrift.Judgement.A == a && adrift.Judgement.B == b)?.Judgement;

    /// <summary>A person's judgement with the words of its claims, so that it is known again when another coder gives them other ids.</summary>
    public static Judgement Anchored(Ledger ledger, Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(judgement);
        return Anchor(judgement.A) is { } a && Anchor(judgement.B) is { } b ? judgement with { Claims = [a, b] } : judgement;

        ClaimAnchor? Anchor(ClaimId id) => Report(ledger, id) is { } report && Desk.Corrected(ledger, report).Of(id) is { } claim && ledger.Document(report) is { } document
            ? ClaimAnchor.Of(claim.Said, document.Text)
            : null;
    }

    // A claim that was found by hand is known from what was said of it.
    private static ReportId? Report(Ledger ledger, ClaimId id) => ledger.ReportOf(id) ?? ledger.Reviews().FirstOrDefault(review => review.Subject == id.Value)?.Report;
}
