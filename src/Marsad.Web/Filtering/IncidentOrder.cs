using Microsoft.AspNetCore.Http;

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

    /// <summary>All incidents of the record in that order; what is alike stays in the record's.</summary>
    public static Chosen<Assessment> All(Snapshot record, string? order)
    {
        var all = record.Outlines.Incidents;
        return order switch
        {
            "newest" => Sorted(number => all[number].From),
            "killed" => Sorted(number => all[number].Killed),
            "origins" => Sorted(number => all[number].Origins),
            _ => record.Incidents,
        };

        Chosen<Assessment> Sorted(Func<int, long> by) => record.Once("incidents by " + order, () => record.IncidentsOf(record.Incidents.Numbers.OrderByDescending(by)));
    }
}
