using System.Diagnostics;
using System.Globalization;
using Marsad.Bench.Site;
using Marsad.Recording;
using Marsad.Working;

namespace Marsad.Bench.Resolving;

/// <summary>What one report more into a large ledger costs a program that has just started: joining and assessing from nothing, and with what the last one kept.</summary>
internal static class LedgerRun
{
    private const int ClaimsOfAnIncident = 3;
    private const int Added = 3;

    public static int Run(IReadOnlyList<string> args)
    {
        if (Sizes.Of(args.Count > 0 ? args : ["15000", "100000"], ClaimsOfAnIncident) is not { } sizes)
            return 2;
        Console.WriteLine("| claims in the ledger | | seconds of computing: recording and joining | assessing | seconds by the clock | MB of what is kept |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("marsad-ledger-").FullName;
            try
            {
                var file = Path.Combine(folder, "marsad.db");
                InventedPapers.Write(file, size / ClaimsOfAnIncident, size);
                // The first makes the compiler do its work as well.
                for (var report = 0; report <= Added; report++)
                    Add(folder, file, size, report);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        return 0;
    }

    private static void Add(string folder, string file, int size, int report)
    {
        var paper = Path.Combine(folder, $"paper-{report}.txt");
        File.WriteAllText(paper, $"Market shelled\n\n{3 + report} January 2015\n\nShells fired by the army killed {12 + report} people in the market of Khan Sheikhoun in Idlib province on Friday, the civil defence said.\n");
        var clock = Stopwatch.StartNew();
        var (begun, recorded) = (Environment.CpuUsage.TotalTime, TimeSpan.Zero);
        using (var ledger = Ledger.Open(file, LedgerMode.Write))
        {
            var observatory = new Observatory(new Stages(Environment.ProcessorCount)) { Kept = file };
            observatory.Record(ledger, [paper], _ => { });
            recorded = Environment.CpuUsage.TotalTime;
            observatory.AssessRecorded(ledger);
        }
        clock.Stop();
        var kept = Directory.GetFiles(folder, "marsad.db.*").Where(name => Path.GetExtension(name) is ".joins" or ".traces").Sum(name => new FileInfo(name).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:#,0} | {(report == 0 ? "from nothing" : "one report more")} | {(recorded - begun).TotalSeconds:0.0} | {(Environment.CpuUsage.TotalTime - recorded).TotalSeconds:0.0} | {clock.Elapsed.TotalSeconds:0.0} | {kept / 1e6:0} |"));
    }
}
