using FsCheck;
using FsCheck.Fluent;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Resolving;

/// <summary>A record that grows report by report, held against the same record resolved at once.</summary>
public class ResolutionTests
{
    private const int Tries = 12;

    [Fact]
    public void Reports_judgements_and_their_undoing_lead_where_all_at_once_would() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var (resolution, claims, documents, judgements) = (new Resolution(), new List<Claim>(), new List<Document>(), new List<Judgement>());
            for (var step = 0; step < 14; step++)
            {
                if (claims.Count < 2 || random.Next(3) > 0)
                {
                    var (told, read) = Reports(random, step, random.Next(1, 4));
                    claims.AddRange(told);
                    documents.AddRange(read);
                    resolution.Add(told, read);
                }
                else
                {
                    if (judgements.Count > 0 && random.Next(3) == 0)
                        judgements.RemoveAt(random.Next(judgements.Count));
                    else
                        judgements.Add(SmallWar.Judged(random, claims, $"person {random.Next(3)}"));
                    resolution.Judge(judgements);
                }
                if (Written(resolution.Incidents) != Written(Resolver.Resolve(claims, documents, judgements)))
                    return false;
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Fact]
    public void Fifty_orders_of_arrival_give_the_same_incidents()
    {
        var random = new Random(7);
        var reports = Enumerable.Range(0, 60).Select(n => Reports(random, n, 1)).ToArray();
        var judgements = Enumerable.Range(0, 6).Select(n => SmallWar.Judged(random, [.. reports.SelectMany(r => r.Claims)], $"person {n}")).ToList();
        var expected = Written(Resolver.Resolve([.. reports.SelectMany(r => r.Claims)], [.. reports.SelectMany(r => r.Documents)], judgements));
        for (var order = 0; order < 50; order++)
        {
            random.Shuffle(reports);
            var resolution = new Resolution();
            resolution.Judge(judgements);
            foreach (var (claims, documents) in reports)
                resolution.Add(claims, documents);
            Assert.Equal(expected, Written(resolution.Incidents));
        }
    }

    [Fact]
    public void A_judgement_undone_gives_back_the_earlier_state_to_the_letter() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var (claims, documents) = Reports(random, 0, 12);
            var resolution = new Resolution();
            resolution.Add(claims, documents);
            var states = new Stack<(List<Judgement> Judgements, string Written)>();
            states.Push(([], Written(resolution.Incidents)));
            for (var step = 0; step < 20; step++)
            {
                if (states.Count > 1 && random.Next(2) == 0)
                {
                    states.Pop();
                    resolution.Judge(states.Peek().Judgements);
                    if (Written(resolution.Incidents) != states.Peek().Written)
                        return false;
                }
                else
                {
                    List<Judgement> judgements = [.. states.Peek().Judgements, SmallWar.Judged(random, claims, $"person {step}")];
                    resolution.Judge(judgements);
                    states.Push((judgements, Written(resolution.Incidents)));
                }
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Theory]
    [InlineData(119)] // each block can be read
    [InlineData(121)] // the block of the town's days is too full and falls apart
    [InlineData(400)] // so are its parts
    public void A_long_battle_for_one_town_is_resolved_alike_report_by_report(int claims)
    {
        var random = new Random(claims);
        var battle = Enumerable.Range(0, claims).Select(n => Some.Attack($"report {n}", random.Next(9) == 0 ? null : Some.On(2021, 5, random.Next(1, 4)), Some.Mayadin, Count.Exactly(random.Next(1, 60)))).ToList();
        var resolution = new Resolution();
        foreach (var claim in battle)
            resolution.Add([claim], []);
        Assert.Equal(Written(Resolver.Resolve(battle, [], [])), Written(resolution.Incidents));
    }

    [Fact]
    public void What_comes_back_are_the_incidents_that_changed()
    {
        var (first, elsewhere) = (Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(14)), Some.Attack("two", Some.On(2021, 5, 3), Some.Town("Idlib", 35.93, 36.63, "Idlib"), Count.Exactly(3)));
        var resolution = new Resolution();
        resolution.Add([first, elsewhere], []);
        var changed = Assert.Single(resolution.Add([Some.Attack("three", Some.On(2021, 5, 3), Some.Mayadin, Count.Exactly(14))], []));
        Assert.Equal(2, changed.Claims.Count);
        Assert.Equal(2, resolution.Incidents.Count);
    }

    [Fact]
    public void A_claim_that_is_there_already_is_refused()
    {
        var claim = Some.Attack("one", Some.On(2021, 5, 3), Some.Mayadin, null);
        var resolution = new Resolution();
        resolution.Add([claim], []);
        Assert.Throws<ArgumentException>(() => resolution.Add([claim], []));
    }

    internal static (List<Claim> Claims, List<Document> Documents) Reports(Random random, int batch, int count)
    {
        var names = Enumerable.Range(0, count).Select(n => $"report {batch}.{n}").ToList();
        return ([.. names.SelectMany(name => Enumerable.Range(1, random.Next(1, 4)).Select(at => SmallWar.AnyClaim(random, name, at)))], [.. names.Select(name => SmallWar.Report(name, random))]);
    }

    internal static string Written(IReadOnlyList<Incident> incidents) => string.Join('\n', incidents.Select(incident => ClaimJson.Write(incident)));
}
