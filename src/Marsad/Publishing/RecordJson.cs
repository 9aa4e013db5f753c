using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marsad.Publishing;

/// <summary>The record as JSON lines, as docs/claims.md gives them: one incident, toll, stretch of control or figure a line.</summary>
public static class RecordJson
{
    /// <summary>An incident.</summary>
    public static string Write(Assessment assessment) => ClaimJson.Write(Line(assessment));

    /// <summary>A toll.</summary>
    public static string Write(Toll toll) => ClaimJson.Write(Line(toll));

    /// <summary>A stretch of time in which somebody is said to hold a place.</summary>
    public static string Write(ControlInterval interval) => ClaimJson.Write(interval);

    /// <summary>A source's sum with its states.</summary>
    public static string Write(TollSeries series) => ClaimJson.Write(series);

    /// <summary>How a place stood on a day.</summary>
    public static string Write(ControlStanding standing) => ClaimJson.Write(standing);

    /// <summary>The view of areas as one GeoJSON document (RFC 7946); every feature carries the label that says what it is.</summary>
    public static string Write(IReadOnlyList<ControlArea> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var features = new JsonArray();
        foreach (var area in areas)
        {
            var properties = new JsonObject { ["label"] = area.Label, ["reachKm"] = area.ReachKm, ["onLand"] = area.OnLand };
            foreach (var (name, value) in JsonNode.Parse(Write(area.Standing))!.AsObject())
                properties[name] = value?.DeepClone();
            features.Add(new JsonObject
            {
                ["type"] = "Feature",
                ["geometry"] = new JsonObject { ["type"] = "MultiPolygon", ["coordinates"] = Node(area.Polygons) },
                ["properties"] = properties,
            });
        }
        var view = new JsonObject { ["type"] = "FeatureCollection" };
        Put(view, "label", areas.Count > 0 ? areas[0].Label : null);
        view["features"] = features;
        return view.ToJsonString(ClaimJson.Options);
    }

    /// <summary>How a place stood on two days.</summary>
    public static string Write(ControlChange change) => ClaimJson.Write(change);

    /// <summary>A check of arithmetic.</summary>
    public static string Write(AuditFinding finding) => ClaimJson.Write(finding);

    /// <summary>What the record says to a superlative.</summary>
    public static string Write(TrendAnswer answer) => ClaimJson.Write(answer);

    /// <summary>Whether more happens in a region than is usual.</summary>
    public static string Write(RegionRise rise) => ClaimJson.Write(rise);

    /// <summary>How operations and harm to civilians go together.</summary>
    public static string Write(HarmCorrelation correlation) => ClaimJson.Write(correlation);

    /// <summary>How much no source may have told of.</summary>
    public static string Write(MissingEstimate estimate) => ClaimJson.Write(estimate);

    /// <summary>A figure.</summary>
    public static string Write(ReportedFigure figure) => ClaimJson.Write(Line(figure));

    /// <summary>The dossier of an air raid.</summary>
    public static string Write(RaidDossier raid, Assessment incident) => ClaimJson.Write(Line(raid, incident));

    /// <summary>A sighting of a raid.</summary>
    public static string Write(Sighting sighting) => ClaimJson.Write(sighting);

    internal static JsonObject Line(RaidDossier raid, Assessment incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var line = new JsonObject { ["id"] = raid.Incident.Value };
        Put(line, "when", incident.When);
        Put(line, "where", incident.Where);
        foreach (var (name, value) in (JsonObject)Node(raid)!)
        {
            if (name != "incident")
                line[name] = value?.DeepClone();
        }
        return line;
    }

    internal static JsonObject Line(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var incident = assessment.Incident;
        var line = new JsonObject { ["id"] = incident.Id.Value, ["kind"] = Node(incident.Kind) };
        Put(line, "type", assessment.Type);
        Put(line, "when", assessment.When);
        Put(line, "where", assessment.Where);
        Put(line, "actors", assessment.Actors);
        PutFigures(line, assessment.Figures);
        PutClaims(line, incident.Claims);
        line["origins"] = assessment.Origins;
        line["grade"] = assessment.Grade;
        Put(line, "gradeOf", Wording.GradeOf(assessment.Grade));
        Put(line, "disputed", assessment.Disputed);
        return line;
    }

    internal static JsonObject Line(Toll toll)
    {
        ArgumentNullException.ThrowIfNull(toll);
        var line = new JsonObject { ["id"] = toll.Id.Value, ["kind"] = Node(ClaimKind.Toll), ["subject"] = toll.Subject, ["scope"] = toll.Scope };
        Put(line, "from", toll.From);
        Put(line, "asOf", toll.AsOf);
        PutFigures(line, toll.Figures);
        PutClaims(line, toll.Claims);
        Put(line, "audit", toll.Audit);
        return line;
    }

    internal static JsonObject Line(ReportedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var line = new JsonObject { ["id"] = figure.Id.Value, ["kind"] = Node(ClaimKind.Figure), ["type"] = figure.Type };
        Put(line, "subject", figure.Subject);
        Put(line, "where", figure.Where);
        Put(line, "count", figure.Count);
        Put(line, "unit", figure.Unit);
        PutClaims(line, figure.Claims);
        return line;
    }

    // A figure for everybody stands under its effect's name; those for groups are read from the claims.
    private static void PutFigures(JsonObject line, IReadOnlyList<AssessedFigure> figures)
    {
        foreach (var figure in figures.Where(f => f.Group is null))
        {
            var bounds = new JsonObject();
            Put(bounds, "low", figure.Low);
            Put(bounds, "best", figure.Best);
            Put(bounds, "high", figure.High);
            bounds["rule"] = figure.Rule;
            line[JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Effect.ToString())] = bounds;
        }
    }

    private static void PutClaims(JsonObject line, IReadOnlyList<Claim> claims)
    {
        line["claims"] = Node(claims.Select(c => c.Id).ToList());
        line["reports"] = Node(claims.Select(c => c.Report).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList());
        line["reportIds"] = Node(claims.Select(c => c.ReportId).Distinct().Order().ToList());
    }

    internal static void Put<T>(JsonObject line, string name, T? value)
    {
        if (value is not null and not System.Collections.ICollection { Count: 0 })
            line[name] = Node(value);
    }

    internal static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, ClaimJson.Options);
}
