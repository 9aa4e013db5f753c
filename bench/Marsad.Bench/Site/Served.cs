using System.Diagnostics;

namespace Marsad.Bench.Site;

/// <summary>A server in a process of its own, stopped when disposed.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process _process;
    private readonly Stopwatch _clock;

    private Served(Process process, Stopwatch clock, Uri address) => (_process, _clock, Address) = (process, clock, address);

    public Uri Address { get; }

    /// <summary>Since the process was started.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>The most that it has held, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>How much it has computed.</summary>
    public TimeSpan Computing
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Served Start(string ledger)
    {
        var program = Path.Combine(Places.Root, "marsad");
        // What is not built yet is built before the clock runs.
        Child.Run(program, "--version");
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(program, ["serve", "--ledger", ledger, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        var address = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The server over {ledger} ended before it listened.");
        return new Served(process, clock, new Uri(address));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
