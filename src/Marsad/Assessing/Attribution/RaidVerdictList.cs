namespace Marsad.Assessing;

/// <summary>Gathers what each source says of whose raid it was, with its day; a later word of a source takes the place of its earlier one and both are kept.</summary>
internal sealed class RaidVerdictList(Context context, IReadOnlyDictionary<ReportId, Document> documents)
{
    /// <summary>The verdicts with the actors that they name.</summary>
    public List<(RaidVerdict Verdict, IReadOnlyList<Participant> Actors)> Of(IReadOnlyList<Claim> claims, IReadOnlyList<(RaidMark Mark, Claim Claim)> marks)
    {
        var found = new List<(RaidVerdict Verdict, IReadOnlyList<Participant> Actors)>();
        foreach (var (mark, claim) in marks.Where(pair => pair.Mark.Step is not null))
            found.Add((Verdict(claim, mark.Step!.Value, mark.Source, mark.Actors, mark.Text, mark.Span), mark.Actors));
        foreach (var claim in claims)
        {
            var doers = claim.Actors.Where(actor => actor is { Role: Role.Perpetrator, Id: not null, Span: not null }).ToList();
            // The sentence's own words were read closer than the claim, which joins several.
            if (doers.Count > 0 && !marks.Any(pair => pair.Claim.Id == claim.Id && pair.Mark.Step is LadderStep.Claimed or LadderStep.Named or LadderStep.Believed or LadderStep.OneOf))
                found.Add((Verdict(claim, Step(claim, doers), claim.Sources.Count > 0 ? claim.Sources[0] : null, doers, doers[0].Text ?? doers[0].Name, doers[0].Span!.Value), doers));
        }
        var distinct = found.DistinctBy(one => (one.Verdict.Source, one.Verdict.Step, one.Verdict.On, string.Join('|', one.Verdict.Actors))).ToList();
        return [.. distinct.Select(one => (one.Verdict with { Superseded = distinct.Exists(other => Takes(other.Verdict, one.Verdict)) }, one.Actors))
            .OrderByDescending(one => one.Item1.On).ThenBy(one => one.Item1.Step).ThenBy(one => one.Item1.Source, StringComparer.Ordinal).ThenBy(one => one.Item1.Claim).ThenBy(one => one.Item1.Span)];
    }

    private static bool Takes(RaidVerdict later, RaidVerdict earlier) =>
        later.Source == earlier.Source && later.On > earlier.On && (later.Step != earlier.Step || !later.Actors.SequenceEqual(earlier.Actors));

    private static LadderStep Step(Claim claim, List<Participant> doers) =>
        claim.Certainty == Certainty.Denied || claim.Sources.Any(source => source.Stance == Stance.Denies) ? LadderStep.Denied
        : claim.Sources.Any(source => source.Stance == Stance.ClaimsResponsibility || (source.Id is { } id && doers.Exists(doer => doer.Id == id))) ? LadderStep.Claimed
        : claim.Certainty == Certainty.Alleged ? LadderStep.Believed
        : LadderStep.Named;

    private RaidVerdict Verdict(Claim claim, LadderStep step, Attribution? source, IReadOnlyList<Participant> actors, string text, TextSpan span) => new()
    {
        Source = source?.Name ?? documents.GetValueOrDefault(claim.ReportId)?.Report.Outlet ?? claim.Report,
        Step = step,
        Actors = [.. actors.Select(actor => actor.Name).Distinct(StringComparer.Ordinal)],
        On = context.Told(claim),
        Claim = claim.Id,
        Report = claim.Report,
        Text = text,
        Span = span,
    };
}
