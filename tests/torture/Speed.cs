using System.Diagnostics;
using Marsad.Recording;

namespace Marsad.Torture;

/// <summary>How fast reports are recorded, one commit each and many together, and verified.</summary>
internal static class Speed
{
    public static IReadOnlyList<string> Run(int reports)
    {
        var folder = Directory.CreateTempSubdirectory("marsad-torture-").FullName;
        try
        {
            var file = Path.Combine(folder, "marsad.db");
            using var ledger = Ledger.Open(file, LedgerMode.Write);
            Measure($"{reports / 10} reports, a commit each", () => Record(ledger, 0, reports / 10));
            Measure($"{reports} reports in one commit", () => ledger.Together(() => Record(ledger, reports, reports)));
            Measure($"{reports} reports again, nothing new", () => ledger.Together(() => Record(ledger, reports, reports)));
            Measure($"claims of {ledger.Reports().Count} reports read", () => ledger.Claims());
            Measure($"{ledger.Count} entries verified", () => ledger.Verify().Intact.Equals(true));
            Measure("opened", () =>
            {
                using var reader = Ledger.Open(file, LedgerMode.Read);
                _ = reader.Root;
            });
            return [];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Record(Ledger ledger, int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            var bytes = Invented.Bytes(number, 2000);
            var document = Invented.Document(number, bytes);
            ledger.Together(() =>
            {
                ledger.Receive(bytes, document);
                ledger.Code(document.Report.Id, Invented.Coder, Invented.Claims(document, 5));
            });
        }
    }

    private static void Measure(string what, Action work)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        work();
        Console.Out.WriteLine($"{watch.ElapsedMilliseconds,7} ms, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds,7:0} ms of computing  {what}");
    }
}
