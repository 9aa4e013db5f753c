using FsCheck;
using FsCheck.Fluent;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Resolving;

/// <summary>What holds whatever is claimed: of small wars made by chance.</summary>
public class ResolverPropertyTests
{
    private const int Tries = 60;

    [Fact]
    public void The_order_of_arrival_changes_nothing() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var war = War(random);
            var expected = ClaimJson.Write(Resolver.Resolve(war.Claims, war.Documents, war.Judgements));
            Claim[] claims = [.. war.Claims];
            Document[] documents = [.. war.Documents];
            random.Shuffle(claims);
            random.Shuffle(documents);
            return ClaimJson.Write(Resolver.Resolve(claims, documents, war.Judgements)) == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Fact]
    public void Every_claim_is_in_one_incident_and_what_a_story_tells_apart_in_two() =>
        Prop.ForAll<int>(seed =>
        {
            var war = War(new Random(seed));
            var incidents = Resolver.Resolve(war.Claims, war.Documents, []);
            return incidents.SelectMany(i => i.Claims).Select(c => c.Id).Order().SequenceEqual(war.Claims.Select(c => c.Id).Order())
                && incidents.All(i => i.Claims.GroupBy(c => (c.ReportId, c.Story)).All(told => told.Count() == 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Fact]
    public void One_report_more_touches_only_its_neighbourhood() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var war = War(random);
            var late = Claim(random, "late", 1);
            Document[] documents = [.. war.Documents, Report("late", random)];
            var before = Resolver.Resolve(war.Claims, war.Documents, []);
            var after = Resolver.Resolve([.. war.Claims, late], documents, []).Select(i => ClaimJson.Write(i)).ToHashSet();
            var near = Neighbourhood([.. war.Claims, late], documents, late);
            return before.Where(i => !i.Claims.Any(c => near.Contains(c.Id))).All(i => after.Contains(ClaimJson.Write(i)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Fact]
    public void A_judgement_taken_back_leaves_no_trace() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var war = War(random);
            var more = Judged(random, war.Claims, "another");
            var earlier = war.Judgements.Where(j => (j.A, j.B) != (more.A, more.B)).ToList();
            return ClaimJson.Write(Resolver.Resolve(war.Claims, war.Documents, [.. earlier, more, more with { Verdict = Verdict.Unsure }]))
                == ClaimJson.Write(Resolver.Resolve(war.Claims, war.Documents, earlier));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Fact]
    public void The_wars_made_by_chance_hold_incidents_of_several_claims()
    {
        var sizes = Enumerable.Range(0, 200).SelectMany(seed => War(new Random(seed)) is var war ? Resolver.Resolve(war.Claims, war.Documents, []).Select(i => i.Claims.Count) : []).ToList();
        Assert.Contains(sizes, size => size > 2);
        Assert.Contains(sizes, size => size == 1);
    }

    // All that may meet the claim, shares a word with its report or names its place, and all that may meet those.
    private static HashSet<ClaimId> Neighbourhood(List<Claim> claims, Document[] documents, Claim of)
    {
        var words = documents.Single(d => d.Report.Id == of.ReportId).Text.Split(' ').ToHashSet();
        var sharing = documents.Where(d => words.Overlaps(d.Text.Split(' '))).Select(d => d.Report.Id).ToHashSet();
        Telling[] tellings = [.. Resolver.Tellings([.. claims.OrderBy(c => c.Id)], documents, Weights.Default)];
        var pairs = Blocking.Pairs(tellings).Select(p => (A: tellings[p.A].Claim.Id, B: tellings[p.B].Claim.Id)).ToList();
        var near = claims.Where(c => sharing.Contains(c.ReportId) || c.Where.Any(place => of.Where.Any(mine => mine.Id == place.Id))).Select(c => c.Id).ToHashSet();
        for (var size = 0; size < near.Count;)
        {
            size = near.Count;
            foreach (var (a, b) in pairs)
            {
                if (near.Contains(a) || near.Contains(b))
                    near.UnionWith([a, b]);
            }
        }
        return near;
    }

    private static (List<Claim> Claims, List<Document> Documents, List<Judgement> Judgements) War(Random random)
    {
        var reports = Enumerable.Range(0, random.Next(2, 12)).Select(n => $"report {n}").ToList();
        var claims = reports.SelectMany(report => Enumerable.Range(1, random.Next(1, 4)).Select(at => Claim(random, report, at))).ToList();
        return (claims, [.. reports.Select(report => Report(report, random))], [.. Enumerable.Range(0, random.Next(0, 3)).Select(n => Judged(random, claims, $"person {n}"))]);
    }

    private static Claim Claim(Random random, string report, int at) =>
        Some.Attack(
            report,
            random.Next(5) == 0 ? null : Some.On(2021, 5, random.Next(1, 28)),
            random.Next(8) switch { 0 => null, 1 or 2 => Some.Mayadin, 3 => Some.Abukamal, 4 => Some.Province, 5 => Some.Town("Idlib", 35.93, 36.63, "Idlib"), _ => Some.Town($"Town {random.Next(20)}", 20 + random.Next(20), 30, "Elsewhere") },
            random.Next(4) == 0 ? null : Count.Exactly(random.Next(1, 20)),
            at);

    private static Document Report(string report, Random random) =>
        Some.Report(report, random.Next(4) == 0 ? null : Some.Date(2021, 5, random.Next(1, 28)), text: Words(random));

    // Reports take their names from one of forty circles, so that most share none.
    private static string Words(Random random)
    {
        var circle = random.Next(40) * 100;
        return string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"Name{circle + random.Next(90)}"));
    }

    private static Judgement Judged(Random random, List<Claim> claims, string by)
    {
        var pair = claims.Select(c => c.Id).Order().ToArray();
        random.Shuffle(pair);
        var (a, b) = (pair[0].CompareTo(pair[^1]) < 0 ? pair[0] : pair[^1], pair[0].CompareTo(pair[^1]) < 0 ? pair[^1] : pair[0]);
        return new Judgement { A = a, B = b, Verdict = random.Next(3) switch { 0 => Verdict.Same, 1 => Verdict.Different, _ => Verdict.Unsure }, Score = 1, By = by };
    }
}
