using System.Globalization;
using System.Text;
using Marsad.Recording;

namespace Marsad.Bench.Speed;

/// <summary>How fast reports and their claims are recorded.</summary>
internal static class LedgerSpeed
{
    private const string Coder = "bench 1.0";
    private const int ClaimsOfAReport = 5;
    private const int Batch = 100;

    public static double EntriesPerSecond(int reports)
    {
        var folder = Directory.CreateTempSubdirectory("marsad-bench-").FullName;
        try
        {
            using var ledger = Ledger.Open(Path.Combine(folder, "marsad.db"), LedgerMode.Write);
            var invented = Enumerable.Range(0, reports).Select(Invent).ToList();
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            foreach (var batch in invented.Chunk(Batch))
            {
                ledger.Together(() =>
                {
                    foreach (var (bytes, document, claims) in batch)
                    {
                        ledger.Receive(bytes, document);
                        ledger.Code(document.Report.Id, Coder, claims);
                    }
                });
            }
            return ledger.Count / System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (byte[] Bytes, Document Document, Claim[] Claims) Invent(int number)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"Report {number}: shells struck the market, the governor's office said.\n");
        var text = string.Concat(Enumerable.Repeat(line, 30));
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = new Document
        {
            Report = new Report { Id = ReportId.Of(bytes), Hash = Hash.Full(bytes), Length = bytes.Length, Name = line[..line.IndexOf(':')], MediaType = "text/plain" },
            Text = text,
            Stories = [new Story { Number = 1, View = MappedText.Whole(text), Parts = [new StoryPart(PartKind.Paragraph, new TextSpan(0, text.Length))] }],
        };
        return (bytes, document, [.. Enumerable.Range(0, ClaimsOfAReport).Select(n => Claim(document, new TextSpan(n * line.Length, (n + 1) * line.Length - 1)))]);
    }

    private static Claim Claim(Document document, TextSpan words) => new()
    {
        Id = ClaimId.Of(document.Report.Id, 1, ClaimKind.Incident, words),
        Report = document.Report.Name,
        ReportId = document.Report.Id,
        Story = 1,
        Kind = ClaimKind.Incident,
        Type = "shelling-artillery-missile",
        Spans = [words],
        Quote = words.In(document.Text),
        Confidence = 0.9,
        Coder = Coder,
    };
}
