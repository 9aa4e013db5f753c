using Marsad.Recording;
using Marsad.Tests.Recording;
using Marsad.Tests.Resolving;
using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class KeptJoinsTests : IDisposable
{
    private readonly Shelf _shelf = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-joins-").FullName;

    public void Dispose()
    {
        _shelf.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string File => Path.Combine(_folder, "joins");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_split_of_a_ledger_into_runs_gives_the_incidents_of_one(int seed)
    {
        var random = new Random(seed);
        using var ledger = _shelf.Open();
        for (var number = 0; number < 40; number++)
        {
            Record(ledger, random, number);
            if (random.Next(6) == 0)
                ledger.Judge([SmallWar.Judged(random, [.. ledger.Claims()], "Anna")]);
            if (random.Next(12) == 0)
                ledger.Review(Rejection(ledger, ledger.Claims()[0]));
            if (random.Next(3) == 0)
                Run(ledger);
        }
        Assert.Equal(Anew(ledger), Written(Run(ledger).All()));
        Assert.Equal(Anew(ledger), Written(new RecordedIncidents(ledger, File).All()));
    }

    [Fact]
    public void What_is_wrong_with_it_does_not_matter()
    {
        using var ledger = _shelf.Open();
        for (var number = 0; number < 5; number++)
            Record(ledger, new Random(number), number);
        Run(ledger);
        var bytes = System.IO.File.ReadAllBytes(File + ".joins");
        for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 200))
        {
            var spoilt = bytes.ToArray();
            spoilt[at] ^= 0x41;
            Replace(at % 2 == 0 ? spoilt : bytes[..at]);
            Assert.Equal(Anew(ledger), Written(new RecordedIncidents(ledger, File).All()));
        }
    }

    [Fact]
    public void Of_another_ledger_nothing_is_taken()
    {
        using var ledger = _shelf.Open();
        Record(ledger, new Random(1), 1);
        Run(ledger);
        using var otherShelf = new Shelf();
        using var other = otherShelf.Open();
        Record(other, new Random(2), 2);
        Assert.Null(KeptJoins.Open(File + ".joins", other, _ => null));
        Assert.NotNull(KeptJoins.Open(File + ".joins", ledger, _ => null));
    }

    [Fact]
    public void Its_owner_alone_may_read_it()
    {
        using var ledger = _shelf.Open();
        Record(ledger, new Random(1), 1);
        Run(ledger);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File + ".joins"));
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is_kept()
    {
        using var ledger = _shelf.Open();
        Record(ledger, new Random(1), 1);
        var incidents = new RecordedIncidents(ledger, Path.Combine(_folder, "none", "joins"));
        incidents.CatchUp();
        incidents.Keep();
        Assert.NotEmpty(incidents.All());
    }

    // What a program does that records and ends.
    private RecordedIncidents Run(Ledger ledger)
    {
        var incidents = new RecordedIncidents(ledger, File);
        ledger.Judge(incidents.Unjudged().SelectMany(incident => incident.Judgements).OrderBy(judgement => judgement.A).ThenBy(judgement => judgement.B));
        incidents.Keep();
        return incidents;
    }

    private static Review Rejection(Ledger ledger, Claim claim) => Review.Identified(new Review
    {
        Id = default,
        Kind = ReviewKind.Rejected,
        Subject = claim.Id.Value,
        Claims = [ClaimAnchor.Of(claim, ledger.Document(claim.ReportId)!.Text)],
        By = "anna",
        At = Instant.FromUtc(2026, 5, 1, 12, 0),
    });

    private void Replace(byte[] bytes)
    {
        System.IO.File.Delete(File + ".joins");
        System.IO.File.WriteAllBytes(File + ".joins", bytes);
    }

    private static void Record(Ledger ledger, Random random, int number)
    {
        var document = Recording.Some.Document(number);
        ledger.Receive(Recording.Some.Bytes(number), document);
        List<Claim> claims = [.. Enumerable.Range(1, random.Next(1, 4)).Select(at => SmallWar.AnyClaim(random, document.Report.Name, at))];
        ledger.Code(document.Report.Id, Recording.Some.Coder, [.. claims.Select((claim, at) => claim with { Id = ClaimId.Of(document.Report.Id, 1, claim.Kind, new TextSpan(at, at + 1)), ReportId = document.Report.Id, Coder = Recording.Some.Coder })]);
    }

    private static string Anew(Ledger ledger) => Written(new RecordedIncidents(ledger).All());

    private static string Written(IReadOnlyList<Incident> incidents) => string.Join('\n', incidents.Select(incident => ClaimJson.Write(incident)));
}
