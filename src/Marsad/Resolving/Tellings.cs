using NodaTime;

namespace Marsad.Resolving;

/// <summary>The claims that tell of incidents, made ready for being compared, and what each of them may be compared with.</summary>
internal sealed partial class Tellings(Weights weights)
{
    private const int DaysOfMonth = 32;

    private readonly Atlas _atlas = new();
    private readonly Vocabulary _vocabulary = new(CommonWords.Default);
    private readonly List<Telling> _numbered = [];
    private readonly Dictionary<ClaimId, Telling> _all = [];
    private readonly Dictionary<(ReportId, int), List<Telling>> _ofStory = [];
    private readonly Dictionary<(string Place, int? Month), Crowd> _crowds = [];
    private readonly Dictionary<(string Province, int? Day), Crowd> _days = [];

    public Meetings Meetings { get; private set; } = new();

    /// <summary>Those that are compared, by number: all but plans and suppositions.</summary>
    public IReadOnlyList<Telling> Numbered => _numbered;

    public IReadOnlyCollection<Telling> All => _all.Values;

    public Telling? Find(ClaimId claim) => _all.GetValueOrDefault(claim);

    /// <summary>Takes in the claims of more reports.</summary>
    /// <param name="claims">The claims, each once, of reports that are not in it.</param>
    /// <param name="documents">Those reports.</param>
    /// <param name="dates">The dates of their stories.</param>
    /// <param name="changed">Is given the numbers of the claims, and of earlier ones that weigh otherwise now.</param>
    /// <param name="remet">Is given the numbers of earlier ones that may meet others than before.</param>
    public void Add(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, Dictionary<(ReportId, int), LocalDate?> dates, HashSet<int> changed, HashSet<int> remet)
    {
        // In the order of their days, those that meet lie beside each other in memory, which is several times faster.
        Claim[] sorted = [.. claims.OrderBy(claim => claim.When?.From)];
        var added = Cores.Each(sorted, claim => new Telling(claim, dates.GetValueOrDefault((claim.ReportId, claim.Story)), weights, _atlas));
        var numbered = added.Where(telling => telling.Claim.Certainty is not (Certainty.Planned or Certainty.Hypothetical)).ToList();
        foreach (var telling in added)
            _all.Add(telling.Claim.Id, telling);
        foreach (var telling in numbered)
        {
            telling.Number = _numbered.Count;
            _numbered.Add(telling);
        }
        foreach (var telling in added.OrderBy(telling => telling.Claim.ReportId).ThenBy(telling => telling.Claim.Story))
            Crowd(telling, changed);
        Word(numbered, documents, sorted.ToLookup(claim => (claim.ReportId, claim.Story)), changed);
        Meetings.Add(numbered, remet);
        changed.UnionWith(numbered.Select(telling => telling.Number));
    }

    private void Crowd(Telling telling, HashSet<int> changed)
    {
        telling.Enter(
            place => Entered(_crowds, (telling.Spots[place].Key, Month(telling.Told ?? telling.First)), Resolving.Crowd.OfPlace),
            day => Entered(_days, (telling.Province!, telling.First + day), Resolving.Crowd.OfDay));

        Crowd Entered(Dictionary<(string, int?), Crowd> crowds, (string, int?) key, Func<int, IEnumerable<Telling>, Crowd> open)
        {
            if (!crowds.TryGetValue(key, out var crowd))
                crowds.Add(key, crowd = open(0, []));
            if (crowd.Add(telling))
                changed.UnionWith(crowd.Tellings.Select(other => other.Number).Where(number => number >= 0));
            return crowd;
        }
    }

    private static int? Month(int? day) => day / DaysOfMonth;

    private void Word(List<Telling> added, IReadOnlyList<Document> documents, ILookup<(ReportId, int), Claim> claims, HashSet<int> changed)
    {
        if (documents.Count == 0)
            return;
        foreach (var story in _vocabulary.Add(documents, claims))
        {
            foreach (var telling in _ofStory.GetValueOrDefault(story) ?? [])
                Meetings.Reword(telling, _vocabulary.Of(telling.Claim, telling.IsHead), changed);
        }
        foreach (var story in added.GroupBy(telling => (telling.Claim.ReportId, telling.Claim.Story)))
        {
            _ofStory.Add(story.Key, [.. story]);
            if (story.Where(telling => telling.Happened).ToList() is { Count: > 0 } happened)
                Head(happened).IsHead = true;
            foreach (var telling in story)
                telling.Passage = _vocabulary.Of(telling.Claim, telling.IsHead);
        }
    }

    // What the story is about: the claim marked so, else what harmed most, the earliest of equals.
    private static Telling Head(List<Telling> story) => story
        .OrderByDescending(t => t.Claim.Main).ThenBy(t => t.Claim.Background)
        .ThenByDescending(t => t.Claim.Harm.Where(h => h.PartOf is null).Sum(h => h.Count.Number ?? 0))
        .ThenBy(t => t.Claim.Spans.Count > 0 ? t.Claim.Spans[0].Start : 0).ThenBy(t => t.Claim.Id)
        .First();
}
