using System.IO.Compression;
using Marsad.Publishing;
using Marsad.Reading;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Bench.Quality;

/// <summary>Texts made into files that the scorers read.</summary>
internal static class Coded
{
    /// <summary>What <c>marsad code</c> prints for the paths, in a file.</summary>
    public static string Claims(string folder, params IEnumerable<string> paths)
    {
        var problems = new List<ReadProblem>();
        var files = ReportFiles.Find(paths, problems);
        var name = Path.Combine(folder, "claims.jsonl");
        using var writer = new StreamWriter(name) { NewLine = "\n" };
        foreach (var coded in new Stages(Environment.ProcessorCount).Code(files))
            foreach (var claim in coded.Claims ?? [])
                writer.WriteLine(ClaimJson.Write(claim));
        return name;
    }

    /// <summary>What <c>marsad incidents --json</c> prints after <c>marsad run</c> on the paths, in a file, and beside it the claims.</summary>
    public static (string Incidents, string Claims) Incidents(string folder, params IEnumerable<string> paths)
    {
        var problems = new List<ReadProblem>();
        var files = ReportFiles.Find(paths, problems);
        using var ledger = Ledger.Open(Path.Combine(folder, "marsad.db"), LedgerMode.Write);
        new Observatory(new Stages(Environment.ProcessorCount)).Record(ledger, files, _ => { });
        var findings = Observatory.Assess(ledger);
        var (incidents, claims) = (Path.Combine(folder, "incidents.jsonl"), Path.Combine(folder, "recorded.jsonl"));
        File.WriteAllLines(incidents, findings.Incidents.Select(RecordJson.Write));
        File.WriteAllLines(claims, findings.Claims.Select(ClaimJson.Write));
        return (incidents, claims);
    }

    /// <summary>The first lines of a packed file, unpacked; all of them where no number is given.</summary>
    public static string First(string folder, string packed, int? lines)
    {
        var name = Path.Combine(folder, Path.GetFileNameWithoutExtension(packed));
        using var reader = new StreamReader(new GZipStream(File.OpenRead(packed), CompressionMode.Decompress));
        using var writer = new StreamWriter(name) { NewLine = "\n" };
        for (var n = 0; (lines is null || n < lines) && reader.ReadLine() is { } line; n++)
            writer.WriteLine(line);
        return name;
    }
}
