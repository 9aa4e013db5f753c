using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Marsad.Bench.Site;

/// <summary>How fast the site answers over a large record, in a process of its own on the same machine.</summary>
internal static class SiteRun
{
    private const int PerSecond = 50;
    private const int Seconds = 60;
    private const int WarmingSeconds = 15;
    private const int RowsOfAPage = 50;
    private const int LongestStart = 3600;

    public static int Run(IReadOnlyList<string> args)
    {
        var (incidents, claims) = (100_000, 300_000);
        if (args.Count > 0 && !(args.Count == 2 && Number(args[0], out incidents) && Number(args[1], out claims) && incidents < claims))
        {
            Console.Error.WriteLine("How many incidents, and how many claims, which are more?");
            return 2;
        }
        // It takes minutes to write and is the same every time.
        var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"marsad-site-{incidents}-{claims}"));
        var ledger = Path.Combine(folder, "marsad.db");
        if (!Directory.Exists(folder))
        {
            var writing = Directory.CreateDirectory(folder + ".part").FullName;
            InventedPapers.Write(Path.Combine(writing, "marsad.db"), incidents, claims);
            Directory.Move(writing, folder);
        }
        for (var start = 1; start <= 2; start++)
        {
            using var served = Served.Start(ledger);
            using var client = new HttpClient { BaseAddress = served.Address, Timeout = TimeSpan.FromSeconds(LongestStart) };
            var first = FirstPage(client);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start {start}: {served.Elapsed.TotalSeconds:0.00} s to the first page{(first ? "" : ", which was an error")}, {served.Memory / 1e6:0} MB\n"));
            if (start == 2)
                Measure(client, served, incidents);
        }
        return 0;
    }

    private static void Measure(HttpClient client, Served served, int incidents)
    {
        var kinds = Kinds(client, incidents);
        new Requests(client, kinds).Ask(PerSecond, WarmingSeconds).GetAwaiter().GetResult();
        var requests = new Requests(client, kinds);
        requests.Ask(PerSecond, Seconds).GetAwaiter().GetResult();
        requests.AskAlone(() => served.Computing).GetAwaiter().GetResult();
        requests.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{served.Memory / 1e6:0} MB at most"));
    }

    // The server says that it is not ready for as long as it is not.
    private static bool FirstPage(HttpClient client)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < LongestStart; Thread.Sleep(20))
        {
            using var answer = client.GetAsync("/").GetAwaiter().GetResult();
            if (answer.IsSuccessStatusCode)
                return true;
        }
        return false;
    }

    private static List<(string, IReadOnlyList<string>)> Kinds(HttpClient client, int count)
    {
        var incidents = Ids(client, "incidents?sort=killed", "id");
        var places = Ids(client, "places", "key");
        var words = Enumerable.Range(0, 400).Select(n => InventedPapers.Word(3 + (n * 49))).ToList();
        string[] days = [.. Enumerable.Range(0, 24).Select(n => new NodaTime.LocalDate(2015, 1, 1).PlusMonths(n).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))];
        return
        [
            ("/", ["/", "/ar"]),
            ("/incidents", [.. Enumerable.Range(1, Math.Clamp(count / RowsOfAPage, 1, 400)).Select(n => $"/incidents?page={n}")]),
            ("/incidents, filtered", [.. places.Take(50).SelectMany(place => (string[])[$"/incidents?place={place}", $"/incidents?place={place}&effect=killed&sort=killed"]), .. days.Select(day => $"/incidents?from={day}&grade=fair&sort=newest"), "/incidents?actor=rebels&type=attack"]),
            ("/incidents?q=", [.. words.Select(word => $"/incidents?q={word}")]),
            ("/search", [.. words.Select(word => $"/search?q={word}"), .. words.Skip(1).Zip(words, (a, b) => $"/search?q={a}+{b}"), .. Enumerable.Range(1, 200).Select(n => $"/search?q=%22Town+{n}%22")]),
            ("/incidents/ID", [.. incidents.Select(id => $"/incidents/{id}")]),
            ("/reports/ID", Ids(client, "reports", "id").ConvertAll(id => $"/reports/{id}")),
            ("/situation", [.. days.Select(day => $"/situation?from={day}&to={day}")]),
            ("/tolls", ["/tolls", .. Ids(client, "tolls", "id").Select(id => $"/tolls/{id}")]),
            ("/trends, /missing", ["/trends", "/missing", .. days.Select(day => $"/missing?from={day}"), .. places.Take(100).Select(place => $"/missing?place={place}")]),
            ("/places", ["/places"]),
            ("/places/KEY", [.. places.Select(place => $"/places/{place}")]),
            ("/map", ["/map", "/ar/map"]),
            ("tiles", [.. days.SelectMany(day => (string[])[$"/api/v1/incidents/tiles/0/0/0?from={day}", $"/api/v1/incidents/tiles/5/19/12?from={day}", $"/api/v1/incidents/tiles/8/156/101?from={day}"])]),
            ("/actors", ["/actors", .. Ids(client, "actors", "key").Select(key => $"/actors/{key}")]),
            ("/sources", ["/sources", .. Ids(client, "sources", "key").Select(key => $"/sources/{Uri.EscapeDataString(key)}")]),
            ("/audit", ["/audit"]),
            ("/method, /data", ["/method", "/data"]),
            ("/feed.atom", ["/feed.atom"]),
            ("API: incidents", [.. places.Take(100).Select(place => $"/api/v1/incidents?place={place}"), .. days.Select(day => $"/api/v1/incidents?from={day}&limit=50")]),
            ("API: one incident", [.. incidents.Select(id => $"/api/v1/incidents/{id}")]),
            ("API: search", [.. words.Select(word => $"/api/v1/incidents?q={word}&limit=20")]),
            ("API: claims, places", ["/api/v1/claims?limit=50", "/api/v1/places?limit=50", "/api/v1/claims?kind=toll&limit=20"]),
            ("API: CSV of some", [.. places.Take(100).Select(place => $"/api/v1/incidents.csv?place={place}")]),
        ];
    }

    private static List<string> Ids(HttpClient client, string address, string name) =>
        [.. JsonNode.Parse(client.GetStringAsync($"/api/v1/{address}{(address.Contains('?') ? '&' : '?')}limit=300").GetAwaiter().GetResult())!["items"]!.AsArray().Select(item => item![name]!.GetValue<string>())];

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) && number > 0;
}
