namespace Marsad.Working;

/// <summary>A claim with all that persons said of it.</summary>
/// <param name="Said">What the machine says, or, where it says nothing, what a person found first.</param>
/// <param name="Now">The claim as it was left; null where it was rejected.</param>
/// <param name="Reviews">What was said of it and holds, in order.</param>
/// <param name="IsMade">Whether the machine makes it.</param>
public sealed record ReviewedClaim(Claim Said, Claim? Now, IReadOnlyList<Review> Reviews, bool IsMade)
{
    /// <summary>The claim to show: as it was left, or, where it was rejected, as it was before.</summary>
    public Claim Shown => Now ?? Said;
}

/// <summary>The claims as persons left them: what the machine made of the reports, with what was accepted, rejected, put right and added by hand. Whatever shows or resolves claims takes them from here.</summary>
public sealed class Corrections
{
    private readonly Dictionary<ReportId, Anchoring> _anchorings = [];
    private readonly Dictionary<ReportId, Dictionary<ClaimId, Line>> _lines = [];
    private readonly Dictionary<ReportId, Document> _documents;
    private readonly Func<ReportId, IReadOnlyList<Claim>> _made;
    private readonly List<AdriftReview> _adrift = [];

    /// <summary>Applies the reviews.</summary>
    /// <param name="claims">The claims that the machine makes.</param>
    /// <param name="documents">Their reports.</param>
    /// <param name="reviews">What holds of what persons said, in the order in which it was said.</param>
    /// <param name="sought">Reports in which claims are to be found again though nothing was said of them.</param>
    public Corrections(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Review> reviews, params ReadOnlySpan<ReportId> sought)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(reviews);
        Reviews = reviews;
        if (reviews.Count == 0 && sought.Length == 0)
        {
            (_documents, _made, Claims) = ([], _ => [], claims);
            return;
        }
        var touched = reviews.SelectMany(review => review.Claims).Select(anchor => anchor.Said.ReportId).Concat(sought.ToArray()).ToHashSet();
        _documents = documents.Where(document => touched.Contains(document.Report.Id)).DistinctBy(document => document.Report.Id).ToDictionary(document => document.Report.Id);
        var made = claims.Where(claim => touched.Contains(claim.ReportId)).ToLookup(claim => claim.ReportId);
        _made = report => [.. made[report]];
        foreach (var review in reviews.Where(review => review.IsOfClaim))
            Apply(review, review.Claims[0]);
        Claims = [.. claims.Where(claim => !_lines.ContainsKey(claim.ReportId)).Concat(_lines.Values.SelectMany(lines => lines.Values).Where(line => !line.IsRejected).Select(line => line.Shown)).OrderBy(claim => claim.Id).ThenBy(claim => claim.ReportId)];
    }

    /// <summary>The claims that hold, by id.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>What was said and holds.</summary>
    public IReadOnlyList<Review> Reviews { get; }

    /// <summary>What was said of claims that cannot be found again.</summary>
    public IReadOnlyList<AdriftReview> Adrift => _adrift;

    /// <summary>The claims of which persons spoke, rejected ones among them, by id.</summary>
    public IReadOnlyList<ReviewedClaim> Reviewed => [.. _lines.Values.SelectMany(lines => lines.Values).Select(line => line.Whole).Where(claim => claim.Reviews.Count > 0).OrderBy(claim => claim.Said.Id)];

    /// <summary>A claim of today with what was said of it; null where there is none of that id.</summary>
    public ReviewedClaim? Of(ClaimId id) =>
        _lines.Values.SelectMany(lines => lines.Values).FirstOrDefault(line => line.Shown.Id == id)?.Whole
        ?? (Claims.FirstOrDefault(claim => claim.Id == id) is { } claim ? new ReviewedClaim(claim, claim, [], IsMade: true) : null);

    /// <summary>The id that a claim has today; null where it is no longer made.</summary>
    public ClaimId? Today(ClaimAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        if (_lines.GetValueOrDefault(anchor.Said.ReportId)?.Values.FirstOrDefault(line => line.Known.Contains(anchor.Said.Id)) is { } line)
            return line.Shown.Id;
        return Of(anchor.Said.ReportId)?.Claim(anchor)?.Id;
    }

    private void Apply(Review review, ClaimAnchor anchor)
    {
        var report = anchor.Said.ReportId;
        if (Of(report) is not { } anchoring)
        {
            _adrift.Add(new AdriftReview(review, "Its report is not in the record.", Keeps: false));
            return;
        }
        if (!_lines.TryGetValue(report, out var lines))
            _lines.Add(report, lines = _made(report).ToDictionary(claim => claim.Id, claim => new Line(claim, isMade: true)));
        var line = lines.Values.FirstOrDefault(line => line.Known.Contains(anchor.Said.Id)) ?? (anchoring.Claim(anchor) is { } made ? lines[made.Id] : null);
        if (line is null && anchoring.Spans(anchor).Count == 0)
        {
            _adrift.Add(new AdriftReview(review, "Its words are no longer in the report as it is read now, or stand there more than once.", Keeps: false));
            return;
        }
        if (line is null)
        {
            var keeps = review.Kind != ReviewKind.Rejected;
            if (review.Kind != ReviewKind.Added)
                _adrift.Add(new AdriftReview(review, keeps ? "The coder makes this claim no longer; it stands as it was left by hand." : "The coder makes this claim no longer.", keeps));
            if (!keeps)
                return;
            line = new Line(anchoring.Moved(anchor), isMade: review.Kind != ReviewKind.Added);
            // An id may by now belong to another claim of the same place in a text that is read otherwise.
            while (!lines.TryAdd(line.Shown.Id, line))
                line = new Line(line.Shown with { Id = ClaimId.Of(report, line.Shown.Story, line.Shown.Kind, line.Shown.Spans[0], --line.Twin) }, line.IsMade) { Twin = line.Twin };
        }
        line.Known.Add(anchor.Said.Id);
        line.Take(review, review.Change is { } change ? anchoring.Moved(change, anchor) : null, review.Kind == ReviewKind.Added ? anchoring.Moved(anchor) : null);
    }

    private Anchoring? Of(ReportId report)
    {
        if (!_anchorings.TryGetValue(report, out var anchoring) && _documents.TryGetValue(report, out var document))
            _anchorings.Add(report, anchoring = new Anchoring(document, _made(report)));
        return anchoring;
    }

    // A claim with all that was said of it.
    private sealed class Line
    {
        private readonly List<Review> _reviews = [];
        private readonly SortedSet<ClaimField> _fields = [];
        private readonly Claim _said;
        private Claim _now;
        private bool _isAdded;

        public Line(Claim said, bool isMade) => (_said, _now, IsMade, _isAdded, Known) = (said, said, isMade, !isMade, [said.Id]);

        public bool IsMade { get; }

        public int Twin { get; set; }

        /// <summary>The ids under which it was spoken of.</summary>
        public HashSet<ClaimId> Known { get; }

        public ReviewedClaim Whole => new(_said, IsRejected ? null : Shown, _reviews, IsMade);

        public bool IsRejected => _reviews.Count > 0 && _reviews[^1].Kind == ReviewKind.Rejected;

        public Claim Shown => _reviews.Count == 0 ? _said : _now with
        {
            Review = new ClaimReview
            {
                Is = _isAdded ? ReviewKind.Added : _fields.Count > 0 ? ReviewKind.Corrected : ReviewKind.Accepted,
                By = [.. _reviews.Select(review => review.By).Distinct(StringComparer.Ordinal)],
                Reviews = [.. _reviews.Select(review => review.Id)],
                Fields = [.. _fields],
                Said = IsMade && (_fields.Count > 0 || _isAdded) ? _said : null,
            },
        };

        public void Take(Review review, ClaimChange? change, Claim? added)
        {
            _reviews.Add(review);
            // What was found by hand first stays as it was put by hand, though the machine finds it now as well.
            if (added is not null)
                (_now, _isAdded) = (added with { Id = _said.Id }, true);
            if (change is null)
                return;
            _now = change.In(_now);
            _fields.UnionWith(change.Fields);
        }
    }
}
