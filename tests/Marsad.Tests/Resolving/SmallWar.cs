namespace Marsad.Tests.Resolving;

/// <summary>Small wars made by chance.</summary>
internal static class SmallWar
{
    public static (List<Claim> Claims, List<Document> Documents, List<Judgement> Judgements) Of(Random random)
    {
        var reports = Enumerable.Range(0, random.Next(2, 12)).Select(n => $"report {n}").ToList();
        var claims = reports.SelectMany(report => Enumerable.Range(1, random.Next(1, 4)).Select(at => Claim(random, report, at))).ToList();
        return (claims, [.. reports.Select(report => Report(report, random))], [.. Enumerable.Range(0, random.Next(0, 3)).Select(n => Judged(random, claims, $"person {n}"))]);
    }

    public static Claim Claim(Random random, string report, int at) =>
        Some.Attack(
            report,
            random.Next(5) == 0 ? null : Some.On(2021, 5, random.Next(1, 28)),
            random.Next(8) switch { 0 => null, 1 or 2 => Some.Mayadin, 3 => Some.Abukamal, 4 => Some.Province, 5 => Some.Town("Idlib", 35.93, 36.63, "Idlib"), _ => Some.Town($"Town {random.Next(20)}", 20 + random.Next(20), 30, "Elsewhere") },
            random.Next(4) == 0 ? null : Count.Exactly(random.Next(1, 20)),
            at);

    /// <summary>A claim as above, or one that denies or plans such a thing, or a toll.</summary>
    public static Claim AnyClaim(Random random, string report, int at) => random.Next(8) switch
    {
        0 => Claim(random, report, at) with { Certainty = Certainty.Denied },
        1 => Claim(random, report, at) with { Certainty = random.Next(2) == 0 ? Certainty.Planned : Certainty.Alleged },
        2 => Some.Claim(report, at, ClaimKind.Toll) with { When = Some.From(Some.Date(2021, 1, 1), Some.Date(2021, 5, random.Next(1, 4))), Harm = [Some.Killed(random.Next(10, 13))] },
        _ => Claim(random, report, at),
    };

    public static Document Report(string report, Random random) =>
        Some.Report(report, random.Next(4) == 0 ? null : Some.Date(2021, 5, random.Next(1, 28)), text: Words(random));

    public static Judgement Judged(Random random, List<Claim> claims, string by)
    {
        var pair = claims.Select(c => c.Id).Order().ToArray();
        random.Shuffle(pair);
        var (a, b) = (pair[0].CompareTo(pair[^1]) < 0 ? pair[0] : pair[^1], pair[0].CompareTo(pair[^1]) < 0 ? pair[^1] : pair[0]);
        return new Judgement { A = a, B = b, Verdict = random.Next(3) switch { 0 => Verdict.Same, 1 => Verdict.Different, _ => Verdict.Unsure }, Score = 1, By = by };
    }

    // Reports take their names from one of forty circles, so that most share none.
    private static string Words(Random random)
    {
        var circle = random.Next(40) * 100;
        return string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"Name{circle + random.Next(90)}"));
    }
}
