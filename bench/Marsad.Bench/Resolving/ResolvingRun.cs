using System.Diagnostics;
using System.Globalization;
using Marsad.Resolving;

namespace Marsad.Bench.Resolving;

/// <summary>How long the resolver takes over a record of some size, with what memory, and how well it finds the truth; and how long over one report more.</summary>
internal static class ResolvingRun
{
    private const double Noise = 0.2;
    private const int Seed = 20261121;
    private const int Added = 200;

    public static int Run(IReadOnlyList<string> args)
    {
        var adds = args is ["add", ..];
        if (Sizes.Of(adds ? args.Skip(1) : args) is not { } sizes)
            return 2;
        // The compiler does its work on a small one.
        Resolver.Resolve(InventedWar.Of(1000, Noise, Seed).Claims, [], []);
        if (adds)
            Add(sizes);
        else
            Resolve(sizes);
        return 0;
    }

    private static void Resolve(List<int> sizes)
    {
        Console.WriteLine("| claims | seconds of computing | seconds by the clock | microseconds of computing a claim | MB at most | incidents | P | R | F of pairs |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes.Count > 0 ? sizes : [1000, 10_000, 100_000])
        {
            var (claims, truth) = InventedWar.Of(size, Noise, Seed);
            var (computing, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var incidents = Resolver.Resolve(claims, [], []);
            clock.Stop();
            var seconds = (Environment.CpuUsage.TotalTime - computing).TotalSeconds;
            var found = incidents.Sum(i => Pairs(i.Claims.Count));
            var both = incidents.Sum(i => i.Claims.GroupBy(c => truth[c.Id]).Sum(group => Pairs(group.Count())));
            var all = truth.GroupBy(t => t.Value).Sum(group => Pairs(group.Count()));
            var (p, r) = ((double)both / found, (double)both / all);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:#,0} | {seconds:0.0} | {clock.Elapsed.TotalSeconds:0.0} | {1e6 * seconds / size:0} | {Memory():0} | {incidents.Count:#,0} | {p:0.000} | {r:0.000} | {2 * p * r / (p + r):0.000} |"));
        }
    }

    // Reports of all times, one after the other, into a record that is there.
    private static void Add(List<int> sizes)
    {
        Console.WriteLine("| claims in the record | milliseconds for one report more, by the clock: median | slowest of twenty | slowest | milliseconds of computing, mean | MB at most |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes.Count > 0 ? sizes : [100_000, 1_000_000])
        {
            var (claims, _) = InventedWar.Of(size + Added, Noise, Seed);
            var step = claims.Count / Added;
            var late = Enumerable.Range(0, Added).Select(n => claims[n * step]).ToList();
            var resolution = new Resolution();
            resolution.Add([.. claims.Where((_, n) => n % step > 0 || n / step >= Added)], []);
            var computing = Environment.CpuUsage.TotalTime;
            var times = late.Select(claim =>
            {
                var clock = Stopwatch.StartNew();
                resolution.Add([claim], []);
                return clock.Elapsed.TotalMilliseconds;
            }).Order().ToList();
            var mean = (Environment.CpuUsage.TotalTime - computing).TotalMilliseconds / Added;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:#,0} | {times[Added / 2]:0.0} | {times[Added * 19 / 20]:0.0} | {times[^1]:0.0} | {mean:0.0} | {Memory():0} |"));
        }
    }

    private static double Memory() => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;

    private static long Pairs(int count) => (long)count * (count - 1) / 2;
}
