using System.Globalization;
using Marsad.Assessing;

namespace Marsad.Bench.Raids;

/// <summary>Whether the posteriors of raid dossiers can be believed: raids are drawn whose truth is known, and what the dossier would say is held against it.</summary>
internal static class RaidRun
{
    private const int Raids = 20_000;
    private const int Seed = 20261121;
    private const int Bins = 10;
    private const double Least = 1e-6;

    private static readonly RaidWorld[] Worlds =
    [
        new("as the table believes: errors, no echoes", 1, 0, 0, 0, 0),
        new("three in ten signs have an echo, and half are copied", 1, 0.3, 0.5, 0, 0),
        new("the same, and no report is wrong", 0, 0.3, 0.5, 0, 0),
        new("the same, and reports are wrong twice as often", 2, 0.3, 0.5, 0, 0),
        new("the same, and reports are wrong three times as often", 3, 0.3, 0.5, 0, 0),
        new("every sign has its echo", 1, 1, 0.8, 0, 0),
        new("the likelihoods are wrong by a factor of two", 1, 0.3, 0.5, 0.7, 0),
        new("the likelihoods are wrong by a factor of four", 1, 0.3, 0.5, 1.4, 0),
        new("one in five things that the register says of a candidate is wrong", 1, 0.3, 0.5, 0, 0.2),
        new("all of it: errors twice, factor of two, one in five", 2, 0.5, 0.5, 0.7, 0.2),
    ];

    public static int Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Raids:#,0} raids a world, seed {Seed}. Brier score and log loss over all candidates (0 is best); prior: what they are where nothing is told; naive: where every sign, echo and copy counts.\n"));
        Console.WriteLine("| world | signs | Brier: prior | Brier | Brier: naive | log loss: prior | log loss | log loss: naive | gap | gap: naive | likeliest is right % | contradictory % | said whom % | and was right % |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var tables = new List<(string World, Reliability Table, Reliability Naive)>();
        foreach (var world in Worlds)
            tables.Add(Measure(world));
        foreach (var (world, table, naive) in tables)
        {
            Console.WriteLine($"\n{world}\n\n| said | pairs | said, mean | came true | naive: pairs | naive: said, mean | naive: came true |\n| --- | --- | --- | --- | --- | --- | --- |");
            for (var bin = 0; bin < Bins; bin++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bin / 10.0:0.0}–{(bin + 1) / 10.0:0.0} | {table.Row(bin)} | {naive.Row(bin)} |"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| mean gap |  |  | {table.Gap:0.000} |  |  | {naive.Gap:0.000} |"));
        }
        return 0;
    }

    private static (string, Reliability, Reliability) Measure(RaidWorld world)
    {
        var numbers = RaidNumbers.Default;
        var (prior, ours, naive) = (new Score(), new Score(), new Score());
        var (signs, right, contradictory, said, saidRight) = (0, 0, 0, 0, 0);
        foreach (var raid in new InventedRaids(world, Seed).Take(Raids))
        {
            var weighed = SignWeighing.Of(raid.Prior, raid.Signs);
            signs += weighed.Counted.Count;
            prior.Add(raid.Prior, raid.Truth);
            ours.Add(weighed.Posterior, raid.Truth);
            naive.Add(SignWeighing.Of(raid.Prior, raid.Naive).Posterior, raid.Truth);
            var best = Enumerable.Range(0, raid.Candidates).MaxBy(i => weighed.Posterior[i]);
            right += best == raid.Truth ? 1 : 0;
            if (SignWeighing.Contradiction(weighed, raid.Candidates, numbers) is not null)
            {
                contradictory++;
            }
            else if (weighed.Posterior[best] >= numbers.Favoured)
            {
                said++;
                saidRight += best == raid.Truth ? 1 : 0;
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {world.Name} | {(double)signs / Raids:0.0} | {prior.Brier:0.000} | {ours.Brier:0.000} | {naive.Brier:0.000} | {prior.LogLoss:0.000} | {ours.LogLoss:0.000} | {naive.LogLoss:0.000} | {ours.Reliability.Gap:0.000} | {naive.Reliability.Gap:0.000} | {100.0 * right / Raids:0.0} | {100.0 * contradictory / Raids:0.0} | {100.0 * said / Raids:0.0} | {100.0 * saidRight / Math.Max(1, said):0.0} |"));
        return (world.Name, ours.Reliability, naive.Reliability);
    }

    private sealed class Score
    {
        private double _brier;
        private double _log;
        private int _count;

        public Reliability Reliability { get; } = new();

        public double Brier => _brier / _count;

        public double LogLoss => _log / _count;

        public void Add(IReadOnlyList<double> shares, int truth)
        {
            _count++;
            _log -= Math.Log(Math.Max(Least, shares[truth]));
            for (var i = 0; i < shares.Count; i++)
            {
                _brier += Math.Pow(shares[i] - (i == truth ? 1 : 0), 2);
                Reliability.Add(shares[i], i == truth);
            }
        }
    }

    private sealed class Reliability
    {
        private readonly (int Count, double Said, int True)[] _bins = new (int, double, int)[Bins];

        /// <summary>How far what was said is from what came true, over all pairs.</summary>
        public double Gap => _bins.Sum(bin => Math.Abs(bin.Said - bin.True)) / Math.Max(1, _bins.Sum(bin => bin.Count));

        public void Add(double share, bool isTrue)
        {
            ref var bin = ref _bins[Math.Min(Bins - 1, (int)(share * Bins))];
            bin = (bin.Count + 1, bin.Said + share, bin.True + (isTrue ? 1 : 0));
        }

        public string Row(int i) => _bins[i] is { Count: > 0 } bin
            ? string.Create(CultureInfo.InvariantCulture, $"{bin.Count:#,0} | {bin.Said / bin.Count:0.000} | {(double)bin.True / bin.Count:0.000}")
            : "0 |  | ";
    }
}
