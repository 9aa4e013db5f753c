using System.Diagnostics;
using System.Globalization;

namespace Marsad.Bench.Site;

/// <summary>Asks a server for pages at a steady pace, whether it keeps up or not.</summary>
internal sealed class Requests(HttpClient client, IReadOnlyList<(string Kind, IReadOnlyList<string> Paths)> kinds)
{
    private const int Alone = 30;

    private readonly Dictionary<string, List<double>> _times = kinds.ToDictionary(kind => kind.Kind, _ => new List<double>(), StringComparer.Ordinal);
    private readonly Dictionary<string, int> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _computing = new(StringComparer.Ordinal);
    private readonly Random _random = new(1);

    /// <summary>Asks for so many pages a second, for some seconds. A late answer makes no later question later, so that waiting is counted.</summary>
    public async Task Ask(int perSecond, int seconds)
    {
        var asked = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < perSecond * seconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed);
            var (kind, paths) = kinds[number % kinds.Count];
            asked.Add(Ask(kind, paths[_random.Next(paths.Count)], clock, due));
        }
        await Task.WhenAll(asked);
    }

    /// <summary>Asks for some pages of each kind, one after the other, and notes what computing each takes.</summary>
    /// <param name="computing">How much the server has computed.</param>
    public async Task AskAlone(Func<TimeSpan> computing)
    {
        foreach (var (kind, paths) in kinds)
        {
            var before = computing();
            for (var number = 0; number < Alone; number++)
                await client.GetByteArrayAsync(paths[_random.Next(paths.Count)]);
            _computing[kind] = (computing() - before).TotalMilliseconds / Alone;
        }
    }

    /// <summary>A row a kind of page, in milliseconds to the first byte, and of computing where it was asked for alone.</summary>
    public void Print()
    {
        Console.WriteLine("| page | asked | failed | p50 ms | p95 ms | p99 ms | computing ms |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, _) in kinds)
            Console.WriteLine(Row(kind, _times[kind], _failed.GetValueOrDefault(kind), _computing[kind]));
        Console.WriteLine(Row("all", [.. _times.Values.SelectMany(times => times)], _failed.Values.Sum(), _computing.Values.Average()));
    }

    private async Task Ask(string kind, string path, Stopwatch clock, TimeSpan due)
    {
        try
        {
            using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            Note(kind, (clock.Elapsed - due).TotalMilliseconds, answer.IsSuccessStatusCode);
            await answer.Content.CopyToAsync(Stream.Null);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Note(kind, (clock.Elapsed - due).TotalMilliseconds, isRight: false);
        }
    }

    private void Note(string kind, double milliseconds, bool isRight)
    {
        lock (_times)
        {
            _times[kind].Add(milliseconds);
            if (!isRight)
                _failed[kind] = _failed.GetValueOrDefault(kind) + 1;
        }
    }

    private static string Row(string kind, List<double> times, int failed, double computing)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {kind} | {times.Count:#,0} | {failed} | {Part(0.5):0.0} | {Part(0.95):0.0} | {Part(0.99):0.0} | {computing:0.0} |");

        double Part(double share) => times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(share * times.Count))];
    }
}
