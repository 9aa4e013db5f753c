using Marsad.Publishing;
using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Web;
using Marsad.Working;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Marsad.Tests.Web;

/// <summary>A record that is opened from a file answers to the letter as the one that was reckoned.</summary>
public sealed class KeptRecordTests : IDisposable
{
    private static readonly TreeHead Head = new(7, Hash.Full("root"u8));

    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Filters =>
    [
        "", "sort=newest", "sort=killed", "sort=origins",
        "from=2020-01-20&to=2020-01-25&sort=newest", "to=2020-01-05", "type=armed-clash&grade=fair", "type=attack&to=2019-12-31", "effect=killed&sort=killed", "effect=wounded", "country=XX", "region=Deir%20ez-Zor&country=SY", "group=children&grade=weak", "grade=confirmed",
        // West, south, east, north of the two towns on the Euphrates.
        "bbox=40.4,34.9,40.6,35.1",
        "actor=front&from=2020-01-10", "source=name:qasr-gazette&effect=killed", "place=test:Suva", "place=test:Deir%20ez-Zor&sort=origins",
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filters_choose_alike(string filter)
    {
        var findings = SomeWar.Make(400);
        var (reckoned, kept) = Both(findings);
        var query = new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(filter));
        var asked = Of(reckoned);
        Assert.Equal(asked, Of(kept));
        Assert.Equal(findings.Incidents.Where(incident => IsAsked(FilterReading.Read(query, reckoned, ["sort"], new Dictionary<string, string>()), incident)).Select(RecordJson.Write).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));

        IReadOnlyList<string> Of(Snapshot record)
        {
            var problems = new Dictionary<string, string>(StringComparer.Ordinal);
            var chosen = Collections.Incidents.Of(record, query, problems);
            Assert.Empty(problems);
            return [.. chosen.Select(RecordJson.Write)];
        }
    }

    // What is asked for, said of one incident by itself.
    private static bool IsAsked(IncidentFilter filter, Assessment incident) =>
        ((filter.From is null && filter.To is null) || incident.When?.Touches(filter.From, filter.To) == true)
        && (filter.Type is null || incident.Type == filter.Type)
        && (filter.Grade is null || incident.Grade == filter.Grade)
        && (filter.Effect is null || incident.Figures.Any(figure => figure.Effect == filter.Effect && (figure.High ?? figure.Best ?? figure.Low) > 0))
        && (filter.Region is null || incident.Where.Any(place => PlaceIndex.Region(place) == filter.Region))
        && (filter.Group is null || incident.Figures.Any(figure => figure.Group == filter.Group && figure.Effect == Effect.Killed))
        && (filter.Country is null || incident.Where.Any(place => place.Country == filter.Country))
        && (filter.Actor is null || incident.Actors.Any(actor => ActorIndex.Key(actor) == filter.Actor))
        // All of them are the gazette's.
        && filter.Source is null or "name:qasr-gazette"
        && (filter.Box is not { } box || (MapPoint.IsPlaced(incident) && box.Holds(incident.Where[0])))
        && (filter.Place is null || incident.Where.Any(place => PlaceIndex.Key(place) == filter.Place || (filter.Place == "test:Deir ez-Zor" && place.Name != "Deir ez-Zor" && place.LiesIn("Deir ez-Zor"))));

    [Fact]
    public void Facets_places_actors_sources_and_pages_are_alike()
    {
        foreach (var findings in (Findings[])[SomeWar.Make(TrendsOfRecord.MostReports + 100), SampleFindings.Make()])
        {
            var (reckoned, kept) = Both(findings);
            Assert.Equal(All(reckoned), All(kept));
        }

        static IEnumerable<string> All(Snapshot record) =>
        [
            ClaimJson.Write(Facets.Of(record)),
            string.Join(' ', record.Digests),
            ClaimJson.Write(record.MissingOf(new(2020, 1, 10), new(2020, 2, 20), "Tripoli")),
            .. record.Places.Values.SelectMany(place => (string[])[Collections.Places.Json(place), .. place.Incidents.Select(RecordJson.Write), .. place.Control.Select(RecordJson.Write)]),
            .. record.Actors.Values.SelectMany(actor => (string[])[Collections.Actors.Json(actor), .. actor.Incidents.Select(RecordJson.Write), .. actor.Parts.Select(part => $"{part.Key} {part.Value}")]),
            .. record.Sources.Values.SelectMany(source => (string[])[Collections.Sources.Json(source), .. source.Claims.Select(ClaimJson.Write)]),
            .. record.Findings.Claims.Select(claim => $"{claim.Id} {record.Home(claim.Id)} {record.Story(claim)?.Title} {ClaimJson.Write(record.Claim(claim.Id))}"),
            .. record.Findings.Incidents.SelectMany(incident => Neighbours.Of(incident, record).Select(near => $"{incident.Incident.Id} {near.Incident.Id}")),
            .. record.Reports.SelectMany(head => record.ClaimsOf(head.Report.Id).Select(claim => $"{head.Report.Id} {claim.Id}")),
            .. record.Findings.Incidents.Select(incident => ClaimJson.Write(incident)),
            $"{ClaimJson.Write(record.Trends)} {record.Trends.Rises.Count} {record.Trends.Correlations.Count}",
            ClaimJson.Write(record.Missing),
            .. record.Findings.Incidents.Select(incident => ClaimJson.Write(record.Raid(incident.Incident.Id))),
            Feed.Of(record, "http://127.0.0.1"),
            $"{record.Incident("i-none") is null} {record.Claim(new ClaimId("c-none")) is null} {record.Report(new ReportId("r-none")) is null}",
        ];
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("2020-01-10", "2020-02-20", null)]
    [InlineData("2020-01-10", null, "Tripoli")]
    [InlineData(null, null, "Syria")] // by the country, however a place within it is called
    public void What_is_missing_of_days_and_a_place_is_what_all_incidents_read_one_by_one_say(string? from, string? to, string? place)
    {
        var findings = SomeWar.Make(400);
        NodaTime.LocalDate? Day(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
        var whole = Marsad.Working.Observatory.Missing(findings, Day(from), Day(to), place);
        var (reckoned, kept) = Both(findings);
        Assert.NotEqual(0, whole.Observed + whole.Caveats.Count);
        Assert.Equal(ClaimJson.Write(whole), ClaimJson.Write(reckoned.MissingOf(Day(from), Day(to), place)));
        Assert.Equal(ClaimJson.Write(whole), ClaimJson.Write(kept.MissingOf(Day(from), Day(to), place)));
    }

    [Fact]
    public void Words_find_alike()
    {
        var (reckoned, kept) = Both(SampleFindings.Make());
        foreach (var words in (string[])["qasr", "market", "army", "killed"])
        {
            Assert.Equal(reckoned.Search.OfIncidents(words).Select(RecordJson.Write), kept.Search.OfIncidents(words).Select(RecordJson.Write));
            Assert.Equal(reckoned.Search.OfStories(words), kept.Search.OfStories(words));
        }
    }

    private (Snapshot Reckoned, Snapshot Kept) Both(Findings findings)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        var reckoned = new Snapshot(findings, [.. findings.Documents.Select(ReportHead.Of)], Head, "");
        KeptFindings.Keep(file, "key", findings, reckoned.Reports, Head, null, reckoned.Write);
        return (reckoned, new Snapshot(KeptFindings.Open(file, "key")!, "", (file + ".words", "key")));
    }
}
