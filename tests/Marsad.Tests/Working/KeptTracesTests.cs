using Marsad.Assessing;
using Marsad.Recording;
using Marsad.Tests.Recording;
using Marsad.Working;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Working;

public sealed class KeptTracesTests : IDisposable
{
    private const string Bulletin = "The monitor counted 23 killed in May: eight in Raqqa, 15 in Homs.\n\nDoctors said that it was 179 people, among them 12 children, and that the town of Qasr lies 100km to the west of Raqqa. The army holds 60.7 percent of Syria. (Reuters)\n";

    private readonly Shelf _shelf = new();
    private readonly Ledger _ledger;

    public KeptTracesTests()
    {
        _ledger = _shelf.Open();
        for (var number = 0; number < 3; number++)
            Record(number);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _shelf.Dispose();
        System.IO.File.Delete(File + ".traces");
    }

    private string File { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void What_was_kept_is_what_would_be_found_again()
    {
        KeptTraces.Open(_ledger, File).Take(_ledger.Documents());
        Assert.True(System.IO.File.Exists(File + ".traces"));
        Record(3);
        var traces = KeptTraces.Open(_ledger, File);
        foreach (var document in _ledger.Documents())
            Assert.Equal(Written(ReportTraces.Of(document)), Written(traces.Of(document)));
        Assert.Contains("tallies", Written(traces.Of(_ledger.Documents()[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_it_does_not_matter()
    {
        KeptTraces.Open(_ledger, File).Take(_ledger.Documents());
        var bytes = System.IO.File.ReadAllBytes(File + ".traces");
        for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 100))
        {
            var spoilt = bytes.ToArray();
            spoilt[at] ^= 0x41;
            System.IO.File.Delete(File + ".traces");
            System.IO.File.WriteAllBytes(File + ".traces", at % 2 == 0 ? spoilt : bytes[..at]);
            var traces = KeptTraces.Open(_ledger, File);
            foreach (var document in _ledger.Documents())
                Assert.Equal(Written(ReportTraces.Of(document)), Written(traces.Of(document)));
        }
    }

    [Fact]
    public void A_report_that_is_read_anew_leaves_new_traces()
    {
        KeptTraces.Open(_ledger, File).Take(_ledger.Documents());
        var (bytes, first) = Report(1);
        var again = Of(first.Report, first.Text.Replace("eight", "nine", StringComparison.Ordinal));
        _ledger.Receive(bytes, again);
        Assert.Equal(Written(ReportTraces.Of(again)), Written(KeptTraces.Open(_ledger, File).Of(again)));
    }

    private void Record(int number)
    {
        var (bytes, document) = Report(number);
        _ledger.Receive(bytes, document);
    }

    private static (byte[] Bytes, Document Document) Report(int number)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes($"Bulletin {number}-\n\n{Bulletin}");
        return (bytes, Of(Recording.Some.Document(bytes).Report, System.Text.Encoding.UTF8.GetString(bytes)));
    }

    private static Document Of(Report report, string text) => new()
    {
        Report = report,
        Text = text,
        Stories = [new Story { Number = 1, View = MappedText.Whole(text), Parts = [new StoryPart(PartKind.Paragraph, new TextSpan(0, text.Length))], Published = new LocalDate(2026, 3, 4) }],
    };

    private static string Written(ReportTraces traces) => ClaimJson.Write(traces);
}
