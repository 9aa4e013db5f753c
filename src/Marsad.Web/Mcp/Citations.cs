using System.Text.Json.Nodes;
using Marsad.Publishing;
using Marsad.Working;

namespace Marsad.Web;

/// <summary>The words behind claims and figures, with where they stand and who says them.</summary>
internal static class Citations
{
    /// <summary>A claim in its words.</summary>
    public static JsonObject Of(Snapshot record, Claim claim)
    {
        var line = Begin(record, claim);
        line["kind"] = Wording.Plain(claim.Kind);
        Put(line, "type", claim.Type);
        line["certainty"] = Wording.Plain(claim.Certainty);
        line["words"] = claim.Quote ?? "";
        line["at"] = new JsonArray([.. claim.Spans.Select(span => (JsonNode)Offsets(span))]);
        if (claim.Sources.Count > 0)
            line["onTheWordOf"] = new JsonArray([.. claim.Sources.Select(source => (JsonNode)$"{source.Name} ({Wording.Plain(source.Stance)})")]);
        line["source"] = Source(record, claim);
        return line;
    }

    /// <summary>A figure with the words that give it.</summary>
    public static JsonObject Of(Snapshot record, AssessedFigure figure, IReadOnlyList<Claim> claims, int most)
    {
        var line = new JsonObject { ["effect"] = Wording.Plain(figure.Effect), ["low"] = figure.Low, ["best"] = figure.Best, ["high"] = figure.High, ["rule"] = figure.Rule };
        Put(line, "group", figure.Group);
        var behind = claims.Where(claim => figure.Claims.Contains(claim.Id)).ToList();
        line["claimCount"] = behind.Count;
        line["words"] = new JsonArray([.. behind.Take(most).Select(claim => Number(record, figure, claim))]);
        return line;
    }

    /// <summary>The report and story that words stand in.</summary>
    public static JsonObject Source(Report report, StoryHead? story)
    {
        var line = new JsonObject { ["report"] = report.Id.Value, ["name"] = SourceIndex.Name(report), ["sha256"] = report.Hash };
        Put(line, "title", story?.Title ?? report.Title);
        Put(line, "published", (story?.Published ?? report.Published) is { } day ? Wording.Iso(day) : null);
        Put(line, "url", report.Url);
        line["page"] = $"/reports/{report.Id.Value}";
        return line;
    }

    // The words of the number itself, where it has words of its own.
    private static JsonObject Number(Snapshot record, AssessedFigure figure, Claim claim)
    {
        var line = Begin(record, claim);
        var harm = claim.Harm.FirstOrDefault(harm => harm.Effect == figure.Effect && (figure.Group is null ? harm.PartOf is null : harm.Of == figure.Group));
        if (harm is not null)
        {
            line["says"] = Wording.Range(harm.Low, harm.Best, harm.High);
            Put(line, "number", harm.Text);
            if (harm.Span is { } span)
                line["numberAt"] = Offsets(span);
        }
        line["words"] = claim.Quote ?? "";
        line["at"] = new JsonArray([.. claim.Spans.Select(span => (JsonNode)Offsets(span))]);
        if (figure.Copies.FirstOrDefault(copy => copy.Claim == claim.Id) is { } copy)
            line["copyOf"] = copy.Of.Value;
        line["source"] = Source(record, claim);
        return line;
    }

    private static JsonObject Begin(Snapshot record, Claim claim)
    {
        var line = new JsonObject { ["claim"] = claim.Id.Value };
        Put(line, "partOf", record.Home(claim.Id));
        return line;
    }

    // Of what is not published, not even the report's name is shown.
    private static JsonObject Source(Snapshot record, Claim claim) => record.Report(claim.ReportId) is { } head ? Source(head.Report, record.Story(claim)) : new JsonObject { ["name"] = claim.Report };

    private static JsonArray Offsets(TextSpan span) => [span.Start, span.End];

    private static void Put(JsonObject line, string name, string? value)
    {
        if (value is not null)
            line[name] = value;
    }
}
