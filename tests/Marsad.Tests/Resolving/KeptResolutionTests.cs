using FsCheck;
using FsCheck.Fluent;
using Marsad.Resolving;
using Xunit;

namespace Marsad.Tests.Resolving;

/// <summary>A record that is kept between reports and read back, held against the same record resolved at once.</summary>
public class KeptResolutionTests
{
    private const int Tries = 12;

    [Fact]
    public void However_often_it_is_kept_between_reports_and_judgements_it_leads_where_all_at_once_would() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var (resolution, claims, documents, judgements) = (new Resolution(), new List<Claim>(), new List<Document>(), new List<Judgement>());
            for (var step = 0; step < 14; step++)
            {
                if (random.Next(3) > 0)
                    resolution = KeptAndRead(resolution, claims, documents);
                if (claims.Count < 2 || random.Next(3) > 0)
                {
                    var (told, read) = ResolutionTests.Reports(random, step, random.Next(1, 4));
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
                if (random.Next(2) == 0 && ResolutionTests.Written(resolution.Incidents) != ResolutionTests.Written(Resolver.Resolve(claims, documents, judgements)))
                    return false;
            }
            return ResolutionTests.Written(resolution.Incidents) == ResolutionTests.Written(Resolver.Resolve(claims, documents, judgements));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    [Theory]
    [InlineData(119)] // each block can be read
    [InlineData(150)] // the block of the town's days is too full and falls apart
    [InlineData(400)] // so are its parts
    public void A_long_battle_for_one_town_that_is_kept_again_and_again_is_resolved_alike(int claims)
    {
        var random = new Random(claims);
        var battle = Enumerable.Range(0, claims).Select(n => Some.Attack($"report {n}", random.Next(9) == 0 ? null : Some.On(2021, 5, random.Next(1, 4)), Some.Mayadin, Count.Exactly(random.Next(1, 60)))).ToList();
        var resolution = new Resolution();
        foreach (var more in battle.Chunk(7))
        {
            resolution.Add(more, []);
            resolution = KeptAndRead(resolution, battle, []);
        }
        Assert.Equal(ResolutionTests.Written(Resolver.Resolve(battle, [], [])), ResolutionTests.Written(resolution.Incidents));
    }

    [Fact]
    public void Months_of_stories_that_share_their_words_are_resolved_alike()
    {
        var random = new Random(5);
        var names = Enumerable.Range(0, 90).Select(n => $"report {n}").ToArray();
        List<Claim> claims = [.. names.SelectMany(name => Enumerable.Range(1, random.Next(1, 3)).Select(at => SmallWar.AnyClaim(random, name, at)))];
        List<Document> documents = [.. names.Select((name, n) => Some.Report(name, random.Next(9) == 0 ? null : Some.Date(2021, 4, 20).PlusDays(random.Next(40)), outlet: n % 3 == 0 ? "Gazette" : null, text: string.Join(' ', Enumerable.Range(0, 40).Select(_ => $"Name{random.Next(160)}"))))];
        var resolution = new Resolution();
        for (var at = 0; at < names.Length; at += 10)
        {
            var read = documents.Skip(at).Take(10).ToList();
            resolution.Add([.. claims.Where(claim => read.Exists(document => document.Report.Id == claim.ReportId))], read);
            resolution = KeptAndRead(resolution, claims, documents);
        }
        Assert.Equal(ResolutionTests.Written(Resolver.Resolve(claims, documents, [])), ResolutionTests.Written(resolution.Incidents));
    }

    [Fact]
    public void A_report_more_reads_no_more_of_what_was_kept_than_it_touches()
    {
        var towns = Enumerable.Range(0, 200).Select(n => Some.Town($"Town {n}", 20 + (n % 40), 30 + (n / 40), "Elsewhere")).ToList();
        List<Claim> claims = [.. towns.SelectMany((town, n) => new[] { "one", "two" }.Select(teller => Some.Attack($"{teller} {n}", Some.On(2021, 5, 1 + (n % 28)), town, Count.Exactly(3 + (n % 50)))))];
        var first = new Resolution();
        first.Add(claims, []);
        var looked = new HashSet<ClaimId>();
        var again = KeptAndRead(first, claims, [], looked);
        var changed = Assert.Single(again.Add([Some.Attack("three", Some.On(2021, 5, 8), towns[7], Count.Exactly(10))], []));
        Assert.Equal(3, changed.Claims.Count);
        Assert.InRange(looked.Count, 2, 20);
    }

    private static Resolution KeptAndRead(Resolution resolution, List<Claim> claims, List<Document> documents, HashSet<ClaimId>? looked = null)
    {
        using var stream = new MemoryStream();
        ReportId[] reports = [.. claims.Select(claim => claim.ReportId).Concat(documents.Select(document => document.Report.Id)).Distinct()];
        resolution.Write(stream, reports.Index().ToDictionary(report => report.Item, report => report.Index));
        stream.Position = 0;
        return Resolution.Read(stream, Kinship.None, reports, Claim, id => documents.Find(document => document.Report.Id == id));

        Claim Claim(ReportId report, ClaimId id)
        {
            looked?.Add(id);
            return claims.Find(claim => claim.ReportId == report && claim.Id == id)!;
        }
    }
}
