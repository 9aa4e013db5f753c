using System.Diagnostics;
using System.Globalization;
using Marsad.Recording;

namespace Marsad.Torture;

/// <summary>Kills a recording process at random moments. What it had said was safe must be there, once, and the ledger must be good.</summary>
public static class Killer
{
    /// <summary>The failures found, each with what it takes to see it again.</summary>
    /// <param name="kills">How often.</param>
    /// <param name="seed">Fixes the moments.</param>
    /// <param name="early">Plants a defect: the process says that reports are safe before they are.</param>
    public static IReadOnlyList<string> Run(int kills, int seed, bool early = false)
    {
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("marsad-torture-").FullName;
        var failures = new List<string>();
        var (safe, unsaid) = (0, 0);
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                // A third dies at once, while it opens or makes the ledger; the others after some reports.
                var (said, delay) = kill % 3 == 0 ? (0, random.Next(40, 300)) : (random.Next(1, 20), random.Next(0, 6));
                safe = Kill(folder, safe, said, delay, early);
                try
                {
                    using var ledger = Ledger.Open(Path.Combine(folder, "marsad.db"), LedgerMode.Write);
                    unsaid += Math.Max(0, ledger.Reports().Count - safe);
                    failures.AddRange(Losses(ledger, safe).Select(loss => $"kill {kill} of seed {seed}: {loss}"));
                }
                catch (LedgerException e)
                {
                    failures.Add($"kill {kill} of seed {seed}: {e.Message}");
                }
            }
            Console.Error.WriteLine($"{kills} kills, seed {seed}: {safe} reports said to be safe, {unsaid} safe though not said, {failures.Count} failures");
            return failures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Kill(string folder, int first, int said, int delay, bool early)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Killer).Assembly.Location, "record", folder, first.ToString(CultureInfo.InvariantCulture), .. early ? (string[])["early"] : []])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var safe = first;
        for (var i = 0; i < said && process.StandardOutput.ReadLine() is { } line; i++)
            safe = int.Parse(line, CultureInfo.InvariantCulture) + 1;
        Thread.Sleep(delay);
        process.Kill();
        // What it said before it died counts as well.
        while (process.StandardOutput.ReadLine() is { } line)
            safe = int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == safe ? number + 1 : safe;
        process.WaitForExit();
        return safe;
    }

    private static IEnumerable<string> Losses(Ledger ledger, int safe)
    {
        foreach (var finding in ledger.Verify().Findings)
            yield return $"{finding.What}: {finding.Cause}";
        var reports = ledger.Reports().Select(report => report.Id).ToHashSet();
        for (var number = 0; number < safe; number++)
        {
            var id = ReportId.Of(Invented.Bytes(number));
            if (!reports.Contains(id) || !ledger.Has(id, Invented.Coder))
                yield return $"report {number} was said to be safe and is lost";
        }
        if (ledger.Entries().Count(entry => entry.Entry is ReportReceived) != reports.Count)
            yield return "a report was received twice";
    }
}
