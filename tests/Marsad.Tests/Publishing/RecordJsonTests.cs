using System.Text.Json.Nodes;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Publishing;

public class RecordJsonTests
{
    [Fact]
    public void An_incidents_line_has_its_figures_claims_reports_and_grade()
    {
        var findings = Findings(
            Some.Attack("one", Some.On(2020, 12, 30), Some.Province, Count.About(40)),
            Some.Attack("two", Some.From(Some.Date(2020, 12, 20), Some.Date(2020, 12, 31)), null, Count.AtLeast(37)));
        var line = Parse(RecordJson.Write(findings.Incidents.Single()));
        Assert.Equal("incident", (string?)line["kind"]);
        Assert.Equal("2020-12-30", (string?)line["when"]!["from"]);
        Assert.Equal("Deir ez-Zor", (string?)line["where"]![0]!["name"]);
        Assert.Equal([37, 37, 40], new[] { "low", "best", "high" }.Select(k => (int)line["killed"]![k]!));
        Assert.NotEmpty((string)line["killed"]!["rule"]!);
        Assert.Equal(["one", "two"], line["reports"]!.AsArray().Select(r => (string)r!));
        Assert.Equal(2, line["claims"]!.AsArray().Count);
        Assert.Equal(2, (int)line["origins"]!);
        Assert.Equal("fair", (string?)line["grade"]);
        Assert.Contains("killed: 37 or 40", line["disputed"]!.AsArray().Select(d => (string)d!));
        Assert.False(line.ContainsKey("wounded"));
    }

    [Fact]
    public void A_tolls_line_has_its_subject_scope_period_and_audit()
    {
        var line = Parse(RecordJson.Write(Findings(Some.Claim("one", kind: ClaimKind.Toll) with
        {
            When = Some.From(Some.Date(2021, 1, 1), Some.Date(2021, 2, 8)),
            Where = [Some.Mayadin],
            Harm = [Some.Killed(14, "residents"), Some.Killed(10, "Iraqis", partOf: 0), Some.Killed(4, "Syrians", partOf: 0)],
        }).Tolls.Single()));
        Assert.Equal(("residents", "Al Mayadin", "2021-01-01", "2021-02-08"), ((string?)line["subject"], (string?)line["scope"], (string?)line["from"], (string?)line["asOf"]));
        Assert.Equal("14 = 10 + 4", (string?)line["audit"]![0]!["arithmetic"]);
        Assert.Equal("holds", (string?)line["audit"]![0]!["outcome"]);
        Assert.Equal(14, (int)line["killed"]!["best"]!);
    }

    [Fact]
    public void A_stretch_of_control_has_its_place_holder_days_and_state()
    {
        var line = Parse(RecordJson.Write(Findings(Some.Claim("one", kind: ClaimKind.Control) with
        {
            When = Some.From(Some.Date(2014, 1, 1), Some.Date(2017, 10, 6)),
            Where = [Some.Mayadin],
            Actors = [Some.Actor(Role.Holder, "is")],
        }).Control.Single()));
        Assert.Equal(("Al Mayadin", "is", "2014-01-01", "held"), ((string?)line["place"]!["name"], (string?)line["holder"]!["id"], (string?)line["from"], (string?)line["state"]));
        Assert.Single(line["claims"]!.AsArray());
    }

    [Fact]
    public void A_figures_line_has_its_number_unit_and_subject()
    {
        var line = Parse(RecordJson.Write(Findings(Some.Claim("one", kind: ClaimKind.Figure) with
        {
            Type = "fighters",
            Count = new Count(null, 10_000, null),
            Unit = "people",
            Actors = [Some.Actor(Role.Subject, "is")],
        }).Figures.Single()));
        Assert.Equal("fighters", (string?)line["type"]);
        Assert.Equal("""{"best":10000}""", line["count"]!.ToJsonString());
        Assert.Equal(("people", "is"), ((string?)line["unit"], (string?)line["subject"]!["id"]));
    }

    private static Findings Findings(params Claim[] claims) => Assessor.Assess(Resolver.Resolve(claims, [], []), []);

    private static JsonObject Parse(string line)
    {
        Assert.DoesNotContain('\n', line);
        return JsonNode.Parse(line)!.AsObject();
    }
}
