using NodaTime;

namespace Marsad.Assessing;

/// <summary>What assessing one incident needs to know of the whole record.</summary>
/// <param name="documents">The reports.</param>
/// <param name="kinship">Which actors belong together.</param>
/// <param name="rules">By whose rules numbers become figures.</param>
/// <param name="traces">What is known of the origin of a report's stories already.</param>
internal sealed class Context(IReadOnlyList<Document> documents, Kinship kinship, FigureRules rules = FigureRules.Marsad, Func<Document, IReadOnlyList<StoryTrace>>? traces = null)
{
    private const int DaysOfNews = 14;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly Dictionary<(ReportId, int), Story> _stories = documents
        .DistinctBy(d => d.Report.Id)
        .SelectMany(d => d.Stories.Select(s => ((d.Report.Id, s.Number), s)))
        .GroupBy(p => p.Item1, p => p.s)
        .ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<ReportId, string> _texts = documents.DistinctBy(d => d.Report.Id).ToDictionary(d => d.Report.Id, d => d.Text);

    private readonly Dictionary<ReportId, string> _names = documents.DistinctBy(d => d.Report.Id).ToDictionary(d => d.Report.Id, d => d.Report.Name);

    public Kinship Kinship => kinship;

    public FigureRules Rules => rules;

    public Origins Origins { get; } = new(documents, traces);

    public People People { get; } = People.Default;

    /// <summary>Day of the newest story.</summary>
    public LocalDate? Newest { get; } = documents.SelectMany(d => d.Stories).Max(s => s.Published);

    /// <summary>When the claim's story was told.</summary>
    public LocalDate? Told(Claim claim) => _stories.GetValueOrDefault((claim.ReportId, claim.Story))?.Published;

    /// <summary>Text of the claim's story; empty where the report is not at hand.</summary>
    public string Text(Claim claim) => _stories.GetValueOrDefault((claim.ReportId, claim.Story))?.View.Text ?? "";

    /// <summary>Text of a story; empty where the report is not at hand.</summary>
    public string Text(ReportId report, int story) => _stories.GetValueOrDefault((report, story))?.View.Text ?? "";

    /// <summary>The report's name; its id where the report is not at hand.</summary>
    public string ReportName(ReportId report) => _names.GetValueOrDefault(report, report.Value);

    /// <summary>The words of the claim's report between two spans; null where the report is not at hand or the spans do not follow each other.</summary>
    public string? Between(Claim claim, TextSpan? first, TextSpan? second) =>
        first is { } a && second is { } b && b.Start >= a.End && _texts.TryGetValue(claim.ReportId, out var text) && b.End <= text.Length ? text[a.End..b.Start] : null;

    /// <summary>Readings of one number of each claim.</summary>
    public List<Reading> Readings(IReadOnlyList<Claim> claims, int[] origins, Func<Claim, Said?> number)
    {
        var readings = new List<Reading>();
        var parties = claims.SelectMany(c => c.Actors).Where(a => a is { Role: Role.Perpetrator or Role.Target, Id: not null }).Select(a => a.Id!).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            if (number(claims[i]) is not { Count.Number: not null } said)
                continue;
            var speaker = Origins.Speaker(claims[i]);
            readings.Add(new Reading(claims[i].Id, said.Count, speaker ?? $"origin {origins[i]}", origins[i], Day(Told(claims[i])))
            {
                Change = said.Change,
                Was = said.Was,
                Named = speaker is not null,
                OfParty = speaker is not null && parties.Any(party => kinship.InLine(party, speaker)),
                Recalled = Recalls(claims[i]),
            });
        }
        return readings;
    }

    /// <summary>Whether the claim's story tells long after, on nobody's word, what others told then.</summary>
    public bool Recalls(Claim claim) =>
        Told(claim) is { } told && (claim.When?.To ?? claim.When?.From) is { } last && Period.DaysBetween(last, told) > DaysOfNews && Origins.Speaker(claim) is null;

    public static int Day(LocalDate? date) => date is { } day ? Period.DaysBetween(Epoch, day) : 0;

    /// <summary>The date of such a day; null where the story bears none.</summary>
    public static LocalDate? Date(int day) => day == 0 ? null : Epoch.PlusDays(day);

    /// <summary>Whether the claim says that the thing happened.</summary>
    public static bool Happened(Claim claim) => claim.Certainty is Certainty.Asserted or Certainty.Alleged;
}
