using System.Globalization;
using Marsad.Resolving;

namespace Marsad.Bench.Resolving;

/// <summary>How long the resolver takes over a record of some size, with what memory, and how well it finds the truth.</summary>
internal static class ResolvingRun
{
    private const double Noise = 0.2;
    private const int Seed = 20261121;

    public static int Run(IReadOnlyList<string> args)
    {
        var sizes = new List<int>();
        foreach (var arg in args)
        {
            if (!int.TryParse(arg, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var size) || size < 1)
            {
                Console.Error.WriteLine($"'{arg}' is no number of claims.");
                return 2;
            }
            sizes.Add(size);
        }
        // The compiler does its work on a small one.
        Resolver.Resolve(InventedWar.Of(1000, Noise, Seed).Claims, [], []);
        Console.WriteLine("| claims | seconds of computing | microseconds a claim | MB | incidents | P | R | F of pairs |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes.Count > 0 ? sizes : [1000, 10_000, 100_000])
            Print(size);
        return 0;
    }

    private static void Print(int size)
    {
        var (claims, truth) = InventedWar.Of(size, Noise, Seed);
        var start = Environment.CpuUsage.TotalTime;
        var incidents = Resolver.Resolve(claims, [], []);
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var memory = System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var found = incidents.Sum(i => Pairs(i.Claims.Count));
        var both = incidents.Sum(i => i.Claims.GroupBy(c => truth[c.Id]).Sum(group => Pairs(group.Count())));
        var all = truth.GroupBy(t => t.Value).Sum(group => Pairs(group.Count()));
        var (p, r) = ((double)both / found, (double)both / all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:#,0} | {seconds:0.00} | {1e6 * seconds / size:0} | {memory:0} | {incidents.Count:#,0} | {p:0.000} | {r:0.000} | {2 * p * r / (p + r):0.000} |"));
    }

    private static long Pairs(int count) => (long)count * (count - 1) / 2;
}
