using FsCheck;
using FsCheck.Fluent;
using Marsad.Assessing;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Assessing;

public class OrderTests
{
    [Fact]
    public void Fifty_orders_of_arrival_give_one_record()
    {
        var (claims, documents) = Generated(300, 1);
        var expected = Record(claims, documents);
        for (var order = 0; order < 50; order++)
        {
            var random = new Random(order);
            var shuffled = claims.ToArray();
            random.Shuffle(shuffled);
            var reports = documents.ToArray();
            random.Shuffle(reports);
            Assert.Equal(expected, Record(shuffled, reports));
        }
    }

    [Fact]
    public void Every_claim_is_in_one_incident_and_no_story_twice_in_one() =>
        Prop.ForAll(Gen.Choose(0, 10_000).ToArbitrary(), seed =>
        {
            var (claims, documents) = Generated(60, seed);
            var incidents = Resolver.Resolve(claims, documents, []);
            return incidents.SelectMany(i => i.Claims).Select(c => c.Id).Order().SequenceEqual(claims.Select(c => c.Id).Order())
                && incidents.All(i => i.Claims.Select(c => c.ReportId).Distinct().Count() == i.Claims.Count)
                && incidents.All(i => i.Judgements.Count == i.Claims.Count - 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Twenty_thousand_claims_are_resolved_and_assessed()
    {
        var (claims, documents) = Generated(20_000, 3);
        var findings = Assessor.Assess(Resolver.Resolve(claims, documents, []), documents);
        Assert.Equal(claims.Count, findings.Claims.Count);
        Assert.InRange(findings.Incidents.Count, 5_000, 12_000); // 8,000 were made, two or three tellings each
    }

    private static string Record(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents)
    {
        var incidents = Resolver.Resolve(claims, documents, []);
        var findings = Assessor.Assess(incidents, documents);
        return ClaimJson.Write(incidents) + ClaimJson.Write(findings.Incidents) + ClaimJson.Write(findings.Audit) + ClaimJson.Write(findings.Control);
    }

    // Incidents over three years and a country, each told two or three times with noise in the day, the place and the number.
    private static (List<Claim> Claims, List<Document> Documents) Generated(int count, int seed)
    {
        var random = new Random(seed);
        var claims = new List<Claim>();
        for (var incident = 0; claims.Count < count; incident++)
        {
            var day = Some.Date(2019, 1, 1).PlusDays(random.Next(Math.Max(30, count / 20)));
            var town = random.Next(200);
            var killed = 1 + random.Next(60);
            var side = random.Next(4);
            for (var telling = 0; telling < 2 + incident % 2 && claims.Count < count; telling++)
            {
                var told = day.PlusDays(random.Next(10) == 0 ? 1 : 0);
                var place = Some.Town($"Town {town}", 33 + town / 20 * 0.35, 36 + town % 20 * 0.35, $"Province {town / 20}");
                claims.Add(Some.Attack($"report {incident}.{telling}", Some.From(told, told), place, Count.Exactly(killed + random.Next(2))) with
                {
                    Actors = [Some.Perpetrator($"group {side}"), Some.Target($"group {(side + 1) % 4}")],
                });
            }
        }
        return (claims, [.. claims.Take(500).Select(c => Some.Report(c.Report, c.When!.From))]);
    }
}
