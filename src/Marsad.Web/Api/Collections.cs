using System.Text.Json;
using System.Text.Json.Nodes;
using Marsad.Publishing;
using Marsad.Working;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>The sets of things that the API gives.</summary>
internal static class Collections
{
    public static readonly Collection<Assessment> Incidents = new(
        "incidents",
        [.. FilterReading.Names, "sort"],
        (record, query, problems) =>
        {
            var filter = FilterReading.Read(query, record, ["sort", "limit", "after", Api.AsOfName], problems);
            var order = IncidentOrder.Read(query, problems);
            return problems.Count > 0 ? record.IncidentsOf([]) : filter.Of(record, order);
        },
        incident => incident.Incident.Id.Value,
        RecordJson.Write)
    {
        Find = (record, id) => record.Incident(id),
        Number = (record, id) => record.NumberOfIncident(id),
        Place = incident => incident.Where is [{ Feature: not PlaceFeature.Country } place, ..] ? place : null,
        Columns =
        [
            ("id", incident => incident.Incident.Id.Value),
            ("date_from", incident => incident.When?.From),
            ("date_to", incident => incident.When?.To),
            ("date_prec", incident => incident.When?.Precision),
            ("type", incident => incident.Type),
            ("place", incident => Wording.Place(incident.Where)),
            ("place_id", incident => incident.Where.Count > 0 ? incident.Where[0].Id : null),
            ("country", incident => incident.Where.Count > 0 ? incident.Where[0].Country : null),
            ("lat", incident => incident.Where.Count > 0 ? incident.Where[0].Lat : null),
            ("lon", incident => incident.Where.Count > 0 ? incident.Where[0].Lon : null),
            ("radius_km", incident => incident.Where.Count > 0 ? incident.Where[0].RadiusKm : null),
            ("where_prec", incident => incident.Where.Count > 0 ? incident.Where[0].Precision : null),
            ("perpetrators", incident => Wording.Names(incident.Actors, Role.Perpetrator)),
            ("targets", incident => Wording.Names(incident.Actors, Role.Target)),
            .. Bounds(Effect.Killed),
            .. Bounds(Effect.Wounded),
            ("reports", incident => incident.Incident.Claims.Select(claim => claim.ReportId).Distinct().Count()),
            ("origins", incident => incident.Origins),
            ("grade", incident => incident.Grade),
            ("grade_of", incident => Wording.GradeOf(incident.Grade)),
            ("disputed", incident => string.Join("; ", incident.Disputed)),
        ],
    };

    public static readonly Collection<Claim> Claims = new(
        "claims",
        ["kind", "source", "report"],
        (record, query, problems) =>
        {
            var kind = FilterReading.Value(query, "kind");
            if (kind is not null && !Enum.GetNames<ClaimKind>().Contains(kind, StringComparer.OrdinalIgnoreCase))
                problems["kind"] = $"is none of {string.Join(", ", Enum.GetNames<ClaimKind>()).ToLowerInvariant()}.";
            var source = FilterReading.Value(query, "source");
            if (source is not null && !record.Sources.ContainsKey(source))
                problems["source"] = "is no source of the record.";
            var report = FilterReading.Value(query, "report");
            if (report is not null && record.Report(new ReportId(report)) is null)
                problems["report"] = "is no report of the record.";
            return problems.Count > 0 ? [] : ClaimsOf(record, kind is null ? null : Enum.Parse<ClaimKind>(kind, ignoreCase: true), source, report is null ? null : new ReportId(report));
        },
        claim => claim.Id.Value,
        ClaimJson.Write)
    {
        Find = (record, id) => record.Claim(new ClaimId(id)),
        Number = (record, id) => record.NumberOfClaim(new ClaimId(id)),
        Columns =
        [
            ("id", claim => claim.Id.Value),
            ("kind", claim => Wording.Plain(claim.Kind)),
            ("type", claim => claim.Type),
            ("date_from", claim => claim.When?.From),
            ("date_to", claim => claim.When?.To),
            ("place", claim => Wording.Place(claim.Where)),
            ("place_id", claim => claim.Where.Count > 0 ? claim.Where[0].Id : null),
            ("actors", claim => string.Join("; ", claim.Actors.Select(actor => $"{Wording.Plain(actor.Role)}: {actor.Name}"))),
            ("harm", claim => FieldWords.Of(claim, ClaimField.Harm)),
            ("sources", claim => FieldWords.Of(claim, ClaimField.Sources)),
            ("certainty", claim => Wording.Plain(claim.Certainty)),
            ("quote", claim => claim.Quote),
            ("report", claim => claim.Report),
            ("report_id", claim => claim.ReportId.Value),
            ("story", claim => claim.Story),
        ],
    };

    public static readonly Collection<Toll> Tolls = new("tolls", [], (record, _, _) => record.Findings.Tolls, toll => toll.Id.Value, RecordJson.Write)
    {
        Find = (record, id) => record.Toll(id),
        Columns =
        [
            ("id", toll => toll.Id.Value),
            ("subject", toll => toll.Subject),
            ("scope", toll => toll.Scope),
            ("from", toll => toll.From),
            ("as_of", toll => toll.AsOf),
            ("killed_low", toll => Of(toll.Figures, Effect.Killed)?.Low),
            ("killed_best", toll => Of(toll.Figures, Effect.Killed)?.Best),
            ("killed_high", toll => Of(toll.Figures, Effect.Killed)?.High),
            ("claims", toll => toll.Claims.Count),
        ],
    };

    public static readonly Collection<ControlInterval> Control = new(
        "control",
        ["place", "on"],
        (record, query, problems) =>
        {
            var place = FilterReading.Value(query, "place");
            if (place is not null && !record.Places.ContainsKey(place))
                problems["place"] = "is no place of the record.";
            var on = FilterReading.Day(query, "on", problems);
            return [.. record.Findings.Control.Where(interval => (place is null || PlaceIndex.Key(interval.Place) == place) && (on is null || (interval.From <= on && (interval.To is null || interval.To >= on))))];
        },
        interval => string.Join('~', PlaceIndex.Key(interval.Place), interval.From is { } from ? Wording.Iso(from) : "", interval.Claims.Count > 0 ? interval.Claims[0].Value : ""),
        RecordJson.Write)
    {
        Place = interval => interval.Place,
        Columns =
        [
            ("place", interval => interval.Place.Name),
            ("place_id", interval => interval.Place.Id),
            ("lat", interval => interval.Place.Lat),
            ("lon", interval => interval.Place.Lon),
            ("state", interval => Wording.Plain(interval.State)),
            ("holder", interval => interval.Holder?.Name),
            ("holder_id", interval => interval.Holder?.Id),
            ("from", interval => interval.From),
            ("from_prec", interval => interval.Precision),
            ("by", interval => interval.By),
            ("to", interval => interval.To),
            ("claims_for", interval => interval.Claims.Count),
            ("claims_against", interval => interval.Against.Count),
        ],
    };

    public static readonly Collection<PlaceIndex.Entry> Places = new("places", [], (record, _, _) => [.. record.Places.Values], place => place.Key, place => Line(place.Key, place.Place.Name, ("place", Node(place.Place)), ("incidents", place.Incidents.Count), ("control", place.Control.Count)))
    {
        Find = (record, id) => record.Places.GetValueOrDefault(id),
        Place = place => place.Place,
        Columns =
        [
            ("key", place => place.Key),
            ("name", place => place.Place.Name),
            ("within", place => string.Join("; ", place.Place.Within)),
            ("country", place => place.Place.Country),
            ("lat", place => place.Place.Lat),
            ("lon", place => place.Place.Lon),
            ("incidents", place => place.Incidents.Count),
        ],
    };

    public static readonly Collection<ActorIndex.Entry> Actors = new("actors", [], (record, _, _) => [.. record.Actors.Values], actor => actor.Key, actor => Line(actor.Key, actor.Name, ("class", Node(actor.Class)), ("incidents", actor.Incidents.Count)))
    {
        Find = (record, id) => record.Actors.GetValueOrDefault(id),
        Columns =
        [
            ("key", actor => actor.Key),
            ("name", actor => actor.Name),
            ("class", actor => actor.Class is { } known ? Wording.Plain(known) : null),
            ("incidents", actor => actor.Incidents.Count),
        ],
    };

    public static readonly Collection<SourceIndex.Entry> Sources = new("sources", [], (record, _, _) => [.. record.Sources.Values], source => source.Key, source => Line(source.Key, source.Name, ("claims", source.Claims.Count), ("reports", Node(source.Reports.Select(report => report.Id).ToList()))))
    {
        Find = (record, id) => record.Sources.GetValueOrDefault(id),
        Columns =
        [
            ("key", source => source.Key),
            ("name", source => source.Name),
            ("claims", source => source.Claims.Count),
            ("reports", source => source.Reports.Count),
        ],
    };

    public static readonly Collection<ReportHead> Reports = new("reports", [], (record, _, _) => new Chosen<ReportHead>(record.Reports, [.. Enumerable.Range(0, record.Reports.Count)]), head => head.Report.Id.Value, head => ClaimJson.Write(head.Report))
    {
        Find = (record, id) => record.Report(new ReportId(id)),
        Number = (record, id) => record.NumberOfReport(new ReportId(id)),
        Columns =
        [
            ("id", head => head.Report.Id.Value),
            ("name", head => head.Report.Name),
            ("outlet", head => head.Report.Outlet),
            ("title", head => head.Report.Title),
            ("published", head => head.Report.Published),
            ("url", head => head.Report.Url),
            ("media_type", head => head.Report.MediaType),
            ("bytes", head => head.Report.Length),
            ("sha256", head => head.Report.Hash),
        ],
    };

    public static readonly Collection<AuditFinding> Audit = new(
        "audit",
        ["outcome"],
        (record, query, problems) =>
        {
            var outcome = FilterReading.Value(query, "outcome");
            if (outcome is not null && !Enum.GetNames<AuditOutcome>().Contains(outcome, StringComparer.OrdinalIgnoreCase))
                problems["outcome"] = $"is none of {string.Join(", ", Enum.GetNames<AuditOutcome>()).ToLowerInvariant()}.";
            return [.. record.Findings.Audit.Where(finding => outcome is null || finding.Outcome.ToString().Equals(outcome, StringComparison.OrdinalIgnoreCase))];
        },
        DeskItems.Id,
        RecordJson.Write);

    /// <summary>What observers saw of raids; whoever sent it stands there with a codename, and strangers are not shown it.</summary>
    public static readonly Collection<Sighting> Sightings = new(
        "sightings",
        ["on"],
        (record, query, problems) =>
        {
            var on = FilterReading.Day(query, "on", problems);
            return [.. record.Findings.Sightings.Where(sighting => on is null || sighting.Seen == on)];
        },
        sighting => sighting.Id.Value,
        ClaimJson.Write)
    {
        Least = UserRole.Reader,
        Place = sighting => sighting.Where,
    };

    /// <summary>Those of which strangers may be shown something.</summary>
    public static readonly IReadOnlyList<Collection> ForEveryone = [Incidents, Claims, Tolls, Control, Places, Actors, Sources, Reports, Audit];

    private static IReadOnlyList<(string, Func<Assessment, object?>)> Bounds(Effect effect)
    {
        var name = effect.ToString().ToLowerInvariant();
        return
        [
            (name + "_low", incident => Of(incident.Figures, effect)?.Low),
            (name + "_best", incident => Of(incident.Figures, effect)?.Best),
            (name + "_high", incident => Of(incident.Figures, effect)?.High),
        ];
    }

    private static Chosen<Claim> ClaimsOf(Snapshot record, ClaimKind? kind, string? source, ReportId? report)
    {
        var outlines = record.Outlines;
        var number = report is { } id ? record.NumberOfReport(id) : -1;
        var among = source is null ? Enumerable.Range(0, outlines.Claims.Length) : record.Sources[source].Claims.Numbers;
        return new Chosen<Claim>(record.Findings.Claims, [.. among.Where(claim => (kind is null || outlines.Claims[claim].Kind == kind) && (report is null || outlines.Claims[claim].Report == number))]);
    }

    private static AssessedFigure? Of(IReadOnlyList<AssessedFigure> figures, Effect effect) => figures.FirstOrDefault(figure => figure.Effect == effect && figure.Group is null);

    private static JsonNode? Node<T>(T value) => value is null ? null : JsonSerializer.SerializeToNode(value, ClaimJson.Options);

    private static string Line(string key, string name, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var line = new JsonObject { ["key"] = key, ["name"] = name };
        foreach (var (field, value) in more)
        {
            if (value is not null)
                line[field] = value;
        }
        return line.ToJsonString(ClaimJson.Options);
    }
}
