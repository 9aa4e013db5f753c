using Marsad.Recording;

namespace Marsad.Tests.Recording;

/// <summary>A folder with a ledger in it, gone after the test.</summary>
internal sealed class Shelf : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("marsad-ledger-").FullName;

    public string File => Path.Combine(Folder, "marsad.db");

    public Ledger Open(LedgerMode mode = LedgerMode.Write) => Ledger.Open(File, mode);

    /// <summary>Records some reports with two claims each, a judgement on every two, and a file that could not be read.</summary>
    public TreeHead Fill(int reports)
    {
        using var ledger = Open();
        Fill(ledger, reports);
        return ledger.Head;
    }

    public static void Fill(Ledger ledger, int reports)
    {
        for (var number = 0; number < reports; number++)
        {
            var document = Some.Document(number);
            Claim[] claims = [Some.Claim(document), Some.Claim(document, 30)];
            ledger.Receive(Some.Bytes(number), document);
            ledger.Code(document.Report.Id, Some.Coder, claims);
            ledger.Judge([Some.Judgement(claims[0], claims[1])]);
        }
        ledger.Fail(new ReadProblem("/home/anna/reports/broken.txt", null, "The file is empty.", Fatal: true));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
