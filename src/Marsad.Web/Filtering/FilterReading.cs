using Marsad.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Web;

/// <summary>Reads filters from an address. A word that is not understood is a mistake to be told, never an answer without results.</summary>
internal static class FilterReading
{
    /// <summary>Names of the parameters, in the order in which pages give them.</summary>
    public static readonly IReadOnlyList<string> Names = ["q", "from", "to", "type", "actor", "place", "country", "region", "effect", "group", "grade", "source", "bbox"];

    private static readonly string[] Grades = ["confirmed", "fair", "weak", "contested", "discounted"];

    private const int LongestText = 200;

    /// <summary>Reads the filter.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="record">Tells which types, actors, places and sources there are.</param>
    /// <param name="others">Further parameters that the page understands.</param>
    /// <param name="problems">Takes what is wrong, by parameter.</param>
    public static IncidentFilter Read(IQueryCollection query, Snapshot record, IReadOnlyCollection<string> others, IDictionary<string, string> problems)
    {
        foreach (var (name, values) in query)
        {
            if (!Names.Contains(name) && !others.Contains(name))
                problems[name] = $"is no parameter here; there are {string.Join(", ", Names.Concat(others))}.";
            else if (values.Count > 1)
                problems[name] = "is given more than once.";
        }
        var from = Day(query, "from", problems);
        var to = Day(query, "to", problems);
        if (from > to)
            problems["to"] = "is before 'from'.";
        return new IncidentFilter
        {
            From = from,
            To = to,
            Text = Words(query, problems),
            Type = Known(query, "type", TypeNames.OfIncidents.Contains, "is no type of incident of docs/claims.md.", problems),
            Actor = Known(query, "actor", record.Actors.ContainsKey, "is no actor of the record.", problems),
            Place = Known(query, "place", record.Places.ContainsKey, "is no place of the record.", problems),
            Country = Known(query, "country", code => code.Length == 2 && code.All(char.IsAsciiLetterUpper), "is no country's code of two capitals.", problems),
            Region = Known(query, "region", name => record.Outlines.Names.Places.Any(place => PlaceIndex.Region(place) == name), "is no region of the record.", problems),
            Effect = Effect(query, problems),
            Group = Known(query, "group", record.Outlines.Names.Groups.Contains, "is no group of people that the record tells of.", problems),
            Grade = Known(query, "grade", Grades.Contains, $"is none of {string.Join(", ", Grades)}.", problems),
            Box = Value(query, "bbox") is { } box ? MapBox.Parse(box) ?? Wrong<MapBox?>("bbox", "is no part of the map; west,south,east,north in degrees was expected.", problems) : null,
            Source = Known(query, "source", record.Sources.ContainsKey, "is no source of the record.", problems),
        };
    }

    /// <summary>What is sought by words.</summary>
    public static string? Words(IQueryCollection query, IDictionary<string, string> problems) => Value(query, "q") switch
    {
        null => null,
        { Length: > LongestText } => Wrong<string>("q", $"is longer than {LongestText} characters.", problems),
        var text => SearchQuery.Of(text).IsEmpty ? Wrong<string>("q", "holds no letter and no digit to seek.", problems) : text,
    };

    /// <summary>The parameters of those names that are given, as they are.</summary>
    public static Dictionary<string, string> Asked(IQueryCollection query, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Value: Value(query, name))).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal);

    /// <summary>A day of the query.</summary>
    public static LocalDate? Day(IQueryCollection query, string name, IDictionary<string, string> problems)
    {
        if (Value(query, name) is not { } text)
            return null;
        var day = LocalDatePattern.Iso.Parse(text);
        if (day.Success)
            return day.Value;
        problems[name] = "is no date; one as 2021-02-08 was expected.";
        return null;
    }

    /// <summary>A whole number of the query.</summary>
    public static int? Number(IQueryCollection query, string name, int least, int most, IDictionary<string, string> problems)
    {
        if (Value(query, name) is not { } text)
            return null;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems[name] = $"is no number from {least} to {most}.";
        return null;
    }

    /// <summary>A parameter's value; an empty one, as forms send it, is none.</summary>
    public static string? Value(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && !StringValues.IsNullOrEmpty(values) && values[0]!.Trim() is { Length: > 0 } text ? text : null;

    private static string? Known(IQueryCollection query, string name, Func<string, bool> knows, string otherwise, IDictionary<string, string> problems) =>
        Value(query, name) is not { } value ? null : knows(value) ? value : Wrong<string>(name, otherwise, problems);

    /// <summary>A kind of harm of the query.</summary>
    public static Effect? Effect(IQueryCollection query, IDictionary<string, string> problems)
    {
        if (Value(query, "effect") is not { } text)
            return null;
        foreach (var effect in Enum.GetValues<Effect>())
            if (effect.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return effect;
        problems["effect"] = $"is none of {string.Join(", ", Enum.GetNames<Effect>()).ToLowerInvariant()}.";
        return null;
    }

    private static T? Wrong<T>(string name, string problem, IDictionary<string, string> problems)
    {
        problems[name] = problem;
        return default;
    }
}
