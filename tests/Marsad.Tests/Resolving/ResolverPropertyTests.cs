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
            var war = SmallWar.Of(random);
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
            var war = SmallWar.Of(new Random(seed));
            var incidents = Resolver.Resolve(war.Claims, war.Documents, []);
            return incidents.SelectMany(i => i.Claims).Select(c => c.Id).Order().SequenceEqual(war.Claims.Select(c => c.Id).Order())
                && incidents.All(i => i.Claims.GroupBy(c => (c.ReportId, c.Story)).All(told => told.Count() == 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Fact]
    public void One_report_more_touches_only_its_neighbourhood() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var war = SmallWar.Of(random);
            var late = SmallWar.Claim(random, "late", 1);
            Document[] documents = [.. war.Documents, SmallWar.Report("late", random)];
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
            var war = SmallWar.Of(random);
            var more = SmallWar.Judged(random, war.Claims, "another");
            var earlier = war.Judgements.Where(j => (j.A, j.B) != (more.A, more.B)).ToList();
            return ClaimJson.Write(Resolver.Resolve(war.Claims, war.Documents, [.. earlier, more, more with { Verdict = Verdict.Unsure }]))
                == ClaimJson.Write(Resolver.Resolve(war.Claims, war.Documents, earlier));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Fact]
    public void The_wars_made_by_chance_hold_incidents_of_several_claims()
    {
        var sizes = Enumerable.Range(0, 200).SelectMany(seed => SmallWar.Of(new Random(seed)) is var war ? Resolver.Resolve(war.Claims, war.Documents, []).Select(i => i.Claims.Count) : []).ToList();
        Assert.Contains(sizes, size => size > 2);
        Assert.Contains(sizes, size => size == 1);
    }

    // All that may meet the claim, shares a word with its report or names its place, and all that may meet those.
    private static HashSet<ClaimId> Neighbourhood(List<Claim> claims, Document[] documents, Claim of)
    {
        var words = documents.Single(d => d.Report.Id == of.ReportId).Text.Split(' ').ToHashSet();
        var sharing = documents.Where(d => words.Overlaps(d.Text.Split(' '))).Select(d => d.Report.Id).ToHashSet();
        var tellings = new Tellings(Weights.Default);
        tellings.Add(claims, documents, Resolver.Dates(documents), [], []);
        var pairs = tellings.Meetings.Pairs().Select(p => (A: p.A.Claim.Id, B: p.B.Claim.Id)).ToList();
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
}
