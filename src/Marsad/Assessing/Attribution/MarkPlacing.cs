namespace Marsad.Assessing;

/// <summary>Tells which raid of its story a mark is about: the one that its sentence tells of or whose place it names, else the one told of last before it.</summary>
internal sealed class MarkPlacing
{
    private const int Reach = 700;
    private readonly Dictionary<(ReportId, int), List<Claim>> _incidents;

    public MarkPlacing(IEnumerable<Claim> claims) =>
        _incidents = claims.Where(claim => claim.Kind == ClaimKind.Incident && claim.Spans.Count > 0)
            .GroupBy(claim => (claim.ReportId, claim.Story))
            .Where(story => story.Any(AirRaids.Is))
            .ToDictionary(story => story.Key, story => story.OrderBy(claim => claim.Spans[0]).ThenBy(claim => claim.Id).ToList());

    /// <summary>The claims of the raids that the mark is about; none where it is about something else.</summary>
    public IReadOnlyList<Claim> Of(RaidMark mark)
    {
        if (!_incidents.TryGetValue((mark.Report, mark.Story), out var story))
            return [];
        var here = story.FindAll(claim => claim.Spans.Any(span => span.Overlaps(mark.Sentence)));
        var raids = here.FindAll(AirRaids.Is);
        var isStatement = mark.Step is LadderStep.Claimed or LadderStep.Denied or LadderStep.Silent;
        if (raids.Count == 0 && here.Count > 0 && !isStatement)
            return [];
        if (mark.Places.Count > 0 && !(raids is [var only] && only.Spans[0].Overlaps(mark.Sentence)))
            return [.. (raids.Count > 0 ? raids : story.FindAll(AirRaids.Is)).Where(claim => claim.Where.Any(place => place.Id is { } id && mark.Places.Contains(id)))];
        if (raids.Count > 0)
            return [Nearest(raids, mark)];
        var last = story.FindLastIndex(claim => claim.Spans[0].Start < mark.Sentence.Start && (!isStatement || AirRaids.Is(claim)));
        return last >= 0 && AirRaids.Is(story[last]) && (isStatement || mark.Sentence.Start - story[last].Spans[^1].End <= Reach) ? [story[last]] : [];
    }

    // Of two raids that one sentence tells of, the one whose words begin last before the mark.
    private static Claim Nearest(List<Claim> raids, RaidMark mark) =>
        raids.OrderBy(claim => claim.Spans.Where(span => span.Overlaps(mark.Sentence)).Min(span => mark.Span.Start >= span.Start ? mark.Span.Start - span.Start : Reach + span.Start - mark.Span.Start)).First();
}
