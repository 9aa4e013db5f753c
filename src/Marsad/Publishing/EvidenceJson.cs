using System.Text.Json.Nodes;

namespace Marsad.Publishing;

/// <summary>One thing of the record as one JSON document with the words that it rests on, as docs/claims.md gives it.</summary>
/// <param name="findings">What the record holds.</param>
public sealed class EvidenceJson(Findings findings)
{
    private readonly Dictionary<ReportId, Document> _documents = findings.Documents.ToDictionary(document => document.Report.Id);

    /// <summary>An incident: its line, the rule of its grade, its figures by group, the judgements that join it, its claims with their words.</summary>
    public string Write(Assessment incident)
    {
        var thing = RecordJson.Line(incident);
        RecordJson.Put(thing, "gradeRule", incident.GradeRule);
        RecordJson.Put(thing, "gradeChange", incident.GradeChange);
        RecordJson.Put(thing, "figures", incident.Figures);
        RecordJson.Put(thing, "traced", incident.Traced);
        RecordJson.Put(thing, "raid", findings.Raids.FirstOrDefault(raid => raid.Incident == incident.Incident.Id));
        RecordJson.Put(thing, "judgements", incident.Incident.Judgements);
        return With(thing, incident.Incident.Claims);
    }

    /// <summary>A toll: its line, its figures by group, its claims with their words.</summary>
    public string Write(Toll toll)
    {
        var thing = RecordJson.Line(toll);
        RecordJson.Put(thing, "figures", toll.Figures);
        return With(thing, toll.Claims);
    }

    /// <summary>A figure: its line, its claims with their words.</summary>
    public string Write(ReportedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return With(RecordJson.Line(figure), figure.Claims);
    }

    /// <summary>A claim with its words.</summary>
    public string Write(Claim claim) => ClaimJson.Write(Evidence(claim));

    /// <summary>A report with its stories and its text, and its claims with their words.</summary>
    public string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var thing = (JsonObject)RecordJson.Node(document.Report)!;
        thing.Insert(1, "kind", "report");
        thing["stories"] = new JsonArray([.. document.Stories.Select(Story)]);
        RecordJson.Put(thing, "problems", document.Problems);
        thing["text"] = document.Text;
        return With(thing, [.. findings.Claims.Where(claim => claim.ReportId == document.Report.Id).OrderBy(claim => claim.Spans[0])]);
    }

    private static JsonObject Story(Story story)
    {
        var thing = new JsonObject { ["n"] = story.Number };
        RecordJson.Put(thing, "title", story.Title);
        RecordJson.Put(thing, "published", story.Published);
        RecordJson.Put(thing, "dateline", story.Dateline);
        return thing;
    }

    private string With(JsonObject thing, IReadOnlyList<Claim> claims)
    {
        thing["evidence"] = new JsonArray([.. claims.Select(Evidence)]);
        return ClaimJson.Write(thing);
    }

    private JsonObject Evidence(Claim claim)
    {
        var thing = (JsonObject)RecordJson.Node(claim)!;
        if (!_documents.TryGetValue(claim.ReportId, out var document))
            return thing;
        RecordJson.Put(thing, "outlet", document.Report.Outlet);
        RecordJson.Put(thing, "published", document.Stories.FirstOrDefault(story => story.Number == claim.Story)?.Published);
        thing["words"] = new JsonArray([.. claim.Spans.Where(span => span.End <= document.Text.Length).Select(span =>
            new JsonObject { ["span"] = RecordJson.Node(span), ["text"] = span.In(document.Text) })]);
        return thing;
    }
}
