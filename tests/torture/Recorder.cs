using Marsad.Recording;

namespace Marsad.Torture;

/// <summary>Records reports until it is killed, and says of each that it is safe.</summary>
internal static class Recorder
{
    public static IReadOnlyList<string> Run(string folder, int first, bool early)
    {
        using var ledger = Ledger.Open(Path.Combine(folder, "marsad.db"), LedgerMode.Write);
        if (early) // the planted defect that the killer must catch
            ledger.Together(() => RecordForever(ledger, first));
        RecordForever(ledger, first);
        return [];
    }

    private static void RecordForever(Ledger ledger, int first)
    {
        for (var number = first; ; number++)
        {
            var bytes = Invented.Bytes(number);
            var document = Invented.Document(number, bytes);
            ledger.Together(() =>
            {
                ledger.Receive(bytes, document);
                ledger.Code(document.Report.Id, Invented.Coder, Invented.Claims(document));
            });
            Console.Out.WriteLine(number);
            Console.Out.Flush();
        }
    }
}
