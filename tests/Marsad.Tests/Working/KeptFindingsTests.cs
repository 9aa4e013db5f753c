using Marsad.Recording;
using Marsad.Tests.Publishing;
using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class KeptFindingsTests : IDisposable
{
    private static readonly TreeHead Head = new(7, Hash.Full("root"u8));

    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-test-").FullName;

    private string File => Path.Combine(_folder, "kept");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_kept_comes_back_to_the_last_word()
    {
        var sample = SampleFindings.Make();
        var empty = new Document { Report = Some.Report("empty").Report, Text = "" };
        var findings = sample with { Documents = [.. sample.Documents, empty], RaidsWhenAsked = new(() => [Raid(sample.Incidents[0])]), SeriesWhenAsked = new(() => [Series(sample)]) };
        KeptFindings.Keep(File, "key", findings, Head, new LocalDate(2021, 3, 1));
        var kept = KeptFindings.Open(File, "key")!;
        // All that findings hold is in their JSON, so whatever is added to them is missed here.
        Assert.Equal(ClaimJson.Write(findings with { Documents = [] }), ClaimJson.Write(kept.Findings with { Documents = [] }));
        Assert.Equal(findings.Documents.Count, kept.Findings.Documents.Count);
        foreach (var (document, back) in findings.Documents.Zip(kept.Findings.Documents))
        {
            Assert.Equal((document.Report, document.Text), (back.Report, back.Text));
            Assert.Equal(document.Problems, back.Problems);
            Assert.Equal(document.Stories.Select(story => story.View.Text), back.Stories.Select(story => story.View.Text));
            Assert.Equal(ClaimJson.Write(document.Stories.Select(StoryReading.Of)), ClaimJson.Write(back.Stories.Select(StoryReading.Of)));
        }
        Assert.Equal(ClaimJson.Write(findings.Documents.Select(ReportHead.Of)), ClaimJson.Write(kept.Reports));
        Assert.Equal((Head, new LocalDate(2021, 3, 1)), (kept.Head, kept.Day!.Value));
    }

    // An end that is whole, and of another form: what another version of the program kept must not keep this one from starting.
    [Theory]
    [InlineData("""{"key":"key","pieces":[{"list":"reports","at":0,"length":3,"hash":"00"},{"list":"reports","at":3,"length":3,"hash":"00"}]}""")]
    [InlineData("""{"key":"key"}""")]
    [InlineData("""{"key":"key","pieces":[{"name":"one","at":0,"length":3,"count":1,"hash":"00"},{"name":"one","at":0,"length":3,"count":1,"hash":"00"}]}""")]
    [InlineData("[1]")]
    public void What_another_version_kept_is_passed_over(string end)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(end);
        System.IO.File.WriteAllBytes(File, [.. bytes, .. System.Security.Cryptography.SHA256.HashData(bytes), .. BitConverter.GetBytes(bytes.Length)]);
        Assert.Null(KeptFindings.Open(File, "key"));
    }

    // What is false or empty is left out of JSON, and must come back all the same.
    private static RaidDossier Raid(Assessment incident) => new()
    {
        Incident = incident.Incident.Id,
        Outcome = RaidOutcome.Open,
        Finding = "open",
        Candidates = [new RaidCandidate { Id = "another", Name = "another", Prior = 1, Posterior = 1, WithStatements = 1, Reaches = false }],
        Signs = [new RaidSign { Sign = "munition", Value = "cluster", Group = "munition", Counts = false, Why = "a copy", Origins = 0, Sure = 0, Likelihoods = [], Says = "practice" }],
        Verdicts = [new RaidVerdict { Source = "monitor", Step = LadderStep.OneOf, Actors = [], Report = "gazette", Text = "one of two", Claim = incident.Incident.Claims[0].Id, Span = new TextSpan(0, 3), Superseded = false }],
    };

    private static TollSeries Series(Findings sample) => new()
    {
        Source = "monitor",
        Subject = "soldiers",
        Scope = "the desert",
        Effect = Effect.Killed,
        Points = [new SeriesPoint(null, Count.AtLeast(3), new AuditTerm { Report = "gazette", ReportId = sample.Documents[0].Report.Id })],
        Own = new OwnSum { Incidents = [], Low = 0, Best = 0, High = 0 },
    };

    [Fact]
    public void What_another_program_kept_or_nobody_is_not_taken()
    {
        Assert.Null(KeptFindings.Open(File, "key"));
        KeptFindings.Keep(File, "another", SampleFindings.Make(), Head, null);
        Assert.Null(KeptFindings.Open(File, "key"));
    }

    [Fact]
    public void What_was_changed_on_the_disk_is_not_shown()
    {
        KeptFindings.Keep(File, "key", SampleFindings.Make(), Head, null);
        var known = ClaimJson.Write(SampleFindings.Make() with { Documents = [] });
        var whole = System.IO.File.ReadAllBytes(File);
        var random = new Random(7);
        for (var trial = 0; trial < 300; trial++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            System.IO.File.WriteAllBytes(File, trial % 10 == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            if (KeptFindings.Open(File, "key") is not { } kept)
                continue;
            Assert.Equal((Head, null), (kept.Head, kept.Day));
            // A thing is read only when it is asked for.
            var found = Record.Exception(() => Assert.Equal(known, ClaimJson.Write(kept.Findings with { Documents = [] })));
            found ??= Record.Exception(() => Assert.Equal(SampleFindings.Make().Documents.Select(document => document.Text).ToList(), [.. kept.Findings.Documents.Select(document => document.Text)]));
            Assert.True(found is null or InvalidDataException, found?.Message);
            Assert.Equal(found is not null, kept.IsSpoilt);
        }
    }

    [Fact]
    public void Others_cannot_read_it()
    {
        KeptFindings.Keep(File, "key", SampleFindings.Make(), Head, null);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is_kept() => KeptFindings.Keep(Path.Combine(_folder, "none", "kept"), "key", SampleFindings.Make(), Head, null);
}
