using NodaTime;

namespace Marsad.Resolving;

/// <summary>A claim of the record. One that was kept is read when it is looked at.</summary>
internal sealed class KnownClaim
{
    private readonly Func<ReportId, ClaimId, Claim>? _read;
    private Claim? _claim;

    public KnownClaim(Claim claim, LocalDate? told) => (Id, Report, Told, _claim) = (claim.Id, claim.ReportId, told, claim);

    public KnownClaim(ClaimId id, ReportId report, LocalDate? told, Func<ReportId, ClaimId, Claim> read) => (Id, Report, Told, _read) = (id, report, told, read);

    public ClaimId Id { get; }
    public ReportId Report { get; }

    /// <summary>Day of its story.</summary>
    public LocalDate? Told { get; }

    public Claim Claim => _claim ??= _read!(Report, Id);
}
