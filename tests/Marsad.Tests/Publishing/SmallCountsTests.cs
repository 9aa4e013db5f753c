using FsCheck;
using FsCheck.Fluent;
using Marsad.Assessing;
using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Marsad.Tests.Publishing;

public sealed class SmallCountsTests
{
    private const string Sensitive = "sexual-violence";

    private static readonly PublicationPolicy Policy = PublicationPolicy.Default;

    // Two provinces of three towns; which towns the incidents are of is drawn.
    private static readonly Location[] Towns = [.. from province in (string[])["Qasr", "Arda"] from town in Enumerable.Range(0, 3) select Some.Town($"{province} town {town}", 34 + town, province == "Qasr" ? 39 : 41, province)];

    private static readonly Arbitrary<int[]> Draws = Arb.From(Gen.ArrayOf(Gen.Choose(0, (2 * Towns.Length) - 1)));

    [Fact]
    public void What_is_taken_from_a_sum_leaves_none_or_enough() => Prop.ForAll(Draws, drawn =>
    {
        var shown = Shown(drawn);
        foreach (var (type, least) in new[] { (Sensitive, Policy.LeastOfSensitive), ("armed-clash", 1) })
        {
            var counts = shown.Places.Keys.ToDictionary(place => place, place => Count(shown, ("type", type), ("place", place)), StringComparer.Ordinal);
            var stated = shown.Findings.Incidents.Where(incident => incident.Type == type && incident.Where.Count > 0).CountBy(incident => PlaceIndex.Key(incident.Where[0])).ToDictionary(StringComparer.Ordinal);
            // Each place by itself, each unit less some or all of what it holds, and all less what has a place of its own.
            Assert.All(stated.Values, count => Assert.True(count >= least));
            foreach (var (place, count) in counts.Where(pair => pair.Value > 0))
            {
                var inside = stated.Where(pair => pair.Key != place && shown.Places[pair.Key].Place.LiesIn(shown.Places[place].Place.Name)).Select(pair => pair.Value).ToList();
                foreach (var rest in Subsets(inside).Select(taken => count - taken))
                    Assert.True(rest <= 0 || rest >= least, $"{type} {place}: {rest}");
            }
            // Nothing is lost on the way.
            Assert.Equal(drawn.Count(draw => draw < Towns.Length == (type == Sensitive)), Count(shown, ("type", type)));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void List_table_map_and_choices_count_alike_whatever_was_merged() => Prop.ForAll(Draws, drawn =>
    {
        var shown = Shown(drawn);
        foreach (var choice in Facets.Of(shown).Places)
            Assert.Equal(choice.Incidents, shown.Places[choice.Value].Incidents.Count);
        var points = MapPoint.Lay(shown.Findings.Incidents, out _);
        Assert.Equal(shown.Findings.Incidents.Count(MapPoint.IsPlaced), points.Sum(point => point.Incidents.Count));
        var csv = string.Concat(Csv.Write(shown.Findings.Incidents, Collections.Incidents.Columns!)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(drawn.Length, csv.Length - 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_alone_is_found_by_no_name_word_point_or_report()
    {
        var shown = Shown([0, 6, 7]);
        var alone = Assert.Single(shown.Findings.Incidents, incident => incident.Type == Sensitive);
        var written = RecordJson.Write(alone) + string.Concat(alone.Incident.Claims.Select(ClaimJson.Write));
        foreach (var secret in (string[])["town 0", "Qasr", "\"lat\"", "word0", "gazette0"])
            Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(shown.Findings.Documents, document => document.Text.Contains("word0", StringComparison.Ordinal));
        Assert.Empty(shown.Search.OfIncidents("word0"));
        Assert.Empty(shown.Search.OfStories("word0"));
        Assert.Single(shown.Search.OfIncidents("word6"));
        Assert.Null(shown.Report(alone.Incident.Claims[0].ReportId));
    }

    [Fact]
    public void Enough_at_a_place_are_shown_there() =>
        Assert.Equal(3, Shown([0, 0, 0]).Findings.Incidents.Count(incident => incident.Where is [{ Name: "Qasr town 0", Lat: not null }]));

    [Fact]
    public void Towns_with_too_few_meet_in_their_province() =>
        Assert.Equal(3, Shown([0, 1, 2]).Findings.Incidents.Count(incident => incident.Where is [{ Name: "Qasr", Lat: null }]));

    // Where a report that was sent happened, within a district, changes nothing that anybody can ask for.
    [Fact]
    public void Two_true_places_of_one_public_cell_cannot_be_told_apart() => Prop.ForAll(Draws, Draws, (drawn, other) =>
    {
        var (one, two) = (Sent(drawn), Sent([.. drawn.Select((draw, n) => Elsewhere(draw, n < other.Length ? other[n] : n))]));
        Assert.Equal(ClaimJson.Write(one), ClaimJson.Write(two));
        var (first, second) = (Of(one), Of(two));
        foreach (var query in (string[])["Qasr", "town", "Arda"])
            Assert.Equal(first.Search.OfIncidents(query).Select(incident => incident.Incident.Id), second.Search.OfIncidents(query).Select(incident => incident.Incident.Id));
        foreach (var order in (string?[])[null, "newest", "killed", "origins"])
            Assert.Equal(IncidentOrder.All(first, order).Select(RecordJson.Write), IncidentOrder.All(second, order).Select(RecordJson.Write));
        Assert.Equal(string.Concat(GeoJson.Write(one.Incidents, incident => incident.Incident.Id.Value, RecordJson.Write, Collections.Incidents.Place!)), string.Concat(GeoJson.Write(two.Incidents, incident => incident.Incident.Id.Value, RecordJson.Write, Collections.Incidents.Place!)));
        Assert.DoesNotContain(one.Incidents, MapPoint.IsPlaced);
    }).QuickCheckThrowOnFailure();

    // Another town of the same province.
    private static int Elsewhere(int draw, int other) => (draw / 3 * 3) + (other % 3);

    private static IEnumerable<int> Subsets(IReadOnlyList<int> counts) => Enumerable.Range(0, 1 << counts.Count).Select(set => counts.Where((_, n) => (set >> n & 1) == 1).Sum());

    private static int Count(Snapshot record, params (string Name, string Value)[] query)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = FilterReading.Read(new QueryCollection(query.ToDictionary(pair => pair.Name, pair => new Microsoft.Extensions.Primitives.StringValues(pair.Value), StringComparer.Ordinal)), record, [], problems);
        Assert.Empty(problems);
        return filter.Of(record).Count;
    }

    // Those below the number of towns are of the sensitive type, the others are clashes.
    private static Snapshot Shown(int[] drawn) => Of(SmallCounts.Merge(Assess(drawn, outlet: "Qasr Gazette"), Policy));

    private static Findings Sent(int[] drawn)
    {
        var whole = drawn.Select((draw, n) => Claim(draw, n)).ToList();
        var cut = Publication.Of(Incidents(whole), [.. whole.Select((claim, n) => Document(claim, null))], Policy, Some.Date(2021, 5, 1));
        return SmallCounts.Merge(Assessor.Assess(cut.Incidents, cut.Documents), Policy);
    }

    private static Findings Assess(int[] drawn, string outlet)
    {
        var claims = drawn.Select((draw, n) => Claim(draw, n)).ToList();
        return Assessor.Assess(Incidents(claims), [.. claims.Select(claim => Document(claim, outlet))]);
    }

    private static Claim Claim(int draw, int n) => Some.Attack($"gazette{n}", Some.On(2021, 3, 1), Towns[draw % Towns.Length], Count(1)) with { Type = draw < Towns.Length ? Sensitive : "armed-clash", Quote = $"word{draw} in {Towns[draw % Towns.Length].Name}" };

    private static Marsad.Count Count(long number) => Marsad.Count.Exactly(number);

    private static Document Document(Claim claim, string? outlet)
    {
        var document = Some.Report(claim.Report, Some.Date(2021, 3, 2), outlet, text: claim.Quote);
        return document with { Report = document.Report with { Id = claim.ReportId, Outlet = outlet } };
    }

    private static List<Incident> Incidents(IEnumerable<Claim> claims) => [.. claims.Select(claim => new Incident { Id = IncidentId.Of(claim.Kind, claim.Id), Kind = claim.Kind, Claims = [claim] })];

    private static Snapshot Of(Findings findings) => new(findings, new TreeHead(1, Hash.Full("root"u8)));
}
