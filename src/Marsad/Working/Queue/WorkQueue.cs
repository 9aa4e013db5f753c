using System.Globalization;
using Marsad.Publishing;

namespace Marsad.Working;

/// <summary>What persons should look at, the heaviest first: a pure function of the findings and of what persons said.</summary>
public static class WorkQueue
{
    private const int LongestTitle = 160;

    /// <summary>The items that a record gives rise to, as if nobody were at any of them.</summary>
    public static IReadOnlyList<QueueItem> Of(Findings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var documents = findings.Documents.DistinctBy(document => document.Report.Id).ToDictionary(document => document.Report.Id);
        return Of(findings, [.. documents.Values.Select(ReportHead.Of)], documents.GetValueOrDefault);
    }

    /// <summary>The items of a record whose reports are read when they are asked for.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="reports">The heads of its reports.</param>
    /// <param name="document">Reads a report.</param>
    public static IReadOnlyList<QueueItem> Of(Findings findings, IReadOnlyList<ReportHead> reports, Func<ReportId, Document?> document)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(document);
        return new Gathering(findings, reports, document, QueueRules.Default).All();
    }

    /// <summary>The items with what persons said of them.</summary>
    /// <param name="items">The items.</param>
    /// <param name="reviews">What holds of what was said, in order.</param>
    public static IReadOnlyList<QueueItem> With(IReadOnlyList<QueueItem> items, IReadOnlyList<Review> reviews)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(reviews);
        var (given, done) = (new Dictionary<string, string?>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var review in reviews)
        {
            if (review.Kind == ReviewKind.Assigned)
                given[review.Subject] = review.To;
            else if (review.Kind == ReviewKind.Settled || review.IsOfClaim)
                done.UnionWith([review.Subject, .. review.IsOfClaim ? review.Claims.Select(anchor => anchor.Said.Id.Value) : []]);
        }
        return [.. items.Select(item => item with
        {
            AssignedTo = given.GetValueOrDefault(item.Id),
            State = item.State == QueueState.Done || done.Contains(item.Id) ? QueueState.Done : given.GetValueOrDefault(item.Id) is not null ? QueueState.Assigned : QueueState.Open,
        })];
    }

    private sealed class Gathering(Findings findings, IReadOnlyList<ReportHead> reports, Func<ReportId, Document?> document, QueueRules rules)
    {
        private readonly Dictionary<ClaimId, Claim> _claims = findings.Claims.ToDictionary(claim => claim.Id);
        private readonly Dictionary<ClaimId, Assessment> _incidents = findings.Incidents.SelectMany(incident => incident.Incident.Claims.Select(claim => (claim.Id, incident))).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.incident);

        public IReadOnlyList<QueueItem> All() =>
            [.. Reports().Concat(Claims()).Concat(Links()).Concat(Disputes()).Concat(Audits()).Concat(Adrift()).Concat(AdriftJudgements()).OrderByDescending(item => item.Weight).ThenBy(item => item.Id, StringComparer.Ordinal)];

        private IEnumerable<QueueItem> Reports()
        {
            var told = findings.Claims.ToLookup(claim => claim.ReportId);
            foreach (var (report, stories) in reports)
            {
                var claims = told[report.Id].ToList();
                yield return Item(report.Id.Value, QueueKind.Report, report.Title ?? (stories.Count > 0 ? stories[0].Title : null) ?? report.Name, "Nobody has looked at this report yet.",
                    claims.Where(claim => claim is { Main: true, Kind: ClaimKind.Incident }).SelectMany(claim => Harm(claim.Harm))) with
                {
                    Report = report.Id,
                    Day = report.Published,
                    // Whoever looked at each of its claims looked at the report.
                    State = claims.Count > 0 && claims.TrueForAll(claim => claim.Review is not null) ? QueueState.Done : QueueState.Open,
                };
            }
        }

        private IEnumerable<QueueItem> Claims() =>
            from claim in findings.Claims
            where claim.Confidence < rules.Confidence && claim.Review?.Is != ReviewKind.Added
            select Item(claim.Id.Value, QueueKind.Claim, claim.Quote ?? claim.Report, string.Create(CultureInfo.InvariantCulture, $"The coder is sure of it by {claim.Confidence:0.00} only."),
                [new QueueWeight("the coder's doubt", (1 - claim.Confidence) * rules.Doubt), .. claim.Main ? (QueueWeight[])[new("the story is about it", rules.Main)] : [], .. Harm(claim.Harm), .. Readers(_incidents.GetValueOrDefault(claim.Id))]) with
            {
                Claims = [claim.Id],
                Report = claim.ReportId,
                Day = claim.When?.From,
                State = claim.Review is null ? QueueState.Open : QueueState.Done,
            };

        private IEnumerable<QueueItem> Links() =>
            from link in DoubtfulLinks.Of(findings, document, rules)
            let incident = _incidents.GetValueOrDefault(link.A)
            let other = _incidents.GetValueOrDefault(link.B)
            select Item(DeskItems.Id(link.A, link.B), QueueKind.Link, incident is null ? link.A.Value : Name(incident),
                string.Create(CultureInfo.InvariantCulture, $"{(incident == other ? "Joined" : "Left apart")} with little to spare: the odds that both tell of one thing are {link.Score:0.00}."),
                [new QueueWeight("how evenly it stands", (1 - Math.Abs(2 * link.Score - 1)) * rules.Evenness), .. Harm(incident), .. Readers(incident)]) with
            {
                Claims = [link.A, link.B],
                Day = incident?.When?.From,
            };

        private IEnumerable<QueueItem> Disputes()
        {
            foreach (var incident in findings.Incidents)
            {
                var spreads = incident.Figures.Where(figure => figure.Group is null && figure is { Low: > 0, High: > 0 } && (double)figure.High!.Value / figure.Low!.Value >= rules.Spread).ToList();
                if (incident.Disputed.Count == 0 && spreads.Count == 0)
                    continue;
                var reason = string.Join("; ", incident.Disputed.Concat(incident.Disputed.Count > 0 ? [] : spreads.Select(figure => $"{Wording.Plain(figure.Effect)}: {Wording.Range(figure.Low, figure.Best, figure.High)}")));
                yield return Item(incident.Incident.Id.Value, QueueKind.Dispute, Name(incident), reason,
                    [
                        .. incident.Disputed.Count > 0 ? (QueueWeight[])[new(Wording.Counted(incident.Disputed.Count, "disagreement"), incident.Disputed.Count * rules.Disagreement)] : [],
                        .. spreads.Select(figure => new QueueWeight($"{Wording.Plain(figure.Effect)} from {figure.Low} to {figure.High}", Math.Log2((double)figure.High!.Value / figure.Low!.Value) * rules.Spreading)),
                        .. Harm(incident), .. Readers(incident),
                    ]) with
                {
                    Claims = [.. incident.Incident.Claims.Select(claim => claim.Id)],
                    Day = incident.When?.From,
                };
            }
        }

        private IEnumerable<QueueItem> Audits() =>
            from finding in findings.Audit
            where finding.Outcome is AuditOutcome.Broken or AuditOutcome.Doubtful
            let claims = finding.Claims.Where(_claims.ContainsKey).ToList()
            select Item(DeskItems.Id(finding), QueueKind.Audit, finding.Arithmetic, finding.Why ?? (finding.Outcome == AuditOutcome.Broken ? "The sum does not add up." : "A number may not be what it is told as."),
                [.. finding.Outcome == AuditOutcome.Broken ? (QueueWeight[])[new("the sum is broken", rules.Broken)] : [], .. Killed(finding.Terms.Max(term => term.Number) ?? 0)]) with
            {
                Claims = claims,
                Report = finding.Terms.Count > 0 ? finding.Terms[0].ReportId : null,
            };

        private IEnumerable<QueueItem> Adrift() =>
            from adrift in findings.Adrift
            select Item(adrift.Review.Id.Value, QueueKind.Adrift, adrift.Review.Claims[0].Words.FirstOrDefault() ?? adrift.Review.Subject, adrift.Cause, Harm(adrift.Review.Claims[0].Said.Harm)) with { Report = adrift.Review.Report };

        private IEnumerable<QueueItem> AdriftJudgements() =>
            from adrift in findings.AdriftJudgements
            let id = DeskItems.Id(adrift.Judgement.A, adrift.Judgement.B)
            group adrift by id into told
            let last = told.Last()
            let words = last.Judgement.Claims.Select(anchor => anchor.Words.FirstOrDefault()).OfType<string>().FirstOrDefault() ?? told.Key
            select Item(told.Key, QueueKind.Adrift, words, last.Cause, Harm([.. last.Judgement.Claims.SelectMany(anchor => anchor.Said.Harm)]));

        private QueueItem Item(string id, QueueKind kind, string title, string reason, IEnumerable<QueueWeight> adds)
        {
            QueueWeight[] reckoning = [new(Wording.Plain(kind), rules.Of(kind)), .. adds.Select(part => part with { Weight = Math.Round(part.Weight, 1) }).Where(part => part.Weight > 0)];
            return new QueueItem { Id = id, Kind = kind, Title = title.Length <= LongestTitle ? title : title[..LongestTitle], Reason = reason, Reckoning = reckoning, Weight = Math.Round(reckoning.Sum(part => part.Weight), 1) };
        }

        private static string Name(Assessment incident) =>
            string.Join(", ", new[] { Wording.Place(incident.Where), Wording.Plain(incident.Type ?? "incident"), Wording.Of(incident.When) }.Where(part => part.Length > 0));

        private IEnumerable<QueueWeight> Harm(IReadOnlyList<Harm> harm) =>
            [.. Killed(Most(harm, Effect.Killed)), .. Wounded(Most(harm, Effect.Wounded))];

        private IEnumerable<QueueWeight> Harm(Assessment? incident) => incident is null ? [] :
            [.. Killed(Most(incident, Effect.Killed)), .. Wounded(Most(incident, Effect.Wounded))];

        private IEnumerable<QueueWeight> Killed(long number) => number > 0 ? [new($"{number} killed", Math.Log2(1 + number) * rules.Killed)] : [];

        private IEnumerable<QueueWeight> Wounded(long number) => number > 0 ? [new($"{number} wounded", Math.Log2(1 + number) * rules.Wounded)] : [];

        private IEnumerable<QueueWeight> Readers(Assessment? incident) => incident is { Origins: > 1 } ? [new($"{incident.Origins} independent origins", Math.Log2(incident.Origins) * rules.Origins)] : [];

        private static long Most(IReadOnlyList<Harm> harm, Effect effect) => harm.Where(one => one.Effect == effect).Max(one => one.Count.Number) ?? 0;

        private static long Most(Assessment incident, Effect effect) => incident.Figures.FirstOrDefault(figure => figure.Effect == effect && figure.Group is null) is { } figure ? figure.Best ?? figure.High ?? figure.Low ?? 0 : 0;
    }
}
