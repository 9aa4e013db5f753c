using Marsad.Assessing;
using Marsad.Working;

namespace Marsad.Web;

/// <summary>What the record says of trends.</summary>
/// <param name="Answers">Its answers to what reports assert; null where the reports are too many to be read again for a page.</param>
/// <param name="Rises">Whether more happens in a region than is usual.</param>
/// <param name="Correlations">How operations and harm to civilians go together.</param>
internal sealed record TrendsOfRecord(IReadOnlyList<TrendAnswer>? Answers, IReadOnlyList<RegionRise> Rises, IReadOnlyList<HarmCorrelation> Correlations)
{
    // Empty lists are not kept.
    public IReadOnlyList<RegionRise> Rises { get; } = Rises ?? [];

    public IReadOnlyList<HarmCorrelation> Correlations { get; } = Correlations ?? [];

    /// <summary>More are not read again for a page.</summary>
    public const int MostReports = 2000;

    public static TrendsOfRecord Of(Snapshot record) => new(
        record.Reports.Count > MostReports ? null : Observatory.Trends(record.Findings),
        new Rises(record.Findings).Of(),
        new HarmCorrelations(record.Findings).Of());
}
