using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Marsad.Web;

/// <summary>In which order incidents are shown.</summary>
internal static class IncidentOrder
{
    private static readonly string[] Names = ["newest", "killed", "origins"];

    /// <summary>The order asked for; null for the record's own, oldest first.</summary>
    public static string? Read(IQueryCollection query, IDictionary<string, string> problems)
    {
        var name = FilterReading.Value(query, "sort");
        if (name is not null && !Names.Contains(name))
            problems["sort"] = $"is none of {string.Join(", ", Names)}.";
        return name;
    }

    /// <summary>All incidents of the record in that order.</summary>
    public static IReadOnlyList<Assessment> All(Snapshot record, string? order) =>
        order is null ? record.Findings.Incidents : record.Once("incidents by " + order, () => Sort(record.Findings.Incidents, order));

    /// <summary>The incidents in that order; what is alike stays in the record's.</summary>
    private static IReadOnlyList<Assessment> Sort(IReadOnlyList<Assessment> incidents, string? order) => order switch
    {
        "newest" => [.. incidents.OrderByDescending(incident => incident.When?.From ?? LocalDate.MinIsoValue)],
        "killed" => [.. incidents.OrderByDescending(incident => incident.Figures.FirstOrDefault(figure => figure is { Effect: Effect.Killed, Group: null }) is { } figure ? figure.Best ?? figure.Low ?? figure.High ?? 0 : -1)],
        "origins" => [.. incidents.OrderByDescending(incident => incident.Origins)],
        _ => incidents,
    };
}
