using System.Text.Json;
using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web;

public sealed class EventsTests
{
    [Fact]
    public async Task What_came_changed_and_went_is_told_and_what_stayed_is_not()
    {
        var before = SampleFindings.Make();
        var (stays, changes) = (before.Incidents[0], before.Incidents[1]);
        var comes = changes with { Incident = changes.Incident with { Id = new IncidentId("i-00000000000000ff") } };
        var goes = changes with { Incident = changes.Incident with { Id = new IncidentId("i-00000000000000ee") } };
        var record = (Head: new TreeHead(7, Hash.Full("one"u8)), Findings: before with { Incidents = [stays, changes, goes] });
        var source = new RecordSource(() => record.Head, () => record.Findings, _ => (record.Findings, record.Head));
        await using var server = Marsad.Web.Server.Build(new ServerOptions { Ledger = "none", Urls = "http://127.0.0.1:0" }, source, source);
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(Marsad.Web.Server.Addresses(server).Single()) };
        using var stream = new StreamReader(await client.GetStreamAsync("/api/v1/events"));
        Assert.Equal(("record", Hash.Full("one"u8)), await Next(stream));

        record = (new TreeHead(8, Hash.Full("two"u8)), before with { Incidents = [stays, changes with { Grade = "confirmed" }, comes] });
        List<(string Kind, string Data)> told = [];
        while (told.Count == 0 || told[^1].Kind != "record")
        {
            told.Add(await Next(stream));
            await client.GetAsync("/");
        }
        Assert.Equal(["incident", "incident", "gone", "record"], told.Select(one => one.Kind));
        Assert.Equal(new[] { changes.Incident.Id.Value, comes.Incident.Id.Value }.Order(StringComparer.Ordinal), told.Take(2).Select(one => JsonDocument.Parse(one.Data).RootElement.GetProperty("id").GetString()!));
        Assert.Equal(goes.Incident.Id.Value, told[2].Data);
        Assert.Equal(Hash.Full("two"u8), told[3].Data);
    }

    private static async Task<(string Kind, string Data)> Next(StreamReader stream)
    {
        var (kind, data) = ("", "");
        while (await stream.ReadLineAsync() is { } line && (line.Length > 0 || kind.Length == 0))
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                kind = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line[6..];
        }
        return (kind, data);
    }
}
