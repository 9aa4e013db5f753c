using System.Text;
using NodaTime;

namespace Marsad.Tests.Recording;

/// <summary>Throw-away values for tests of the ledger.</summary>
internal static class Some
{
    public const string Coder = "marsad-en 1.0";

    public static byte[] Bytes(int number) => Encoding.UTF8.GetBytes($"Market hit in Qasr\n\nShells struck the market for the {number}th time, the governor's of-\nfice said.\n");

    public static Document Document(byte[] bytes, string name = "qasr", string? outlet = "Daily Bulletin", string? text = null)
    {
        text ??= Encoding.UTF8.GetString(bytes);
        var hyphen = text.IndexOf("-\n", StringComparison.Ordinal);
        var view = new MappedText.Builder(text).Keep(new TextSpan(0, hyphen)).Keep(new TextSpan(hyphen + 2, text.Length)).Add(" ").Build();
        return new Document
        {
            Report = new Report
            {
                Id = ReportId.Of(bytes),
                Hash = Hash.Full(bytes),
                Length = bytes.Length,
                Name = name,
                MediaType = "text/plain",
                Outlet = outlet,
                Published = new LocalDate(2026, 3, 4),
            },
            Text = text,
            Stories = [new Story { Number = 1, View = view, Parts = [new StoryPart(PartKind.Title, new TextSpan(0, 18))], Title = "Market hit in Qasr", Dateline = "QASR" }],
            Problems = [new ReadProblem("qasr.json", "line 3", "The sidecar names no date.", Fatal: false)],
        };
    }

    public static Document Document(int number) => Document(Bytes(number));

    public static Claim Claim(Document document, int start = 20, string coder = Coder) => new()
    {
        Id = ClaimId.Of(document.Report.Id, 1, ClaimKind.Incident, new TextSpan(start, start + 24)),
        Report = document.Report.Name,
        ReportId = document.Report.Id,
        Story = 1,
        Kind = ClaimKind.Incident,
        Type = "shelling-artillery-missile",
        When = new When { From = new LocalDate(2026, 3, 3), To = new LocalDate(2026, 3, 3), Precision = 1 },
        Harm = [new Harm { Effect = Effect.Killed, Low = 12, Best = 12 }],
        Spans = [new TextSpan(start, start + 24)],
        Confidence = 0.9,
        Coder = coder,
    };

    public static Judgement Judgement(Claim one, Claim other, Verdict verdict = Verdict.Same)
    {
        var (a, b) = one.Id.CompareTo(other.Id) < 0 ? (one.Id, other.Id) : (other.Id, one.Id);
        return new Judgement { A = a, B = b, Verdict = verdict, Score = 0.75, Reasons = [new Reason("same day", 2.5)], By = "marsad 1.0" };
    }
}
