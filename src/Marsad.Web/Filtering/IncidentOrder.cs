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

        Chosen<Assessment> Sorted(Func<int, long> by) => record.Once("incidents by " + order, () => record.IncidentsOf(Greatest(record.Incidents.Count, by)));
    }

    // By the value and then by the number, in one number of both, which sorts many times faster than the pair.
    private static int[] Greatest(int count, Func<int, long> by)
    {
        var both = new ulong[count];
        for (var number = 0; number < count; number++)
            both[number] = ((ulong)(int.MaxValue - Math.Clamp(by(number), int.MinValue, int.MaxValue)) << 32) | (uint)number;
        Array.Sort(both);
        return Array.ConvertAll(both, one => (int)(uint)one);
    }
}
