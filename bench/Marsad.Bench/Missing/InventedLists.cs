using System.Globalization;
using Marsad.Assessing;

namespace Marsad.Bench.Missing;

/// <summary>Lists made by chance of incidents whose number is known, to see how often the interval of what is missing holds the truth.</summary>
internal static class InventedLists
{
    private const int Seed = 20261121;

    /// <summary>A way in which lists come about.</summary>
    /// <param name="Name">In words.</param>
    /// <param name="Shares">The share of all incidents that each list tells of.</param>
    /// <param name="Follows">How many times likelier the second list tells of what the first does.</param>
    /// <param name="Spread">How unlike the incidents are: the standard deviation of the logit of being told of.</param>
    private sealed record World(string Name, double[] Shares, double Follows = 1, double Spread = 0);

    private static readonly World[] Worlds =
    [
        new("two lists, independent", [0.4, 0.3]),
        new("two lists, the second follows the first", [0.4, 0.3], Follows: 2),
        new("three lists, independent", [0.4, 0.3, 0.25]),
        new("three lists, the second follows the first", [0.4, 0.2, 0.25], Follows: 2),
        new("four lists, the second follows the first", [0.4, 0.2, 0.25, 0.2], Follows: 2),
        new("three lists, all drawn to the same incidents", [0.4, 0.3, 0.25], Spread: 1),
    ];

    public static void Measure(int trials)
    {
        Console.WriteLine($"{"lists",-48} {"incidents",9} {"told of",8} {"estimate",9} {"held",6} {"below",6} {"above",6} {"none",5}");
        foreach (var world in Worlds)
        {
            foreach (var incidents in (int[])[100, 400, 1600])
                Console.WriteLine(Line(world, incidents, trials));
        }
    }

    private static string Line(World world, int incidents, int trials)
    {
        var random = new Random(Seed);
        var (held, below, above, none, told, best) = (0, 0, 0, 0, 0L, new List<double>());
        var missing = new MissingIncidents(new OriginLists([], []));
        var lists = Enumerable.Range(0, world.Shares.Length).Select(n => $"list {n + 1}").ToArray();
        for (var trial = 0; trial < trials; trial++)
        {
            var cells = Cells(world, incidents, random);
            var estimate = missing.Estimate(new MissingEstimate { Observed = 0, Rule = "" }, lists, cells);
            told += cells.Sum();
            if (estimate.Total is not { } total)
            {
                none++;
                continue;
            }
            best.Add(total.Best);
            if (total.High < incidents)
                below++;
            else if (total.Low > incidents)
                above++;
            else
                held++;
        }
        var made = Math.Max(1, trials - none);
        best.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{world.Name,-48} {incidents,9} {told / trials,8} {(best.Count == 0 ? 0 : best[best.Count / 2]),9:0} {100.0 * held / made,5:0}% {100.0 * below / made,5:0}% {100.0 * above / made,5:0}% {none,5}");
    }

    private static int[] Cells(World world, int incidents, Random random)
    {
        var cells = new int[1 << world.Shares.Length];
        for (var i = 0; i < incidents; i++)
        {
            var greatness = world.Spread * Bell(random);
            var cell = 0;
            for (var list = 0; list < world.Shares.Length; list++)
            {
                var share = list == 1 && (cell & 1) == 1 ? Math.Min(0.95, world.Shares[list] * world.Follows) : world.Shares[list];
                var odds = share / (1 - share) * Math.Exp(greatness);
                if (random.NextDouble() < odds / (1 + odds))
                    cell |= 1 << list;
            }
            cells[cell]++;
        }
        cells[0] = 0;
        return cells;
    }

    private static double Bell(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
