namespace Marsad.Assessing;

/// <summary>A sign to be weighed: how likely it is told of under each candidate.</summary>
/// <param name="Name">Tells signs apart and fixes their order: "munition: cluster".</param>
/// <param name="Group">Signs of one group that point the same way are echoes.</param>
/// <param name="Sure">How surely it is so.</param>
/// <param name="Likelihoods">One for each candidate.</param>
internal sealed record WeighedSign(string Name, string Group, double Sure, double[] Likelihoods)
{
    private double[]? _tempered;

    /// <summary>The likelihoods with <see cref="Sure"/> reckoned in: where the report is wrong, the sign tells nothing.</summary>
    public double[] Tempered => _tempered ??= [.. Likelihoods.Select(likelihood => Sure * likelihood + (1 - Sure) * Likelihoods.Average())];

    /// <summary>How many times as likely it makes the likeliest candidate as the least likely.</summary>
    public double Strength => Tempered.Max() / Tempered.Min();

    /// <summary>Whether two signs favour the same candidates.</summary>
    public bool PointsWith(WeighedSign other)
    {
        var (mine, its) = (Centred(Tempered), Centred(other.Tempered));
        return mine.Zip(its, (a, b) => a * b).Sum() > 0;
    }

    /// <summary>How many times as likely it makes one candidate as another.</summary>
    public double Odds(int one, int other) => Tempered[one] / Tempered[other];

    private static double[] Centred(double[] likelihoods)
    {
        var logs = likelihoods.Select(likelihood => Math.Log(likelihood)).ToList();
        var mean = logs.Average();
        return [.. logs.Select(log => log - mean)];
    }
}

/// <summary>What signs come to together.</summary>
/// <param name="Posterior">How likely each candidate is.</param>
/// <param name="Counted">The signs that enter, the strongest of each group first.</param>
/// <param name="EchoOf">For each of the others the sign that it echoes.</param>
internal sealed record Weighed(double[] Posterior, IReadOnlyList<WeighedSign> Counted, IReadOnlyDictionary<WeighedSign, WeighedSign> EchoOf);

/// <summary>Puts signs together by Bayes' rule. Signs of different groups are taken to be independent of each other where the candidate is known; of one group, those that point the same way count once.</summary>
internal static class SignWeighing
{
    /// <summary>The posterior, and which signs entered it.</summary>
    public static Weighed Of(IReadOnlyList<double> prior, IEnumerable<WeighedSign> signs)
    {
        var counted = new List<WeighedSign>();
        var echoes = new Dictionary<WeighedSign, WeighedSign>(ReferenceEqualityComparer.Instance);
        foreach (var sign in signs.OrderBy(sign => sign.Group, StringComparer.Ordinal).ThenByDescending(sign => Math.Round(sign.Strength, 9)).ThenBy(sign => sign.Name, StringComparer.Ordinal))
        {
            if (sign.Strength <= 1 + 1e-9)
                continue;
            if (counted.Find(other => other.Group == sign.Group && other.PointsWith(sign)) is { } stronger)
                echoes[sign] = stronger;
            else
                counted.Add(sign);
        }
        var logs = prior.Select((share, i) => Math.Log(share) + counted.Sum(sign => Math.Log(sign.Tempered[i]))).ToList();
        var most = logs.Max();
        var weights = logs.Select(log => Math.Exp(log - most)).ToList();
        var sum = weights.Sum();
        return new Weighed([.. weights.Select(weight => weight / sum)], counted, echoes);
    }

    /// <summary>Two camps of signs of which each holds a strong one, the leader's first; null where none opposes the leader so, or where one camp outweighs the other by far.</summary>
    /// <param name="weighed">The signs together.</param>
    /// <param name="candidates">How many of the candidates are known actors; they come first.</param>
    /// <param name="numbers">What is strong, and what outweighs.</param>
    public static (int Leader, int Rival)? Contradiction(Weighed weighed, int candidates, RaidNumbers numbers)
    {
        if (candidates < 2)
            return null;
        var leader = Enumerable.Range(0, candidates).OrderByDescending(i => Math.Round(weighed.Posterior[i], 12)).ThenBy(i => i).First();
        var rival = Enumerable.Range(0, candidates)
            .Where(other => other != leader
                && weighed.Counted.Any(sign => sign.Odds(leader, other) >= numbers.Strong)
                && weighed.Counted.Any(sign => sign.Odds(other, leader) >= numbers.Strong)
                && weighed.Counted.Aggregate(1.0, (odds, sign) => odds * sign.Odds(leader, other)) < numbers.Outweighed)
            .OrderByDescending(other => Math.Round(weighed.Posterior[other], 12)).ThenBy(other => other)
            .Select(other => (int?)other)
            .FirstOrDefault();
        return rival is { } found ? (leader, found) : null;
    }
}
