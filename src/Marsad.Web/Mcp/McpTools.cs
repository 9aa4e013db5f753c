using System.Text.Json.Nodes;
using Marsad.Publishing;
using Marsad.Searching;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>What a language model's program can ask: what there is, what is said of it, and the exact words behind a figure. Nothing can be changed.</summary>
internal static class McpTools
{
    public const int MostItems = 50;
    public const int FewItems = 10;

    private const int MostStories = 5;
    private const int MostClaims = 40;

    public static readonly IReadOnlyList<McpTool> All =
    [
        new("search", "Find incidents by words, period, kind, place, actor, harm, grade and source; with words, stories as well. What is found is what reports say, not a fact; every figure is low, best and high with its rule. Give an incident's id to 'incident' for its claims and to 'citation' for the words behind a figure.",
            [.. FilterReading.Names, "sort", "limit", Api.AsOfName], [], Search),
        new("incident", "An incident with its figures, grade, what is disputed, and what each report says, in its words.", ["id", Api.AsOfName], ["id"], Incident),
        new("toll", "Sums that sources keep over a period or area. With an id, one of them with the checks of its arithmetic. They are never added to incidents, which they may hold.", ["id", "limit", Api.AsOfName], [], Toll),
        new("citation", "The exact words behind a figure of an incident or toll, or behind a claim: who says how many in which report, where the words stand in it, and by which rule they became the figure.", ["id", "effect", Api.AsOfName], ["id"], Citation),
    ];

    private static JsonObject? Search(Snapshot record, IQueryCollection query, IDictionary<string, string> problems)
    {
        var filter = FilterReading.Read(query, record, ["sort", "limit", Api.AsOfName], problems);
        var order = IncidentOrder.Read(query, problems);
        var limit = Limit(query, problems);
        if (problems.Count > 0)
            return null;
        var found = filter.Of(record, order);
        var answer = Begin(record);
        answer["count"] = found.Count;
        answer["items"] = new JsonArray([.. found.Take(limit).Select(incident => JsonNode.Parse(RecordJson.Write(incident)))]);
        if (filter.Text is { } text && record.Search.OfStories(text) is { Count: > 0 } stories)
        {
            answer["storyCount"] = stories.Count;
            answer["stories"] = new JsonArray([.. stories.Take(MostStories).Select(found => Story(record, found, SearchQuery.Of(text)))]);
        }
        return answer;
    }

    private static JsonNode Story(Snapshot record, (ReportId Report, int Story) found, SearchQuery query)
    {
        var document = record.Document(found.Report)!;
        var story = document.Stories.First(story => story.Number == found.Story);
        var line = Citations.Source(document.Report, new Working.StoryHead(story.Number, story.Title, story.Published));
        line["words"] = string.Concat(query.Snippet(story.View.Text).Select(piece => piece.Text));
        return line;
    }

    private static JsonObject? Incident(Snapshot record, IQueryCollection query, IDictionary<string, string> problems)
    {
        if (record.Incident(FilterReading.Value(query, "id")!) is not { } incident)
            return Unknown(problems, "is no incident of the record; what was joined or split since may stand under another id.");
        var answer = Begin(record);
        answer["incident"] = JsonNode.Parse(RecordJson.Write(incident));
        answer["gradeRule"] = incident.GradeRule;
        answer["claimCount"] = incident.Incident.Claims.Count;
        answer["claims"] = new JsonArray([.. incident.Incident.Claims.Take(MostClaims).Select(claim => Citations.Of(record, claim))]);
        return answer;
    }

    private static JsonObject? Toll(Snapshot record, IQueryCollection query, IDictionary<string, string> problems)
    {
        var limit = Limit(query, problems);
        if (problems.Count > 0)
            return null;
        var answer = Begin(record);
        if (FilterReading.Value(query, "id") is { } id)
        {
            if (record.Toll(id) is not { } toll)
                return Unknown(problems, "is no toll of the record; what was joined or split since may stand under another id.");
            answer["toll"] = JsonNode.Parse(RecordJson.Write(toll));
            answer["claims"] = new JsonArray([.. toll.Claims.Take(MostClaims).Select(claim => Citations.Of(record, claim))]);
            return answer;
        }
        answer["count"] = record.Findings.Tolls.Count;
        answer["items"] = new JsonArray([.. record.Findings.Tolls.Take(limit).Select(toll => JsonNode.Parse(RecordJson.Write(toll)))]);
        return answer;
    }

    private static JsonObject? Citation(Snapshot record, IQueryCollection query, IDictionary<string, string> problems)
    {
        var id = FilterReading.Value(query, "id")!;
        var effect = FilterReading.Effect(query, problems);
        if (problems.Count > 0)
            return null;
        var answer = Begin(record);
        if (record.Claim(new ClaimId(id)) is { } claim)
        {
            answer["claims"] = new JsonArray(Citations.Of(record, claim));
            return answer;
        }
        var (figures, claims) = record.Incident(id) is { } incident ? (incident.Figures, incident.Incident.Claims) : record.Toll(id) is { } toll ? (toll.Figures, toll.Claims) : (null, []);
        if (figures is null)
            return Unknown(problems, "is no incident, toll or claim of the record; what was joined or split since may stand under another id.");
        var asked = figures.Where(figure => effect is null || figure.Effect == effect).ToList();
        if (effect is not null && asked.Count == 0)
            problems["effect"] = $"is none that it has a figure for; there are {string.Join(", ", figures.Select(figure => Wording.Plain(figure.Effect)).Distinct(StringComparer.Ordinal))}.";
        answer["figures"] = new JsonArray([.. asked.Take(MostItems).Select(figure => Citations.Of(record, figure, claims, MostClaims))]);
        return problems.Count > 0 ? null : answer;
    }

    private static JsonObject Begin(Snapshot record) => new() { ["entries"] = record.Head.Size, ["root"] = record.Head.Root };

    private static int Limit(IQueryCollection query, IDictionary<string, string> problems) => FilterReading.Number(query, "limit", 1, MostItems, problems) ?? FewItems;

    private static JsonObject? Unknown(IDictionary<string, string> problems, string problem)
    {
        problems["id"] = problem;
        return null;
    }
}
