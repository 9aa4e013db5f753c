using System.Text;
using Dapper;
using NodaTime;

namespace Marsad.Recording;

/// <summary>A review with its place in the ledger, and, where it was taken back, by whom and why.</summary>
/// <param name="Position">The entry that it was recorded in.</param>
/// <param name="Review">The review.</param>
/// <param name="Undone">What took it back; null while it holds.</param>
public sealed record ReviewTurn(long Position, Review Review, ReviewUndone? Undone);

public sealed partial class Ledger
{
    /// <summary>The reviews that hold, in the order in which they were recorded.</summary>
    public IReadOnlyList<Review> Reviews() => Read<Review>("SELECT json FROM review WHERE undone_in IS NULL ORDER BY recorded_in");

    /// <summary>All that was ever said of a report, its claims and the incidents that they came first in, in order; what was taken back included.</summary>
    /// <param name="report">The report; null for what belongs to none.</param>
    public IReadOnlyList<ReviewTurn> ReviewHistory(ReportId? report) => Turns("WHERE report = @report", new { report = report?.Value ?? "" });

    /// <summary>All that was ever said, in order; what was taken back included.</summary>
    public IReadOnlyList<ReviewTurn> ReviewHistory() => Turns("", null);

    /// <summary>A review by its id; null where the ledger has none.</summary>
    public ReviewTurn? Find(ReviewId id) => Turns("WHERE id = @id", new { id = id.Value }).SingleOrDefault();

    /// <summary>The claims of a report that hold, as the machine made them, by id.</summary>
    public IReadOnlyList<Claim> Claims(ReportId report) => Guard(() =>
        _store.Connection.Query<string>("SELECT json FROM claim WHERE report = @report ORDER BY id", new { report = report.Value }).Select(json => ClaimJson.Read<Claim>(Encoding.UTF8.GetBytes(json))).ToList());

    /// <summary>A claim of a report that holds, as the machine made it; null where there is none of that id.</summary>
    public Claim? Claim(ReportId report, ClaimId claim) => Guard(() =>
        _store.Connection.QueryFirstOrDefault<string>("SELECT json FROM claim WHERE report = @report AND id = @id", new { report = report.Value, id = claim.Value }) is { } json ? ClaimJson.Read<Claim>(Encoding.UTF8.GetBytes(json)) : null);

    /// <summary>The entry in which each report was read last.</summary>
    internal IReadOnlyDictionary<ReportId, long> ReadIn() => Guard(() =>
        _store.Connection.Query<(string Id, long ReadIn)>("SELECT id, read_in FROM report WHERE read_in IS NOT NULL").ToDictionary(row => new ReportId(row.Id), row => row.ReadIn));

    /// <summary>The report of a claim that holds; null where there is no such claim.</summary>
    public ReportId? ReportOf(ClaimId claim) => Guard(() =>
        _store.Connection.QueryFirstOrDefault<string>("SELECT report FROM claim WHERE id = @id", new { id = claim.Value }) is { } report ? new ReportId(report) : (ReportId?)null);

    /// <summary>Records what a person said; nothing where it is recorded already.</summary>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="ArgumentException">Its id is not the one that its content gives it, or the ledger has not the report.</exception>
    public bool Review(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (Marsad.Review.Identified(review).Id != review.Id)
            throw new ArgumentException($"{review.Id} is not the id of what was said of {review.Subject}.", nameof(review));
        var isNew = false;
        Together(() =>
        {
            if (review.Report is { } report && Known(report) is null)
                throw new ArgumentException($"{report} is not in the ledger.", nameof(review));
            isNew = Find(review.Id) is null;
            if (isNew)
                Append(Reviewed.Of(review));
        });
        return isNew;
    }

    /// <summary>Who asked that what was kept from strangers be shown to them; the asking that holds.</summary>
    public IReadOnlyList<Review> ReleaseAskedFor(ReviewId withheld) =>
        [.. Turns("WHERE subject = @subject AND undone_in IS NULL", new { subject = withheld.Value }).Select(turn => turn.Review).Where(review => review.Kind == ReviewKind.ReleaseAsked)];

    /// <summary>Takes back what a person said. It stays in the ledger.</summary>
    /// <exception cref="ArgumentException">It was never said, or was taken back already, or it keeps something from strangers and nobody else has asked that they be shown it.</exception>
    public void Undo(ReviewId review, string by, string? why, Instant? at) => Together(() =>
    {
        if (Find(review) is not { Undone: null } turn)
            throw new ArgumentException($"{review} does not hold.", nameof(review));
        if (turn.Review.Kind == ReviewKind.Withheld && ReleaseAskedFor(review).All(asked => IsSame(asked.By, by)))
            throw new ArgumentException($"{review} is taken back by two persons, and nobody but {by} has asked for it.", nameof(review));
        Append(new ReviewUndone { Review = review, By = by, Why = why, At = at });
    });

    /// <summary>Whether two handles are those of one person.</summary>
    internal static bool IsSame(string handle, string other) => string.Equals(handle.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<ReviewTurn> Turns(string which, object? parameters) => Guard(() =>
        _store.Connection.Query<(long Position, string Json, string? Undone)>($"SELECT recorded_in, json, undone FROM review {which} ORDER BY recorded_in", parameters)
            .Select(row => new ReviewTurn(row.Position, ClaimJson.Read<Review>(Encoding.UTF8.GetBytes(row.Json)), row.Undone is null ? null : (ReviewUndone)ClaimJson.Read<Entry>(Encoding.UTF8.GetBytes(row.Undone)))).ToList());
}
