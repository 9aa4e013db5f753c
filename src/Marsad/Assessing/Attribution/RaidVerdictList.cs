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
            var read = marks.Where(pair => pair.Claim.Id == claim.Id).Select(pair => pair.Mark.Step).ToHashSet();
            foreach (var source in claim.Sources)
            {
                // A party's word on its own deed, where the sentence alone does not show that it speaks of a raid.
                if (Said(claim, source, doers) is { } step && !read.Contains(step))
                    found.Add((Verdict(claim, step, source, [Party(source)], source.Text ?? source.Name, source.Span ?? claim.Spans[0]), [Party(source)]));
            }
            // The sentence's own words were read closer than the claim, which joins several.
            if (doers.Count > 0 && !read.Overlaps([LadderStep.Claimed, LadderStep.Named, LadderStep.Believed, LadderStep.OneOf]) && Accuser(claim, doers) is var (accuser, tells) && tells)
                found.Add((Verdict(claim, claim.Certainty == Certainty.Alleged ? LadderStep.Believed : LadderStep.Named, accuser, doers, doers[0].Text ?? doers[0].Name, doers[0].Span!.Value), doers));
        }
        var distinct = found.DistinctBy(one => (one.Verdict.Source, one.Verdict.Step, one.Verdict.On, string.Join('|', one.Verdict.Actors))).ToList();
        return [.. distinct.Select(one => (one.Verdict with { Superseded = distinct.Exists(other => Takes(other.Verdict, one.Verdict)) }, one.Actors))
            .OrderByDescending(one => one.Item1.On).ThenBy(one => one.Item1.Step).ThenBy(one => one.Item1.Source, StringComparer.Ordinal).ThenBy(one => one.Item1.Claim).ThenBy(one => one.Item1.Span)];
    }

    private static bool Takes(RaidVerdict later, RaidVerdict earlier) =>
        later.Source == earlier.Source && later.On > earlier.On && (later.Step != earlier.Step || !later.Actors.SequenceEqual(earlier.Actors));

    private LadderStep? Said(Claim claim, Attribution source, List<Participant> doers) => source.Stance switch
    {
        Stance.ClaimsResponsibility when IsDoer(source, doers) => LadderStep.Claimed,
        Stance.Denies when source.Id is not null => LadderStep.Denied,
        Stance.Asserts when claim.Certainty == Certainty.Denied && IsDoer(source, doers) => LadderStep.Denied,
        _ => null,
    };

    // Who accuses another claims nothing, and who tells of his own side's deed accuses nobody; without a source it is the outlet that says it.
    private (Attribution? Source, bool Tells) Accuser(Claim claim, List<Participant> doers)
    {
        if (claim.Certainty == Certainty.Denied)
            return (null, false);
        var others = claim.Sources.Where(source => source.Stance == Stance.Asserts && !IsDoer(source, doers)).ToList();
        return (others.FirstOrDefault(), others.Count > 0 || !claim.Sources.Any(source => source.Stance == Stance.ClaimsResponsibility));
    }

    private bool IsDoer(Attribution source, List<Participant> doers) => source.Id is { } id && doers.Exists(doer => context.Kinship.InLine(doer.Id!, id));

    private static Participant Party(Attribution source) => new() { Role = Role.Perpetrator, Id = source.Id, Name = source.Name };

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
